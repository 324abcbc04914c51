/* guess.c -- the encoding that bytes look like (uchardet's home). */
#include "read/charset.h"

#include <uchardet.h>

enum { SAMPLE = 64 * 1024 }; /* bytes that uchardet is shown */

/* What uchardet is shown: the pieces of the input that hold bytes above ASCII. */
typedef struct sampling {
	hsy_buf pieces;
	size_t n_high;   /* such bytes */
	size_t n_beside; /* of these: they stand beside another one */
} sampling;

static bool is_high(hsy_str s, size_t at)
{
	return at < s.len && (unsigned char)s.at[at] >= 0x80;
}

static void add_piece(sampling *sample, hsy_str piece)
{
	size_t n_before = sample->n_high;

	if (piece.len > SAMPLE - sample->pieces.len)
		piece.len = SAMPLE - sample->pieces.len;
	for (size_t i = 0; i < piece.len; i++) {
		bool is_beside = is_high(piece, i + 1) ||
		                 (i > 0 && is_high(piece, i - 1));

		sample->n_high += is_high(piece, i);
		sample->n_beside += is_high(piece, i) && is_beside;
	}
	if (sample->n_high > n_before)
		hsy_buf_str(&sample->pieces, piece);
}

/* No encoding has a line end or "<" as the second half of a character, so a piece may
 * begin and end there; before the first byte above ASCII, anywhere. */
static void take_sample(sampling *sample, hsy_str bytes)
{
	enum { BEFORE = 64 };
	size_t begin = 0;

	while (begin < bytes.len && !is_high(bytes, begin))
		begin++;
	begin -= begin < BEFORE ? begin : BEFORE;
	for (size_t at = begin; at < bytes.len && sample->pieces.len < SAMPLE; at++) {
		if (bytes.at[at] != '\n' && bytes.at[at] != '<' && at + 1 < bytes.len)
			continue;
		add_piece(sample, hsy_str_slice(bytes, (hsy_span){begin, at + 1}));
		begin = at + 1;
	}
}

/* Whether bytes that look so can be what uchardet takes them for. */
static bool is_plausible(const sampling *sample, const hsy_charset *charset)
{
	bool is_together = 2 * sample->n_beside > sample->n_high;

	switch (charset->look) {
	case HSY_CHARSET_LATIN:
		return !is_together;
	case HSY_CHARSET_SCRIPT:
		return is_together;
	default:
		return false;
	}
}

static const hsy_charset *ask_uchardet(const sampling *sample)
{
	uchardet_t detector = uchardet_new();
	const hsy_charset *found = NULL;

	if (!detector)
		hsy_out_of_memory();
	if (uchardet_handle_data(detector, sample->pieces.at, sample->pieces.len) == 0) {
		uchardet_data_end(detector);
		found = hsy_charset_find(hsy_str_of(uchardet_get_charset(detector)));
	}
	uchardet_delete(detector);
	return found;
}

const hsy_charset *hsy_charset_guess(hsy_str bytes)
{
	enum { HIGH_MIN = 4 }; /* fewer tell nothing */
	const hsy_charset *found = NULL;
	sampling sample = {0};

	take_sample(&sample, bytes);
	if (sample.n_high >= HIGH_MIN)
		found = ask_uchardet(&sample);
	if (found && !is_plausible(&sample, found))
		found = NULL;
	hsy_buf_clear(&sample.pieces);
	return found;
}
