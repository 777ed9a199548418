#include "CHarfBuzz.h"

#include <dlfcn.h>
#include <hb-subset.h>
#include <hb.h>
#include <stdlib.h>
#include <string.h>

// The number in the library's name has been the same since its first version.
#define LIBRARY "libharfbuzz-subset.so.0"

static __typeof__(hb_subset_input_create_or_fail)* create_input;
static __typeof__(hb_subset_input_destroy)* destroy_input;
static __typeof__(hb_subset_input_glyph_set)* glyphs_of;
static __typeof__(hb_subset_input_set)* set_of;
static __typeof__(hb_subset_input_set_flags)* set_flags;
static __typeof__(hb_subset_or_fail)* subset;

char const* charfbuzz_open(void) {
    static void* library;
    if (library != NULL) { return NULL; }
    void* opened = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
    if (opened == NULL) { return dlerror(); }
    struct {
        char const* name;
        void* place;
    } const functions[] = {
        {"hb_subset_input_create_or_fail", &create_input},
        {"hb_subset_input_destroy", &destroy_input},
        {"hb_subset_input_glyph_set", &glyphs_of},
        {"hb_subset_input_set", &set_of},
        {"hb_subset_input_set_flags", &set_flags},
        {"hb_subset_or_fail", &subset},
    };
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

size_t charfbuzz_without_hints(unsigned char const* font, size_t size, unsigned char** result) {
    *result = NULL;
    size_t length = 0;
    hb_blob_t* whole = hb_blob_create((char const*)font, (unsigned)size, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t* face = hb_face_create(whole, 0);
    hb_subset_input_t* input = create_input();
    if (input != NULL && hb_face_get_glyph_count(face) > 0) {
        // A page names glyphs by number, or by the font's own table of characters: both stay as they are.
        set_flags(
            input,
            HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
        hb_set_add_range(glyphs_of(input), 0, hb_face_get_glyph_count(face) - 1);
        hb_set_add(set_of(input, HB_SUBSET_SETS_NO_SUBSET_TABLE_TAG), HB_TAG('c', 'm', 'a', 'p'));
        hb_face_t* plain = subset(face, input);
        if (plain != NULL) {
            hb_blob_t* blob = hb_face_reference_blob(plain);
            unsigned count = 0;
            char const* data = hb_blob_get_data(blob, &count);
            if (count > 0 && (*result = malloc(count)) != NULL) {
                memcpy(*result, data, count);
                length = count;
            }
            hb_blob_destroy(blob);
            hb_face_destroy(plain);
        }
    }
    if (input != NULL) { destroy_input(input); }
    hb_face_destroy(face);
    hb_blob_destroy(whole);
    return length;
}
