/* reuse.c -- wording that two documents share. */
#include "link/claim.h"

#include "base/date.h"
#include "link/shingle.h"

#include <stdlib.h>

/*
 * A shingle that two documents share is only where to look: from there the words
 * themselves are followed both ways, past a few that were changed, for as long as more
 * are the same than not. What two documents share is judged together: a copy that was
 * reworded is in many pieces, none of which tells much alone.
 */
enum {
	MAX_GAP = 5, /* words changed in a row */
	MAX_LOSS = 8 /* words changed more than kept */
};

enum {
	COMMON_HOLDERS = 8,      /* from here on a run has to be twice as long */
	MAX_DECLARED = 16,       /* outlets that one article is taken from */
	LEAST_WORDS = 25,        /* of a copy, outside quotation marks */
	LEAST_OF_PARAGRAPH = 16, /* when the run is most of a paragraph */
	LEAST_OF_OUTLET = 75,    /* an outlet's own, or at the end: boxes and trailers */
	PART_TOGETHER = 15,      /* in percent of the shorter, of all runs */
	PART_CUT_ALIKE = 33,     /* when most of it is quoted */
	PART_OF_COMMON = 50      /* when all of it is what very many print */
};

/* Words that are the same in two documents. */
typedef struct tally {
	uint32_t same;           /* all of them */
	uint32_t own;            /* neither quoted in both, nor common */
	uint32_t heard;          /* quoted in both */
	uint32_t quotes, quoted; /* quoted here only; there only */
} tally;

/* The same words in a row, but for some changed ones. */
typedef struct run {
	uint32_t here, there; /* where it begins */
	uint32_t n, n_there;  /* words */
	tally words;
	uint32_t holders; /* documents that have a shingle of it */
} run;

typedef struct searcher {
	const hsy_records *records;
	const hsy_sources *sources;
	const hsy_indexes *declared; /* of records: sources that they are taken from */
	hsy_arena *arena;
	hsy_arena *scratch;
	hsy_seeds seeds;
	size_t first, second;    /* the pair in hand */
	const hsy_stream *a, *b; /* its words */
	HSY_VEC(run) runs;       /* of the pair */
	hsy_indexes open;        /* runs in which seeds may still lie */
	bool is_common;          /* one of them printed first what very many print */
	hsy_copies *copies;
} searcher;

/* ---- runs ---- */

/* A place in both documents of the pair. */
typedef struct place {
	uint32_t here, there;
} place;

static bool is_same_word(const searcher *s, place at)
{
	return at.here < s->a->n && at.there < s->b->n &&
	       s->a->at[at.here].word == s->b->at[at.there].word;
}

/* Forwards with step 1, backwards with -1; before the first word lies the largest
 * number, which is beyond the last. */
static place moved(place at, int step, uint32_t here, uint32_t there)
{
	uint32_t sign = (uint32_t)step;
	return (place){at.here + sign * here, at.there + sign * there};
}

/* Past so few words on either side that two words are the same again. The words at
 * hand are not. */
static bool skip_changed(const searcher *s, place *at, int step, uint32_t *n)
{
	for (*n = 1; *n <= MAX_GAP; ++*n)
		for (uint32_t less = 0; less <= *n; less++)
			for (int side = 0; side < 2; side++) {
				uint32_t k = *n - less;
				place next = moved(*at, step, side ? k : *n,
				                   side ? *n : k);
				if (!is_same_word(s, next) ||
				    !is_same_word(s, moved(next, step, 1, 1)))
					continue;
				*at = next;
				return true;
			}
	return false;
}

static void count_word(const searcher *s, place at, tally *words)
{
	const hsy_spot *x = &s->a->at[at.here], *y = &s->b->at[at.there];
	bool is_heard = x->is_quoted && y->is_quoted;
	words->same++;
	words->heard += is_heard;
	words->quotes += x->is_quoted && !y->is_quoted;
	words->quoted += !x->is_quoted && y->is_quoted;
	/* A quotation that both carry shows that they heard the same speaker, and what
	 * everybody prints is nobody's. */
	words->own += !is_heard && !x->is_common;
}

static void add_tally(tally *to, const tally *words)
{
	to->same += words->same;
	to->own += words->own;
	to->heard += words->heard;
	to->quotes += words->quotes;
	to->quoted += words->quoted;
}

/* How far the same words go on in one direction: to the place behind the last one. */
typedef struct reach {
	place end;
	tally words;
} reach;

static reach follow(const searcher *s, place at, int step)
{
	reach best = {at, {0}}, now = best;
	int score = 0, best_score = 0;
	while (score >= best_score - MAX_LOSS) {
		uint32_t changed = 0;
		if (is_same_word(s, now.end)) {
			count_word(s, now.end, &now.words);
			now.end = moved(now.end, step, 1, 1);
			if (++score <= best_score)
				continue;
			best_score = score;
			best = now;
		} else if (skip_changed(s, &now.end, step, &changed)) {
			score -= (int)changed;
		} else {
			break;
		}
	}
	return best;
}

static run run_from(const searcher *s, const hsy_seed *seed)
{
	place at = {seed->here, seed->there};
	reach before = follow(s, moved(at, -1, 1, 1), -1);
	reach behind = follow(s, at, 1);
	place first = moved(before.end, 1, 1, 1);
	run r = {.here = first.here, .there = first.there, .holders = seed->holders};
	r.n = behind.end.here - first.here;
	r.n_there = behind.end.there - first.there;
	r.words = behind.words;
	add_tally(&r.words, &before.words);
	return r;
}

static bool lies_in(const hsy_seed *seed, const run *r)
{
	return seed->here >= r->here && seed->here < r->here + r->n &&
	       seed->there >= r->there && seed->there < r->there + r->n_there;
}

/* Lets go of the runs behind which the seed lies, and finds the one that holds it. */
static run *run_around(searcher *s, const hsy_seed *seed)
{
	run *around = NULL;
	size_t n = 0;
	for (size_t i = 0; i < s->open.n; i++) {
		run *r = &s->runs.at[s->open.at[i]];
		if (r->here + r->n > seed->here)
			s->open.at[n++] = s->open.at[i];
		if (!around && lies_in(seed, r))
			around = r;
	}
	s->open.n = n;
	return around;
}

static void add_seed(searcher *s, const hsy_seed *seed)
{
	run *around = run_around(s, seed);
	s->is_common |= seed->is_common;
	if (!around) {
		hsy_vec_push(s->scratch, &s->open, s->runs.n);
		hsy_vec_push(s->scratch, &s->runs, run_from(s, seed));
	} else if (seed->holders < around->holders) {
		around->holders = seed->holders;
	}
}

/* ---- what is a copy ---- */

static bool is_same_outlet(const searcher *s)
{
	const hsy_doc *a = &s->records->list.at[s->first].doc;
	const hsy_doc *b = &s->records->list.at[s->second].doc;
	return (a->outlet_domain.at &&
	        hsy_str_equal(a->outlet_domain, b->outlet_domain)) ||
	       (a->outlet_name.at && hsy_str_equal(a->outlet_name, b->outlet_name));
}

static hsy_paragraph paragraph_at(const hsy_stream *words, uint32_t word)
{
	size_t low = 0, high = words->paragraphs.n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (words->paragraphs.at[middle].end <= word)
			low = middle + 1;
		else
			high = middle;
	}
	return words->paragraphs.at[low];
}

/* Whether the run holds most of the paragraph in which its middle stands. */
static bool fills_paragraph(const hsy_stream *words, uint32_t from, uint32_t n)
{
	hsy_paragraph all = paragraph_at(words, from + n / 2);
	hsy_paragraph inside = {from > all.first ? from : all.first,
	                        from + n < all.end ? from + n : all.end};
	return 5 * (inside.end - inside.first) >= 4 * (all.end - all.first);
}

/* Whether the run begins behind the middle of both and goes on to their last paragraph:
 * "about the company", "all rights reserved". */
static bool is_trailer(const searcher *s, const run *r)
{
	hsy_paragraph last = paragraph_at(s->a, (uint32_t)s->a->n - 1);
	hsy_paragraph last_there = paragraph_at(s->b, (uint32_t)s->b->n - 1);
	return 2 * r->here > s->a->n && 2 * r->there > s->b->n &&
	       r->here + r->n > last.first && r->there + r->n_there > last_there.first;
}

/* Whether the run tells enough without others. */
static bool is_copy(const searcher *s, const run *r)
{
	size_t least = LEAST_WORDS;
	if (is_same_outlet(s) || is_trailer(s, r))
		least = LEAST_OF_OUTLET;
	else if (fills_paragraph(s->a, r->here, r->n) ||
	         fills_paragraph(s->b, r->there, r->n_there))
		least = LEAST_OF_PARAGRAPH;
	return r->words.own >= (r->holders > COMMON_HOLDERS ? 2 * least : least);
}

static int by_there(const void *a, const void *b)
{
	const run *x = a, *y = b;
	if (x->there != y->there)
		return x->there < y->there ? -1 : 1;
	return (x->here > y->here) - (x->here < y->here);
}

/* The words of the runs, each once on that side; runs are in the order of it. */
static tally sum_side(const searcher *s, const run *runs, size_t n, bool is_there)
{
	tally all = {0};
	uint32_t end = 0;
	for (size_t i = 0; i < n; i++) {
		const run *r = &runs[i];
		if (is_trailer(s, r) || (is_there ? r->there : r->here) < end)
			continue;
		end = is_there ? r->there + r->n_there : r->here + r->n;
		add_tally(&all, &r->words);
	}
	return all;
}

/* All that two documents share but for their trailers. A phrase that either prints many
 * times is one piece of evidence. */
static tally sum_up(const searcher *s)
{
	size_t n = s->runs.n;
	run *sorted = HSY_NEW_ARRAY(s->scratch, n + 1, run);
	if (n) {
		memcpy(sorted, s->runs.at, n * sizeof *sorted);
		qsort(sorted, n, sizeof *sorted, by_there);
	}
	tally here = sum_side(s, s->runs.at, n, false);
	tally there = sum_side(s, sorted, n, true);
	return here.same <= there.same ? here : there;
}

/* Whether the runs tell enough together. Two reporters heard the same speech; but when
 * they cut it alike, with the same words between, one has it from the other. */
static bool are_copies(const searcher *s, const tally *all)
{
	size_t shorter = s->a->n < s->b->n ? s->a->n : s->b->n;
	size_t least = is_same_outlet(s) ? LEAST_OF_OUTLET : LEAST_WORDS;
	size_t told = all->same - all->heard;
	return (all->own >= least && 100 * all->own >= PART_TOGETHER * shorter) ||
	       (all->own >= LEAST_OF_PARAGRAPH && all->same >= LEAST_OF_OUTLET &&
	        100 * all->same >= PART_CUT_ALIKE * shorter) ||
	       (s->is_common && told >= LEAST_OF_OUTLET &&
	        100 * told >= PART_OF_COMMON * shorter);
}

/* ---- which derives from which ---- */

/* Whether a document says that it was taken from the outlet of another. */
static bool declares(const searcher *s, size_t record, size_t other)
{
	const hsy_indexes *declared = &s->declared[record];
	size_t outlet = s->sources->of_record[other];
	for (size_t i = 0; outlet != HSY_NONE && i < declared->n; i++)
		if (declared->at[i] == outlet)
			return true;
	return false;
}

/* Companies and agencies issue what others print. */
static int issues(const searcher *s, size_t record)
{
	size_t outlet = s->sources->of_record[record];
	if (outlet == HSY_NONE)
		return 0;
	hsy_outlet_kind kind = s->sources->list.at[outlet].outlet;
	return kind == HSY_OUTLET_NEWSROOM ? 2 : kind == HSY_OUTLET_WIRE;
}

/* One of them quotes what the other says itself: above 0 if the first does. */
static int compare_voice(const tally *all)
{
	if (10 * all->quotes >= 8 * all->same)
		return 1;
	return 10 * all->quoted >= 8 * all->same ? -1 : 0;
}

/* So many words are no lead, and so many may be lost at either end of a whole. */
enum { LEAST_LEAD = 12, MAX_LOST = 3 };

/* Whether a document of n words stands, whole, behind the other's own lead. */
static bool is_enclosed(size_t n, uint32_t first, uint32_t n_run, uint32_t lead)
{
	return first <= MAX_LOST && first + n_run + MAX_LOST >= n && lead >= LEAST_LEAD;
}

/* Who puts a lead of their own before all of the other took it over. */
static int compare_extent(const searcher *s)
{
	for (size_t i = 0; i < s->runs.n; i++) {
		const run *r = &s->runs.at[i];
		if (is_enclosed(s->b->n, r->there, r->n_there, r->here))
			return 1;
		if (is_enclosed(s->a->n, r->here, r->n, r->there))
			return -1;
	}
	return 0;
}

/* Above 0 if the first is derived from the second, below 0 if the second is. What
 * they declare comes before their dates: agencies bring their stories up to date. */
static int compare_age(const searcher *s, const tally *all)
{
	bool here = declares(s, s->first, s->second);
	bool there = declares(s, s->second, s->first);
	if (here != there)
		return here ? 1 : -1;
	int order = hsy_date_compare(s->records->list.at[s->first].doc.published,
	                             s->records->list.at[s->second].doc.published);
	if (!order)
		order = issues(s, s->second) - issues(s, s->first);
	if (!order)
		order = compare_voice(all);
	return order ? order : compare_extent(s);
}

/* ---- copies ---- */

static hsy_span span_of(const hsy_stream *words, uint32_t from, uint32_t n)
{
	return (hsy_span){words->at[from].begin, words->at[from + n - 1].end};
}

/* Where nothing tells which derives from which, the order of documents stands for
 * it, and says so. */
static void add_copy(searcher *s, const run *r, int order)
{
	hsy_span here = span_of(s->a, r->here, r->n);
	hsy_span there = span_of(s->b, r->there, r->n_there);
	hsy_copy copy = {s->second, s->first, there, here, order != 0};
	if (order > 0)
		copy = (hsy_copy){s->first, s->second, here, there, true};
	hsy_vec_push(s->arena, s->copies, copy);
}

static void judge_pair(searcher *s)
{
	tally all = sum_up(s);
	bool together = are_copies(s, &all);
	int order = compare_age(s, &all);
	for (size_t i = 0; i < s->runs.n; i++)
		if (together || is_copy(s, &s->runs.at[i]))
			add_copy(s, &s->runs.at[i], order);
	s->runs.n = s->open.n = 0;
	s->is_common = false;
}

/* Seeds to runs, runs to copies, pair by pair. */
static void judge_pairs(searcher *s)
{
	for (size_t i = 0; i < s->seeds.list.n; i++) {
		const hsy_seed *seed = &s->seeds.list.at[i];
		if (i &&
		    (seed->first != seed[-1].first || seed->second != seed[-1].second))
			judge_pair(s);
		s->first = seed->first;
		s->second = seed->second;
		s->a = &s->seeds.streams[s->first];
		s->b = &s->seeds.streams[s->second];
		add_seed(s, seed);
	}
	if (s->runs.n)
		judge_pair(s);
}

static int by_copy(const void *a, const void *b)
{
	const hsy_copy *x = a, *y = b;
	if (x->copy != y->copy)
		return x->copy < y->copy ? -1 : 1;
	if (x->original != y->original)
		return x->original < y->original ? -1 : 1;
	if (x->copied.begin != y->copied.begin)
		return x->copied.begin < y->copied.begin ? -1 : 1;
	if (x->from.begin != y->from.begin)
		return x->from.begin < y->from.begin ? -1 : 1;
	if (x->copied.end != y->copied.end)
		return x->copied.end < y->copied.end ? -1 : 1;
	return (x->from.end > y->from.end) - (x->from.end < y->from.end);
}

static const hsy_indexes *find_declared(const hsy_records *records,
                                        const hsy_sources *sources, hsy_arena *arena)
{
	hsy_indexes *declared = HSY_NEW_ARRAY(arena, records->list.n, hsy_indexes);
	for (size_t r = 0; r < records->list.n; r++) {
		const hsy_citations *citations = &records->list.at[r].findings.citations;
		for (size_t i = 0; i < citations->n && declared[r].n < MAX_DECLARED; i++)
			if (citations->at[i].kind == HSY_CITATION_SYNDICATED)
				hsy_vec_push(arena, &declared[r],
				             sources->of_citation[r][i]);
	}
	return declared;
}

void hsy_copies_find(const hsy_records *records, const hsy_sources *sources,
                     hsy_copies *copies, hsy_arena *arena)
{
	hsy_arena scratch;
	hsy_arena_init(&scratch);
	searcher s = {.records = records,
	              .sources = sources,
	              .declared = find_declared(records, sources, &scratch),
	              .arena = arena,
	              .scratch = &scratch,
	              .copies = copies};
	hsy_seeds_find(&s.seeds, records, &scratch);
	judge_pairs(&s);
	if (copies->n)
		qsort(copies->at, copies->n, sizeof *copies->at, by_copy);
	hsy_arena_clear(&scratch);
}
