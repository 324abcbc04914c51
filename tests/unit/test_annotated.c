/* test_annotated.c -- articles with who says what marked in them. */
#include "export/annotated.h"

#include "base/buf.h"
#include "export/marks.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_annotated(void);

static hsy_arena arena;
static hsy_buf written;
static hsy_doc doc;
static hsy_findings found;

static int keep(void *context, const char *bytes, size_t n)
{
	(void)context;
	hsy_buf_put(&written, bytes, n);
	return 0;
}

static void set_up(void)
{
	hsy_arena_init(&arena);
	hsy_buf_init(&written);
	doc = (hsy_doc){.path = HSY_STR("a.txt")};
	found = (hsy_findings){0};
}

static void tear_down(void)
{
	hsy_buf_clear(&written);
	hsy_arena_clear(&arena);
}

/* ------------------------------------------------ a document made by hand */

/* Each line of text is a block. */
static void set_text(hsy_str text)
{
	size_t begin = 0;

	doc.text = text;
	for (size_t i = 0; i <= text.len; i++) {
		if (i < text.len && text.at[i] != '\n')
			continue;
		hsy_block block = {.span = {begin, i}};
		if (i > begin)
			hsy_vec_push(&arena, &doc.blocks, block);
		begin = i + 1;
	}
}

/* Where words stand in the text; nowhere for NULL. */
static hsy_span at(const char *words)
{
	if (!words)
		return (hsy_span){0};
	size_t begin = hsy_str_find(doc.text, hsy_str_of(words), 0);

	ck_assert_msg(begin != HSY_NONE, "'%s' is not in the text", words);
	return (hsy_span){begin, begin + strlen(words)};
}

static void push_span(hsy_spans *spans, hsy_span span)
{
	if (!hsy_span_empty(span))
		hsy_vec_push(&arena, spans, span);
}

static hsy_attribution *add(const char *source, const char *cue, const char *content)
{
	hsy_attribution a = {.via = HSY_NONE,
	                     .how_known.level = HSY_HOW_KNOWN_FIRST_HAND,
	                     .mode = HSY_INDIRECT,
	                     .source_name = hsy_str_of(source)};

	push_span(&a.source, at(source));
	push_span(&a.cue, at(cue));
	push_span(&a.content, at(content));
	hsy_vec_push(&arena, &found.attributions, a);
	return &found.attributions.at[found.attributions.n - 1];
}

static const char *shown(hsy_annotate_form form)
{
	hsy_annotated page = {.form = form, .width = 80};
	hsy_out out;

	written.len = 0;
	hsy_out_init(&out, keep, NULL);
	hsy_annotated_put(&page, &doc, &found, &out);
	return written.at;
}

#define ck_has(text, words) \
	ck_assert_msg(strstr((text), (words)) != NULL, "'%s' is not in:\n%s", (words), (text))
#define ck_lacks(text, words) \
	ck_assert_msg(strstr((text), (words)) == NULL, "'%s' is in:\n%s", (words), (text))

/* ------------------------------------------------ marks */

START_TEST(source_cue_and_content_have_the_number_of_their_attribution)
{
	set_text(HSY_STR("The bridge is shut, Doe said.\nIt will open, says Roe."));
	add("Doe", "said", "The bridge is shut");
	add("Roe", "says", "It will open");
	ck_has(shown(HSY_ANNOTATE_TEXT),
	       "\n            {T1:The bridge is shut}, {S1:Doe} {C1:said}.\n"
	       "         1  Doe: person, says, indirect, first-hand\n"
	       "\n            {T2:It will open}, {C2:says} {S2:Roe}.\n"
	       "         2  Roe: person, says, indirect, first-hand\n");
}
END_TEST

START_TEST(content_may_hold_another_attribution)
{
	set_text(HSY_STR("Roe says Doe said it is shut."));
	add("Roe", "says", "Doe said it is shut");
	add("Doe", "said", "it is shut")->via = 0;
	ck_has(shown(HSY_ANNOTATE_TEXT),
	       "{S1:Roe} {C1:says} {T1:{S2:Doe} {C2:said} {T2:it is shut}}.");
	ck_has(written.at, "first-hand, via 1\n");
	ck_has(shown(HSY_ANNOTATE_HTML), "<a href=\"#n1-1\">via 1</a>");
}
END_TEST

START_TEST(one_content_of_two_is_marked_once)
{
	set_text(HSY_STR("It is shut, say Doe and Roe."));
	add("Doe", "say", "It is shut");
	add("Roe", "say", "It is shut");
	ck_has(shown(HSY_ANNOTATE_TEXT),
	       "{T1,2:It is shut}, {C1,2:say} {S1:Doe} and {S2:Roe}.");
	ck_has(shown(HSY_ANNOTATE_COLOURS), "¹,²It is shut");
}
END_TEST

START_TEST(marks_that_cross_are_cut)
{
	set_text(HSY_STR("one two three"));
	add(NULL, NULL, "one two");
	add(NULL, NULL, "two three");
	ck_has(shown(HSY_ANNOTATE_TEXT), "{T1:one {T2:two}}{T2: three}");
	ck_has(shown(HSY_ANNOTATE_HTML), "two</mark></mark><mark class=\"T\"> three");
}
END_TEST

START_TEST(a_mark_goes_on_in_the_next_paragraph)
{
	set_text(HSY_STR("It is\nshut, Doe said."));
	add("Doe", "said", "It is\nshut");
	ck_has(shown(HSY_ANNOTATE_TEXT), "{T1:It is}\n\n            {T1:shut}, ");
}
END_TEST

START_TEST(notes_stand_below_the_paragraph_of_the_cue)
{
	set_text(HSY_STR("It is shut.\nSo Doe said."));
	add("Doe", "said", "It is shut");
	ck_has(shown(HSY_ANNOTATE_TEXT), "{C1:said}.\n         1  Doe: ");
}
END_TEST

START_TEST(own_voice_silences_and_citations_are_marked)
{
	hsy_statement own = {.own_voice = true};
	hsy_silence silence = {.name = HSY_STR("Doe")};
	hsy_citation credit = {.to = HSY_STR("Gazette")};
	hsy_citation declared = {.to = HSY_STR("Herald"),
	                         .kind = HSY_CITATION_SYNDICATED};

	set_text(HSY_STR("It is shut. Doe is silent on why.\nSource: Gazette"));
	own.span = at("It is shut");
	silence.source = at("Doe");
	silence.cue = at("is silent");
	silence.about = at("on why");
	credit.span = at("Gazette");
	hsy_vec_push(&arena, &found.statements, own);
	hsy_vec_push(&arena, &found.silences, silence);
	hsy_vec_push(&arena, &found.citations, credit);
	hsy_vec_push(&arena, &found.citations, declared);
	ck_has(shown(HSY_ANNOTATE_TEXT),
	       "{A:It is shut}. {N1:Doe} {N1:is silent} {N1:on why}.\n"
	       "        N1  Doe: keeps silent\n");
	ck_has(written.at, "Source: {L1:Gazette}\n        L1  Gazette: credit\n");
	ck_has(written.at, "        L2  Herald: syndicated, not in the words of the text\n");
}
END_TEST

START_TEST(notes_tell_what_is_known_of_a_source)
{
	set_text(HSY_STR("It may shut, he said."));
	hsy_attribution *a = add(NULL, "said", "It may shut");

	a->source_name = HSY_STR("engineer");
	a->source_type = HSY_SOURCE_ANONYMOUS_PERSON;
	a->anonymous = true;
	a->description = HSY_STR("senior engineer");
	a->hedged = true;
	a->hedge.words = at("may");
	a->self_interested = true;
	a->stance = HSY_STANCE_DENIES;
	a->mode = HSY_DIRECT;
	ck_has(shown(HSY_ANNOTATE_HTML),
	       "<b dir=\"auto\">engineer</b>: anonymous person, “senior engineer”, "
	       "denies, direct, hedged by “may”, first-hand, of its own affairs</li>");
}
END_TEST

/* ------------------------------------------------ hostile text */

START_TEST(braces_of_an_article_are_no_marks)
{
	set_text(HSY_STR("{S1:Roe} it is shut}"));
	add(NULL, NULL, "it is shut}");
	ck_has(shown(HSY_ANNOTATE_TEXT), "\\{S1:Roe\\} {T1:it is shut\\}}");
}
END_TEST

START_TEST(nothing_of_an_article_runs_in_a_page)
{
	hsy_citation link = {.kind = HSY_CITATION_LINK,
	                     .to = HSY_STR("<img src=x onerror=y>"),
	                     .url = HSY_STR("javascript:alert(1)")};

	set_text(HSY_STR("<script>x</script> & so on, \"Doe\" said."));
	doc.headline = HSY_STR("</title><script>");
	doc.path = HSY_STR("<script>.txt");
	doc.language = HSY_STR("\" onload=\"x");
	link.span = at("so on");
	hsy_vec_push(&arena, &found.citations, link);
	add("\"Doe\"", "said", "<script>x</script>")->description =
	    HSY_STR("<script>");
	shown(HSY_ANNOTATE_HTML);
	ck_lacks(written.at, "<script");
	ck_lacks(written.at, "<img");
	ck_lacks(written.at, "\" onload");
	ck_lacks(written.at, "href=\"javascript");
	ck_has(written.at, "&lt;script&gt;x&lt;/script&gt;</mark> &amp; ");
}
END_TEST

START_TEST(nothing_of_an_article_steers_a_terminal)
{
	const char *text;

	set_text(HSY_STR("It is \033[2J\033]0;x\007shut\xC2\x9B, "
	                 "\xE2\x80\xAE"
	                 "Doe said."));
	doc.headline = HSY_STR("\033c");
	add("Doe", "said", "It is \033[2J\033]0;x\007shut")->source_name =
	    HSY_STR("\033[31mDoe\xE2\x80\xAE");
	text = shown(HSY_ANNOTATE_TEXT);
	ck_lacks(text, "\033");
	ck_lacks(text, "\007");
	ck_lacks(text, "\xC2\x9B");
	ck_lacks(text, "\xE2\x80\xAE");
	text = shown(HSY_ANNOTATE_COLOURS);
	for (const char *escape = text; (escape = strchr(escape, '\033')); escape++) {
		ck_assert_int_eq(escape[1], '[');
		ck_assert_int_eq(escape[2 + strspn(escape + 2, "0123456789;")], 'm');
	}
	ck_lacks(text, "\xE2\x80\xAE");
}
END_TEST

START_TEST(a_coloured_line_leaves_the_terminal_as_it_was)
{
	char words[400];

	memset(words, 'a', sizeof words);
	for (size_t i = 9; i < sizeof words; i += 10)
		words[i] = ' ';
	words[sizeof words - 2] = '.';
	set_text((hsy_str){words, sizeof words - 1});
	hsy_attribution *a = add(NULL, NULL, NULL);
	push_span(&a->content, (hsy_span){0, sizeof words - 2});
	shown(HSY_ANNOTATE_COLOURS);
	for (char *line = strtok(written.at, "\n"); line; line = strtok(NULL, "\n")) {
		const char *last = strrchr(line, '\033');

		ck_assert_msg(!last || strncmp(last, "\033[0m", 4) == 0, "%s", line);
	}
}
END_TEST

/* ------------------------------------------------ any spans whatever */

static uint32_t seed;

static size_t any(size_t below)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % below;
}

static void add_anything(void)
{
	hsy_spans *lists[3];
	hsy_attribution *a = add(NULL, NULL, NULL);

	lists[0] = &a->source;
	lists[1] = &a->cue;
	lists[2] = &a->content;
	for (size_t i = 0; i < 3; i++) {
		size_t begin = any(doc.text.len);
		size_t end = begin + any(doc.text.len - begin + 1);

		push_span(lists[i], (hsy_span){begin, end});
	}
}

/* What is left of text when its marks are taken away, and all line ends. */
static hsy_str without_marks(const char *text)
{
	size_t depth = 0;
	hsy_buf words;

	hsy_buf_init(&words);
	for (; *text; text++) {
		if (*text == '{') {
			ck_assert_uint_lt(depth++, HSY_MARKS_OPEN_MAX);
			text = strchr(text, ':');
		} else if (*text == '}') {
			ck_assert_uint_gt(depth--, 0);
		} else if (*text != '\n' && *text != ' ') {
			hsy_buf_put(&words, text, 1);
		}
	}
	ck_assert_uint_eq(depth, 0);
	hsy_str whole = hsy_str_dup(&arena, hsy_buf_view(&words));
	hsy_buf_clear(&words);
	return whole;
}

/* The lines of the article, each behind its margin, without notes and rules. */
static const char *lines_of_text(void)
{
	hsy_buf lines;

	hsy_buf_init(&lines);
	for (char *line = strtok(written.at, "\n"); line; line = strtok(NULL, "\n"))
		if (strspn(line, " ") >= HSY_READ_MARGIN)
			hsy_buf_printf(&lines, "%s\n", line);
	const char *whole = hsy_str_dup(&arena, hsy_buf_view(&lines)).at;
	hsy_buf_clear(&lines);
	return whole;
}

START_TEST(marks_nest_and_leave_the_text_as_it_is)
{
	const hsy_str text = HSY_STR("abc de f\nghi j kl mnopq rst\nuv w xyz");

	seed = (uint32_t)_i;
	set_text(text);
	for (size_t n = 1 + any(20); n > 0; n--)
		add_anything();
	for (size_t i = 0; i < found.attributions.n; i++)
		found.attributions.at[i].source_name = HSY_STR("x");
	shown(HSY_ANNOTATE_TEXT);
	hsy_str got = without_marks(lines_of_text());
	ck_assert_msg(hsy_str_is(got, "abcdefghijklmnopqrstuvwxyz"), HSY_STR_FMT,
	              HSY_STR_ARG(got));
}
END_TEST

START_TEST(elements_of_a_page_nest)
{
	size_t depth = 0;

	seed = (uint32_t)_i;
	set_text(HSY_STR("abc de f\nghi j kl mnopq rst\nuv w xyz"));
	for (size_t n = 1 + any(20); n > 0; n--)
		add_anything();
	for (const char *p = strstr(shown(HSY_ANNOTATE_HTML), "<main>"); *p; p++) {
		depth += strncmp(p, "<mark ", 6) == 0;
		if (strncmp(p, "</mark>", 7) == 0)
			ck_assert_uint_gt(depth--, 0);
		if (strncmp(p, "</p>", 4) == 0)
			ck_assert_uint_eq(depth, 0);
	}
	ck_assert_uint_eq(depth, 0);
}
END_TEST

/* ------------------------------------------------ pages */

START_TEST(every_link_of_a_page_leads_somewhere)
{
	set_text(HSY_STR("The bridge is shut, Doe said. Roe says it will open."));
	add("Doe", "said", "The bridge is shut");
	add("Roe", "says", "it will open")->via = 0;
	shown(HSY_ANNOTATE_HTML);
	for (const char *p = written.at; (p = strstr(p, "href=\"#")); p++) {
		char id[32];

		snprintf(id, sizeof id, " id=\"%.*s\"", (int)strcspn(p + 7, "\""),
		         p + 7);
		ck_has(written.at, id);
		ck_assert_ptr_null(strstr(strstr(written.at, id) + 1, id));
	}
}
END_TEST

START_TEST(a_page_begins_and_ends_once)
{
	hsy_annotated page = {.form = HSY_ANNOTATE_HTML};
	hsy_out out;

	hsy_out_init(&out, keep, NULL);
	hsy_annotated_end(&page, &out);
	ck_assert_uint_eq(written.len, 0);
	set_text(HSY_STR("It is shut."));
	hsy_annotated_put(&page, &doc, &found, &out);
	hsy_annotated_put(&page, &doc, &found, &out);
	hsy_annotated_end(&page, &out);
	ck_assert_ptr_null(strstr(strstr(written.at, "<html") + 1, "<html"));
	ck_has(strstr(written.at, "</article>"), "<article");
	ck_has(written.at, "</html>\n");
}
END_TEST

Suite *suite_annotated(void)
{
	Suite *suite = suite_create("annotated");
	TCase *tests = tcase_create("annotated");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests,
	               source_cue_and_content_have_the_number_of_their_attribution);
	tcase_add_test(tests, content_may_hold_another_attribution);
	tcase_add_test(tests, one_content_of_two_is_marked_once);
	tcase_add_test(tests, marks_that_cross_are_cut);
	tcase_add_test(tests, a_mark_goes_on_in_the_next_paragraph);
	tcase_add_test(tests, notes_stand_below_the_paragraph_of_the_cue);
	tcase_add_test(tests, own_voice_silences_and_citations_are_marked);
	tcase_add_test(tests, notes_tell_what_is_known_of_a_source);
	tcase_add_test(tests, braces_of_an_article_are_no_marks);
	tcase_add_test(tests, nothing_of_an_article_runs_in_a_page);
	tcase_add_test(tests, nothing_of_an_article_steers_a_terminal);
	tcase_add_test(tests, a_coloured_line_leaves_the_terminal_as_it_was);
	tcase_add_loop_test(tests, marks_nest_and_leave_the_text_as_it_is, 0, 100);
	tcase_add_loop_test(tests, elements_of_a_page_nest, 0, 100);
	tcase_add_test(tests, every_link_of_a_page_leads_somewhere);
	tcase_add_test(tests, a_page_begins_and_ends_once);
	suite_add_tcase(suite, tests);
	return suite;
}
