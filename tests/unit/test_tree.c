/* test_tree.c -- markup as trees. */
#include "read/markup/xml.h"

#include <check.h>

static hsy_arena arena;

static void set_up(void)
{
	hsy_arena_init(&arena);
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

/* The tree as brackets: "html(body(p('text')))". */
static void draw(const hsy_node *node, hsy_buf *out)
{
	if (node->type == HSY_NODE_TEXT) {
		hsy_buf_printf(out, "'" HSY_STR_FMT "'", HSY_STR_ARG(node->content));
		return;
	}
	hsy_buf_text(out, node->name);
	if (!node->children)
		return;
	hsy_buf_text(out, "(");
	for (const hsy_node *child = node->children; child; child = child->next) {
		ck_assert_ptr_eq(child->parent, node);
		draw(child, out);
		hsy_buf_text(out, child->next ? " " : ")");
	}
}

static const char *drawn(hsy_tree tree)
{
	hsy_buf out;

	hsy_buf_init(&out);
	if (tree.root)
		draw(tree.root, &out);
	hsy_str copy = hsy_str_dup(&arena, out.at ? hsy_buf_view(&out) : HSY_STR(""));
	hsy_buf_clear(&out);
	return copy.at;
}

static hsy_tree html(const char *text)
{
	return hsy_tree_of_html(hsy_str_of(text), 200, &arena);
}

static hsy_tree xml(const char *text)
{
	return hsy_tree_of_xml(hsy_str_of(text), 200, &arena);
}

START_TEST(html_is_mended_as_browsers_do)
{
	static const struct {
		const char *text, *tree;
	} cases[] = {
	    {"<p>One<p>Two", "html(body(p('One') p('Two')))"},
	    {"<P CLASS=a>Up", "html(body(p('Up')))"},
	    {"a<!-- b -->c", "html(body(p('ac')))"},
	    {"<p>a &amp; b&eacute;&#8217;", "html(body(p('a & b\xc3\xa9\xe2\x80\x99')))"},
	    {"<ul><li>1<li>2</ul>", "html(body(ul(li('1') li('2'))))"},
	    {"", ""},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(drawn(html(cases[i].text)), cases[i].tree);
}
END_TEST

START_TEST(scripts_keep_their_data_and_lose_their_code)
{
	hsy_tree tree = html("<head><script>if (a < b) run();</script>"
	                     "<style>p { color: red }</style>"
	                     "<script type='application/ld+json'>{\"a\": \"<b>\"}"
	                     "</script></head><body><p>Text");

	ck_assert_str_eq(drawn(tree), "html(head(script style script('{\"a\": \"<b>\"}')) "
	                              "body(p('Text')))");
}
END_TEST

START_TEST(attributes_are_found_by_name)
{
	hsy_tree tree = html("<a href='x?a=1&amp;b=2' Title='caf\xc3\xa9' hidden>Text</a>");
	const hsy_node *a = hsy_xml_find(tree.root, "a");

	ck_assert_ptr_nonnull(a);
	ck_assert(hsy_str_is(hsy_xml_attribute(a, "href"), "x?a=1&b=2"));
	ck_assert(hsy_str_is(hsy_xml_attribute(a, "title"), "caf\xc3\xa9"));
	ck_assert(hsy_str_is(hsy_xml_attribute(a, "hidden"), ""));
	ck_assert_ptr_null(hsy_xml_attribute(a, "class").at);
}
END_TEST

START_TEST(xml_tells_prefixes)
{
	hsy_tree tree = xml("<r xmlns:dc='urn:dc'>\n<dc:title dc:a='1'>T</dc:title>"
	                    "<media:title>U</media:title></r>");
	const hsy_node *title = hsy_xml_find(tree.root, "title");
	const hsy_node *other = hsy_xml_find_next(title, tree.root, "title");

	ck_assert_str_eq(title->prefix, "dc");
	ck_assert(hsy_str_is(hsy_xml_attribute(title, "a"), "1"));
	/* A prefix that nobody declared is no loss. */
	ck_assert(!tree.is_broken);
	ck_assert_str_eq(other->prefix, "media");
}
END_TEST

START_TEST(broken_xml_is_read_on)
{
	static const struct {
		const char *text, *tree;
	} cases[] = {
	    {"<r><a>1</a><a>2", "r(a('1') a('2'))"},
	    {"<r><a>fish & chips</a><a>2</a></r>", "r(a('fish  chips') a('2'))"},
	    {"<r>a<![CDATA[<b>]]>c</r>", "r('a<b>c')"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(drawn(xml(cases[i].text)), cases[i].tree);
}
END_TEST

START_TEST(xml_knows_the_entities_of_html)
{
	hsy_tree tree = xml("<r t='a&nbsp;b'>caf&eacute;&mdash;&lt;</r>");

	ck_assert_str_eq(drawn(tree), "r('caf\xc3\xa9\xe2\x80\x94<')");
	/* The parser ends an attribute's entity after its first byte: a space. */
	hsy_str value = hsy_xml_attribute(tree.root, "t");
	ck_assert_uint_eq(hsy_utf8_valid(value), value.len);
	ck_assert(hsy_str_starts(value, "a") && hsy_str_ends(value, "b"));
}
END_TEST

START_TEST(entities_of_a_document_stand_for_nothing)
{
	hsy_tree tree = xml("<!DOCTYPE r [<!ENTITY a 'boom'><!ENTITY b '&a;&a;'>"
	                    "<!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
	                    "<r x='&a;'>1&b;2&c;3</r>");

	ck_assert(tree.has_entities);
	ck_assert_str_eq(drawn(tree), "r('123')");
	ck_assert_uint_eq(hsy_xml_attribute(tree.root, "x").len, 0);
}
END_TEST

static hsy_str nested(size_t n, const char *open, const char *inner)
{
	hsy_buf out;

	hsy_buf_init(&out);
	for (size_t i = 0; i < n; i++)
		hsy_buf_text(&out, open);
	hsy_buf_text(&out, inner);
	hsy_str copy = hsy_str_dup(&arena, hsy_buf_view(&out));
	hsy_buf_clear(&out);
	return copy;
}

START_TEST(what_lies_too_deep_becomes_text_of_what_is_above)
{
	hsy_str text = nested(300, "<div>", "a<b>b</b>c</div>d");
	hsy_tree tree = hsy_tree_of_html(text, 200, &arena);
	hsy_buf out;

	ck_assert(tree.is_deep && !tree.is_cut);
	hsy_buf_init(&out);
	hsy_xml_put_text(tree.root, &out);
	hsy_str all = hsy_str_squeeze(&arena, hsy_buf_view(&out));
	ck_assert_msg(hsy_str_is(all, "a b c d"), "%s", all.at);
	hsy_buf_clear(&out);
}
END_TEST

START_TEST(what_lies_far_too_deep_ends_the_reading)
{
	hsy_tree tree = hsy_tree_of_html(nested(100000, "<div>", "x"), 200, &arena);

	ck_assert(tree.is_deep && tree.is_cut);
	ck_assert_ptr_nonnull(tree.root);
	tree = hsy_tree_of_xml(nested(100000, "<div>", "x"), 200, &arena);
	ck_assert(tree.is_deep && tree.is_broken);
}
END_TEST

Suite *suite_tree(void);

Suite *suite_tree(void)
{
	Suite *suite = suite_create("tree");
	TCase *cases = tcase_create("tree");

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_test(cases, html_is_mended_as_browsers_do);
	tcase_add_test(cases, scripts_keep_their_data_and_lose_their_code);
	tcase_add_test(cases, attributes_are_found_by_name);
	tcase_add_test(cases, xml_tells_prefixes);
	tcase_add_test(cases, broken_xml_is_read_on);
	tcase_add_test(cases, xml_knows_the_entities_of_html);
	tcase_add_test(cases, entities_of_a_document_stand_for_nothing);
	tcase_add_test(cases, what_lies_too_deep_becomes_text_of_what_is_above);
	tcase_add_test(cases, what_lies_far_too_deep_ends_the_reading);
	suite_add_tcase(suite, cases);
	return suite;
}
