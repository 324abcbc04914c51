/* reuse.c -- wording that two documents share. */
#include "link/claim.h"

#include "base/date.h"

#include <stdlib.h>

/*
 * Every run of SHINGLE words has a hash; of each WINDOW neighbours the least is
 * kept as a fingerprint (winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003),
 * so that any shared run of SHINGLE + WINDOW - 1 words shows in both documents.
 * A shared fingerprint is only where to look: the words themselves decide.
 */
enum { SHINGLE = 7, WINDOW = 5 };

enum {
	MAX_HOLDERS = 64,        /* in more documents, a fingerprint is boilerplate */
	COMMON_HOLDERS = 8,      /* from here on a run has to be twice as long */
	MAX_DECLARED = 16,       /* outlets that one article is taken from */
	MAX_GAP = 4,             /* words changed between two shared runs of one copy */
	LEAST_WORDS = 25,        /* of a copy, outside quotation marks */
	LEAST_OF_PARAGRAPH = 12, /* when the run is most of a paragraph */
	LEAST_OF_OUTLET = 75     /* an outlet's own: boxes that stand in all its pages */
};

/* The words of a paragraph, by number in their stream. */
typedef struct stretch {
	uint32_t first, end;
} stretch;

typedef struct spot {
	uint32_t word; /* the same number for the same folded word */
	uint32_t begin, end;
	uint32_t paragraph;
	bool is_quoted;
	bool is_common; /* stands in very many documents */
} spot;

/* The words of a document, furniture left out. */
typedef struct stream {
	spot *at;
	size_t n;
	size_t capacity;
	HSY_VEC(stretch) paragraphs;
} stream;

typedef struct print {
	uint64_t hash;
	uint32_t record;
	uint32_t at;
	uint32_t gap; /* words since the print before; 0 for the first */
} print;

/* The same words in two documents: record first < second. */
typedef struct run {
	uint32_t first, second;
	uint32_t here, there; /* where it begins */
	uint32_t n, n_there;  /* words */
	uint32_t holders;     /* documents that have the fingerprint */
} run;

typedef struct searcher {
	const hsy_records *records;
	const hsy_sources *sources;
	const hsy_indexes *declared; /* of records: sources that they are taken from */
	hsy_arena *arena;
	hsy_arena *scratch;
	stream *streams;
	HSY_VEC(print) prints;
	HSY_VEC(run) seeds; /* one for each run, as a rule */
	HSY_VEC(run) open;  /* of one pair */
	hsy_copies *copies;
} searcher;

/* ---- words ---- */

/* Straight marks open and close in turn; all are closed at a paragraph's end. */
static bool quotes_after(hsy_str token, bool is_open)
{
	if (hsy_str_is(token, "\"") || hsy_str_is(token, "''"))
		return !is_open;
	if (hsy_str_is(token, "“") || hsy_str_is(token, "„"))
		return true;
	if (hsy_str_is(token, "«") || hsy_str_is(token, "``"))
		return true;
	if (hsy_str_is(token, "”") || hsy_str_is(token, "»"))
		return false;
	return is_open;
}

static void read_block(searcher *s, hsy_map *words, const hsy_doc *doc, size_t block,
                       hsy_arena *arena, stream *out)
{
	hsy_tokens tokens = {0};
	bool is_quoted = false;
	stretch paragraph = {(uint32_t)out->n, 0};
	hsy_text_tokenise(doc->text, doc->blocks.at[block].span, NULL, arena, &tokens);
	for (size_t i = 0; i < tokens.n; i++) {
		const hsy_token *token = &tokens.at[i];
		is_quoted = quotes_after(token->folded, is_quoted);
		if (token->kind != HSY_TOKEN_WORD && token->kind != HSY_TOKEN_NUMBER)
			continue;
		size_t word = hsy_map_find(words, token->folded);
		if (word == HSY_NONE)
			word = hsy_map_add(words, hsy_str_dup(s->scratch, token->folded),
			                   words->n);
		spot w = {(uint32_t)word,
		          (uint32_t)token->span.begin,
		          (uint32_t)token->span.end,
		          (uint32_t)out->paragraphs.n,
		          is_quoted,
		          false};
		hsy_vec_push(s->scratch, out, w);
	}
	paragraph.end = (uint32_t)out->n;
	hsy_vec_push(s->scratch, &out->paragraphs, paragraph);
}

static void read_streams(searcher *s)
{
	hsy_map words;
	hsy_map_init(&words, s->scratch);
	s->streams = HSY_NEW_ARRAY(s->scratch, s->records->list.n, stream);
	for (size_t i = 0; i < s->records->list.n; i++) {
		const hsy_doc *doc = &s->records->list.at[i].doc;
		hsy_arena arena;
		hsy_arena_init(&arena);
		for (size_t j = 0; j < doc->blocks.n; j++)
			if (hsy_block_states(&doc->blocks.at[j]))
				read_block(s, &words, doc, j, &arena, &s->streams[i]);
		hsy_arena_clear(&arena);
	}
}

/* ---- fingerprints ---- */

static uint64_t shingle_hash(const spot *at)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	for (size_t i = 0; i < SHINGLE; i++) {
		hash = (hash ^ at[i].word) * UINT64_C(0x9e3779b97f4a7c15);
		hash ^= hash >> 29;
	}
	return hash;
}

static void print_stream(searcher *s, size_t record)
{
	const stream *words = &s->streams[record];
	if (words->n < SHINGLE)
		return;
	size_t n = words->n - SHINGLE + 1, last = HSY_NONE;
	uint64_t *hashes = HSY_NEW_ARRAY(s->scratch, n, uint64_t);
	for (size_t i = 0; i < n; i++)
		hashes[i] = shingle_hash(words->at + i);
	for (size_t from = 0; from == 0 || from + WINDOW <= n; from++) {
		size_t least = from;
		for (size_t i = from; i < n && i < from + WINDOW; i++)
			if (hashes[i] <= hashes[least])
				least = i;
		if (least == last)
			continue;
		size_t gap = last == HSY_NONE ? 0 : least - last;
		last = least;
		print p = {hashes[least], (uint32_t)record, (uint32_t)least,
		           (uint32_t)gap};
		hsy_vec_push(s->scratch, &s->prints, p);
	}
}

static int by_hash(const void *a, const void *b)
{
	const print *x = a, *y = b;
	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	if (x->record != y->record)
		return x->record < y->record ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/* ---- runs ---- */

static uint32_t holders_of(const searcher *s, size_t from, size_t end)
{
	uint32_t holders = 0;
	for (size_t i = from; i < end; i++)
		holders += i == from ||
		           s->prints.at[i].record != s->prints.at[i - 1].record;
	return holders;
}

static bool is_boilerplate(const searcher *s, size_t from, size_t end)
{
	return end - from > 2 * MAX_HOLDERS || holders_of(s, from, end) > MAX_HOLDERS;
}

static void mark_common(searcher *s, size_t from, size_t end)
{
	if (!is_boilerplate(s, from, end))
		return;
	for (size_t i = from; i < end; i++)
		for (uint32_t w = 0; w < SHINGLE; w++)
			s->streams[s->prints.at[i].record]
			    .at[s->prints.at[i].at + w]
			    .is_common = true;
}

/* The words between the two prints and those before are the same: the run is found
 * from there, unless that print is boilerplate. */
static bool is_later_seed(const searcher *s, const print *a, const print *b)
{
	const spot *x = s->streams[a->record].at + (a->at - a->gap);
	const spot *y = s->streams[b->record].at + (b->at - b->gap);
	bool is_common = true;
	if (!a->gap || a->gap != b->gap)
		return false;
	for (uint32_t i = 0; i < a->gap; i++)
		if (x[i].word != y[i].word)
			return false;
	for (uint32_t i = 0; i < SHINGLE; i++)
		is_common = is_common && x[i].is_common;
	return !is_common;
}

static void add_seeds(searcher *s, size_t from, size_t end)
{
	uint32_t holders = holders_of(s, from, end);
	if (is_boilerplate(s, from, end))
		return;
	for (size_t i = from; i < end; i++)
		for (size_t j = i + 1; j < end; j++) {
			const print *a = &s->prints.at[i], *b = &s->prints.at[j];
			run r = {a->record, b->record, a->at,  b->at,
			         SHINGLE,   SHINGLE,   holders};
			if (a->record != b->record && !is_later_seed(s, a, b))
				hsy_vec_push(s->scratch, &s->seeds, r);
		}
}

/* Calls act for the prints of each hash. */
static void each_group(searcher *s, void (*act)(searcher *, size_t from, size_t end))
{
	for (size_t from = 0, end; from < s->prints.n; from = end) {
		for (end = from; end < s->prints.n &&
		                 s->prints.at[end].hash == s->prints.at[from].hash;)
			end++;
		act(s, from, end);
	}
}

static void find_seeds(searcher *s)
{
	for (size_t i = 0; i < s->records->list.n; i++)
		print_stream(s, i);
	if (s->prints.n)
		qsort(s->prints.at, s->prints.n, sizeof *s->prints.at, by_hash);
	each_group(s, mark_common);
	each_group(s, add_seeds);
}

static int by_pair(const void *a, const void *b)
{
	const run *x = a, *y = b;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->second != y->second)
		return x->second < y->second ? -1 : 1;
	if (x->here != y->here)
		return x->here < y->here ? -1 : 1;
	return (x->there > y->there) - (x->there < y->there);
}

/* Grows a seed both ways for as long as the words are the same. False when the
 * hashes were equal by chance. */
static bool extend(const searcher *s, run *r)
{
	const stream *a = &s->streams[r->first], *b = &s->streams[r->second];
	for (size_t i = 0; i < SHINGLE; i++)
		if (a->at[r->here + i].word != b->at[r->there + i].word)
			return false;
	while (r->here && r->there &&
	       a->at[r->here - 1].word == b->at[r->there - 1].word) {
		r->here--;
		r->there--;
		r->n++;
	}
	while (r->here + r->n < a->n && r->there + r->n < b->n &&
	       a->at[r->here + r->n].word == b->at[r->there + r->n].word)
		r->n++;
	r->n_there = r->n;
	return true;
}

/* A seed that lies in a run found before, word for word. */
static bool lies_in(const run *seed, const run *r)
{
	return seed->first == r->first && seed->second == r->second &&
	       seed->here >= r->here && seed->here < r->here + r->n &&
	       seed->there >= r->there && seed->there < r->there + r->n_there;
}

/* The next run goes on where this one ends, but for a few changed words. */
static bool continues(const run *r, const run *next)
{
	uint32_t end = r->here + r->n, end_there = r->there + r->n_there;
	return next->first == r->first && next->second == r->second &&
	       next->here >= end && next->there >= end_there &&
	       next->here - end <= MAX_GAP && next->there - end_there <= MAX_GAP;
}

/* ---- copies ---- */

/* A quotation that both carry shows that they heard the same speaker, and what
 * everybody prints is nobody's. */
static size_t own_words(const searcher *s, const run *r)
{
	const stream *a = &s->streams[r->first], *b = &s->streams[r->second];
	size_t n = 0;
	for (uint32_t i = 0; i < r->n && i < r->n_there; i++)
		n += !a->at[r->here + i].is_common &&
		     !(a->at[r->here + i].is_quoted && b->at[r->there + i].is_quoted);
	return n;
}

/* Whether the run holds most of the paragraph in which its middle stands. */
static bool fills_paragraph(const stream *words, uint32_t from, uint32_t n)
{
	stretch all = words->paragraphs.at[words->at[from + n / 2].paragraph];
	stretch inside = {from > all.first ? from : all.first,
	                  from + n < all.end ? from + n : all.end};
	return 5 * (inside.end - inside.first) >= 4 * (all.end - all.first);
}

static bool is_same_outlet(const searcher *s, const run *r)
{
	const hsy_doc *a = &s->records->list.at[r->first].doc;
	const hsy_doc *b = &s->records->list.at[r->second].doc;
	return (a->outlet_domain.at &&
	        hsy_str_equal(a->outlet_domain, b->outlet_domain)) ||
	       (a->outlet_name.at && hsy_str_equal(a->outlet_name, b->outlet_name));
}

static bool is_copy(const searcher *s, const run *r)
{
	size_t words = own_words(s, r), least = LEAST_WORDS;
	if (is_same_outlet(s, r))
		least = LEAST_OF_OUTLET;
	else if (fills_paragraph(&s->streams[r->first], r->here, r->n) ||
	         fills_paragraph(&s->streams[r->second], r->there, r->n_there))
		least = LEAST_OF_PARAGRAPH;
	return words >= (r->holders > COMMON_HOLDERS ? 2 * least : least);
}

static hsy_span span_of(const stream *words, uint32_t from, uint32_t n)
{
	return (hsy_span){words->at[from].begin, words->at[from + n - 1].end};
}

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

/* Above 0 if the first is derived from the second, below 0 if the second is. What
 * they declare comes before their dates: agencies bring their stories up to date. */
static int compare_age(const searcher *s, size_t first, size_t second)
{
	bool here = declares(s, first, second), there = declares(s, second, first);
	if (here != there)
		return here ? 1 : -1;
	return hsy_date_compare(s->records->list.at[first].doc.published,
	                        s->records->list.at[second].doc.published);
}

/* Where nothing tells which derives from which, the order of documents stands for
 * it, and says so. */
static void add_copy(searcher *s, const run *r)
{
	hsy_span here = span_of(&s->streams[r->first], r->here, r->n);
	hsy_span there = span_of(&s->streams[r->second], r->there, r->n_there);
	int order = compare_age(s, r->first, r->second);
	hsy_copy copy = {r->second, r->first, there, here, order != 0};
	if (order > 0)
		copy = (hsy_copy){r->first, r->second, here, there, true};
	hsy_vec_push(s->arena, s->copies, copy);
}

/* Whether no seed from here on will lie in the run or continue it: of the words
 * before a seed, extend() takes as many as lie between two fingerprints. */
static bool is_past(const run *r, const run *seed)
{
	return r->first != seed->first || r->second != seed->second ||
	       r->here + r->n + MAX_GAP + SHINGLE + WINDOW < seed->here;
}

/* Runs that are past are copies, or nothing. */
static void close_runs(searcher *s, const run *seed)
{
	size_t n = 0;
	for (size_t i = 0; i < s->open.n; i++) {
		const run *r = &s->open.at[i];
		if (seed && !is_past(r, seed))
			s->open.at[n++] = *r;
		else if (is_copy(s, r))
			add_copy(s, r);
	}
	s->open.n = n;
}

static bool lies_in_any(const searcher *s, const run *seed)
{
	for (size_t i = 0; i < s->open.n; i++)
		if (lies_in(seed, &s->open.at[i]))
			return true;
	return false;
}

static void open_run(searcher *s, const run *next)
{
	for (size_t i = 0; i < s->open.n; i++) {
		run *r = &s->open.at[i];
		if (!continues(r, next))
			continue;
		r->n = next->here + next->n - r->here;
		r->n_there = next->there + next->n_there - r->there;
		r->holders = next->holders < r->holders ? next->holders : r->holders;
		return;
	}
	hsy_vec_push(s->scratch, &s->open, *next);
}

/* Seeds to runs, runs to copies, pair by pair. Several runs are open at a time
 * where a document repeats itself. */
static void join_runs(searcher *s)
{
	for (size_t i = 0; i < s->seeds.n; i++) {
		run next = s->seeds.at[i];
		close_runs(s, &next);
		if (!lies_in_any(s, &next) && extend(s, &next))
			open_run(s, &next);
	}
	close_runs(s, NULL);
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
	return (x->from.begin > y->from.begin) - (x->from.begin < y->from.begin);
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
	read_streams(&s);
	find_seeds(&s);
	if (s.seeds.n)
		qsort(s.seeds.at, s.seeds.n, sizeof *s.seeds.at, by_pair);
	join_runs(&s);
	if (copies->n)
		qsort(copies->at, copies->n, sizeof *copies->at, by_copy);
	hsy_arena_clear(&scratch);
}
