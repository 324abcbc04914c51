/* vary.c -- the treebank's sentences are whole and well-mannered; others are not. */
#include "train/vary.h"

static const float IN_CAPITALS = 0.03F, IN_SMALL = 0.02F, WITHOUT_MARK = 0.05F;

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static void lower(char *form, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (is_capital(form[i]))
			form[i] = (char)(form[i] + 32);
}

/* "Don't" has one capital. */
static bool is_clitic(hsy_str form)
{
	return form.at[0] == '\'' || hsy_str_is(form, "n't");
}

static void recase(hsy_lesson_word *word, bool to_capitals, hsy_arena *arena)
{
	hsy_str form = word->form;
	char *at = HSY_NEW_ARRAY(arena, form.len, char);

	memcpy(at, form.at, form.len);
	if (!to_capitals)
		lower(at, form.len);
	else if (is_small(*at) && !is_clitic(form))
		*at = (char)(*at - 32);
	word->form = (hsy_str){at, form.len};
	hsy_features_find(word->form, &word->features);
}

/* A mark that nothing hangs from. */
static bool has_loose_end(const hsy_lesson *lesson)
{
	if (lesson->n < 2 || lesson->words[lesson->n - 1].upos != HSY_UPOS_PUNCT)
		return false;
	for (size_t i = 0; i < lesson->n; i++)
		if (lesson->words[i].head == lesson->n)
			return false;
	return lesson->words[lesson->n - 1].head != 0;
}

hsy_lesson hsy_lesson_vary(const hsy_lesson *lesson, hsy_random *random, hsy_arena *arena)
{
	float how = hsy_random_part(random);
	hsy_lesson varied = *lesson;

	if (hsy_random_part(random) < WITHOUT_MARK && has_loose_end(lesson))
		varied.n--;
	if (how >= IN_CAPITALS + IN_SMALL)
		return varied;
	varied.words = HSY_NEW_ARRAY(arena, lesson->n, hsy_lesson_word);
	memcpy(varied.words, lesson->words, lesson->n * sizeof *varied.words);
	for (size_t i = 0; i < varied.n; i++)
		recase(&varied.words[i], how < IN_CAPITALS, arena);
	return varied;
}
