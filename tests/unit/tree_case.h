/* tree_case.h -- trees written in a test, as rows of CoNLL-U: what the suites of
 * proposition and quantity share. */
#ifndef TREE_CASE_H
#define TREE_CASE_H

#include "lexicon/language.h"
#include "syntax/conllu.h"
#include "syntax/language.h"
#include "syntax/model.h"
#include "text_case.h"

static const hsy_model *tree_model;

static void tree_set_up(void)
{
	text_set_up();
	hsy_models models = {.arena = &text_arena};

	tree_model = hsy_models_find(&models, HSY_STR("en"));
}

static void tree_tear_down(void)
{
	text_tear_down();
}

static uint8_t tree_xpos(hsy_str name)
{
	for (size_t i = 0; i < tree_model->n_xpos; i++)
		if (hsy_str_equal(tree_model->xpos[i], name))
			return (uint8_t)i;
	ck_abort_msg("no such tag: " HSY_STR_FMT, HSY_STR_ARG(name));
}

/* The columns that matter: form, lemma, UPOS, XPOS, head (from 1; 0 for the root) and
 * relation, with white space between. */
enum { TREE_COLUMNS = 6 };

static bool tree_next(hsy_str rows, size_t *at, hsy_str *columns)
{
	for (size_t i = 0; i < TREE_COLUMNS; i++) {
		columns[i] = hsy_word_next(rows, at);
		if (!columns[i].at)
			return false;
	}
	return true;
}

static hsy_str tree_text(hsy_str rows)
{
	hsy_str columns[TREE_COLUMNS];
	hsy_buf text = {0};
	size_t at = 0;

	while (tree_next(rows, &at, columns)) {
		if (text.len)
			hsy_buf_char(&text, ' ');
		hsy_buf_str(&text, columns[0]);
	}
	hsy_str kept = hsy_str_dup(&text_arena, hsy_buf_view(&text));
	hsy_buf_clear(&text);
	return kept;
}

static void tree_add(hsy_syntax *syntax, const hsy_str *columns, size_t *offset)
{
	const hsy_text *text = syntax->text;
	size_t head = hsy_conllu_number(columns[4]);
	size_t last = syntax->words.n ? syntax->words.at[syntax->words.n - 1].token : 0;
	hsy_syntax_word word = {.lemma = columns[1], .token = last};

	while (text->tokens.at[word.token].span.end <= *offset)
		word.token++;
	word.form = (hsy_str){text->doc->text.at + *offset, columns[0].len};
	word.upos = hsy_upos_find(columns[2]);
	word.xpos = tree_xpos(columns[3]);
	word.head = head ? head - 1 : HSY_NONE;
	word.relation = hsy_relation_find(columns[5]);
	ck_assert_uint_lt(word.upos, HSY_N_UPOS);
	ck_assert_uint_lt(word.relation, HSY_N_RELATIONS);
	hsy_vec_push(&text_arena, &syntax->words, word);
	*offset += columns[0].len + 1;
}

/* One sentence. */
static const hsy_syntax *tree_of(const char *rows)
{
	hsy_str all = hsy_str_of(rows), columns[TREE_COLUMNS];
	hsy_syntax *syntax = HSY_NEW(&text_arena, hsy_syntax);
	size_t at = 0, offset = 0, word = 0;

	syntax->model = tree_model;
	syntax->text = text_of(tree_text(all).at);
	ck_assert_uint_eq(syntax->text->sentences.n, 1);
	while (tree_next(all, &at, columns))
		tree_add(syntax, columns, &offset);
	size_t *first = HSY_NEW_ARRAY(&text_arena, syntax->text->tokens.n + 1, size_t);
	for (size_t i = 0; i <= syntax->text->tokens.n; i++) {
		while (word < syntax->words.n && syntax->words.at[word].token < i)
			word++;
		first[i] = word;
	}
	syntax->first = first;
	return syntax;
}

/* The words of a stretch, as in the text. */
static hsy_str words_in(const hsy_syntax *syntax, hsy_stretch words)
{
	return hsy_str_squeeze(
	    &text_arena,
	    hsy_str_slice(syntax->text->doc->text, hsy_stretch_span(syntax, words)));
}

static hsy_str word_at(const hsy_syntax *syntax, size_t word)
{
	return word == HSY_NONE ? HSY_STR("-")
	                        : words_in(syntax, (hsy_stretch){word, word + 1});
}
#endif
