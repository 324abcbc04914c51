/* test_attribution.c -- reads the sentences of tests/golden/attribution, and those of
 * other languages beside it, and compares what is found with what a person wrote below
 * each. */
#include "attribution/attribution.h"
#include "base/file.h"
#include "read/read.h"
#include "unit/finding.h"

#include <check.h>
#include <stdlib.h>

/*
 * A case is a comment, a text and what it holds, by lines:
 *
 *	# an outlet that passes on a company's figure
 *	> AWS reports a fall, according to The Register.
 *	1 organisation AWS | reports | AWS : reports : a fall [via 2]
 *	silent OpenAI : has not disclosed : its partners
 *	credit TechCrunch
 *	own The bridge is closed
 *
 * An attribution is its number, source type and name, stance, then the words
 * of source, cue and content; pieces are joined by " ... ". HSY_GOLDEN_UPDATE
 * in the environment rewrites the files: read the difference.
 */
static const struct {
	const char *folder, *language;
} sets[] = {
	{"tests/golden/attribution", "en"},
	{"tests/golden/attribution-es", "es"},
};

#define N(array) ((int)(sizeof(array) / sizeof *(array)))

/* Where a case is printed, and the language that it is in. */
typedef struct putting {
	hsy_buf *out;
	const char *language;
} putting;

static void put_spans(hsy_buf *out, hsy_arena *arena, hsy_str text,
                      const hsy_spans *spans)
{
	for (size_t i = 0; i < spans->n; i++) {
		if (i)
			hsy_buf_text(out, " ... ");
		hsy_buf_str(out,
		            hsy_str_squeeze(arena, hsy_str_slice(text, spans->at[i])));
	}
}

static void put_note(hsy_buf *out, size_t *n, const char *note)
{
	hsy_buf_printf(out, "%s%s", (*n)++ ? ", " : " [", note);
}

static void put_notes(hsy_buf *out, hsy_arena *arena, const hsy_attribution *a)
{
	size_t n = 0;

	if (a->mode != HSY_INDIRECT)
		put_note(out, &n, hsy_mode_name(a->mode));
	if (a->hedged)
		put_note(out, &n, "hedged");
	if (a->anonymous && a->source.n)
		put_note(out, &n, hsy_level_name(a->naming.level));
	if (a->via != HSY_NONE)
		put_note(out, &n, hsy_str_printf(arena, "via %zu", a->via + 1).at);
	if (n)
		hsy_buf_text(out, "]");
}

static void put_attribution(hsy_buf *out, hsy_arena *arena, hsy_str text, size_t i,
                            const hsy_attribution *a)
{
	hsy_buf_printf(out, "%zu %s " HSY_STR_FMT " | %s | ", i + 1,
	               hsy_source_type_name(a->source_type), HSY_STR_ARG(a->source_name),
	               hsy_stance_name(a->stance));
	put_spans(out, arena, text, &a->source);
	hsy_buf_text(out, " : ");
	put_spans(out, arena, text, &a->cue);
	hsy_buf_text(out, " : ");
	put_spans(out, arena, text, &a->content);
	put_notes(out, arena, a);
	hsy_buf_text(out, "\n");
}

static hsy_str words(hsy_arena *arena, hsy_str text, hsy_span span)
{
	return hsy_str_squeeze(arena, hsy_str_slice(text, span));
}

static void put_findings(hsy_buf *out, hsy_arena *arena, hsy_str text,
                         const hsy_findings *findings)
{
	for (size_t i = 0; i < findings->attributions.n; i++)
		put_attribution(out, arena, text, i, &findings->attributions.at[i]);
	for (size_t i = 0; i < findings->silences.n; i++) {
		const hsy_silence *s = &findings->silences.at[i];

		hsy_buf_printf(
		    out, "silent " HSY_STR_FMT " : " HSY_STR_FMT " : " HSY_STR_FMT "\n",
		    HSY_STR_ARG(s->name), HSY_STR_ARG(words(arena, text, s->cue)),
		    HSY_STR_ARG(words(arena, text, s->about)));
	}
	for (size_t i = 0; i < findings->citations.n; i++)
		hsy_buf_printf(out, "%s " HSY_STR_FMT "\n",
		               hsy_citation_kind_name(findings->citations.at[i].kind),
		               HSY_STR_ARG(findings->citations.at[i].to));
	for (size_t i = 0; i < findings->statements.n; i++) {
		const hsy_statement *s = &findings->statements.at[i];

		if (s->own_voice)
			hsy_buf_printf(out, "own " HSY_STR_FMT "\n",
			               HSY_STR_ARG(words(arena, text, s->span)));
	}
}

static hsy_status take(void *context, const hsy_doc *doc, hsy_arena *arena,
                       hsy_error *err)
{
	const putting *p = context;
	hsy_doc told = *doc;

	(void)err;
	told.language = hsy_str_of(p->language);
	put_findings(p->out, arena, doc->text, find_in(&told, arena));
	return HSY_OK;
}

static void complain(void *context, const hsy_error *diagnostic)
{
	(void)context;
	ck_abort_msg("%s", diagnostic->message);
}

static void put_found(putting *p, hsy_str text)
{
	hsy_read_sink sink = {take, complain, p, NULL, NULL, NULL};
	hsy_error err;

	ck_assert_msg(hsy_read_bytes(text, "case.txt", &hsy_read_limits_default, &sink,
	                             &err) == HSY_OK,
	              "%s", err.message);
}

/* The file as it should be: comments and texts kept, findings made anew. */
static void regenerate(hsy_str file, const char *language, hsy_buf *out)
{
	putting p = {out, language};
	hsy_buf text = {0};
	size_t at = 0;

	while (at < file.len) {
		size_t end = hsy_str_find(file, HSY_STR("\n"), at);
		hsy_str line = hsy_str_slice(file, (hsy_span){at, end});

		at = end + 1;
		if (hsy_str_starts(line, "> ")) {
			hsy_buf_str(&text, hsy_str_slice(line, (hsy_span){2, line.len}));
			hsy_buf_text(&text, "\n");
		}
		if (!line.len && text.len) {
			put_found(&p, hsy_buf_view(&text));
			hsy_buf_clear(&text);
		}
		if (!line.len || line.at[0] == '#' || hsy_str_starts(line, "> ")) {
			hsy_buf_str(out, line);
			hsy_buf_text(out, "\n");
		}
	}
	ck_assert_msg(!text.len, "the last case must end with an empty line");
}

static void check_file(const char *path, const char *language)
{
	hsy_buf expected = {0}, found = {0};
	hsy_error err;
	size_t line = 1;

	ck_assert_msg(hsy_file_read(path, 1 << 20, &expected, &err) == HSY_OK, "%s",
	              err.message);
	regenerate(hsy_buf_view(&expected), language, &found);
	if (getenv("HSY_GOLDEN_UPDATE"))
		ck_assert(hsy_file_write(path, hsy_buf_view(&found), &err) == HSY_OK);
	for (size_t i = 0;
	     !getenv("HSY_GOLDEN_UPDATE") && (i < expected.len || i < found.len); i++) {
		ck_assert_msg(i < expected.len && i < found.len &&
		                  expected.at[i] == found.at[i],
		              "%s:%zu: found instead:\n%.300s", path, line,
		              found.at + (i < 60 ? 0 : i - 60));
		line += expected.at[i] == '\n';
	}
	hsy_buf_clear(&expected);
	hsy_buf_clear(&found);
}

START_TEST(sentences_hold_what_a_person_found_in_them)
{
	hsy_arena arena = {0};
	hsy_strs files = {0};
	hsy_error err;

	ck_assert_msg(hsy_file_list(sets[_i].folder, &arena, &files, NULL, NULL, &err) == HSY_OK,
	              "%s", err.message);
	ck_assert_uint_gt(files.n, 0);
	for (size_t i = 0; i < files.n; i++)
		check_file(files.at[i].at, sets[_i].language);
	hsy_arena_clear(&arena);
}
END_TEST

static void check_names(const char *(*name)(int), int n)
{
	for (int i = 0; i < n; i++) {
		ck_assert_ptr_nonnull(name(i));
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(name(i), name(k));
	}
}

static const char *type_name(int i)
{
	return hsy_source_type_name((hsy_source_type)i);
}

static const char *stance_name(int i)
{
	return hsy_stance_name((hsy_stance)i);
}

START_TEST(names_of_the_json_are_found_again)
{
	check_names(type_name, HSY_N_SOURCE_TYPES);
	check_names(stance_name, HSY_N_STANCES);
	for (int i = 0; i < HSY_N_SOURCE_TYPES; i++)
		ck_assert_int_eq(hsy_source_type_find(hsy_str_of(type_name(i))), i);
	ck_assert_int_eq(hsy_source_type_find(HSY_STR("oracle")), HSY_N_SOURCE_TYPES);
}
END_TEST

/* Whatever the words, roles are within the text and apart from each other. */
static void check_spans(hsy_str text, const hsy_findings *findings)
{
	for (size_t i = 0; i < findings->attributions.n; i++) {
		const hsy_attribution *a = &findings->attributions.at[i];
		const hsy_spans *roles[] = {&a->source, &a->cue, &a->content};

		ck_assert(a->content.n > 0 && a->cue.n > 0);
		ck_assert(a->via == HSY_NONE || a->via < findings->attributions.n);
		for (size_t x = 0; x < 3; x++) {
			for (size_t k = 0; k < roles[x]->n; k++) {
				hsy_span span = roles[x]->at[k];

				ck_assert(span.begin < span.end && span.end <= text.len);
				for (size_t y = 0; y < x; y++) {
					for (size_t m = 0; m < roles[y]->n; m++)
						ck_assert_msg(!hsy_span_overlap(
						                  span, roles[y]->at[m]),
						              "%.*s", (int)(text.len),
						              text.at);
				}
			}
		}
	}
}

static hsy_status take_any(void *context, const hsy_doc *doc, hsy_arena *arena,
                           hsy_error *err)
{
	hsy_doc told = *doc;

	(void)err;
	told.language = hsy_str_of(context);
	check_spans(doc->text, find_in(&told, arena));
	return HSY_OK;
}

static const char *const english_pieces[] = {
	"Reuters", " said", " that", ",", " according to", " the", " company", " ", "“",
	"”", ".", "\n\n", " reportedly", " who", " told", " citing", " but", " and",
	" not", " reviewed by this outlet", " published in", " corroborated by",
	" announced", " was", " 50%", " officials", "'s", " he", "\"", ":", ";",
	" asked not to be named", " is said to", " Jane Doe", " to", " report", " show",
	" as", " this reporter saw",
};

static const char *const spanish_pieces[] = {
	"El alcalde", " dijo", " que", ",", " según", " el", " la empresa", " a", " al",
	"«", "»", ".", "\n\n", " presuntamente", " quien", " ha", " dicho", " citando",
	" pero", " y", " no", " revisado por este diario", " publicado en", " se",
	" anunció", " fue", " de", " 50.000 millones", " fuentes", " añadieron", " él",
	" —", "—", ":", ";", " pidió no ser identificado", " al parecer", " Ana Ruiz",
	" informe", " este lunes", " como", " por", "\n\n—",
};

static const struct {
	const char *language;
	const char *const *pieces;
	int n;
} rows[] = {
	{"en", english_pieces, N(english_pieces)},
	{"es", spanish_pieces, N(spanish_pieces)},
};

START_TEST(any_row_of_words_gives_roles_apart)
{
	hsy_arena arena = {0};
	const hsy_read_sink sink = {.take = take_any,
	                            .complain = complain,
	                            .context = (void *)(uintptr_t)rows[_i].language};
	unsigned seed = 20261;

	for (int round = 0; round < 400; round++) {
		hsy_buf text = {0};
		hsy_error err;

		hsy_buf_text(&text, "It");
		for (int i = 0; i < 40; i++) {
			seed = seed * 1103515245u + 12345u;
			hsy_buf_text(&text,
			             rows[_i].pieces[(seed >> 16) % (unsigned)rows[_i].n]);
		}
		ck_assert_int_eq(hsy_read_bytes(hsy_buf_view(&text), "row.txt",
		                                &hsy_read_limits_default, &sink, &err),
		                 HSY_OK);
		hsy_buf_clear(&text);
	}
	hsy_arena_clear(&arena);
}
END_TEST

Suite *suite_attribution(void);

Suite *suite_attribution(void)
{
	Suite *suite = suite_create("attribution");
	TCase *cases = tcase_create("attribution");

	tcase_set_timeout(cases, 60);
	tcase_add_loop_test(cases, sentences_hold_what_a_person_found_in_them, 0, N(sets));
	tcase_add_test(cases, names_of_the_json_are_found_again);
	tcase_add_loop_test(cases, any_row_of_words_gives_roles_apart, 0, N(rows));
	suite_add_tcase(suite, cases);
	return suite;
}
