/* test_shear.c -- markup that would cost a parser the square of its length. */
#include "read/markup/shear.h"
#include "base/buf.h"
#include "read/markup/mend.h"

#include <check.h>

static hsy_arena arena;
static hsy_buf page;

static void setup(void)
{
	hsy_arena_init(&arena);
	hsy_buf_init(&page);
}

static void teardown(void)
{
	hsy_buf_clear(&page);
	hsy_arena_clear(&arena);
}

static void put(const char *text)
{
	hsy_buf_text(&page, text);
}

static void put_attributes(size_t n, const char *value)
{
	for (size_t i = 0; i < n; i++)
		hsy_buf_printf(&page, " b%zu=%s", i, value);
}

static hsy_tree html(void)
{
	return hsy_tree_of_html(hsy_buf_view(&page), 200, &arena);
}

static size_t count_attributes(const hsy_node *node)
{
	size_t n = 0;

	for (const hsy_attribute *a = node->attributes; a; a = a->next)
		n++;
	return n;
}

START_TEST(what_is_in_bounds_stays_as_it_is)
{
	put("<p");
	put_attributes(256, "1");
	put("><a href=x>");
	hsy_sheared sheared = hsy_shear(hsy_buf_view(&page), true, &arena);

	ck_assert_ptr_eq(sheared.text.at, page.at);
	ck_assert_uint_eq(sheared.text.len, page.len);
	ck_assert(!sheared.is_crowded && !sheared.is_cut);
}
END_TEST

START_TEST(the_first_attributes_of_a_crowd_are_kept)
{
	put("<p class=x");
	put_attributes(5000, "'>'");
	put(">Text</p>");
	hsy_tree tree = html();
	const hsy_node *p = hsy_xml_find(tree.root, "p");

	ck_assert(tree.is_crowded && !tree.is_cut);
	ck_assert_uint_le(count_attributes(p), 256);
	ck_assert(hsy_str_is(hsy_xml_attribute(p, "class"), "x"));
	ck_assert(hsy_str_is(hsy_xml_attribute(p, "b254"), ">"));
	ck_assert_ptr_null(hsy_xml_attribute(p, "b4999").at);
	ck_assert(hsy_str_is(hsy_xml_text(p, &arena), "Text"));
}
END_TEST

/* Each opens what would hide a tag, if it were taken for what it looks like. */
START_TEST(no_tag_hides_behind_another)
{
	static const char *const before[] = {"<!-- <a b=\" -->",
	                                     "<script>x = '<a b=\"'</script>",
	                                     "<p title='<a b=\"'>",
	                                     "<!DOCTYPE x \"<a b='\">",
	                                     "</p <a b=\">",
	                                     "<?x <a b=\" ?>",
	                                     "<p a=<a b='>",
	                                     "<a 1=\"x>",
	                                     "<a b\"c d=\"e>f\"><i g='\">"};

	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		page.len = 0;
		put("<html><body>");
		put(before[i]);
		put("<div");
		put_attributes(2000, "1");
		put(">Text</div></body></html>");
		hsy_tree tree = html();
		const hsy_node *div = hsy_xml_find(tree.root, "div");

		ck_assert_msg(!div || tree.is_crowded, "%s", before[i]);
		ck_assert_msg(!div || count_attributes(div) <= 256, "%s", before[i]);
	}
}
END_TEST

START_TEST(tags_in_tags_without_end_are_cut)
{
	put("<html><body><p>Text</p>");
	for (size_t i = 0; i < 50000; i++)
		put("<b a=\"");
	hsy_tree tree = html();

	ck_assert(tree.is_cut);
	ck_assert(hsy_str_is(hsy_xml_text(tree.root, &arena), "Text"));
}
END_TEST

START_TEST(crowded_xml_is_not_parsed)
{
	put("<r><a");
	put_attributes(300, "\"1\"");
	put("/></r>");
	hsy_tree tree = hsy_tree_of_xml(hsy_buf_view(&page), 200, &arena);

	ck_assert(tree.is_crowded && tree.is_broken);
	ck_assert_ptr_null(tree.root);
}
END_TEST

/* Scripts in the text of an entry look like tags. */
START_TEST(what_only_looks_crowded_in_xml_is_read_whole)
{
	hsy_strs notes = {0};

	put("<r><a><![CDATA[if (a <b");
	put_attributes(300, "1");
	put("]]></a></r>");
	hsy_tree tree = hsy_mend_parse(hsy_buf_view(&page), 200, &arena, &notes);

	ck_assert_ptr_nonnull(tree.root);
	ck_assert_uint_eq(notes.n, 0);
	ck_assert(hsy_str_ends(hsy_xml_text(tree.root, &arena), " b299=1"));
}
END_TEST

Suite *suite_shear(void);

Suite *suite_shear(void)
{
	Suite *suite = suite_create("shear");
	TCase *tests = tcase_create("shear");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, what_is_in_bounds_stays_as_it_is);
	tcase_add_test(tests, the_first_attributes_of_a_crowd_are_kept);
	tcase_add_test(tests, no_tag_hides_behind_another);
	tcase_add_test(tests, tags_in_tags_without_end_are_cut);
	tcase_add_test(tests, crowded_xml_is_not_parsed);
	tcase_add_test(tests, what_only_looks_crowded_in_xml_is_read_whole);
	suite_add_tcase(suite, tests);
	return suite;
}
