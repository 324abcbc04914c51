/* fuzz_conllu.c -- any bytes as a treebank, whose words are then analysed. */
#include "fuzz/fuzz.h"

#include "syntax/conllu.h"
#include "syntax/language.h"

static void check_sentence(const hsy_conllu *file, const hsy_conllu_sentence *sentence,
                           const hsy_model *model, hsy_arena *arena)
{
	hsy_syntax_word *words = HSY_NEW_ARRAY(arena, sentence->n_words, hsy_syntax_word);
	size_t n = 0;
	hsy_buf out;

	for (size_t i = sentence->first; i < sentence->end; i++)
		if (file->rows.at[i].is_word)
			words[n++].form = file->rows.at[i].columns[HSY_CONLLU_FORM];
	FUZZ_ASSERT(n == sentence->n_words);
	hsy_syntax_analyse(model, words, n, arena);
	fuzz_check_tree(words, 0, n);
	hsy_buf_init(&out);
	hsy_conllu_put(&out, file, sentence, model, words);
	hsy_buf_clear(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static hsy_arena kept;
	static hsy_models models = {.arena = &kept};
	const hsy_model *model = hsy_models_find(&models, HSY_STR("en"));
	hsy_str s = {(const char *)bytes, n};
	hsy_arena arena;
	hsy_conllu file;

	hsy_arena_init(&arena);
	if (hsy_conllu_read(s, &arena, &file, NULL) == HSY_OK)
		for (size_t i = 0; i < file.sentences.n; i++)
			check_sentence(&file, &file.sentences.at[i], model, &arena);
	hsy_arena_clear(&arena);
	return 0;
}
