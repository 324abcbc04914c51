/* statement.c -- what a document states: a statement for each proposition. */
#include "attribution/draft.h"

#include <stdlib.h>

/* Fewer words state nothing that one could know again. */
enum { WORDS_MIN = 2 };

const char *hsy_matter_name(hsy_matter matter)
{
	static const char *const names[] = {
#define HSY_MATTER(id, name) name,
#include "attribution/matter.def"
#undef HSY_MATTER
	};

	return matter < HSY_N_MATTERS ? names[matter] : NULL;
}

typedef struct finder {
	hsy_reading *r;
	const hsy_attributions *attributions;
	const hsy_tolds *told;
	const hsy_syntax *syntax;
	bool *has_statement; /* [attribution] */
	hsy_statements *out;
} finder;

/* In tenths. */
enum { ALMOST_ALL = 7 };

static size_t length(hsy_span span)
{
	return span.end - span.begin;
}

static size_t common(hsy_span a, hsy_span b)
{
	size_t begin = a.begin > b.begin ? a.begin : b.begin;
	size_t end = a.end < b.end ? a.end : b.end;

	return begin < end ? end - begin : 0;
}

/* ------------------------------------------------ whose words */

static size_t common_all(const hsy_spans *spans, hsy_span span)
{
	size_t i, sum = 0;

	for (i = 0; i < spans->n; i++)
		sum += common(spans->at[i], span);
	return sum;
}

static bool begins_in(hsy_span outer, hsy_span span)
{
	return span.begin >= outer.begin && span.begin < outer.end &&
	       span.end > outer.end;
}

/* What only tells who the source is, or that it tells: "exclusive reporting by Wired",
 * "an engineer who asked not to be named". */
static bool is_told_of_source(const hsy_statement *s, size_t marks)
{
	return s->kind == HSY_PROPOSITION_NOMINAL ||
	       s->kind == HSY_PROPOSITION_CIRCUMSTANCE ||
	       (s->kind != HSY_PROPOSITION_APPOSITION &&
	        10 * marks >= ALMOST_ALL * length(s->span));
}

/* Those attributions of the sentence whose content is most of the span, but for who
 * says so. Pieces of one attribution are neighbours. False for what is only told of the
 * source, and for what begins in a content and goes on behind it: nobody says all of
 * that. */
static bool find_tellers(const finder *f, size_t sentence, hsy_statement *s)
{
	const hsy_tolds *told = &f->told[sentence];
	size_t i = 0, most_marks = 0;
	bool is_mixed = false;

	while (i < told->n) {
		size_t attribution = told->at[i].attribution, covered = 0;
		const hsy_attribution *a = &f->attributions->at[attribution];
		size_t marks = common_all(&a->source, s->span) +
		               common_all(&a->cue, s->span);

		for (; i < told->n && told->at[i].attribution == attribution; i++) {
			covered += common(told->at[i].span, s->span);
			is_mixed |= begins_in(told->at[i].span, s->span);
		}
		if (!covered && marks > most_marks)
			most_marks = marks;
		if (2 * covered + marks < length(s->span) || !covered)
			continue;
		hsy_vec_push(f->r->arena, &s->attributions, attribution);
	}
	s->own_voice = !s->attributions.n;
	if (most_marks && is_told_of_source(s, most_marks))
		return false;
	return !is_mixed || !s->own_voice;
}

static bool has_number(const finder *f, const hsy_sentence *sentence, hsy_span from)
{
	size_t i;

	for (i = sentence->first; i < sentence->end; i++) {
		if (hsy_at(f->r, i)->kind == HSY_TOKEN_NUMBER &&
		    hsy_span_within(hsy_at(f->r, i)->span, from))
			return true;
	}
	return false;
}

/* "The repair will cost | £7 million |": no statement is without the amount that almost
 * all of what somebody says leads to. */
static void take_amount(const finder *f, const hsy_sentence *sentence, size_t number,
                        hsy_statement *s)
{
	const hsy_tolds *told = &f->told[number];
	size_t i;

	for (i = 0; i < told->n; i++) {
		hsy_span content = told->at[i].span, rest = {s->span.end, content.end};

		if (hsy_span_within(s->span, content) &&
		    10 * length(s->span) >= ALMOST_ALL * length(content) &&
		    has_number(f, sentence, rest)) {
			s->span = content;
			return;
		}
	}
}

/* ------------------------------------------------ what it is good for */

static bool is_question(const hsy_reading *r, const hsy_sentence *sentence)
{
	size_t i;

	for (i = sentence->end; i > sentence->first; i--) {
		hsy_token_kind kind = hsy_at(r, i - 1)->kind;

		if (hsy_is_mark(r, i - 1, '?'))
			return true;
		if (kind != HSY_TOKEN_CLOSE && kind != HSY_TOKEN_PUNCT)
			return false;
	}
	return false;
}

static bool is_believed(const finder *f, const hsy_statement *s)
{
	size_t i;

	for (i = 0; i < s->attributions.n; i++) {
		if (f->attributions->at[s->attributions.at[i]].stance !=
		    HSY_STANCE_BELIEVES)
			return false;
	}
	return s->attributions.n > 0;
}

static hsy_word_set classes_at(const finder *f, size_t word)
{
	if (word == HSY_NONE)
		return 0;
	return hsy_at(f->r, f->syntax->words.at[word].token)->classes;
}

/* Who asks why he left presupposes no less than a flat sentence that he did: of a
 * question only its own clause asks. */
static hsy_matter matter_of(const finder *f, const hsy_proposition *p,
                            const hsy_statement *s)
{
	bool asks = p->kind == HSY_PROPOSITION_CLAUSE ||
	            p->kind == HSY_PROPOSITION_PART ||
	            p->kind == HSY_PROPOSITION_SENTENCE;

	if (asks && is_question(f->r, &f->r->text->sentences.at[p->sentence]))
		return HSY_MATTER_QUESTION;
	if (p->kind == HSY_PROPOSITION_APPOSITION)
		return HSY_MATTER_DEFINITION;
	if (p->tense == HSY_TENSE_FUTURE || (classes_at(f, p->head) & HSY_WORD_BIT(GOAL)))
		return HSY_MATTER_PROMISE;
	return is_believed(f, s) ? HSY_MATTER_OPINION : HSY_MATTER_FACT;
}

/* ------------------------------------------------ propositions */

static hsy_span span_of(const finder *f, hsy_stretch words)
{
	return words.first < words.end ? hsy_stretch_span(f->syntax, words)
	                               : (hsy_span){0, 0};
}

/* It belongs to the name or noun at head: "New York" of "a New York judge, who …". */
static bool is_part_of(const hsy_syntax_word *word, size_t head)
{
	return word->head == head && (word->relation == HSY_RELATION_FLAT ||
	                              word->relation == HSY_RELATION_COMPOUND ||
	                              word->relation == HSY_RELATION_AMOD ||
	                              word->relation == HSY_RELATION_NUMMOD);
}

/* Without what else is told of it, which is no part of this. */
static hsy_span subject_of(const finder *f, const hsy_proposition *p)
{
	const hsy_argument *subject = p->arguments.at;
	hsy_stretch core;

	if (!p->arguments.n || subject->role != HSY_ROLE_SUBJECT)
		return (hsy_span){0, 0};
	core = (hsy_stretch){subject->head, subject->head + 1};
	while (core.first > subject->words.first &&
	       is_part_of(&f->syntax->words.at[core.first - 1], subject->head))
		core.first--;
	while (core.end < subject->words.end &&
	       is_part_of(&f->syntax->words.at[core.end], subject->head))
		core.end++;
	return span_of(f, core);
}

static size_t count_words(const hsy_reading *r, hsy_range range)
{
	size_t i, n = 0;

	for (i = range.first; i < range.end; i++)
		n += hsy_at(r, i)->kind == HSY_TOKEN_WORD ||
		     hsy_at(r, i)->kind == HSY_TOKEN_NUMBER;
	return n;
}

/* "Port Hallick Town Council" alone states nothing. */
static bool is_name(const hsy_reading *r, hsy_range range)
{
	size_t i;

	for (i = range.first; i < range.end; i++) {
		if (r->name[i] == HSY_NONE && !hsy_is_any_mark(r, i) &&
		    !hsy_is(r, i, HSY_WORD_BIT(ARTICLE)))
			return false;
	}
	return true;
}

static hsy_range tokens_of(const finder *f, hsy_stretch words)
{
	const hsy_syntax_word *all = f->syntax->words.at;

	return (hsy_range){all[words.first].token, all[words.end - 1].token + 1};
}

static hsy_reason hedge_of(const finder *f, const hsy_statement *s, hsy_range range)
{
	if (s->own_voice)
		return hsy_hedge_find(f->r, &(hsy_ranges){&range, 1, 1});
	return f->attributions->at[s->attributions.at[0]].hedge;
}

/* How far from a verb its "not" and "if" stand. */
enum { NEAR_VERB = 24 };

/* "Nobody said | it was safe |", "if he said | it was safe |", "declined | to say so |":
 * the article does not say so either. */
static bool is_unsaid(const finder *f, const hsy_proposition *p)
{
	const hsy_word_set undone = HSY_WORD_BIT(NEGATION) | HSY_WORD_BIT(CONDITION);
	const hsy_syntax_words *words = &f->syntax->words;
	size_t verb, i;

	if (p->kind != HSY_PROPOSITION_COMPLEMENT || p->head == HSY_NONE)
		return false;
	verb = words->at[p->head].head;
	if (verb == HSY_NONE)
		return false;
	if (classes_at(f, verb) & HSY_WORD_BIT(REFUSAL))
		return true;
	i = verb > NEAR_VERB ? verb - NEAR_VERB : 0;
	for (; i < words->n && i <= verb + NEAR_VERB; i++) {
		size_t head = words->at[i].head;
		bool is_of = head == verb ||
		             (head != HSY_NONE && words->at[head].head == verb &&
		              head < verb);

		if (is_of && (classes_at(f, i) & undone))
			return true;
	}
	return false;
}

static void add_proposition(finder *f, const hsy_proposition *p)
{
	const hsy_sentence *sentence = &f->r->text->sentences.at[p->sentence];
	hsy_statement s = {
	    .kind = p->kind, .tense = p->tense, .sentence = sentence->span};
	hsy_range range = tokens_of(f, p->words);
	size_t i;

	/* Where there is no tree, what is said in it is the contents themselves. */
	if (p->kind == HSY_PROPOSITION_SENTENCE) {
		range = hsy_range_trim(f->r, range);
		if (f->told[p->sentence].n)
			return;
	}
	/* What is told in one breath is told by its parts. */
	if (p->kind == HSY_PROPOSITION_JOINT || count_words(f->r, range) < WORDS_MIN ||
	    is_name(f->r, range) ||
	    !hsy_states_anew(&f->r->text->doc->blocks.at[sentence->block]))
		return;
	s.span = p->kind == HSY_PROPOSITION_SENTENCE ? hsy_range_span(f->r, range)
	                                             : span_of(f, p->words);
	s.subject = subject_of(f, p);
	if (p->head != HSY_NONE)
		s.head = span_of(f, (hsy_stretch){p->head, p->head + 1});
	s.is_negated = p->negation != HSY_NONE;
	s.is_open = p->modal != HSY_NONE || p->condition != HSY_NONE;
	if (!find_tellers(f, p->sentence, &s) || (s.own_voice && is_unsaid(f, p)))
		return;
	take_amount(f, sentence, p->sentence, &s);
	for (i = 0; i < s.attributions.n; i++)
		f->has_statement[s.attributions.at[i]] = true;
	s.matter = matter_of(f, p, &s);
	s.hedge = hedge_of(f, &s, range);
	hsy_vec_push(f->r->arena, f->out, s);
}

/* ------------------------------------------------ contents */

/* From the first byte of the first piece to the last of the last. */
static hsy_span whole(const hsy_spans *pieces)
{
	return (hsy_span){pieces->at[0].begin, pieces->at[pieces->n - 1].end};
}

/* Attributions with the same content support one statement; they are of one
 * sentence, so it is among the last. */
static void add_content(finder *f, size_t attribution, hsy_span span, size_t before)
{
	const hsy_attribution *a = &f->attributions->at[attribution];
	const hsy_text *text = f->r->text;
	hsy_statements *out = f->out;
	hsy_statement fresh = {.span = span, .kind = HSY_PROPOSITION_SENTENCE};
	size_t k = out->n;

	while (k > before && k + HSY_DRAFTS_NEAR > out->n &&
	       (out->at[k - 1].span.begin != span.begin ||
	        out->at[k - 1].span.end != span.end))
		k--;
	if (k == before || k + HSY_DRAFTS_NEAR <= out->n) {
		fresh.sentence =
		    text->sentences.at[hsy_sentence_at(text, span.begin)].span;
		fresh.hedge = a->hedge;
		hsy_vec_push(f->r->arena, out, fresh);
		k = out->n;
	}
	hsy_vec_push(f->r->arena, &out->at[k - 1].attributions, attribution);
}

/* What somebody says has a statement, also where the tree shows none. */
static void add_contents(finder *f)
{
	size_t i, before = f->out->n;

	for (i = 0; i < f->attributions->n; i++) {
		const hsy_attribution *a = &f->attributions->at[i];

		if (a->content.n && a->stance != HSY_STANCE_DECLINES &&
		    !f->has_statement[i])
			add_content(f, i, whole(&a->content), before);
	}
}

/* ------------------------------------------------ all */

static int by_span(const void *a, const void *b)
{
	const hsy_statement *x = a, *y = b;

	if (x->span.begin != y->span.begin)
		return x->span.begin < y->span.begin ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end < y->span.end ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return (x->head.begin > y->head.begin) - (x->head.begin < y->head.begin);
}

void hsy_statements_find(hsy_reading *r, const hsy_attributions *attributions,
                         const hsy_tolds *told, hsy_statements *out)
{
	finder f = {.r = r, .attributions = attributions, .told = told, .out = out};
	const hsy_propositions *propositions;
	size_t i;

	f.syntax = r->syntax ? r->syntax : hsy_syntax_new(r->text, NULL, r->arena);
	f.has_statement = HSY_NEW_ARRAY(r->arena, attributions->n + 1, bool);
	propositions = hsy_propositions_new(f.syntax, r->arena);
	for (i = 0; i < propositions->list.n; i++)
		add_proposition(&f, &propositions->list.at[i]);
	add_contents(&f);
	if (out->n)
		qsort(out->at, out->n, sizeof *out->at, by_span);
}
