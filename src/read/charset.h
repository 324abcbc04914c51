/* charset.h -- encodings by name, and bytes of a known encoding to UTF-8. */
#ifndef HSY_CHARSET_H
#define HSY_CHARSET_H

#include "base/buf.h"

/* How text of an encoding looks as bytes, as far as that tells a good guess from a
 * bad one. */
typedef enum hsy_charset_look {
	HSY_CHARSET_WESTERN, /* ASCII with single bytes above it, read as Windows-1252 */
	HSY_CHARSET_LATIN,   /* the same with other letters up there */
	HSY_CHARSET_SCRIPT,  /* its bytes above ASCII stand together: another script */
	HSY_CHARSET_ESCAPED, /* ASCII bytes, switched by escapes */
	HSY_CHARSET_UNSURE,  /* so rare that whoever guesses it is wrong more often */
	HSY_CHARSET_UNICODE  /* nothing to convert: bytes that could be read were */
} hsy_charset_look;

typedef struct hsy_charset {
	const char *name; /* for iconv */
	hsy_charset_look look;
	const char *labels;
} hsy_charset;

/* What label means, in whatever case; NULL when it is none that the web knows. */
const hsy_charset *hsy_charset_find(hsy_str label);

/* What bytes that nobody declares look like; NULL where nothing plausible is found. */
const hsy_charset *hsy_charset_guess(hsy_str bytes);

/*
 * The following live in arena. Bytes that make no sense become U+FFFD and are counted
 * in *n_bad; unit is how many bytes are then skipped (of UTF-16 2, of UTF-32 4, else
 * 1). Absent when the system knows no encoding of that name.
 */
hsy_str hsy_charset_decode(hsy_arena *arena, hsy_str bytes, const char *name, size_t unit,
                           size_t *n_bad);
/* Windows-1252, as browsers read it: every byte makes sense. */
hsy_str hsy_charset_western(hsy_arena *arena, hsy_str bytes);
/* UTF-8 into which somebody pasted a few bytes of Windows-1252: each is read as what
 * it is. Absent when bytes are not mostly UTF-8. */
hsy_str hsy_charset_mixed(hsy_arena *arena, hsy_str bytes);

#endif
