#pragma once
#include <stddef.h>

/// Opens HarfBuzz's subsetter, which its other call needs first; a second time it does nothing.
///
/// - Returns: null when it is open, otherwise what the loader says. From several threads at once it is undefined.
char const* charfbuzz_open(void);

/// Takes the instructions for coarse screens out of a TrueType font; glyphs, their numbers and widths stay.
///
/// - Parameters:
///   - font: the font program, `size` bytes.
///   - result: where the plain font is put, for the caller to free; null where HarfBuzz cannot read the font.
/// - Returns: the bytes of the plain font; 0 with a null result.
size_t charfbuzz_without_hints(unsigned char const* font, size_t size, unsigned char** result);
