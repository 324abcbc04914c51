/* corpus.c -- from CoNLL-U to lessons. */
#include "train/corpus.h"

#include <stdlib.h>

enum { MAX_FILE = 1 << 28, MIN_COUNT = 2 };

static int by_bytes(const void *a, const void *b)
{
	return hsy_str_compare(*(const hsy_str *)a, *(const hsy_str *)b);
}

static void collect_xpos(hsy_corpus *corpus, hsy_arena *arena)
{
	hsy_map seen;

	hsy_map_init(&seen, arena);
	for (size_t i = 0; i < corpus->file.rows.n; i++) {
		const hsy_conllu_row *row = &corpus->file.rows.at[i];
		hsy_str name = row->columns[HSY_CONLLU_XPOS];

		if (row->is_word && hsy_map_find(&seen, name) == HSY_NONE) {
			hsy_map_add(&seen, name, 0);
			hsy_vec_push(arena, &corpus->xpos, name);
		}
	}
	qsort(corpus->xpos.at, corpus->xpos.n, sizeof *corpus->xpos.at, by_bytes);
}

static size_t find_xpos(const hsy_strs *names, hsy_str name)
{
	size_t i = 0;

	while (i < names->n && !hsy_str_equal(names->at[i], name))
		i++;
	return i;
}

static hsy_status fill_word(const hsy_corpus *corpus, const hsy_conllu_row *row,
                            hsy_lesson_word *word, hsy_error *err)
{
	const hsy_str *columns = row->columns;

	word->form = columns[HSY_CONLLU_FORM];
	word->lemma = columns[HSY_CONLLU_LEMMA];
	word->upos = hsy_upos_find(columns[HSY_CONLLU_UPOS]);
	word->xpos = find_xpos(&corpus->xpos, columns[HSY_CONLLU_XPOS]);
	word->head = hsy_conllu_number(columns[HSY_CONLLU_HEAD]);
	word->relation = hsy_relation_find(columns[HSY_CONLLU_RELATION]);
	hsy_features_find(word->form, &word->features);
	if (word->upos == HSY_N_UPOS || word->relation == HSY_N_RELATIONS)
		return hsy_fail(err, HSY_E_FORMAT,
		                "\"" HSY_STR_FMT "\" has the unknown tag " HSY_STR_FMT
		                " or relation " HSY_STR_FMT,
		                HSY_STR_ARG(word->form),
		                HSY_STR_ARG(columns[HSY_CONLLU_UPOS]),
		                HSY_STR_ARG(columns[HSY_CONLLU_RELATION]));
	return HSY_OK;
}

static hsy_status add_lesson(hsy_corpus *corpus, const hsy_conllu_sentence *sentence,
                             hsy_arena *arena, hsy_error *err)
{
	hsy_lesson lesson = {HSY_NEW_ARRAY(arena, sentence->n_words, hsy_lesson_word), 0};

	for (size_t i = sentence->first; i < sentence->end; i++) {
		const hsy_conllu_row *row = &corpus->file.rows.at[i];

		if (!row->is_word)
			continue;
		hsy_status status = fill_word(corpus, row, &lesson.words[lesson.n++],
		                              err);
		if (status != HSY_OK)
			return status;
	}
	hsy_vec_push(arena, &corpus->lessons, lesson);
	return HSY_OK;
}

static hsy_status read_bytes(const char *path, hsy_arena *arena, hsy_str *out,
                             hsy_error *err)
{
	hsy_buf buf;

	hsy_buf_init(&buf);
	hsy_status status = hsy_file_read(path, MAX_FILE, &buf, err);
	*out = hsy_str_dup(arena, hsy_buf_view(&buf));
	hsy_buf_clear(&buf);
	return status;
}

hsy_status hsy_corpus_read(const char *path, hsy_arena *arena, hsy_corpus *out,
                           hsy_error *err)
{
	hsy_str bytes;

	*out = (hsy_corpus){.lessons = {0}};
	hsy_status status = read_bytes(path, arena, &bytes, err);
	if (status == HSY_OK)
		status = hsy_conllu_read(bytes, arena, &out->file, err);
	if (status == HSY_OK)
		collect_xpos(out, arena);
	for (size_t i = 0; status == HSY_OK && i < out->file.sentences.n; i++)
		status = add_lesson(out, &out->file.sentences.at[i], arena, err);
	return status;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* Sorted, then each that occurs often enough once, to the front. */
static size_t keep_frequent(uint32_t *hashes, size_t n)
{
	size_t kept = 0;

	qsort(hashes, n, sizeof *hashes, by_number);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i; end < n && hashes[end] == hashes[i];)
			end++;
		if (end - i >= MIN_COUNT)
			hashes[kept++] = hashes[i];
	}
	return kept;
}

static void set_rows(hsy_corpus *corpus, const hsy_vocabulary *vocabulary)
{
	for (size_t i = 0; i < corpus->lessons.n; i++)
		for (size_t k = 0; k < corpus->lessons.at[i].n; k++) {
			hsy_lesson_word *word = &corpus->lessons.at[i].words[k];
			const uint32_t *found = bsearch(&word->features.word,
			                                vocabulary->hashes, vocabulary->n,
			                                sizeof *found, by_number);

			word->row = found ? (size_t)(found - vocabulary->hashes) + 1 : 0;
		}
}

hsy_vocabulary hsy_vocabulary_of(hsy_corpus *corpus, hsy_arena *arena)
{
	hsy_vocabulary out = {HSY_NEW_ARRAY(arena, corpus->file.rows.n, uint32_t), 0};

	for (size_t i = 0; i < corpus->lessons.n; i++)
		for (size_t k = 0; k < corpus->lessons.at[i].n; k++)
			out.hashes[out.n++] =
			    corpus->lessons.at[i].words[k].features.word;
	out.n = keep_frequent(out.hashes, out.n);
	set_rows(corpus, &out);
	return out;
}
