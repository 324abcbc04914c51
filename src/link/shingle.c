/* shingle.c -- where two documents share words. */
#include "link/shingle.h"

#include "base/date.h"
#include "text/text.h"

#include <stdlib.h>

/*
 * Every run of HSY_SHINGLE words has a hash; of each WINDOW neighbours the least is
 * kept as a fingerprint (winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003),
 * so that any shared run of HSY_SHINGLE + WINDOW - 1 words shows in both documents.
 */
enum { WINDOW = 5 };

/* In more documents, a fingerprint is common: boilerplate, or a story that everybody
 * prints. */
enum { MAX_HOLDERS = 64 };

typedef struct print {
	uint64_t hash;
	uint32_t record;
	uint32_t at;
	uint32_t gap; /* words since the print before; 0 for the first */
} print;

typedef struct finder {
	const hsy_records *records;
	hsy_seeds *seeds;
	hsy_arena *arena;
	hsy_arena *scratch;
	hsy_map words;
	HSY_VEC(uint64_t) hashes; /* of words, which do not hang on other documents */
	HSY_VEC(print) prints;
} finder;

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

static uint32_t word_of(finder *f, hsy_str folded)
{
	size_t word = hsy_map_find(&f->words, folded);
	if (word == HSY_NONE) {
		word = hsy_map_add(&f->words, hsy_str_dup(f->scratch, folded),
		                   f->words.n);
		hsy_vec_push(f->scratch, &f->hashes, hsy_hash(folded));
	}
	return (uint32_t)word;
}

static void read_block(finder *f, hsy_str text, hsy_span block, hsy_arena *arena,
                       hsy_stream *out)
{
	hsy_tokens tokens = {0};
	bool is_quoted = false;
	hsy_paragraph paragraph = {(uint32_t)out->n, 0};
	hsy_text_tokenise(text, block, NULL, arena, &tokens);
	for (size_t i = 0; i < tokens.n; i++) {
		const hsy_token *token = &tokens.at[i];
		is_quoted = quotes_after(token->folded, is_quoted);
		if (token->kind != HSY_TOKEN_WORD && token->kind != HSY_TOKEN_NUMBER)
			continue;
		hsy_spot spot = {word_of(f, token->folded), (uint32_t)token->span.begin,
		                 (uint32_t)token->span.end, is_quoted, false};
		hsy_vec_push(arena, out, spot);
	}
	paragraph.end = (uint32_t)out->n;
	if (paragraph.end > paragraph.first)
		hsy_vec_push(arena, &out->paragraphs, paragraph);
}

static void read_stream(finder *f, const hsy_doc *doc, hsy_arena *arena, hsy_stream *out)
{
	hsy_stream stream = {0};
	for (size_t i = 0; i < doc->blocks.n; i++)
		if (hsy_block_states(&doc->blocks.at[i]))
			read_block(f, doc->text, doc->blocks.at[i].span, arena, &stream);
	hsy_vec_copy(f->arena, out, &stream);
	hsy_vec_copy(f->arena, &out->paragraphs, &stream.paragraphs);
}

/* ---- fingerprints ---- */

static uint64_t shingle_hash(const finder *f, const hsy_spot *at)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	for (size_t i = 0; i < HSY_SHINGLE; i++) {
		hash = (hash ^ f->hashes.at[at[i].word]) * UINT64_C(0x9e3779b97f4a7c15);
		hash ^= hash >> 29;
	}
	return hash;
}

static void print_stream(finder *f, size_t record, hsy_arena *arena)
{
	const hsy_stream *words = &f->seeds->streams[record];
	if (words->n < HSY_SHINGLE)
		return;
	size_t n = words->n - HSY_SHINGLE + 1, last = HSY_NONE;
	uint64_t *hashes = HSY_NEW_ARRAY(arena, n, uint64_t);
	for (size_t i = 0; i < n; i++)
		hashes[i] = shingle_hash(f, words->at + i);
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
		hsy_vec_push(f->scratch, &f->prints, p);
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

static void read_prints(finder *f)
{
	f->seeds->streams = HSY_NEW_ARRAY(f->arena, f->records->list.n, hsy_stream);
	for (size_t i = 0; i < f->records->list.n; i++) {
		hsy_arena arena;
		hsy_arena_init(&arena);
		read_stream(f, &f->records->list.at[i].doc, &arena,
		            &f->seeds->streams[i]);
		print_stream(f, i, &arena);
		hsy_arena_clear(&arena);
	}
	if (f->prints.n)
		qsort(f->prints.at, f->prints.n, sizeof *f->prints.at, by_hash);
}

/* ---- seeds ---- */

static uint32_t holders_of(const finder *f, size_t from, size_t end)
{
	uint32_t holders = 0;
	for (size_t i = from; i < end; i++)
		holders += i == from ||
		           f->prints.at[i].record != f->prints.at[i - 1].record;
	return holders;
}

static bool is_common(const finder *f, size_t from, size_t end)
{
	return end - from > 2 * MAX_HOLDERS || holders_of(f, from, end) > MAX_HOLDERS;
}

static void mark_common(finder *f, size_t from, size_t end)
{
	if (!is_common(f, from, end))
		return;
	for (size_t i = from; i < end; i++) {
		const print *p = &f->prints.at[i];
		for (uint32_t w = 0; w < HSY_SHINGLE; w++)
			f->seeds->streams[p->record].at[p->at + w].is_common = true;
	}
}

/* The words between the two prints and those before are the same: the run is found
 * from there, unless that print is common. */
static bool is_later_seed(const finder *f, const print *a, const print *b)
{
	const hsy_spot *x = f->seeds->streams[a->record].at + (a->at - a->gap);
	const hsy_spot *y = f->seeds->streams[b->record].at + (b->at - b->gap);
	bool common = true;
	if (!a->gap || a->gap != b->gap)
		return false;
	for (uint32_t i = 0; i < a->gap; i++)
		if (x[i].word != y[i].word)
			return false;
	for (uint32_t i = 0; i < HSY_SHINGLE; i++)
		common = common && x[i].is_common;
	return !common;
}

/* Hashes may be equal by chance. */
static bool is_same_shingle(const finder *f, const print *a, const print *b)
{
	const hsy_spot *x = f->seeds->streams[a->record].at + a->at;
	const hsy_spot *y = f->seeds->streams[b->record].at + b->at;
	for (size_t i = 0; i < HSY_SHINGLE; i++)
		if (x[i].word != y[i].word)
			return false;
	return true;
}

static void add_seed(finder *f, const print *a, const print *b, uint32_t holders)
{
	bool common = holders > MAX_HOLDERS;
	hsy_seed seed = {a->record, b->record, a->at, b->at, holders, common};
	if (a->record > b->record)
		seed = (hsy_seed){b->record, a->record, b->at, a->at, holders, common};
	if (a->record != b->record && is_same_shingle(f, a, b))
		hsy_vec_push(f->arena, &f->seeds->list, seed);
}

static bool is_earlier(const finder *f, const print *a, const print *b)
{
	int64_t x = INT64_MAX, y = INT64_MAX;
	hsy_date_minute(f->records->list.at[a->record].doc.published, &x);
	hsy_date_minute(f->records->list.at[b->record].doc.published, &y);
	return x < y;
}

/* What everybody prints is compared with its earliest printing alone. */
static void add_common_seeds(finder *f, size_t from, size_t end, uint32_t holders)
{
	const print *earliest = &f->prints.at[from];
	for (size_t i = from + 1; i < end; i++)
		if (is_earlier(f, &f->prints.at[i], earliest))
			earliest = &f->prints.at[i];
	for (size_t i = from; i < end; i++)
		if (i == from || f->prints.at[i].record != f->prints.at[i - 1].record)
			add_seed(f, earliest, &f->prints.at[i], holders);
}

static void add_seeds(finder *f, size_t from, size_t end)
{
	uint32_t holders = holders_of(f, from, end);
	if (is_common(f, from, end)) {
		add_common_seeds(f, from, end, holders);
		return;
	}
	for (size_t i = from; i < end; i++)
		for (size_t j = i + 1; j < end; j++) {
			const print *a = &f->prints.at[i], *b = &f->prints.at[j];
			if (a->record != b->record && !is_later_seed(f, a, b))
				add_seed(f, a, b, holders);
		}
}

/* Calls act for the prints of each hash. */
static void each_group(finder *f, void (*act)(finder *, size_t from, size_t end))
{
	for (size_t from = 0, end; from < f->prints.n; from = end) {
		for (end = from; end < f->prints.n &&
		                 f->prints.at[end].hash == f->prints.at[from].hash;)
			end++;
		act(f, from, end);
	}
}

static int by_pair(const void *a, const void *b)
{
	const hsy_seed *x = a, *y = b;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->second != y->second)
		return x->second < y->second ? -1 : 1;
	if (x->here != y->here)
		return x->here < y->here ? -1 : 1;
	return (x->there > y->there) - (x->there < y->there);
}

void hsy_seeds_find(hsy_seeds *seeds, const hsy_records *records, hsy_arena *arena)
{
	hsy_arena scratch;
	hsy_arena_init(&scratch);
	finder f = {
	    .records = records, .seeds = seeds, .arena = arena, .scratch = &scratch};
	hsy_map_init(&f.words, &scratch);
	*seeds = (hsy_seeds){0};
	read_prints(&f);
	each_group(&f, mark_common);
	each_group(&f, add_seeds);
	if (seeds->list.n)
		qsort(seeds->list.at, seeds->list.n, sizeof *seeds->list.at, by_pair);
	hsy_arena_clear(&scratch);
}
