/* caps.c -- which capitals prove that a word is a name. */
#include "text/caps.h"

#define SEEN (HSY_CAPS_SEEN_CAPITAL | HSY_CAPS_SEEN_LAST | HSY_CAPS_SEEN_SMALL)

bool hsy_word_is_camel(hsy_str word)
{
	size_t n = 0;
	while (n < word.len && word.at[n] >= 'a' && word.at[n] <= 'z')
		n++;
	return n && n <= 3 && n < word.len && word.at[n] >= 'A' && word.at[n] <= 'Z';
}

/* How many characters of a word are what. */
typedef struct shape_count {
	size_t upper, lower, digits;
	bool has_inner; /* a capital or a digit behind a small letter */
} shape_count;

static shape_count count_shape(hsy_str word)
{
	shape_count n = {0};
	for (size_t at = 0; at < word.len;) {
		int32_t c = hsy_utf8_next(word, &at);
		bool upper = hsy_char_is_upper(c), digit = hsy_char_is_digit(c);
		n.has_inner = n.has_inner || (n.lower && (upper || digit));
		/* Behind a hyphen, a capital begins a part: "Anglo-American". */
		n.lower = c == '-' || c == '\'' ? 0 : n.lower + hsy_char_is_lower(c);
		n.upper += upper;
		n.digits += digit;
	}
	return n;
}

bool hsy_word_is_capitals(hsy_str word)
{
	shape_count n = count_shape(word);
	return n.upper && n.upper + n.digits > 1 && !n.lower;
}

bool hsy_word_is_shaped(hsy_str word)
{
	shape_count n = count_shape(word);
	return n.upper && (n.has_inner || (n.upper + n.digits > 1 && !n.lower));
}

/* What the words of content of a sentence look like. */
static unsigned sentence_caps(const hsy_text *text, const hsy_sentence *s)
{
	size_t small = 0, capitals = 0, shouted = 0;
	for (size_t i = s->first; i < s->end; i++) {
		const hsy_token *token = &text->tokens.at[i];
		if (token->kind != HSY_TOKEN_WORD ||
		    (token->classes & HSY_WORDS_FUNCTION))
			continue;
		hsy_str word = hsy_token_bytes(text, i);
		if (!hsy_char_is_lower(hsy_token_char(text, i))) {
			capitals++;
			shouted += hsy_word_is_capitals(word);
		} else if (!hsy_word_is_camel(word)) {
			small++;
		}
	}
	if (small || capitals < 4)
		return 0;
	/* Acronyms do not make a sentence shout. */
	return HSY_CAPS_TITLED | (4 * shouted >= 3 * capitals ? HSY_CAPS_SHOUTED : 0);
}

/* Marks the words where a sentence may begin: at its first word, behind a
 * colon, and at the first word of a quotation that says something. */
static void mark_initials(const hsy_text *text, unsigned char *caps)
{
	for (size_t k = 0; k < text->sentences.n; k++) {
		const hsy_sentence *s = &text->sentences.at[k];
		unsigned all = sentence_caps(text, s);
		bool fresh = true;
		for (size_t i = s->first; i < s->end; i++) {
			const hsy_token *token = &text->tokens.at[i];
			caps[i] = (unsigned char)all;
			if (token->kind == HSY_TOKEN_OPEN)
				fresh = fresh ||
				        !text->quotations.at[token->quotation].is_term;
			else if (hsy_token_is(text, i, ":"))
				fresh = true;
			if (token->kind != HSY_TOKEN_WORD &&
			    token->kind != HSY_TOKEN_NUMBER)
				continue;
			if (fresh)
				caps[i] |= HSY_CAPS_INITIAL;
			fresh = false;
		}
	}
}

static unsigned seen_as(const hsy_text *text, size_t i, unsigned caps)
{
	const hsy_token *next = i + 1 < text->tokens.n ? &text->tokens.at[i + 1] : NULL;
	if (!text->tokens.at[i].capitalised)
		return HSY_CAPS_SEEN_SMALL;
	if (caps & (HSY_CAPS_INITIAL | HSY_CAPS_TITLED))
		return 0;
	if (next && next->capitalised)
		return HSY_CAPS_SEEN_CAPITAL;
	return HSY_CAPS_SEEN_CAPITAL | HSY_CAPS_SEEN_LAST;
}

const unsigned char *hsy_caps_gather(const hsy_text *text, hsy_arena *arena)
{
	size_t n = text->tokens.n;
	unsigned char *caps = HSY_NEW_ARRAY(arena, n, unsigned char);
	hsy_map words;
	hsy_map_init(&words, arena);
	mark_initials(text, caps);
	/* The map holds the first token of each word; what is seen of the word
	 * gathers there and is then handed to all the others. */
	size_t *first = HSY_NEW_ARRAY(arena, n, size_t);
	for (size_t i = 0; i < n; i++) {
		const hsy_token *token = &text->tokens.at[i];
		first[i] = i;
		if (token->kind != HSY_TOKEN_WORD ||
		    (token->classes & HSY_WORDS_FUNCTION))
			continue;
		first[i] = hsy_map_add(&words, token->folded, i);
		caps[first[i]] |= (unsigned char)seen_as(text, i, caps[i]);
	}
	for (size_t i = 0; i < n; i++)
		caps[i] |= caps[first[i]] & SEEN;
	return caps;
}
