#pragma once
#include <qpdf/qpdf-c.h>

/// Opens libqpdf, which every other call of it needs first; a second time it does nothing.
///
/// libqpdf brings libraries for encryption along that take as long to load as an article takes to be read. Opened
/// here and not by the loader at the start, it costs only those who finish a page, and them beside other work.
///
/// - Returns: null when it is open, otherwise what the loader says. From several threads at once it is undefined.
char const* cqpdf_open(void);
