/* html.c -- HTML to documents: a whole page, or a piece in another format. */
#include "read/html/html.h"

#include "read/html/body.h"
#include "read/html/tag.h"

bool hsy_html_sniff(const hsy_input *input)
{
	hsy_str root = hsy_xml_root(input->text);
	if (root.len)
		return hsy_tag_is_html(root);
	hsy_str name = input->called;
	return (hsy_str_ends(name, ".html") || hsy_str_ends(name, ".htm")) &&
	       hsy_str_find(input->text, HSY_STR("</"), 0) != HSY_NONE;
}

/* The lexicon for the set phrases of a page, to be asked for once all is known that
 * tells the language of doc. */
static const hsy_lexicon *phrases_for(const hsy_input *input, const hsy_doc *doc,
                                      const hsy_web_page *page)
{
	const hsy_lexicon *lexicon = hsy_lexicons_find(
	    input->lexicons, hsy_lexicon_choose(doc->language, page->text));
	return lexicon ? lexicon : hsy_lexicons_templates(input->lexicons);
}

static void note_depth(hsy_doc *doc, hsy_arena *arena)
{
	hsy_vec_push(
	    arena, &doc->diagnostics,
	    HSY_STR("elements are nested too deep; what lies deeper was not told apart"));
}

static hsy_status read_tree(hsy_input *input, const hsy_tree *tree, hsy_error *err)
{
	const hsy_node *root = tree->root;
	bool broken = tree->is_deep;
	hsy_arena *arena = input->document;
	hsy_doc *doc = hsy_input_begin(input, input->bytes, 0);
	const hsy_web_page *page = hsy_web_page_new(root, input->limits->depth, arena);
	hsy_str language = hsy_str_trim(hsy_xml_attribute(root, "lang"));
	if (language.len)
		doc->language = hsy_str_dup(arena, language);
	const hsy_lexicon *lexicon = hsy_input_lexicon_for(input, doc, page->text);
	hsy_meta_read(root, doc, lexicon, input->catalogue, arena);
	/* Where an archive fetched it from says what its links are relative to. */
	hsy_str from = input->member && input->member->url.len ? input->member->url
	                                                       : doc->url;
	hsy_body_find(page, doc, hsy_meta_base(root, from, arena),
	              phrases_for(input, doc, page), arena);
	hsy_tree_tell(tree, arena, &doc->diagnostics);
	if (page->too_deep && !broken)
		note_depth(doc, arena);
	if (doc->text.len || doc->headline.len)
		return hsy_input_deliver(input, doc, err);
	bool deep = broken || page->too_deep;
	hsy_arena_clear(arena);
	return deep ? hsy_input_refuse(input, HSY_E_LIMIT,
	                               "elements are nested too deep to be read", err)
	            : hsy_input_refuse(input, HSY_E_EMPTY,
	                               "no article text on this page", err);
}

hsy_status hsy_html_read(hsy_input *input, hsy_error *err)
{
	hsy_tree tree = hsy_tree_of_html(input->text, input->limits->depth,
	                                 input->document);
	return tree.root ? read_tree(input, &tree, err)
	                 : hsy_input_refuse(input, HSY_E_FORMAT,
	                                    "no HTML could be made of it", err);
}

void hsy_html_node(hsy_input *input, hsy_doc *doc, const hsy_node *node, hsy_str base)
{
	hsy_arena *arena = input->document;
	const hsy_web_page *page = hsy_web_page_new(node, input->limits->depth, arena);
	hsy_input_lexicon_for(input, doc, page->text); /* tells the language */
	hsy_body_take(page, doc, base, phrases_for(input, doc, page), arena);
	if (page->too_deep)
		note_depth(doc, arena);
}

void hsy_html_fragment(hsy_input *input, hsy_doc *doc, hsy_str html, hsy_str base)
{
	hsy_tree tree = hsy_tree_of_html(html, input->limits->depth, input->document);

	if (tree.root)
		hsy_html_node(input, doc, tree.root, base);
	hsy_tree_tell(&tree, input->document, &doc->diagnostics);
}
