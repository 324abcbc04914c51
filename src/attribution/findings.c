/* findings.c -- a document through both readers: drafts, then attributions. */
#include "attribution/join.h"

#include "base/buf.h"
#include "base/digest.h"

const char *hsy_source_type_name(hsy_source_type type)
{
	static const char *const names[] = {
#define HSY_SOURCE_TYPE(id, name) name,
#include "attribution/source_type.def"
#undef HSY_SOURCE_TYPE
	};

	return names[type];
}

hsy_source_type hsy_source_type_find(hsy_str name)
{
	size_t i;

	for (i = 0; i < HSY_N_SOURCE_TYPES; i++) {
		if (hsy_str_is(name, hsy_source_type_name((hsy_source_type)i)))
			break;
	}
	return (hsy_source_type)i;
}

const char *hsy_mode_name(hsy_mode mode)
{
	static const char *const names[] = {"direct", "indirect", "mixed"};

	return names[mode];
}

const char *hsy_citation_kind_name(hsy_citation_kind kind)
{
	static const char *const names[] = {"credit", "exclusive", "link", "syndicated"};

	return names[kind];
}

/* ------------------------------------------------ reading */

static hsy_str folded_at(const hsy_reading *r, size_t i)
{
	return hsy_at(r, i)->folded;
}

/* So that "Doe", "the Courier" and "the president" are found without going
 * through all names for each. The first of several stands. */
static void index_name(hsy_reading *r, size_t i)
{
	const hsy_word_set personal = HSY_WORD_BIT(GIVEN_MALE) |
	                              HSY_WORD_BIT(GIVEN_FEMALE) | HSY_WORD_BIT(TITLE) |
	                              HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(SPOKESPERSON);
	const hsy_name *name = &r->text->names.at[i];
	size_t at = name->first ? name->first - 1 : 0;

	if (name->end - name->first == 1) {
		hsy_map_add(&r->singles, folded_at(r, name->first), i);
	} else {
		hsy_map_add(&r->longer, folded_at(r, name->end - 1), i);
		if (hsy_at(r, name->first)->classes & personal)
			hsy_map_add(&r->people, folded_at(r, name->end - 1), i);
	}
	for (; at + 1 < name->end; at++) {
		if (hsy_at(r, at)->capitalised &&
		    (hsy_at(r, at)->classes & HSY_WORD_BIT(TITLE)))
			hsy_map_add(&r->titles, folded_at(r, at), at);
	}
}

static void find_names(hsy_reading *r)
{
	const hsy_text *text = r->text;
	size_t i, k;

	for (i = 0; i < text->tokens.n; i++)
		r->name[i] = HSY_NONE;
	for (i = 0; i < text->names.n; i++) {
		for (k = text->names.at[i].first; k < text->names.at[i].end; k++) {
			r->name[k] = i;
			r->in_name[k] = k > text->names.at[i].first;
		}
		index_name(r, i);
	}
}

/* What runs on for so many tokens is a table or worse; each cue of the grammar in it
 * would look through all of it. */
enum { SENTENCE_MAX = 400 };

static void read_sentences(hsy_reading *r)
{
	const hsy_text *text = r->text;
	size_t i;

	for (i = 0; i < text->sentences.n; i++) {
		const hsy_sentence *sentence = &text->sentences.at[i];

		if (!hsy_states_anew(&text->doc->blocks.at[sentence->block]) ||
		    sentence->end - sentence->first > SENTENCE_MAX)
			continue;
		hsy_read_cues(r, sentence);
		hsy_read_according(r, sentence);
		hsy_read_citing(r, sentence);
		hsy_read_hearsay(r, sentence);
	}
}

static void read_all(hsy_reading *r, const hsy_finder *finder)
{
	unsigned least = finder->least ? finder->least : HSY_LEAST_USUAL;

	hsy_phrases_index(r);
	read_sentences(r);
	if (finder->tagger && r->syntax && r->syntax->model)
		hsy_ties_join(r, hsy_ties_find(finder->tagger, r->syntax, r->arena),
		              least);
	else
		hsy_drafts_trust(r, least);
	for (size_t i = 0; i < r->drafts.n; i++)
		hsy_speech_continue(r, i);
	hsy_drafts_settle(r);
}

/* ------------------------------------------------ findings */

static hsy_spans spans_of(const hsy_reading *r, const hsy_ranges *ranges)
{
	hsy_spans spans = {0};
	size_t i;

	for (i = 0; i < ranges->n; i++)
		hsy_vec_push(r->arena, &spans, hsy_range_span(r, ranges->at[i]));
	return spans;
}

static void put_spans(hsy_buf *key, char role, const hsy_spans *spans)
{
	size_t i;

	for (i = 0; i < spans->n; i++)
		hsy_buf_printf(key, "%c%zu-%zu", role, spans->at[i].begin,
		               spans->at[i].end);
}

/* The same words of the same document are the same attribution on any machine. */
static hsy_str identify(hsy_reading *r, const hsy_attribution *a)
{
	hsy_buf key;
	hsy_str id;

	hsy_buf_init(&key);
	hsy_buf_str(&key, r->text->doc->sha256);
	hsy_buf_text(&key, "\n");
	put_spans(&key, 's', &a->source);
	put_spans(&key, 'q', &a->cue);
	put_spans(&key, 'c', &a->content);
	id = hsy_digest_id(r->arena, "a", hsy_buf_view(&key));
	hsy_buf_clear(&key);
	return id;
}

/* Everything but the silent, whose place is among the silences. */
static void split(hsy_reading *r, const hsy_attributions *all, hsy_findings *out)
{
	size_t *now = HSY_NEW_ARRAY(r->arena, all->n, size_t);
	size_t i;

	for (i = 0; i < all->n; i++) {
		const hsy_attribution *a = &all->at[i];
		hsy_silence silence = {.name = a->source_name};

		now[i] = HSY_NONE;
		if (!r->drafts.at[i].is_silent) {
			now[i] = out->attributions.n;
			hsy_vec_push(r->arena, &out->attributions, *a);
			continue;
		}
		silence.source = a->source.at[0];
		silence.cue = a->cue.at[0];
		if (a->content.n)
			silence.about = a->content.at[0];
		hsy_vec_push(r->arena, &out->silences, silence);
	}
	for (i = 0; i < out->attributions.n; i++) {
		size_t via = out->attributions.at[i].via;

		out->attributions.at[i].via = via == HSY_NONE ? HSY_NONE : now[via];
	}
}

static void finish(hsy_reading *r, hsy_findings *out)
{
	hsy_attributions all = {0};
	size_t i;

	for (i = 0; i < r->drafts.n; i++) {
		const hsy_draft *draft = &r->drafts.at[i];
		hsy_attribution a = {.stance = draft->stance,
		                     .via = draft->via,
		                     .confidence = draft->confidence};

		if (!hsy_range_empty(draft->source))
			hsy_vec_push(r->arena, &a.source,
			             hsy_range_span(r, draft->source));
		a.cue = spans_of(r, &draft->cue);
		a.content = spans_of(r, &draft->content);
		a.id = identify(r, &a);
		a.mode = hsy_mode_find(r, draft);
		hsy_source_describe(r, draft, &a);
		hsy_vec_push(r->arena, &all, a);
	}
	hsy_source_refer(r, &all);
	for (i = 0; i < all.n; i++) {
		hsy_reasons_find(r, &r->drafts.at[i], &all.at[i]);
	}
	split(r, &all, out);
}

const hsy_findings *hsy_findings_new(const hsy_text *text, const hsy_syntax *syntax,
                                     const hsy_finder *finder, hsy_arena *arena)
{
	hsy_findings *findings = HSY_NEW(arena, hsy_findings);
	hsy_reading r = {.text = text,
	                 .syntax = syntax,
	                 .catalogue = finder->catalogue,
	                 .arena = arena};
	const hsy_tolds *told;
	size_t n = text->tokens.n + 1;

	hsy_map_init(&r.singles, arena);
	hsy_map_init(&r.longer, arena);
	hsy_map_init(&r.people, arena);
	hsy_map_init(&r.titles, arena);
	r.speech = HSY_NEW_ARRAY(arena, n, size_t);
	r.name = HSY_NEW_ARRAY(arena, n, size_t);
	r.opens = HSY_NEW_ARRAY(arena, n, uint32_t);
	r.taken = HSY_NEW_ARRAY(arena, n, bool);
	r.in_name = HSY_NEW_ARRAY(arena, n, bool);
	hsy_speech_find(&r);
	find_names(&r);
	if (text->lexicon)
		read_all(&r, finder);
	finish(&r, findings);
	if (text->lexicon)
		hsy_citations_find(&r, &findings->citations);
	told = hsy_told_find(&r, &findings->attributions);
	hsy_statements_find(&r, &findings->attributions, told, &findings->statements);
	if (text->lexicon)
		hsy_stand_ins_find(&r, &findings->attributions, told,
		                   &findings->stand_ins);
	return findings;
}
