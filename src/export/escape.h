/* escape.h -- text of articles made harmless for pictures and terminals. */
#ifndef HSY_ESCAPE_H
#define HSY_ESCAPE_H

#include "base/file.h"

/*
 * One line of text that does nothing but stand there: white space runs are one
 * space, ends trimmed; marks that turn the direction of writing are gone; any
 * other control character is U+FFFD, so that its place can be seen. For
 * terminals it needs no more.
 */
hsy_str hsy_plain(hsy_arena *arena, hsy_str text);

/* Appends a piece of such a line: the spaces at its ends stay, but none follows another
 * that out ends in. */
void hsy_plain_put(hsy_buf *out, hsy_str text);

/* Plain, and literal where Graphviz reads escapes: in labels, tooltips, ids
 * and addresses "\N" names the node and "&lt;" is a character. */
hsy_str hsy_escape_dot(hsy_arena *arena, hsy_str text);

/* Plain, and literal inside HTML-like labels, in XML text and attributes. */
hsy_str hsy_escape_xml(hsy_arena *arena, hsy_str text);

/* Appends plain text so. */
void hsy_xml_put(hsy_buf *out, hsy_str plain);

/*
 * Text for a format that cannot hold every control character: each of those has its
 * picture instead, U+2400 and following, "␀". XML has none but tab and line ends, and
 * not U+FFFE and U+FFFF either, which become U+FFFD; with only_nul, NUL alone is meant.
 * Nothing else changes.
 */
hsy_str hsy_control_pictures(hsy_arena *arena, hsy_str text, bool only_nul);

/* Whether a click on url could only open a web page: http and https. */
bool hsy_url_is_safe(hsy_str url);

/* Plain, in quotation marks unless it brings some of its own at an end. */
hsy_str hsy_quoted(hsy_arena *arena, hsy_str text);

/* Columns that text takes in a font of fixed width. */
size_t hsy_columns(hsy_str text);

/*
 * Breaks plain text into lines of at most width columns, at spaces; a word that
 * is longer is cut. What goes beyond max_lines (0: no bound) is dropped, and the
 * last line then ends in "…". Lines live in arena; there is at least one. Without that
 * they are slices of one copy of the plain text, in its order.
 */
hsy_strs hsy_wrap(hsy_arena *arena, hsy_str text, size_t width, size_t max_lines);
#endif
