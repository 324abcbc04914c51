/* hearsay.c -- what no cue with a speaker says: "reportedly", "is said to" (nobody's
 * word), and "this reporter watched" (the article's own eyes). */
#include "attribution/draft.h"

#define CLAUSE_OPENERS                                                                   \
	(HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(SUBORDINATOR) |                        \
	 HSY_WORD_BIT(RELATIVE) | HSY_WORD_BIT(CONTRAST))

static bool is_comma(const hsy_reading *r, size_t i)
{
	return hsy_is_mark(r, i, ',') && r->speech[i] == HSY_NONE;
}

/* Where the clause around token at begins: behind ';', behind what a cue said
 * before it, or behind a comma that opens a new clause. */
static size_t clause_begin(const hsy_reading *r, size_t low, size_t at)
{
	size_t i;

	for (i = at; i > low; i--) {
		if (hsy_is_mark(r, i - 1, ';') || r->taken[i - 1])
			return i;
		if (i < at && is_comma(r, i - 1) && hsy_is(r, i, CLAUSE_OPENERS))
			return i;
	}
	return low;
}

/* Where it ends: at a comma, unless the comma only separates a list of names. */
static size_t clause_end(const hsy_reading *r, size_t first, size_t high)
{
	size_t i, end = hsy_content_end(r, first, high);

	for (i = first + 1; i < end; i++) {
		if (!is_comma(r, i))
			continue;
		if (i + 1 < end && hsy_at(r, i + 1)->capitalised)
			continue;
		if (i + 2 < end && hsy_is(r, i + 1, HSY_WORD_BIT(COORDINATOR)) &&
		    hsy_at(r, i + 2)->capitalised)
			continue;
		return i;
	}
	return end;
}

static bool is_in_content(const hsy_reading *r, size_t at)
{
	size_t i, k;

	for (i = hsy_drafts_near(r); i < r->drafts.n; i++) {
		const hsy_draft *draft = &r->drafts.at[i];

		for (k = 0; k < draft->content.n; k++) {
			if (at >= draft->content.at[k].first &&
			    at < draft->content.at[k].end)
				return true;
		}
	}
	return false;
}

/* The cue takes tokens at to at + n; what it says is the clause around it. */
static void add(hsy_reading *r, const hsy_sentence *sentence, size_t at, size_t n,
                hsy_stance stance)
{
	size_t begin = clause_begin(r, sentence->first, at);
	size_t end = clause_end(r, at + n, sentence->end);
	size_t draft = hsy_draft_add(r, stance);

	r->drafts.at[draft].is_distanced = true;
	hsy_draft_cue(r, draft, (hsy_range){at, at + n});
	if (!(at > sentence->first && is_comma(r, at - 1)))
		hsy_draft_content(r, draft, (hsy_range){begin, at});
	hsy_draft_content(r, draft, (hsy_range){at + n, end});
}

/* "This reporter watched a stone fall": the last word of the phrase is the cue. */
static size_t add_witness(hsy_reading *r, const hsy_sentence *sentence, size_t at)
{
	size_t n = hsy_phrase_match(r, HSY_PHRASE_WITNESSED, at, sentence->end), draft;

	if (n < 2 || hsy_is(r, at + 1, HSY_WORD_BIT(AGENT)))
		return 0;
	draft = hsy_draft_add(r, HSY_STANCE_SAYS);
	r->drafts.at[draft].is_own_outlet = true;
	r->drafts.at[draft].is_witness = true;
	hsy_draft_source(r, draft, (hsy_range){at, at + n - 1});
	hsy_draft_cue(r, draft, (hsy_range){at + n - 1, at + n});
	hsy_draft_content(r, draft,
	                  (hsy_range){at + n, hsy_content_end(r, at + n, sentence->end)});
	return n;
}

void hsy_read_hearsay(hsy_reading *r, const hsy_sentence *sentence)
{
	size_t i;

	for (i = sentence->first; i < sentence->end; i++) {
		size_t n;

		if (r->taken[i] || r->speech[i] != HSY_NONE || is_in_content(r, i))
			continue;
		if (hsy_is(r, i, HSY_WORD_BIT(HEARSAY))) {
			add(r, sentence, i, 1, HSY_STANCE_REPORTS);
			continue;
		}
		n = add_witness(r, sentence, i);
		if (n) {
			i += n - 1;
			continue;
		}
		n = hsy_phrase_match(r, HSY_PHRASE_IMPERSONAL, i, sentence->end);
		if (n) {
			add(r, sentence, i, n, HSY_STANCE_BELIEVES);
			i += n - 1;
		}
	}
}
