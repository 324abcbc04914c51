/* bench_link.c -- names to sources, statements to claims; and how that grows from a
 * hundred thousand statements to a million, beside sorting their sentences. */
#include "bench/bench.h"

#include <math.h>
#include <stdlib.h>

static double count_statements(const hsy_records *records)
{
	double n = 0;

	for (size_t i = 0; i < records->list.n; i++)
		n += (double)records->list.at[i].findings.statements.n;
	return n;
}

static void *prepare(const bench_corpus *corpus)
{
	return bench_records(corpus);
}

static double run(void *prepared)
{
	const hsy_records *records = prepared;
	hsy_arena arena = {0};

	hsy_links_new(records, hsy_sources_new(records, &arena), &arena);
	hsy_arena_clear(&arena);
	return count_statements(records);
}

/* ------------------------------------------------------------- a language */

/*
 * Articles tell stories, of which some are told by many. A story has its own names,
 * topics and facts, which each article puts its own way, among sentences of its own.
 * Words and names are as often as in any text: the n-th commonest one n-th as often.
 * The commonest words are real ones, from the sample articles.
 */
enum { WORDS = 150000, NAMES = 40000, STORY_NAMES = 6, STORY_WORDS = 25, FACTS = 30 };
enum { SENTENCES = 27, ARTICLES_OF_STORY = 8, OUTLETS = 400 };

typedef struct language {
	hsy_arena *arena;
	uint64_t state;
	hsy_strs common;
} language;

/* Below n, the n-th one n-th as often as the first. */
static unsigned zipf(uint64_t *state, unsigned n)
{
	double u = bench_random(state, 1u << 24) / (double)(1u << 24);

	return (unsigned)exp(u * log(n));
}

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static void read_common(language *l, hsy_str text)
{
	hsy_map known;

	hsy_map_init(&known, l->arena);
	for (size_t at = 0, end; at < text.len; at = end + 1) {
		for (end = at; end < text.len && is_small(text.at[end]);)
			end++;
		hsy_str word = {text.at + at, end - at};
		if (word.len < 4 || hsy_map_find(&known, word) != HSY_NONE)
			continue;
		hsy_map_add(&known, word, l->common.n);
		hsy_vec_push(l->arena, &l->common, word);
	}
}

/* A made-up word, the same for the same number. */
static void put_made(hsy_buf *out, size_t number, bool is_name)
{
	static const char *const syllables[] = {
	    "bar", "tel", "mon", "ri",    "sen", "lo",  "kin", "vor",
	    "da",  "hul", "pe",  "strat", "ge",  "mil", "con", "fa"};
	const char *first = syllables[number % 16];

	hsy_buf_char(out, is_name ? (char)(*first - 'a' + 'A') : *first);
	hsy_buf_text(out, first + 1);
	for (number /= 16; number; number /= 16)
		hsy_buf_text(out, syllables[number % 16]);
	hsy_buf_text(out, is_name ? "ton" : "al");
}

static void put_word(language *l, hsy_buf *out, size_t number)
{
	hsy_buf_char(out, ' ');
	if (number < l->common.n)
		hsy_buf_str(out, l->common.at[number]);
	else
		put_made(out, number, false);
}

/* --------------------------------------------------------------- articles */

/* What it says is told by its number alone. */
typedef struct story {
	uint64_t seed;
	unsigned names[STORY_NAMES];
	unsigned words[STORY_WORDS];
} story;

static story story_of(unsigned number)
{
	story s = {.seed = number * UINT64_C(0x9e3779b97f4a7c15) + 1};
	uint64_t state = s.seed;

	for (size_t i = 0; i < STORY_NAMES; i++)
		s.names[i] = zipf(&state, NAMES);
	for (size_t i = 0; i < STORY_WORDS; i++)
		s.words[i] = zipf(&state, WORDS);
	return s;
}

typedef struct writer {
	language *language;
	hsy_buf text;
	hsy_doc doc;
	hsy_findings findings;
	hsy_arena *arena; /* of the article */
} writer;

static hsy_span put_name(writer *w, unsigned number)
{
	hsy_span span = {w->text.len, 0};

	put_made(&w->text, number, true);
	span.end = w->text.len;
	return span;
}

static void add_statement(writer *w, hsy_span span, hsy_span sentence, hsy_span subject,
                          size_t attribution)
{
	hsy_statement s = {.span = span,
	                   .sentence = sentence,
	                   .subject = subject,
	                   .head = {subject.end + 1, subject.end + 6},
	                   .kind = HSY_PROPOSITION_SENTENCE,
	                   .tense = HSY_TENSE_PAST,
	                   .own_voice = attribution == HSY_NONE};

	s.hedge.level = HSY_HEDGE_PLAIN;
	if (!s.own_voice)
		hsy_vec_push(w->arena, &s.attributions, attribution);
	hsy_vec_push(w->arena, &w->findings.statements, s);
}

static size_t add_attribution(writer *w, hsy_span source, hsy_span cue, hsy_span content)
{
	hsy_attribution a = {.source_type = HSY_SOURCE_PERSON, .via = HSY_NONE};

	a.id = hsy_str_printf(w->arena, "a%s%zu", w->doc.id.at, cue.begin);
	a.source_name = hsy_str_dup(w->arena,
	                            hsy_str_slice(hsy_buf_view(&w->text), source));
	a.hedge.level = HSY_HEDGE_PLAIN;
	hsy_vec_push(w->arena, &a.source, source);
	hsy_vec_push(w->arena, &a.cue, cue);
	hsy_vec_push(w->arena, &a.content, content);
	hsy_vec_push(w->arena, &w->findings.attributions, a);
	return w->findings.attributions.n - 1;
}

/* "Barton moved the … 12 percent …, of Telton's …, Monton said." The words are those
 * of state, but for some that are the article's own. */
static void put_sentence(writer *w, const story *s, uint64_t state)
{
	static const char *const deeds[] = {" moved", " built", " named",
	                                    " voted", " spent", " urged"};
	static const char *const units[] = {"percent", "million dollars", "people",
	                                    "miles"};
	uint64_t *own = &w->language->state;
	size_t attribution = HSY_NONE;
	size_t begin = w->text.len;
	hsy_span subject = put_name(w, s->names[bench_random(&state, STORY_NAMES)]);

	hsy_buf_text(&w->text, deeds[bench_random(&state, 6)]);
	hsy_buf_text(&w->text, " the");
	for (unsigned i = 2 + bench_random(&state, 3); i > 0; i--)
		put_word(w->language, &w->text,
		         bench_random(own, 6)
		             ? s->words[bench_random(&state, STORY_WORDS)]
		             : zipf(own, WORDS));
	hsy_span clause = {begin, w->text.len};
	if (bench_random(&state, 3) == 0)
		hsy_buf_printf(&w->text, " for %u %s", 2 + bench_random(&state, 98),
		               units[bench_random(&state, 4)]);
	hsy_buf_text(&w->text, " of ");
	hsy_span other = put_name(w, s->names[bench_random(&state, STORY_NAMES)]);
	for (unsigned i = 2 + bench_random(own, 3); i > 0; i--)
		put_word(w->language, &w->text, zipf(own, WORDS));
	hsy_span content = {begin, w->text.len};
	if (bench_random(own, 2)) {
		hsy_buf_text(&w->text, ", ");
		hsy_span source = put_name(w, s->names[bench_random(own, STORY_NAMES)]);
		hsy_buf_text(&w->text, " said");
		hsy_span cue = {source.end + 1, w->text.len};
		attribution = add_attribution(w, source, cue, content);
	}
	hsy_span sentence = {begin, w->text.len};
	hsy_buf_text(&w->text, bench_random(own, 3) ? ". " : ".\n\n");
	add_statement(w, content, sentence, subject, attribution);
	add_statement(w, clause, sentence, subject, attribution);
	add_statement(w, (hsy_span){other.begin, content.end}, sentence, other,
	              attribution);
}

static void put_blocks(writer *w)
{
	hsy_str text = w->doc.text;

	for (size_t at = 0, end; at < text.len; at = end + 2) {
		end = hsy_str_find(text, HSY_STR("\n\n"), at);
		if (end == HSY_NONE)
			end = text.len;
		hsy_block block = {{at, end}, HSY_BLOCK_PARAGRAPH, false};
		hsy_vec_push(w->arena, &w->doc.blocks, block);
	}
}

static void write_article(language *l, hsy_records *records, unsigned number,
                          unsigned n_stories)
{
	story s = story_of(bench_random(&l->state, 3) ? bench_random(&l->state, n_stories)
	                                              : zipf(&l->state, n_stories));
	hsy_arena arena = {0};
	writer w = {.language = l, .arena = &arena};

	w.doc.id = w.doc.path = w.doc.sha256 = hsy_str_printf(&arena, "made-%06u",
	                                                      number);
	w.doc.outlet_name = hsy_str_printf(&arena, "Outlet %u", zipf(&l->state, OUTLETS));
	w.doc.published = hsy_str_printf(&arena, "2026-03-%02u", 1 + number % 28);
	w.doc.language = HSY_STR("en");
	for (unsigned i = 0; i < SENTENCES; i++) {
		/* Two of three are facts of the story, the best known most often. */
		uint64_t fact = bench_random(&l->state, 3)
		                    ? s.seed + zipf(&l->state, FACTS)
		                    : l->state;
		put_sentence(&w, &s, fact * UINT64_C(0xd1342543de82ef95));
	}
	w.doc.text = hsy_buf_view(&w.text);
	put_blocks(&w);
	hsy_records_add(records, &w.doc, &w.findings);
	hsy_buf_clear(&w.text);
	hsy_arena_clear(&arena);
}

static hsy_records *write_articles(const bench_corpus *corpus, unsigned n)
{
	hsy_records *records = HSY_NEW(corpus->arena, hsy_records);
	language l = {.arena = corpus->arena, .state = 1};

	for (size_t i = 0; i < corpus->bytes.n; i++)
		read_common(&l, corpus->bytes.at[i]);
	hsy_records_init(records, corpus->arena);
	for (unsigned i = 0; i < n; i++)
		write_article(&l, records, i, n / ARTICLES_OF_STORY);
	hsy_records_sort(records);
	return records;
}

/* --------------------------------------------------------------- measures */

enum { FEW = 1235, MANY = 10 * FEW }; /* articles: 100,000 statements, and a million */

static void *prepare_few(const bench_corpus *corpus)
{
	return write_articles(corpus, FEW);
}

static void *prepare_many(const bench_corpus *corpus)
{
	return write_articles(corpus, MANY);
}

static int by_bytes(const void *a, const void *b)
{
	return hsy_str_compare(*(const hsy_str *)a, *(const hsy_str *)b);
}

/* What any work on statements has to beat: putting them into the order of their words.
 * Its peak is that of the articles alone, too. */
static double sort(void *prepared)
{
	const hsy_records *records = prepared;
	hsy_arena arena = {0};
	hsy_strs list = {0};

	for (size_t i = 0; i < records->list.n; i++) {
		const hsy_record *record = &records->list.at[i];
		for (size_t j = 0; j < record->findings.statements.n; j++)
			hsy_vec_push(
			    &arena, &list,
			    hsy_str_slice(record->doc.text,
			                  record->findings.statements.at[j].span));
	}
	qsort(list.at, list.n, sizeof *list.at, by_bytes);
	hsy_arena_clear(&arena);
	return (double)list.n;
}

int main(void)
{
	static const bench_stage link = {"link", "statements", prepare, run};
	static const bench_stage growth[] = {
	    {"link", "statements", prepare_few, run},
	    {"beside it, sort", "statements", prepare_few, sort},
	    {"link", "statements", prepare_many, run},
	    {"beside it, sort", "statements", prepare_many, sort},
	};
	int status = bench_main(&link);

	for (size_t i = 0; i < 4 && status == EXIT_SUCCESS; i++)
		status = bench_apart(&growth[i],
		                     i < 2 ? "1235 articles" : "12350 articles",
		                     bench_load_seeds);
	return status;
}
