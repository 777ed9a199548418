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
#define CALL_5(result, name, A, B, C, D, E) \
    static __typeof__(name)* found_##name; \
    result name(A a, B b, C c, D d, E e) { return found_##name(a, b, c, d, e); }
#define CALL_6(result, name, A, B, C, D, E, F) \
    static __typeof__(name)* found_##name; \
    result name(A a, B b, C c, D d, E e, F f) { return found_##name(a, b, c, d, e, f); }

CALL_1(void, qpdf_cleanup, qpdf_data*)
CALL_1(qpdf_error, qpdf_get_error, qpdf_data)
CALL_2(char const*, qpdf_get_error_full_text, qpdf_data, qpdf_error)
CALL_1(qpdf_oh, qpdf_get_root, qpdf_data)
CALL_0(qpdf_data, qpdf_init)
CALL_3(qpdf_oh, qpdf_oh_get_array_item, qpdf_data, qpdf_oh, int)
CALL_2(int, qpdf_oh_get_array_n_items, qpdf_data, qpdf_oh)
CALL_3(qpdf_oh, qpdf_oh_get_key_if_dict, qpdf_data, qpdf_oh, char const*)
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
CALL_2(QPDF_BOOL, qpdf_oh_is_null, qpdf_data, qpdf_oh)
CALL_5(QPDF_ERROR_CODE, qpdf_read_memory, qpdf_data, char const*, char const*, unsigned long long, char const*)
CALL_2(void, qpdf_set_attempt_recovery, qpdf_data, QPDF_BOOL)
CALL_2(void, qpdf_set_suppress_warnings, qpdf_data, QPDF_BOOL)
CALL_1(void, qpdf_silence_errors, qpdf_data)

static struct {
    char const* name;
    void* place;
} const functions[] = {
#define FOUND(name) {#name, &found_##name}
    FOUND(qpdf_cleanup),
    FOUND(qpdf_get_error),
    FOUND(qpdf_get_error_full_text),
    FOUND(qpdf_get_root),
    FOUND(qpdf_init),
    FOUND(qpdf_oh_get_array_item),
    FOUND(qpdf_oh_get_array_n_items),
    FOUND(qpdf_oh_get_key_if_dict),
    FOUND(qpdf_oh_get_stream_data),
    FOUND(qpdf_oh_get_utf8_value),
    FOUND(qpdf_oh_is_array),
    FOUND(qpdf_oh_is_null),
    FOUND(qpdf_read_memory),
    FOUND(qpdf_set_attempt_recovery),
    FOUND(qpdf_set_suppress_warnings),
    FOUND(qpdf_silence_errors),
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
