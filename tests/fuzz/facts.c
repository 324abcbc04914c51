/* facts.c -- holds trees and propositions to their headers. */
#include "fuzz/fuzz.h"

#include "syntax/proposition.h"

#include <math.h>

static bool is_boundary(hsy_str text, size_t at)
{
	return at == text.len ||
	       (at < text.len && ((unsigned char)text.at[at] & 0xC0) != 0x80);
}

static bool is_word(const hsy_stretch *sentence, size_t word)
{
	return word >= sentence->first && word < sentence->end;
}

static bool is_word_or_none(const hsy_stretch *sentence, size_t word)
{
	return word == HSY_NONE || is_word(sentence, word);
}

static hsy_stretch words_of(const hsy_syntax *syntax, size_t sentence)
{
	const hsy_sentence *s = &syntax->text->sentences.at[sentence];

	return (hsy_stretch){syntax->first[s->first], syntax->first[s->end]};
}

/* -------------------------------------------------------------- trees */

void fuzz_check_tree(const hsy_syntax_word *words, size_t first, size_t n)
{
	size_t roots = 0;

	for (size_t i = 0; i < n; i++) {
		size_t at = i, steps = 0;

		FUZZ_ASSERT(words[i].upos < HSY_N_UPOS);
		FUZZ_ASSERT(words[i].relation < HSY_N_RELATIONS);
		FUZZ_ASSERT((words[i].head == HSY_NONE) ==
		            (words[i].relation == HSY_RELATION_ROOT));
		roots += words[i].head == HSY_NONE;
		while (words[at].head != HSY_NONE && steps++ <= n) {
			FUZZ_ASSERT(words[at].head >= first &&
			            words[at].head < first + n);
			at = words[at].head - first;
		}
		FUZZ_ASSERT(steps <= n);
	}
	FUZZ_ASSERT(roots == 1);
}

/* The words of each token are its bytes, without any that is left over. */
static void check_tokens(const hsy_syntax *syntax)
{
	const hsy_text *text = syntax->text;

	FUZZ_ASSERT(syntax->first[text->tokens.n] == syntax->words.n);
	for (size_t t = 0; t < text->tokens.n; t++) {
		hsy_span span = text->tokens.at[t].span;
		const char *at = text->doc->text.at + span.begin;

		for (size_t i = syntax->first[t]; i < syntax->first[t + 1]; i++) {
			const hsy_syntax_word *word = &syntax->words.at[i];

			FUZZ_ASSERT(word->token == t);
			FUZZ_ASSERT(word->form.at == at && word->form.len > 0);
			FUZZ_ASSERT(hsy_utf8_valid(word->form) == word->form.len);
			FUZZ_ASSERT(hsy_utf8_valid(word->lemma) == word->lemma.len);
			at += word->form.len;
		}
		FUZZ_ASSERT(at == text->doc->text.at + span.end);
	}
}

/* ------------------------------------------------------- propositions */

static void check_words(const hsy_syntax *syntax, const hsy_stretch *sentence,
                        hsy_stretch words)
{
	FUZZ_ASSERT(words.first < words.end);
	FUZZ_ASSERT(words.first >= sentence->first && words.end <= sentence->end);
	hsy_span span = hsy_stretch_span(syntax, words);
	FUZZ_ASSERT(span.begin < span.end && span.end <= syntax->text->doc->text.len);
	FUZZ_ASSERT(is_boundary(syntax->text->doc->text, span.begin));
	FUZZ_ASSERT(is_boundary(syntax->text->doc->text, span.end));
}

static void check_amounts(const hsy_syntax *syntax, const hsy_amounts *amounts)
{
	size_t end = 0;

	for (size_t i = 0; i < amounts->list.n; i++) {
		const hsy_amount *a = &amounts->list.at[i];
		hsy_stretch all = {0, syntax->words.n};

		check_words(syntax, &all, a->words);
		FUZZ_ASSERT(a->words.first >= end);
		size_t token = syntax->words.at[a->words.first].token;
		all = words_of(syntax, syntax->text->tokens.at[token].sentence);
		check_words(syntax, &all, a->words);
		FUZZ_ASSERT(is_word_or_none(&all, a->of));
		FUZZ_ASSERT(is_word_or_none(&all, a->whose));
		FUZZ_ASSERT(is_word_or_none(&all, a->than));
		FUZZ_ASSERT(isfinite(a->figure.low) && a->figure.low <= a->figure.high);
		FUZZ_ASSERT(isfinite(a->figure.high) && a->figure.grain >= 0);
		end = a->words.first + 1;
	}
}

static void check_arguments(const hsy_syntax *syntax, const hsy_stretch *sentence,
                            const hsy_proposition *p)
{
	for (size_t i = 0; i < p->arguments.n; i++) {
		const hsy_argument *a = &p->arguments.at[i];

		FUZZ_ASSERT(a->role < HSY_N_ROLES);
		FUZZ_ASSERT(is_word(sentence, a->head));
		check_words(syntax, sentence, a->words);
	}
}

static void check_proposition(const hsy_syntax *syntax, const hsy_propositions *all,
                              size_t i)
{
	const hsy_proposition *p = &all->list.at[i];
	const hsy_stretch sentence = words_of(syntax, p->sentence);

	FUZZ_ASSERT(p->kind < HSY_N_PROPOSITION_KINDS);
	check_words(syntax, &sentence, p->words);
	if (syntax->model) {
		FUZZ_ASSERT(is_word(&sentence, p->head));
		check_words(syntax, &sentence, p->predicate);
	}
	check_arguments(syntax, &sentence, p);
	FUZZ_ASSERT(is_word_or_none(&sentence, p->negation));
	FUZZ_ASSERT(is_word_or_none(&sentence, p->modal));
	FUZZ_ASSERT(is_word_or_none(&sentence, p->hedge));
	FUZZ_ASSERT(is_word_or_none(&sentence, p->condition));
	FUZZ_ASSERT((p->kind == HSY_PROPOSITION_PART) == (p->joint != HSY_NONE));
	FUZZ_ASSERT(p->joint == HSY_NONE ||
	            (p->joint < i && all->list.at[p->joint].head == p->head));
	FUZZ_ASSERT(p->amounts.first <= p->amounts.end);
	FUZZ_ASSERT(p->amounts.end <= all->amounts->list.n);
}

void fuzz_check_facts(const hsy_syntax *syntax, hsy_arena *arena)
{
	const hsy_propositions *all = hsy_propositions_new(syntax, arena);
	size_t sentence = 0;

	check_tokens(syntax);
	for (size_t i = 0; i < syntax->text->sentences.n && syntax->model; i++) {
		hsy_stretch words = words_of(syntax, i);

		fuzz_check_tree(syntax->words.at + words.first, words.first,
		                words.end - words.first);
	}
	check_amounts(syntax, all->amounts);
	for (size_t i = 0; i < all->list.n; i++) {
		FUZZ_ASSERT(all->list.at[i].sentence >= sentence);
		sentence = all->list.at[i].sentence;
		FUZZ_ASSERT(sentence < syntax->text->sentences.n);
		check_proposition(syntax, all, i);
	}
}
