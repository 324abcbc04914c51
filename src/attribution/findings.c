/* findings.c -- a document through the grammar: drafts, then attributions. */
#include "attribution/draft.h"

#include "base/digest.h"

#include <stdlib.h>

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

/* ------------------------------------------------ drafts */

size_t hsy_draft_add(hsy_reading *r, hsy_stance stance)
{
	hsy_draft draft = {.stance = stance, .via = HSY_NONE};

	hsy_vec_push(r->arena, &r->drafts, draft);
	return r->drafts.n - 1;
}

static void take(hsy_reading *r, hsy_range range)
{
	size_t i;

	for (i = range.first; i < range.end; i++)
		r->taken[i] = true;
}

void hsy_draft_source(hsy_reading *r, size_t draft, hsy_range source)
{
	r->drafts.at[draft].source = hsy_range_trim(r, source);
	take(r, source);
}

void hsy_draft_cue(hsy_reading *r, size_t draft, hsy_range cue)
{
	hsy_vec_push(r->arena, &r->drafts.at[draft].cue, cue);
	take(r, cue);
}

void hsy_draft_content(hsy_reading *r, size_t draft, hsy_range content)
{
	content = hsy_range_trim(r, content);
	if (!hsy_range_empty(content))
		hsy_vec_push(r->arena, &r->drafts.at[draft].content, content);
}

void hsy_draft_same_content(hsy_reading *r, size_t draft, size_t as)
{
	size_t i;

	for (i = 0; i < r->drafts.at[as].content.n; i++) {
		hsy_range content = r->drafts.at[as].content.at[i];

		hsy_vec_push(r->arena, &r->drafts.at[draft].content, content);
	}
}

/* ------------------------------------------------ reading */

/* By token, the outermost quotation that is speech and no mere term. */
static void find_speech(hsy_reading *r)
{
	const hsy_text *text = r->text;
	size_t i, k;

	for (i = 0; i < text->tokens.n; i++)
		r->speech[i] = HSY_NONE;
	for (i = 0; i < text->quotations.n; i++) {
		const hsy_quotation *quotation = &text->quotations.at[i];

		if (quotation->is_term)
			continue;
		for (k = quotation->first; k < quotation->end; k++) {
			if (r->speech[k] == HSY_NONE)
				r->speech[k] = i;
		}
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
	}
}

static bool may_speak_on(const hsy_reading *r, const hsy_sentence *sentence)
{
	size_t i;

	if (hsy_at(r, sentence->first)->kind != HSY_TOKEN_OPEN ||
	    r->speech[sentence->first] == HSY_NONE)
		return false;
	for (i = sentence->first; i < sentence->end; i++) {
		if (r->speech[i] == HSY_NONE && (r->taken[i] || hsy_at(r, i)->cue))
			return false;
	}
	return true;
}

/* "…," X said. "…": the next quotation of the paragraph is X's too, and so is
 * one that was left open and goes on in the next paragraph. */
static void continue_quotations(hsy_reading *r, size_t draft)
{
	const hsy_text *text = r->text;
	hsy_draft *d = &r->drafts.at[draft];
	const hsy_quotation *said = NULL;
	size_t i, sentence, last;

	if (d->is_silent || !d->content.n || !d->cue.n || hsy_range_empty(d->source))
		return;
	for (i = 0; i < d->content.n; i++) {
		if (r->speech[d->content.at[i].end - 1] != HSY_NONE)
			said = &text->quotations.at[r->speech[d->content.at[i].end - 1]];
	}
	if (!said)
		return;
	last = d->content.at[d->content.n - 1].end;
	if (d->source.end > last)
		last = d->source.end;
	if (d->cue.at[0].end > last)
		last = d->cue.at[0].end;
	sentence = hsy_at(r, last - 1)->sentence;
	while (sentence + 1 < text->sentences.n) {
		const hsy_sentence *next = &text->sentences.at[++sentence];
		size_t open = r->speech[next->first];

		if (next->block != text->sentences.at[sentence - 1].block ||
		    !may_speak_on(r, next))
			break;
		hsy_draft_content(r, draft, (hsy_range){next->first,
		                                        text->quotations.at[open].end});
		said = &text->quotations.at[open];
		while (sentence + 1 < text->sentences.n &&
		       text->sentences.at[sentence + 1].first < said->end)
			sentence++;
	}
	for (i = 0; i < text->quotations.n; i++) {
		const hsy_quotation *more = &text->quotations.at[i];

		if (more->continues != HSY_NONE && &text->quotations.at[more->continues] == said) {
			hsy_draft_content(r, draft, (hsy_range){more->first, more->end});
			said = more;
		}
	}
}

static void read_sentences(hsy_reading *r)
{
	const hsy_text *text = r->text;
	size_t i;

	for (i = 0; i < text->sentences.n; i++) {
		const hsy_sentence *sentence = &text->sentences.at[i];

		if (!hsy_states_anew(&text->doc->blocks.at[sentence->block]))
			continue;
		hsy_read_cues(r, sentence);
		hsy_read_according(r, sentence);
		hsy_read_citing(r, sentence);
		hsy_read_hearsay(r, sentence);
	}
	for (i = 0; i < r->drafts.n; i++)
		continue_quotations(r, i);
}

static bool holds(const hsy_draft *outer, const hsy_draft *inner)
{
	size_t k;
	hsy_range core = hsy_range_empty(inner->source) ? inner->cue.at[0] : inner->source;

	for (k = 0; k < outer->content.n; k++) {
		if (hsy_range_within(core, outer->content.at[k]) &&
		    hsy_range_within(inner->cue.at[0], outer->content.at[k]))
			return true;
	}
	return false;
}

static size_t content_size(const hsy_draft *draft)
{
	size_t k, n = 0;

	for (k = 0; k < draft->content.n; k++)
		n += draft->content.at[k].end - draft->content.at[k].first;
	return n;
}

/* Who is quoted inside what another says is passed on by that other: the
 * narrowest content around it. */
static void nest(hsy_reading *r)
{
	size_t i, k;

	for (i = 0; i < r->drafts.n; i++) {
		hsy_draft *inner = &r->drafts.at[i];
		size_t best = HSY_NONE;

		if (inner->via != HSY_NONE)
			continue;
		for (k = 0; k < r->drafts.n; k++) {
			if (k != i && !r->drafts.at[k].is_silent &&
			    holds(&r->drafts.at[k], inner) && !hsy_range_empty(r->drafts.at[k].source) &&
			    (best == HSY_NONE ||
			     content_size(&r->drafts.at[k]) < content_size(&r->drafts.at[best])))
				best = k;
		}
		inner->via = best;
		/* "denied that it plans to sell": it does not say that it does. */
		if (best != HSY_NONE && r->drafts.at[best].stance == HSY_STANCE_DENIES)
			inner->content.n = 0;
	}
}

static size_t first_token(const hsy_draft *draft)
{
	size_t first = draft->cue.n ? draft->cue.at[0].first : HSY_NONE;

	if (!hsy_range_empty(draft->source) && draft->source.first < first)
		first = draft->source.first;
	return first;
}

typedef struct place {
	size_t first, cue, draft;
} place;

static int by_place(const void *a, const void *b)
{
	const place *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->cue != y->cue)
		return x->cue < y->cue ? -1 : 1;
	return x->draft < y->draft ? -1 : x->draft > y->draft;
}

static bool is_in(hsy_range range, size_t i)
{
	return i >= range.first && i < range.end;
}

/* Cuts source and cue out of the content: what is said is not who says it. */
static void part_roles(hsy_reading *r, hsy_draft *draft)
{
	hsy_ranges content = {0};
	size_t i, k, last = 0;

	for (k = 0; k < draft->content.n; k++) {
		hsy_range piece = draft->content.at[k], part, trimmed;

		for (i = piece.first > last ? piece.first : last; i < piece.end; i = part.end + 1) {
			for (part.first = part.end = i; part.end < piece.end; part.end++) {
				if (is_in(draft->source, part.end) ||
				    is_in(draft->cue.at[0], part.end))
					break;
			}
			last = part.end;
			trimmed = hsy_range_trim(r, part);
			if (!hsy_range_empty(trimmed))
				hsy_vec_push(r->arena, &content, trimmed);
		}
	}
	draft->content = content;
}

/* Drops drafts without content, puts the rest in order of text, and lets
 * every via follow. A relay in a circle is cut. */
static void order(hsy_reading *r)
{
	size_t n = r->drafts.n, i, kept = 0;
	place *places = HSY_NEW_ARRAY(r->arena, n, place);
	size_t *now = HSY_NEW_ARRAY(r->arena, n, size_t);
	hsy_drafts ordered = {0};

	for (i = 0; i < n; i++) {
		now[i] = HSY_NONE;
		hsy_draft *draft = &r->drafts.at[i];

		if (draft->cue.n)
			part_roles(r, draft);
		if ((draft->content.n || draft->is_silent) && draft->cue.n)
			places[kept++] = (place){first_token(&r->drafts.at[i]),
			                         r->drafts.at[i].cue.at[0].first, i};
	}
	qsort(places, kept, sizeof *places, by_place);
	for (i = 0; i < kept; i++) {
		now[places[i].draft] = i;
		hsy_vec_push(r->arena, &ordered, r->drafts.at[places[i].draft]);
	}
	for (i = 0; i < kept; i++) {
		size_t via = ordered.at[i].via, steps = 0;

		ordered.at[i].via = via == HSY_NONE ? HSY_NONE : now[via];
		for (via = ordered.at[i].via; via != HSY_NONE && steps <= kept; steps++)
			via = via < i ? ordered.at[via].via : HSY_NONE;
		if (steps > kept || ordered.at[i].via == i)
			ordered.at[i].via = HSY_NONE;
	}
	r->drafts = ordered;
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

static hsy_mode mode_of(const hsy_reading *r, const hsy_draft *draft)
{
	bool any = false, all = true;
	size_t i, k;

	for (k = 0; k < draft->content.n; k++) {
		for (i = draft->content.at[k].first; i < draft->content.at[k].end; i++) {
			any |= r->speech[i] != HSY_NONE;
			all &= r->speech[i] != HSY_NONE || hsy_at(r, i)->kind == HSY_TOKEN_PUNCT;
		}
	}
	return !any ? HSY_INDIRECT : all ? HSY_DIRECT : HSY_MIXED;
}

/* Whether what is said is about the one who says it: its name or its own. */
static bool is_self_interested(const hsy_reading *r, const hsy_draft *draft,
                               const hsy_attribution *a)
{
	hsy_str name;
	size_t k;

	if (!a->source_name.at || a->anonymous || a->source_type == HSY_SOURCE_OUTLET)
		return false;
	name = hsy_str_fold(r->arena, a->source_name);
	for (k = 0; k < draft->content.n; k++) {
		hsy_range range = draft->content.at[k];
		hsy_str words = hsy_str_fold(r->arena,
		                             hsy_str_slice(r->text->doc->text,
		                                           hsy_range_span(r, range)));

		if (hsy_range_has(r, range, HSY_WORD_BIT(FIRST_PERSON)) ||
		    hsy_is(r, range.first, HSY_WORD_BIT(POSSESSIVE)) ||
		    hsy_str_find(words, name, 0) != HSY_NONE)
			return true;
	}
	return false;
}

static void put_spans(hsy_reading *r, hsy_str *key, char role, const hsy_spans *spans)
{
	size_t i;

	for (i = 0; i < spans->n; i++)
		*key = hsy_str_printf(r->arena, HSY_STR_FMT "%c%zu-%zu", HSY_STR_ARG(*key), role,
		                      spans->at[i].begin, spans->at[i].end);
}

/* The same words of the same document are the same attribution on any machine. */
static hsy_str identify(hsy_reading *r, const hsy_attribution *a)
{
	hsy_str key = hsy_str_printf(r->arena, HSY_STR_FMT "\n",
	                             HSY_STR_ARG(r->text->doc->sha256));

	put_spans(r, &key, 's', &a->source);
	put_spans(r, &key, 'q', &a->cue);
	put_spans(r, &key, 'c', &a->content);
	return hsy_digest_id(r->arena, "a", key);
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
		hsy_attribution a = {.stance = draft->stance, .via = draft->via};

		if (!hsy_range_empty(draft->source))
			hsy_vec_push(r->arena, &a.source, hsy_range_span(r, draft->source));
		a.cue = spans_of(r, &draft->cue);
		a.content = spans_of(r, &draft->content);
		a.id = identify(r, &a);
		a.mode = mode_of(r, draft);
		hsy_source_describe(r, draft, &a);
		hsy_vec_push(r->arena, &all, a);
	}
	hsy_source_refer(r, &all);
	for (i = 0; i < all.n; i++) {
		hsy_reasons_find(r, &r->drafts.at[i], &all.at[i]);
		all.at[i].self_interested =
		    is_self_interested(r, &r->drafts.at[i], &all.at[i]);
	}
	split(r, &all, out);
}

const hsy_findings *hsy_findings_new(const hsy_text *text, const hsy_catalogue *catalogue,
                                     hsy_arena *arena)
{
	hsy_findings *findings = HSY_NEW(arena, hsy_findings);
	hsy_reading r = {.text = text, .catalogue = catalogue, .arena = arena};
	size_t n = text->tokens.n + 1;

	r.speech = HSY_NEW_ARRAY(arena, n, size_t);
	r.name = HSY_NEW_ARRAY(arena, n, size_t);
	r.taken = HSY_NEW_ARRAY(arena, n, bool);
	r.in_name = HSY_NEW_ARRAY(arena, n, bool);
	find_speech(&r);
	find_names(&r);
	if (text->lexicon) {
		read_sentences(&r);
		nest(&r);
		order(&r);
	}
	finish(&r, findings);
	if (text->lexicon)
		hsy_citations_find(&r, &findings->citations);
	hsy_statements_find(&r, &findings->attributions, &findings->statements);
	return findings;
}
