/* conllu.c -- lines of ten columns, a blank line behind each sentence. */
#include "syntax/conllu.h"

#include "syntax/model.h"

typedef struct reader {
	hsy_str bytes;
	size_t at;
	size_t line;
	hsy_arena *arena;
	hsy_conllu *out;
	hsy_conllu_sentence sentence; /* that is being read */
	hsy_error *err;
} reader;

static hsy_status fail(const reader *r, const char *why)
{
	hsy_status status = hsy_fail(r->err, HSY_E_FORMAT, "%s", why);

	hsy_error_place(r->err, NULL, r->at, r->line, 1);
	return status;
}

/* Without its end. */
static hsy_str next_line(reader *r)
{
	size_t end = hsy_str_find(r->bytes, HSY_STR("\n"), r->at);
	hsy_str line = hsy_str_slice(
	    r->bytes, (hsy_span){r->at, end == HSY_NONE ? r->bytes.len : end});

	r->at = end == HSY_NONE ? r->bytes.len : end + 1;
	r->line++;
	if (line.len && line.at[line.len - 1] == '\r')
		line.len--;
	return line;
}

/* Digits only, and not too many for a sentence. */
static bool is_number(hsy_str s)
{
	if (s.len == 0 || s.len >= 10)
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] < '0' || s.at[i] > '9')
			return false;
	return true;
}

size_t hsy_conllu_number(hsy_str column)
{
	size_t number = 0;

	if (!is_number(column))
		return 0;
	for (size_t i = 0; i < column.len; i++)
		number = 10 * number + (size_t)(column.at[i] - '0');
	return number;
}

static bool split_columns(hsy_str line, hsy_conllu_row *row)
{
	size_t n = 0;

	for (size_t at = 0; at <= line.len; n++) {
		size_t tab = hsy_str_find(line, HSY_STR("\t"), at);
		size_t end = tab == HSY_NONE ? line.len : tab;

		if (n == HSY_CONLLU_N_COLUMNS)
			return false;
		row->columns[n] = hsy_str_slice(line, (hsy_span){at, end});
		at = end + 1;
	}
	return n == HSY_CONLLU_N_COLUMNS;
}

static hsy_status read_row(reader *r, hsy_str line)
{
	hsy_conllu_row row = {.is_word = false};

	if (!split_columns(line, &row))
		return fail(r, "a word has ten columns, with tabs between them");
	row.is_word = is_number(row.columns[HSY_CONLLU_ID]);
	if (row.is_word &&
	    hsy_conllu_number(row.columns[HSY_CONLLU_ID]) != ++r->sentence.n_words)
		return fail(r, "words are numbered from 1 on");
	if (row.is_word && row.columns[HSY_CONLLU_FORM].len == 0)
		return fail(r, "this word has no form");
	hsy_vec_push(r->arena, &r->out->rows, row);
	return HSY_OK;
}

/* Heads can be judged once all words are there. */
static hsy_status end_sentence(reader *r)
{
	hsy_conllu_sentence *s = &r->sentence;

	s->end = r->out->rows.n;
	for (size_t i = s->first; i < s->end; i++) {
		const hsy_conllu_row *row = &r->out->rows.at[i];
		hsy_str head = row->columns[HSY_CONLLU_HEAD];

		if (row->is_word && !hsy_str_is(head, "_") &&
		    (!is_number(head) || hsy_conllu_number(head) > s->n_words))
			return fail(
			    r, "the sentence above has a head that is no word of it");
	}
	if (s->n_words)
		hsy_vec_push(r->arena, &r->out->sentences, *s);
	*s = (hsy_conllu_sentence){.first = r->out->rows.n};
	return HSY_OK;
}

static void add_comment(reader *r, size_t begin)
{
	hsy_str *comments = &r->sentence.comments;

	if (!comments->at)
		comments->at = r->bytes.at + begin;
	comments->len = (size_t)(r->bytes.at + r->at - comments->at);
}

hsy_status hsy_conllu_read(hsy_str bytes, hsy_arena *arena, hsy_conllu *out,
                           hsy_error *err)
{
	reader r = {.bytes = bytes, .arena = arena, .out = out, .err = err};
	hsy_status status = HSY_OK;

	*out = (hsy_conllu){0};
	while (status == HSY_OK && r.at < bytes.len) {
		size_t begin = r.at;
		hsy_str line = next_line(&r);

		if (line.len == 0)
			status = end_sentence(&r);
		else if (*line.at == '#' && r.sentence.first == out->rows.n)
			add_comment(&r, begin);
		else
			status = read_row(&r, line);
	}
	return status == HSY_OK ? end_sentence(&r) : status;
}

static void put_str(hsy_buf *out, hsy_str s)
{
	hsy_buf_str(out, s);
	hsy_buf_char(out, '\t');
}

/* LEMMA to DEPREL; head is counted from 1. */
static void put_analysis(hsy_buf *out, const hsy_model *model,
                         const hsy_syntax_word *word, size_t head)
{
	put_str(out, word->lemma);
	put_str(out, hsy_str_of(hsy_upos_name(word->upos)));
	put_str(out, hsy_syntax_xpos(model, word));
	hsy_buf_printf(out, "_\t%zu\t%s\t_\t", head, hsy_relation_name(word->relation));
}

static size_t number_of_head(const hsy_syntax_word *word, size_t first)
{
	return word->head == HSY_NONE ? 0 : word->head - first + 1;
}

static void put_other(hsy_buf *out, const hsy_conllu_row *row)
{
	for (size_t i = 0; i < HSY_CONLLU_MISC; i++)
		put_str(out, row->columns[i]);
}

void hsy_conllu_put(hsy_buf *out, const hsy_conllu *file,
                    const hsy_conllu_sentence *sentence, const hsy_model *model,
                    const hsy_syntax_word *words)
{
	hsy_buf_str(out, sentence->comments);
	for (size_t i = sentence->first; i < sentence->end; i++) {
		const hsy_conllu_row *row = &file->rows.at[i];

		if (row->is_word) {
			put_str(out, row->columns[HSY_CONLLU_ID]);
			put_str(out, row->columns[HSY_CONLLU_FORM]);
			put_analysis(out, model, words, number_of_head(words, 0));
			words++;
		} else {
			put_other(out, row);
		}
		hsy_buf_str(out, row->columns[HSY_CONLLU_MISC]);
		hsy_buf_char(out, '\n');
	}
	hsy_buf_char(out, '\n');
}

/* A comment is one line. */
static void put_line(hsy_buf *out, hsy_str s)
{
	for (size_t at = 0; at < s.len;) {
		int32_t c = hsy_utf8_next(s, &at);

		hsy_buf_char(out, c < ' ' || c == 0x2028 || c == 0x2029 ? ' ' : c);
	}
}

static bool space_follows(const hsy_syntax *syntax, size_t word, size_t end)
{
	const hsy_syntax_word *words = syntax->words.at;

	return word + 1 >= end || (words[word + 1].token != words[word].token &&
	                           syntax->text->tokens.at[words[word + 1].token].spaced);
}

static void put_comments(hsy_buf *out, const hsy_syntax *syntax, size_t sentence)
{
	const hsy_doc *doc = syntax->text->doc;

	hsy_buf_text(out, "# sent_id = ");
	put_line(out, doc->path);
	hsy_buf_printf(out, "%s%zu\n", doc->path.len ? "-" : "", sentence + 1);
	if (!syntax->model) {
		hsy_buf_text(out, "# syntax = ");
		hsy_syntax_excuse(syntax, out);
		hsy_buf_char(out, '\n');
	}
	hsy_buf_text(out, "# text = ");
	put_line(out,
	         hsy_str_slice(doc->text, syntax->text->sentences.at[sentence].span));
	hsy_buf_char(out, '\n');
}

void hsy_conllu_put_sentence(hsy_buf *out, const hsy_syntax *syntax, size_t sentence)
{
	const hsy_sentence *s = &syntax->text->sentences.at[sentence];
	const size_t first = syntax->first[s->first], end = syntax->first[s->end];

	put_comments(out, syntax, sentence);
	for (size_t i = first; i < end; i++) {
		const hsy_syntax_word *word = &syntax->words.at[i];

		hsy_buf_printf(out, "%zu\t", i - first + 1);
		put_str(out, word->form);
		if (syntax->model)
			put_analysis(out, syntax->model, word,
			             number_of_head(word, first));
		else
			hsy_buf_text(out, "_\t_\t_\t_\t_\t_\t_\t");
		hsy_buf_text(out,
		             space_follows(syntax, i, end) ? "_\n" : "SpaceAfter=No\n");
	}
	hsy_buf_char(out, '\n');
}
