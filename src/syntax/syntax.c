/* syntax.c -- a text's sentences to trees. */
#include "syntax/pass.h"

/* No longer stretch is analysed in one go, so that memory stays bounded, and time
 * linear. A longer sentence is cut where a mark ends a part of it, if one does in the
 * last quarter; the roots of later parts hang from the first's. */
enum { MAX_STRETCH = 256, MIN_STRETCH = 192 };

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

hsy_room *hsy_room_new(size_t n, hsy_arena *arena)
{
	hsy_room *room = HSY_NEW(arena, hsy_room);
	const size_t hidden = larger(larger(HSY_ARCS, HSY_LABELS), HSY_TAGS);

	room->input = HSY_NEW_ARRAY(arena, n * larger(HSY_INPUT, HSY_LABELS), int16_t);
	room->first = HSY_NEW_ARRAY(arena, n * 2 * HSY_STATE, int16_t);
	room->second = HSY_NEW_ARRAY(arena, n * 2 * HSY_STATE, int16_t);
	room->sums = HSY_NEW_ARRAY(arena, n * 4 * HSY_STATE, int32_t);
	room->own = HSY_NEW_ARRAY(arena, n * hidden, int16_t);
	room->others = HSY_NEW_ARRAY(arena, larger(n, 1) * hidden, int16_t);
	room->offers = HSY_NEW_ARRAY(arena, hsy_matrix_size(n + 1, HSY_ARCS), int16_t);
	room->distances = HSY_NEW_ARRAY(arena, n * HSY_N_DISTANCES, int32_t);
	room->scores = HSY_NEW_ARRAY(arena, n * (n + 1), int32_t);
	room->heads = HSY_NEW_ARRAY(arena, n, size_t);
	room->tree = hsy_tree_room_new(n, arena);
	return room;
}

static bool ends_part(hsy_str form)
{
	return form.len == 1 && strchr(".;:,!?", *form.at);
}

static size_t stretch_end(const hsy_syntax_word *words, size_t n)
{
	if (n <= MAX_STRETCH)
		return n;
	for (size_t end = MAX_STRETCH; end > MIN_STRETCH; end--)
		if (ends_part(words[end - 1].form))
			return end;
	return MAX_STRETCH;
}

/* Heads from the stretch's first word to the sentence's, and its root to the
 * sentence's. */
static void hang(hsy_syntax_word *words, size_t first, size_t end, size_t *root)
{
	for (size_t i = first; i < end; i++) {
		hsy_syntax_word *word = &words[i];

		if (word->head != HSY_NONE) {
			word->head += first;
		} else if (*root == HSY_NONE) {
			*root = i;
		} else {
			word->head = *root;
			word->relation = HSY_RELATION_PARATAXIS;
		}
	}
}

static void analyse(const hsy_model *model, hsy_syntax_word *words, size_t n,
                    hsy_room *room, hsy_arena *arena)
{
	size_t root = HSY_NONE;

	for (size_t first = 0, end; first < n; first = end) {
		end = first + stretch_end(words + first, n - first);
		room->n = end - first;
		hsy_syntax_encode(model, words + first, room);
		hsy_syntax_tag(model, room, words + first);
		hsy_syntax_parse(model, room, words + first);
		hang(words, first, end, &root);
	}
	for (size_t i = 0; i < n; i++)
		words[i].lemma = hsy_lemma_of(&model->lemmas, words[i].form,
		                              words[i].xpos, arena);
}

void hsy_syntax_analyse(const hsy_model *model, hsy_syntax_word *words, size_t n,
                        hsy_arena *arena)
{
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	analyse(model, words, n,
	        hsy_room_new(n < MAX_STRETCH ? n : MAX_STRETCH, &scratch), arena);
	hsy_arena_clear(&scratch);
}

/* Which tokens are several words, only a treebank tells. */
static size_t word_end(const hsy_syntax *syntax, hsy_str token, size_t at)
{
	return syntax->model ? hsy_splits_next(&syntax->model->splits, token, at)
	                     : token.len;
}

static void add_words(hsy_syntax *syntax, size_t token, hsy_arena *arena)
{
	hsy_str form = hsy_str_slice(syntax->text->doc->text,
	                             syntax->text->tokens.at[token].span);

	for (size_t at = 0, end; at < form.len; at = end) {
		end = word_end(syntax, form, at);
		const hsy_syntax_word word = {.form = {form.at + at, end - at},
		                              .head = HSY_NONE,
		                              .token = token};
		hsy_vec_push(arena, &syntax->words, word);
	}
}

static const size_t *split_tokens(hsy_syntax *syntax, hsy_arena *arena)
{
	size_t n = syntax->text->tokens.n;
	size_t *first = HSY_NEW_ARRAY(arena, n + 1, size_t);

	for (size_t i = 0; i < n; i++) {
		first[i] = syntax->words.n;
		add_words(syntax, i, arena);
	}
	first[n] = syntax->words.n;
	return first;
}

static size_t longest_sentence(const hsy_syntax *syntax)
{
	size_t longest = 0;

	for (size_t i = 0; i < syntax->text->sentences.n; i++) {
		const hsy_sentence *s = &syntax->text->sentences.at[i];

		longest = larger(longest,
		                 syntax->first[s->end] - syntax->first[s->first]);
	}
	return longest;
}

/* Heads are counted from the sentence's first word, and are wanted from the text's. */
static void analyse_sentence(hsy_syntax *syntax, const hsy_sentence *sentence,
                             hsy_room *room, hsy_arena *arena)
{
	size_t first = syntax->first[sentence->first];
	size_t end = syntax->first[sentence->end];

	analyse(syntax->model, syntax->words.at + first, end - first, room, arena);
	for (size_t i = first; i < end; i++)
		if (syntax->words.at[i].head != HSY_NONE)
			syntax->words.at[i].head += first;
}

static void analyse_sentences(hsy_syntax *syntax, hsy_arena *arena)
{
	const hsy_sentences *sentences = &syntax->text->sentences;
	size_t longest = longest_sentence(syntax);
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	hsy_room *room = hsy_room_new(longest < MAX_STRETCH ? longest : MAX_STRETCH,
	                              &scratch);
	for (size_t i = 0; i < sentences->n; i++)
		analyse_sentence(syntax, &sentences->at[i], room, arena);
	hsy_arena_clear(&scratch);
}

const hsy_syntax *hsy_syntax_new(const hsy_text *text, const hsy_model *model,
                                 hsy_arena *arena)
{
	hsy_syntax *syntax = HSY_NEW(arena, hsy_syntax);

	syntax->text = text;
	syntax->model = model;
	syntax->first = split_tokens(syntax, arena);
	if (model)
		analyse_sentences(syntax, arena);
	return syntax;
}

hsy_str hsy_syntax_xpos(const hsy_model *model, const hsy_syntax_word *word)
{
	return model ? model->xpos[word->xpos] : (hsy_str){0};
}

hsy_str hsy_syntax_language(const hsy_model *model)
{
	return model->language;
}

/* What a page declares may be anything. */
static bool is_of_tag(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '-' || c == '_';
}

void hsy_syntax_excuse(const hsy_syntax *syntax, hsy_buf *out)
{
	hsy_str declared = syntax->text->doc->language, language = {declared.at, 0};

	while (language.len < declared.len && is_of_tag(declared.at[language.len]))
		language.len++;
	hsy_buf_printf(out, "none (no model for " HSY_STR_FMT ")",
	               HSY_STR_ARG(language.len ? language
	                                        : HSY_STR("an unknown language")));
}
