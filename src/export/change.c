/* change.c -- what a claim loses or gains between two articles. */
#include "export/change.h"

hsy_changes hsy_changes_new(const hsy_results *results, hsy_arena *arena)
{
	return (hsy_changes){results, hsy_teller_new(results, arena),
	                     hsy_merger_new(results->records, arena)};
}

static const hsy_claim *claim_at(const hsy_changes *c, size_t claim)
{
	return &c->results->links->claims.at[claim];
}

/* ------------------------------------------------ what a reader would see */

/* "When the bridge is open" does not tell that it is. */
static bool has_verb(const hsy_changes *c, hsy_place place)
{
	const hsy_statement *s = hsy_place_statement(c->results->records, place);

	return s->tense != HSY_TENSE_NONE && s->kind != HSY_PROPOSITION_CIRCUMSTANCE;
}

static bool has_figure(const hsy_changes *c, hsy_place place)
{
	hsy_span span = hsy_place_statement(c->results->records, place)->span;

	return hsy_has_figure(
	    hsy_str_slice(c->results->records->list.at[place.record].doc.text, span));
}

/* "A $15 minimum wage" tells too little to be told otherwise; "a $50 billion investment"
 * may, where another tells that it was made. */
static bool are_told(const hsy_changes *c, hsy_place a, hsy_place b)
{
	bool here = has_verb(c, a), there = has_verb(c, b);

	return (here && there) || (here && has_figure(c, b)) ||
	       (there && has_figure(c, a));
}

/* So much of what either says, in percent, both have to say, of one subject or with one
 * figure; and so many words: two may be a name and a verb of another matter. A figure is
 * worth two. Set by reading pairs of articles on the same people. */
enum { SIDE_BY_SIDE = 75, WORDS_LEAST = 3 };

static bool agree(const hsy_changes *c, hsy_place here, hsy_place there, bool *is_alike)
{
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	const hsy_merge merge = hsy_merge_of(c->merger, here, there, &scratch);
	bool any = merge.agreed >= SIDE_BY_SIDE &&
	           merge.shared.n + merge.n_figures >= WORDS_LEAST &&
	           (merge.shares_subject || merge.n_figures);
	*is_alike = merge.is_alike;
	hsy_arena_clear(&scratch);
	return any;
}

bool hsy_change_is_plain(const hsy_changes *c, size_t claim, size_t here, size_t there)
{
	hsy_place a = claim_at(c, claim)->places.at[here];
	hsy_place b = claim_at(c, claim)->places.at[there];
	bool is_alike;

	return are_told(c, a, b) && agree(c, a, b, &is_alike) && is_alike;
}

bool hsy_change_is_denial(const hsy_changes *c, hsy_place here, hsy_place there)
{
	hsy_span a = hsy_place_statement(c->results->records, here)->sentence;
	hsy_span b = hsy_place_statement(c->results->records, there)->sentence;
	bool is_one_sentence = here.record == there.record && a.begin == b.begin;
	bool is_alike;

	return !is_one_sentence && agree(c, here, there, &is_alike);
}

static bool is_written(const hsy_source *source, hsy_str text)
{
	for (size_t i = 0; i < source->written.n; i++)
		if (hsy_str_find(text, source->written.at[i], 0) != HSY_NONE)
			return true;
	return hsy_str_find(text, source->name, 0) != HSY_NONE;
}

/* Beside the words that state the claim: in them it is the one that acts. */
static bool is_beside(const hsy_changes *c, const hsy_telling *t, size_t source)
{
	const hsy_claim *claim = claim_at(c, t->claim);
	const hsy_source *who = &c->results->sources->list.at[source];
	hsy_str text = c->results->records->list.at[t->record].doc.text;
	hsy_span stated = claim->spans.at[t->at];
	hsy_span sentence =
	    hsy_place_statement(c->results->records, claim->places.at[t->at])->sentence;

	if (sentence.begin > stated.begin || sentence.end < stated.end)
		return false;
	const hsy_span before = {sentence.begin, stated.begin};
	const hsy_span after = {stated.end, sentence.end};
	return is_written(who, hsy_str_slice(text, before)) ||
	       is_written(who, hsy_str_slice(text, after));
}

static bool is_outlet_of(const hsy_changes *c, size_t record, size_t source)
{
	const hsy_sources *sources = c->results->sources;
	size_t outlet = sources->of_record[record];

	return outlet != HSY_NONE &&
	       hsy_source_speaker(sources, outlet) == hsy_source_speaker(sources, source);
}

/* ------------------------------------------------ pairs of articles */

/* Tellings that make one side of a change. */
typedef struct range {
	hsy_standing least, most;
} range;

static const range flat = {HSY_STANDING_FLAT, HSY_STANDING_FLAT};
static const range nameless = {HSY_STANDING_NAMELESS, HSY_STANDING_NAMELESS};
static const range named = {HSY_STANDING_NAMED, HSY_STANDING_NAMED};
static const range sourced = {HSY_STANDING_NAMELESS, HSY_STANDING_NAMED};

static bool is_in(const hsy_telling *t, range r)
{
	return t->standing >= r.least && t->standing <= r.most;
}

/* An article whose sentence has the source all the same was not understood; and nobody
 * is surprised that an article does not cite itself. */
static bool fits(const hsy_changes *c, const hsy_telling *with,
                 const hsy_telling *without)
{
	if (!hsy_change_is_plain(c, with->claim, with->at, without->at))
		return false;
	return with->source == HSY_NONE ||
	       (!is_beside(c, without, with->source) &&
	        !is_outlet_of(c, without->record, with->source));
}

/* So many of each side are tried: many articles that repeat each other change little. */
enum { MAX_TRIED = 16 };

/* The first article of the one side with the first behind it of the other. */
static bool find_pair(const hsy_changes *c, const hsy_tellings *all, range before,
                      range after, hsy_telling *with, hsy_telling *without)
{
	bool is_loss = before.least > after.least;
	size_t n_before = 0;

	for (size_t i = 0; i < all->n && n_before < MAX_TRIED; i++) {
		size_t n_after = 0;

		if (!is_in(&all->at[i], before))
			continue;
		n_before++;
		for (size_t k = i + 1; k < all->n && n_after < MAX_TRIED; k++) {
			if (!is_in(&all->at[k], after))
				continue;
			n_after++;
			*with = all->at[is_loss ? i : k];
			*without = all->at[is_loss ? k : i];
			if (fits(c, with, without))
				return true;
		}
	}
	return false;
}

bool hsy_change_of_source(const hsy_changes *c, const hsy_tellings *all,
                          hsy_telling *with, hsy_telling *without)
{
	return find_pair(c, all, sourced, flat, with, without) ||
	       find_pair(c, all, flat, sourced, with, without);
}

bool hsy_change_of_name(const hsy_changes *c, const hsy_tellings *all, hsy_telling *with,
                        hsy_telling *without)
{
	return find_pair(c, all, nameless, named, with, without) ||
	       find_pair(c, all, named, nameless, with, without);
}

bool hsy_change_to_flat(const hsy_changes *c, const hsy_tellings *all, size_t record,
                        size_t place, hsy_telling *out)
{
	size_t i = 0, n = 0;

	while (i < all->n && all->at[i].record != record)
		i++;
	for (i++; i < all->n && n < MAX_TRIED; i++) {
		*out = all->at[i];
		if (!is_in(out, flat))
			continue;
		n++;
		if (hsy_change_is_plain(c, out->claim, place, out->at))
			return true;
	}
	return false;
}
