/* phrase.c -- ranges of tokens, their words, and the fixed phrases that begin in them. */
#include "attribution/draft.h"

hsy_span hsy_range_span(const hsy_reading *r, hsy_range range)
{
	if (hsy_range_empty(range))
		return (hsy_span){0, 0};
	return (hsy_span){hsy_at(r, range.first)->span.begin,
	                  hsy_at(r, range.end - 1)->span.end};
}

bool hsy_range_has(const hsy_reading *r, hsy_range range, hsy_word_set classes)
{
	size_t i;

	for (i = range.first; i < range.end; i++) {
		if (hsy_at(r, i)->classes & classes)
			return true;
	}
	return false;
}

_Static_assert(HSY_N_PHRASE_CLASSES <= 32, "opens has a bit for each phrase class");

/* The first token of a phrase: up to a space, or to the clitic of "it's". */
static hsy_str opening(hsy_str phrase)
{
	size_t end = 0;

	while (end < phrase.len && phrase.at[end] != ' ' && phrase.at[end] != '\'')
		end++;
	return hsy_str_slice(phrase, (hsy_span){0, end});
}

void hsy_phrases_index(hsy_reading *r)
{
	HSY_VEC(uint32_t) sets = {0};
	hsy_map index;
	size_t i, n;
	int which;

	hsy_map_init(&index, r->arena);
	for (which = 0; which < HSY_N_PHRASE_CLASSES; which++) {
		const hsy_str *phrases = hsy_lexicon_phrases(r->text->lexicon,
		                                             (hsy_phrase_class)which, &n);

		for (i = 0; i < n; i++) {
			size_t at = hsy_map_add(&index, opening(phrases[i]), sets.n);

			if (at == sets.n)
				hsy_vec_push(r->arena, &sets, 0);
			sets.at[at] |= (uint32_t)1 << which;
		}
	}
	for (i = 0; i < r->text->tokens.n; i++) {
		size_t at = hsy_map_find(&index, hsy_at(r, i)->folded);

		r->opens[i] = at == HSY_NONE ? 0 : sets.at[at];
	}
}

/* Tokens that phrase covers at token at, 0 when it does not stand there. */
static size_t phrase_length(const hsy_reading *r, hsy_str phrase, size_t at, size_t end)
{
	size_t i = at, from = 0;

	while (from < phrase.len) {
		hsy_str word;

		if (i == end)
			return 0;
		word = hsy_at(r, i)->folded;
		if (!word.len || word.len > phrase.len - from ||
		    memcmp(word.at, phrase.at + from, word.len) != 0)
			return 0;
		from += word.len;
		/* "isn't" is two tokens and one word of the phrase. */
		if (from < phrase.len && phrase.at[from] == ' ')
			from++;
		else if (from < phrase.len && (i + 1 == end || hsy_at(r, i + 1)->spaced))
			return 0;
		i++;
	}
	return i - at;
}

size_t hsy_phrase_match(const hsy_reading *r, hsy_phrase_class which, size_t at,
                        size_t end)
{
	size_t n, i, best = 0;
	const hsy_str *phrases;

	if (!(r->opens[at] >> which & 1) || r->speech[at] != HSY_NONE)
		return 0;
	phrases = hsy_lexicon_phrases(r->text->lexicon, which, &n);
	for (i = 0; i < n; i++) {
		size_t length = phrase_length(r, phrases[i], at, end);

		if (length > best)
			best = length;
	}
	return best;
}

size_t hsy_phrase_find(const hsy_reading *r, hsy_phrase_class which, hsy_range range)
{
	size_t i;

	for (i = range.first; i < range.end; i++) {
		if (hsy_phrase_match(r, which, i, range.end))
			return i;
	}
	return HSY_NONE;
}

bool hsy_is_any_mark(const hsy_reading *r, size_t i)
{
	hsy_token_kind kind = hsy_at(r, i)->kind;

	return kind == HSY_TOKEN_PUNCT || kind == HSY_TOKEN_OPEN ||
	       kind == HSY_TOKEN_CLOSE;
}

/* Quotation marks belong to what they quote; the dashes of a dialogue do not. */
static bool is_loose_mark(const hsy_reading *r, size_t i)
{
	const hsy_token *token = hsy_at(r, i);

	return token->kind == HSY_TOKEN_PUNCT ||
	       (hsy_is_any_mark(r, i) && hsy_str_is(token->folded, "—"));
}

/* Without "nor", the rest would say the opposite. */
bool hsy_joins(const hsy_reading *r, size_t i)
{
	return hsy_is(r, i, HSY_WORD_BIT(COORDINATOR)) &&
	       !hsy_is(r, i, HSY_WORD_BIT(NEGATION));
}

hsy_range hsy_range_trim(const hsy_reading *r, hsy_range range)
{
	while (!hsy_range_empty(range) && is_loose_mark(r, range.end - 1) &&
	       !hsy_is_mark(r, range.end - 1, ')'))
		range.end--;
	while (!hsy_range_empty(range) &&
	       ((is_loose_mark(r, range.first) && !hsy_is_mark(r, range.first, '(')) ||
	        (hsy_joins(r, range.first) &&
	         range.end - range.first > 1)))
		range.first++;
	return range;
}

bool hsy_is_finite_sign(const hsy_reading *r, size_t i)
{
	if (r->in_name[i])
		return false;
	if (hsy_at(r, i)->finite)
		return r->speech[i] == HSY_NONE;
	return hsy_is(r, i,
	              HSY_WORD_BIT(AUXILIARY) | HSY_WORD_BIT(MODAL) | HSY_WORD_BIT(BE) |
	                  HSY_WORD_BIT(HAVE)) &&
	       !hsy_is(r, i, HSY_WORD_BIT(POSSESSIVE));
}

bool hsy_has_habit(const hsy_reading *r, unsigned habit)
{
	return (hsy_lexicon_habits(r->text->lexicon) & habit) != 0;
}

bool hsy_hearer_at(const hsy_reading *r, const hsy_cue *cue, size_t i, size_t high,
                   hsy_range *out)
{
	size_t n = i < high ? hsy_phrase_match(r, HSY_PHRASE_HEARER, i, high) : 0;

	return (n || (cue->takes & HSY_CUE_HEARER)) &&
	       hsy_noun_after(r, i + n, high, out);
}

bool hsy_is_possessive_mark(const hsy_reading *r, size_t i)
{
	hsy_str folded = hsy_at(r, i)->folded;

	return i > 0 && folded.len && folded.at[0] == '\'' &&
	       hsy_is(r, i, HSY_WORD_BIT(POSSESSIVE)) &&
	       !hsy_is(r, i - 1, HSY_WORD_BIT(PRONOUN));
}

/* "published in", "reviewed by": a participle that belongs to its noun. */
bool hsy_opens_relay(const hsy_reading *r, size_t i)
{
	size_t high = r->text->tokens.n;

	return hsy_phrase_match(r, HSY_PHRASE_SEEN, i, high) ||
	       hsy_phrase_match(r, HSY_PHRASE_PUBLISHED_IN, i, high) ||
	       hsy_phrase_match(r, HSY_PHRASE_CORROBORATED_BY, i, high) ||
	       hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_KNOWLEDGE, i, high);
}
