/* caps.h -- what a document's capitals tell; private to this folder. */
#ifndef HSY_TEXT_CAPS_H
#define HSY_TEXT_CAPS_H

#include "text/pass.h"

/* What is known of a token's capital. */
enum {
	HSY_CAPS_INITIAL = 1, /* a sentence may begin here, so it proves nothing */
	HSY_CAPS_TITLED = 2,  /* nor here: every word of the sentence has one */
	HSY_CAPS_SHOUTED = 4, /* every word of the sentence is all capitals */
	/* How the same word is written elsewhere in the document. */
	HSY_CAPS_SEEN_CAPITAL = 8, /* with a capital that proves something */
	HSY_CAPS_SEEN_LAST = 16,   /* so, and no other capital behind it */
	HSY_CAPS_SEEN_SMALL = 32
};

/* One set of HSY_CAPS_… for each token. */
const unsigned char *hsy_caps_gather(const hsy_text *text, hsy_arena *arena);

/* "iPhone", "eBay", "macOS": a capital behind at most three small letters. */
bool hsy_word_is_camel(hsy_str word);

/* Two capitals or more and no small letter: "NASA", "U.S.", "H100". */
bool hsy_word_is_capitals(hsy_str word);

/* Written as no common word is: "NASA", "OpenAI", "iPhone", "Trainium3". */
bool hsy_word_is_shaped(hsy_str word);
#endif
