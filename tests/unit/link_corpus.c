/* link_corpus.c -- small hand-made corpora for the suites of src/link. */
#include "link_corpus.h"

#include <check.h>

void corpus_init(link_corpus *corpus)
{
	*corpus = (link_corpus){.links = NULL};
	hsy_arena_init(&corpus->arena);
	hsy_records_init(&corpus->records, &corpus->arena);
}

void corpus_clear(link_corpus *corpus)
{
	hsy_arena_clear(&corpus->arena);
}

static hsy_span line_at(hsy_str text, size_t begin)
{
	size_t end = hsy_str_find(text, HSY_STR("\n"), begin);
	return (hsy_span){begin, end == HSY_NONE ? text.len : end};
}

link_article corpus_article(link_corpus *corpus, const char *id, const char *published,
                            const char *text)
{
	link_article article = {.corpus = corpus};
	hsy_doc *doc = &article.doc;
	doc->id = hsy_str_of(id);
	doc->path = doc->sha256 = doc->outlet_name = doc->id;
	doc->published = hsy_str_of(published);
	doc->language = HSY_STR("en");
	doc->text = hsy_str_of(text);
	for (size_t at = 0; at < doc->text.len;) {
		hsy_block block = {line_at(doc->text, at), HSY_BLOCK_PARAGRAPH, false};
		hsy_vec_push(&corpus->arena, &doc->blocks, block);
		at = block.span.end + 1;
	}
	return article;
}

static hsy_span find(const hsy_doc *doc, const char *words, size_t from)
{
	hsy_str needle = hsy_str_of(words);
	size_t at = hsy_str_find(doc->text, needle, from);
	ck_assert_msg(at != HSY_NONE, "no \"%s\" in %s", words, doc->id.at);
	return (hsy_span){at, at + needle.len};
}

static void add_statement(link_article *article, hsy_span span, size_t attribution)
{
	hsy_statement statement = {.span = span, .own_voice = attribution == HSY_NONE};
	statement.kind = HSY_PROPOSITION_SENTENCE;
	statement.hedge.level = HSY_HEDGE_PLAIN;
	if (attribution != HSY_NONE)
		hsy_vec_push(&article->corpus->arena, &statement.attributions,
		             attribution);
	hsy_vec_push(&article->corpus->arena, &article->findings.statements, statement);
}

void corpus_states(link_article *article, const char *words)
{
	add_statement(article, find(&article->doc, words, 0), HSY_NONE);
}

void corpus_states_all(link_article *article)
{
	for (size_t i = 0; i < article->doc.blocks.n; i++) {
		hsy_span span = article->doc.blocks.at[i].span;
		if (article->doc.text.at[span.end - 1] == '.')
			span.end--;
		add_statement(article, span, HSY_NONE);
	}
}

void corpus_says(link_article *article, const char *source, const char *cue,
                 const char *content, hsy_source_type type, hsy_stance stance)
{
	hsy_arena *arena = &article->corpus->arena;
	hsy_attribution a = {.source_type = type, .stance = stance, .via = HSY_NONE};
	a.hedge.level = HSY_HEDGE_PLAIN;
	hsy_span source_at = find(&article->doc, source, 0);
	hsy_span cue_at = find(&article->doc, cue, source_at.end);
	hsy_span content_at = find(&article->doc, content, cue_at.end);
	a.id = hsy_str_printf(arena, "a%s%zu", article->doc.id.at, cue_at.begin);
	a.source_name = hsy_str_of(source);
	hsy_vec_push(arena, &a.source, source_at);
	hsy_vec_push(arena, &a.cue, cue_at);
	hsy_vec_push(arena, &a.content, content_at);
	hsy_vec_push(arena, &article->findings.attributions, a);
	add_statement(article, content_at, article->findings.attributions.n - 1);
}

void corpus_hedges(link_article *article, const char *words)
{
	size_t last = article->findings.attributions.n - 1;
	hsy_attribution *a = &article->findings.attributions.at[last];
	a->hedged = true;
	a->hedge = (hsy_reason){HSY_HEDGE_TENTATIVE, find(&article->doc, words, 0)};
}

void corpus_silent(link_article *article, const char *source, const char *cue,
                   const char *about)
{
	hsy_silence silence = {.name = hsy_str_of(source)};
	silence.source = find(&article->doc, source, 0);
	silence.cue = find(&article->doc, cue, silence.source.end);
	silence.about = find(&article->doc, about, silence.cue.end);
	hsy_vec_push(&article->corpus->arena, &article->findings.silences, silence);
}

void corpus_add(link_article *article)
{
	ck_assert(hsy_records_add(&article->corpus->records, &article->doc,
	                          &article->findings));
}

void corpus_link(link_corpus *corpus)
{
	hsy_records_sort(&corpus->records);
	corpus->sources = hsy_sources_new(&corpus->records, &corpus->arena);
	corpus->links = hsy_links_new(&corpus->records, corpus->sources, &corpus->arena);
}

size_t corpus_claim(const link_corpus *corpus, const char *id, const char *words)
{
	size_t record = hsy_records_find(&corpus->records, hsy_str_of(id));
	ck_assert_uint_ne(record, HSY_NONE);
	hsy_span span = find(&corpus->records.list.at[record].doc, words, 0);
	for (size_t i = 0; i < corpus->links->claims.n; i++) {
		const hsy_claim *claim = &corpus->links->claims.at[i];
		for (size_t j = 0; j < claim->places.n; j++)
			if (claim->places.at[j].record == record &&
			    claim->spans.at[j].begin == span.begin &&
			    claim->spans.at[j].end == span.end)
				return i;
	}
	return HSY_NONE;
}

bool corpus_same(const link_corpus *corpus, const char *id, const char *words,
                 const char *other_id, const char *other_words)
{
	size_t here = corpus_claim(corpus, id, words);
	size_t there = corpus_claim(corpus, other_id, other_words);
	ck_assert_msg(here != HSY_NONE, "%s does not state \"%s\"", id, words);
	ck_assert_msg(there != HSY_NONE, "%s does not state \"%s\"", other_id,
	              other_words);
	return here == there;
}

const hsy_conflict *corpus_conflict(const link_corpus *corpus, const char *id,
                                    const char *words, const char *other_id,
                                    const char *other_words)
{
	size_t x = corpus_claim(corpus, id, words);
	size_t y = corpus_claim(corpus, other_id, other_words);
	size_t here = x < y ? x : y, there = x < y ? y : x;
	ck_assert(x != HSY_NONE && y != HSY_NONE);
	for (size_t i = 0; i < corpus->links->conflicts.n; i++) {
		const hsy_conflict *conflict = &corpus->links->conflicts.at[i];
		if (conflict->here == here && conflict->there == there)
			return conflict;
	}
	return NULL;
}
