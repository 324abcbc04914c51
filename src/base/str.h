/* str.h -- slices of bytes, spans of text, and UTF-8. */
#ifndef HSY_STR_H
#define HSY_STR_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Bytes that somebody else owns. at == NULL means "absent", which is not the
 * same as empty. Not NUL-terminated unless made by hsy_str_dup. */
typedef struct hsy_str {
	const char *at;
	size_t len;
} hsy_str;

/* A place in a document's text: byte offsets, end exclusive. */
typedef struct hsy_span {
	size_t begin;
	size_t end;
} hsy_span;

/* Index that points nowhere. */
#define HSY_NONE ((size_t)-1)

#define HSY_STR(literal) ((hsy_str){(literal), sizeof(literal) - 1})
#define HSY_STR_FMT "%.*s"
#define HSY_STR_ARG(s) ((int)(s).len), ((s).at ? (s).at : "")

hsy_str hsy_str_of(const char *cstr); /* NULL gives the absent string */
hsy_str hsy_str_slice(hsy_str s, hsy_span span);
hsy_str hsy_str_trim(hsy_str s); /* ASCII and Unicode white space, both ends */
bool hsy_str_equal(hsy_str a, hsy_str b); /* absent equals absent only */
bool hsy_str_is(hsy_str a, const char *cstr);
bool hsy_str_starts(hsy_str s, const char *prefix);
bool hsy_str_ends(hsy_str s, const char *suffix);
int hsy_str_compare(hsy_str a, hsy_str b); /* bytewise; absent sorts first */
size_t hsy_str_find(hsy_str s, hsy_str needle, size_t from); /* HSY_NONE if not */

/* NUL-terminated copies; the absent string stays absent. */
hsy_str hsy_str_dup(hsy_arena *arena, hsy_str s);
hsy_str hsy_str_printf(hsy_arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3), nonnull(2)));

/* Case-folded, NFKC, curly apostrophes straightened, runs of white space made
 * one space and trimmed: the form under which words and names are compared. */
hsy_str hsy_str_fold(hsy_arena *arena, hsy_str s);

/* White space runs become one space, ends trimmed; nothing else changes. */
hsy_str hsy_str_squeeze(hsy_arena *arena, hsy_str s);

bool hsy_span_empty(hsy_span s);
bool hsy_span_overlap(hsy_span a, hsy_span b);
bool hsy_span_within(hsy_span inner, hsy_span outer);

/* Decodes the character at *at and moves *at behind it. s must be valid UTF-8
 * (text of a document is); at or past the end gives -1. */
int32_t hsy_utf8_next(hsy_str s, size_t *at);
/* The same backwards: the character that ends at *at; -1 at the start. */
int32_t hsy_utf8_before(hsy_str s, size_t *at);
/* Offset of the first invalid byte (overlong, surrogate, > U+10FFFF), or len. */
size_t hsy_utf8_valid(hsy_str s);
/* Appends c to out (at least 4 bytes); returns the number of bytes. */
size_t hsy_utf8_put(int32_t c, char *out);

/* How many words and marks s has: about as many tokens, and hardly ever fewer. */
size_t hsy_str_count_words(hsy_str s);

bool hsy_char_is_space(int32_t c); /* white space, NBSP and zero-width included */
bool hsy_char_is_letter(int32_t c);
bool hsy_char_is_digit(int32_t c); /* decimal digits of any script */
bool hsy_char_is_upper(int32_t c); /* upper- or title-case */
bool hsy_char_is_lower(int32_t c);
bool hsy_char_is_mark(int32_t c);  /* combining marks */
bool hsy_char_is_cjk(int32_t c);   /* scripts written without spaces */

/* Line and column (from 1, columns in characters) of a byte offset. */
void hsy_str_position(hsy_str s, size_t offset, size_t *line, size_t *column);
#endif
