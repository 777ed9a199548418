#include "CQPDF.h"

#include <dlfcn.h>
#include <stddef.h>

// The number in the library's name changes with what it offers, not with its version.
#if QPDF_MAJOR_VERSION == 11
#define LIBRARY "libqpdf.so.29"
#elif QPDF_MAJOR_VERSION == 12
#define LIBRARY "libqpdf.so.30"
#else
#error "say by which name this version of libqpdf is opened"
#endif

// Every function that the program calls, with its result, name and arguments; the compiler holds them against
// qpdf's own header. Each is found in the library once and called through a pointer.
#define CALL_0(result, name) \
    static __typeof__(name)* found_##name; \
    result name(void) { return found_##name(); }
#define CALL_1(result, name, A) \
    static __typeof__(name)* found_##name; \
    result name(A a) { return found_##name(a); }
#define CALL_2(result, name, A, B) \
    static __typeof__(name)* found_##name; \
    result name(A a, B b) { return found_##name(a, b); }
#define CALL_3(result, name, A, B, C) \
    static __typeof__(name)* found_##name; \
    result name(A a, B b, C c) { return found_##name(a, b, c); }
#define CALL_4(result, name, A, B, C, D) \
    static __typeof__(name)* found_##name; \
    result name(A a, B b, C c, D d) { return found_##name(a, b, c, d); }
#define CALL_5(result, name, A, B, C, D, E) \
    static __typeof__(name)* found_##name; \
    result name(A a, B b, C c, D d, E e) { return found_##name(a, b, c, d, e); }
#define CALL_6(result, name, A, B, C, D, E, F) \
    static __typeof__(name)* found_##name; \
    result name(A a, B b, C c, D d, E e, F f) { return found_##name(a, b, c, d, e, f); }

CALL_1(void, qpdf_cleanup, qpdf_data*)
CALL_2(void, qpdf_force_pdf_version, qpdf_data, char const*)
CALL_1(unsigned char const*, qpdf_get_buffer, qpdf_data)
CALL_1(size_t, qpdf_get_buffer_length, qpdf_data)
CALL_1(qpdf_error, qpdf_get_error, qpdf_data)
CALL_2(char const*, qpdf_get_error_full_text, qpdf_data, qpdf_error)
CALL_1(int, qpdf_get_num_pages, qpdf_data)
CALL_2(qpdf_oh, qpdf_get_page_n, qpdf_data, size_t)
CALL_1(qpdf_oh, qpdf_get_root, qpdf_data)
CALL_1(qpdf_oh, qpdf_get_trailer, qpdf_data)
CALL_1(QPDF_BOOL, qpdf_has_error, qpdf_data)
CALL_0(qpdf_data, qpdf_init)
CALL_1(QPDF_ERROR_CODE, qpdf_init_write_memory, qpdf_data)
CALL_2(qpdf_oh, qpdf_make_indirect_object, qpdf_data, qpdf_oh)
CALL_3(void, qpdf_oh_append_item, qpdf_data, qpdf_oh, qpdf_oh)
CALL_2(void, qpdf_oh_begin_dict_key_iter, qpdf_data, qpdf_oh)
CALL_1(QPDF_BOOL, qpdf_oh_dict_more_keys, qpdf_data)
CALL_1(char const*, qpdf_oh_dict_next_key, qpdf_data)
CALL_3(qpdf_oh, qpdf_oh_get_array_item, qpdf_data, qpdf_oh, int)
CALL_2(int, qpdf_oh_get_array_n_items, qpdf_data, qpdf_oh)
CALL_2(qpdf_oh, qpdf_oh_get_dict, qpdf_data, qpdf_oh)
CALL_3(qpdf_oh, qpdf_oh_get_key, qpdf_data, qpdf_oh, char const*)
CALL_3(qpdf_oh, qpdf_oh_get_key_if_dict, qpdf_data, qpdf_oh, char const*)
CALL_2(char const*, qpdf_oh_get_name, qpdf_data, qpdf_oh)
CALL_2(int, qpdf_oh_get_object_id, qpdf_data, qpdf_oh)
CALL_4(QPDF_ERROR_CODE, qpdf_oh_get_page_content_data, qpdf_data, qpdf_oh, unsigned char**, size_t*)
CALL_6(
    QPDF_ERROR_CODE, qpdf_oh_get_stream_data,
    qpdf_data,
    qpdf_oh,
    enum qpdf_stream_decode_level_e,
    QPDF_BOOL*,
    unsigned char**,
    size_t*)
CALL_2(char const*, qpdf_oh_get_utf8_value, qpdf_data, qpdf_oh)
CALL_2(QPDF_BOOL, qpdf_oh_is_array, qpdf_data, qpdf_oh)
CALL_2(QPDF_BOOL, qpdf_oh_is_dictionary, qpdf_data, qpdf_oh)
CALL_2(QPDF_BOOL, qpdf_oh_is_indirect, qpdf_data, qpdf_oh)
CALL_2(QPDF_BOOL, qpdf_oh_is_name, qpdf_data, qpdf_oh)
CALL_2(QPDF_BOOL, qpdf_oh_is_null, qpdf_data, qpdf_oh)
CALL_1(qpdf_oh, qpdf_oh_new_array, qpdf_data)
CALL_2(qpdf_oh, qpdf_oh_new_integer, qpdf_data, long long)
CALL_2(qpdf_oh, qpdf_oh_new_name, qpdf_data, char const*)
CALL_1(qpdf_oh, qpdf_oh_new_null, qpdf_data)
CALL_1(qpdf_oh, qpdf_oh_new_stream, qpdf_data)
CALL_2(qpdf_oh, qpdf_oh_new_unicode_string, qpdf_data, char const*)
CALL_2(qpdf_oh, qpdf_oh_parse, qpdf_data, char const*)
CALL_2(void, qpdf_oh_release, qpdf_data, qpdf_oh)
CALL_3(void, qpdf_oh_remove_key, qpdf_data, qpdf_oh, char const*)
CALL_4(void, qpdf_oh_replace_key, qpdf_data, qpdf_oh, char const*, qpdf_oh)
CALL_6(void, qpdf_oh_replace_stream_data, qpdf_data, qpdf_oh, unsigned char const*, size_t, qpdf_oh, qpdf_oh)
CALL_5(QPDF_ERROR_CODE, qpdf_read_memory, qpdf_data, char const*, char const*, unsigned long long, char const*)
CALL_2(void, qpdf_set_attempt_recovery, qpdf_data, QPDF_BOOL)
CALL_2(void, qpdf_set_compress_streams, qpdf_data, QPDF_BOOL)
CALL_2(void, qpdf_set_deterministic_ID, qpdf_data, QPDF_BOOL)
CALL_2(void, qpdf_set_newline_before_endstream, qpdf_data, QPDF_BOOL)
CALL_2(void, qpdf_set_object_stream_mode, qpdf_data, enum qpdf_object_stream_e)
CALL_2(void, qpdf_set_suppress_warnings, qpdf_data, QPDF_BOOL)
CALL_1(void, qpdf_silence_errors, qpdf_data)
CALL_1(QPDF_ERROR_CODE, qpdf_write, qpdf_data)

static struct {
    char const* name;
    void* place;
} const functions[] = {
#define FOUND(name) {#name, &found_##name}
    FOUND(qpdf_cleanup),
    FOUND(qpdf_force_pdf_version),
    FOUND(qpdf_get_buffer),
    FOUND(qpdf_get_buffer_length),
    FOUND(qpdf_get_error),
    FOUND(qpdf_get_error_full_text),
    FOUND(qpdf_get_num_pages),
    FOUND(qpdf_get_page_n),
    FOUND(qpdf_get_root),
    FOUND(qpdf_get_trailer),
    FOUND(qpdf_has_error),
    FOUND(qpdf_init),
    FOUND(qpdf_init_write_memory),
    FOUND(qpdf_make_indirect_object),
    FOUND(qpdf_oh_append_item),
    FOUND(qpdf_oh_begin_dict_key_iter),
    FOUND(qpdf_oh_dict_more_keys),
    FOUND(qpdf_oh_dict_next_key),
    FOUND(qpdf_oh_get_array_item),
    FOUND(qpdf_oh_get_array_n_items),
    FOUND(qpdf_oh_get_dict),
    FOUND(qpdf_oh_get_key),
    FOUND(qpdf_oh_get_key_if_dict),
    FOUND(qpdf_oh_get_name),
    FOUND(qpdf_oh_get_object_id),
    FOUND(qpdf_oh_get_page_content_data),
    FOUND(qpdf_oh_get_stream_data),
    FOUND(qpdf_oh_get_utf8_value),
    FOUND(qpdf_oh_is_array),
    FOUND(qpdf_oh_is_dictionary),
    FOUND(qpdf_oh_is_indirect),
    FOUND(qpdf_oh_is_name),
    FOUND(qpdf_oh_is_null),
    FOUND(qpdf_oh_new_array),
    FOUND(qpdf_oh_new_integer),
    FOUND(qpdf_oh_new_name),
    FOUND(qpdf_oh_new_null),
    FOUND(qpdf_oh_new_stream),
    FOUND(qpdf_oh_new_unicode_string),
    FOUND(qpdf_oh_parse),
    FOUND(qpdf_oh_release),
    FOUND(qpdf_oh_remove_key),
    FOUND(qpdf_oh_replace_key),
    FOUND(qpdf_oh_replace_stream_data),
    FOUND(qpdf_read_memory),
    FOUND(qpdf_set_attempt_recovery),
    FOUND(qpdf_set_compress_streams),
    FOUND(qpdf_set_deterministic_ID),
    FOUND(qpdf_set_newline_before_endstream),
    FOUND(qpdf_set_object_stream_mode),
    FOUND(qpdf_set_suppress_warnings),
    FOUND(qpdf_silence_errors),
    FOUND(qpdf_write),
};

char const* cqpdf_open(void) {
    static void* library;
    if (library != NULL) { return NULL; }
    void* opened = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
    if (opened == NULL) { return dlerror(); }
    for (size_t index = 0; index < sizeof functions / sizeof functions[0]; index++) {
        void* function = dlsym(opened, functions[index].name);
        if (function == NULL) {
            dlclose(opened);
            return "a function is missing from " LIBRARY;
        }
        *(void**)functions[index].place = function;
    }
    library = opened;
    return NULL;
}
