/* trees.c -- sentences to trees, to lines. */
#include "intake/trees.h"

#include "syntax/conllu.h"
#include "syntax/language.h"

enum { MAX_FILE = 1 << 28 };

void hsy_trees_put(const hsy_syntax *syntax, hsy_out *out)
{
	hsy_buf lines;

	hsy_buf_init(&lines);
	for (size_t i = 0; i < syntax->text->sentences.n; i++)
		hsy_conllu_put_sentence(&lines, syntax, i);
	hsy_out_put(out, hsy_buf_view(&lines));
	hsy_buf_clear(&lines);
}

static void put_sentence(const hsy_conllu *file, const hsy_conllu_sentence *sentence,
                         const hsy_model *model, hsy_out *out)
{
	hsy_arena arena;
	hsy_buf lines;
	size_t n = 0;

	hsy_arena_init(&arena);
	hsy_buf_init(&lines);
	hsy_syntax_word *words = HSY_NEW_ARRAY(&arena, sentence->n_words,
	                                       hsy_syntax_word);
	for (size_t i = sentence->first; i < sentence->end; i++)
		if (file->rows.at[i].is_word)
			words[n++].form = file->rows.at[i].columns[HSY_CONLLU_FORM];
	hsy_syntax_analyse(model, words, n, &arena);
	hsy_conllu_put(&lines, file, sentence, model, words);
	hsy_out_put(out, hsy_buf_view(&lines));
	hsy_buf_clear(&lines);
	hsy_arena_clear(&arena);
}

static hsy_status read_file(const char *path, hsy_buf *bytes, hsy_arena *arena,
                            hsy_conllu *out, hsy_error *err)
{
	hsy_status status = hsy_file_read(path, MAX_FILE, bytes, err);

	if (status == HSY_OK && hsy_utf8_valid(hsy_buf_view(bytes)) != bytes->len)
		status = hsy_fail(err, HSY_E_FORMAT,
		                  "it is not UTF-8, as CoNLL-U must be");
	if (status == HSY_OK)
		status = hsy_conllu_read(hsy_buf_view(bytes), arena, out, err);
	if (status != HSY_OK && err && !*err->file)
		hsy_error_place(err, path, err->offset, err->line, err->column);
	return status;
}

hsy_status hsy_trees_put_conllu(const char *path, hsy_out *out, hsy_error *err)
{
	hsy_arena arena;
	hsy_models models = {.arena = &arena};
	hsy_conllu file;
	hsy_buf bytes;

	hsy_arena_init(&arena);
	hsy_buf_init(&bytes);
	hsy_status status = read_file(path, &bytes, &arena, &file, err);
	if (status == HSY_OK) {
		/* CoNLL-U does not tell its language. */
		const hsy_model *model = hsy_models_find(&models, HSY_STR("en"));

		for (size_t i = 0; i < file.sentences.n; i++)
			put_sentence(&file, &file.sentences.at[i], model, out);
		status = hsy_out_end(out, err);
	}
	hsy_buf_clear(&bytes);
	hsy_arena_clear(&arena);
	return status;
}
