/* newsml.c -- NewsML-G2: each news item is a document, whatever it is packed in. NITF
 * alone comes here as well. */
#include "read/agency/agency.h"
#include "read/agency/item.h"
#include "read/agency/nitf.h"
#include "read/markup/mend.h"
#include "read/part.h"

bool hsy_newsml_sniff(const hsy_input *input)
{
	static const char *const roots[] = {"nitf",        "newsItem", "newsMessage",
	                                    "packageItem", "itemSet",  "contentSet"};
	hsy_str root = hsy_xml_root(input->text);
	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
		if (hsy_str_is(root, roots[i]))
			return true;
	return false;
}

/* Why there is nothing to deliver, as the item itself tells. */
static void complain(hsy_input *input, const hsy_doc *doc, const hsy_node *root,
                     size_t number)
{
	const hsy_strs *notes = &doc->remarks;
	bool is_elsewhere = hsy_xml_child(hsy_item_content(root), "remoteContent");
	hsy_input_complain(
	    input, HSY_E_EMPTY, 0, 0,
	    "item %zu (" HSY_STR_FMT ") has no text%s%s" HSY_STR_FMT, number,
	    HSY_STR_ARG(doc->id),
	    is_elsewhere ? "; it only says where its content is" : "",
	    notes->n ? "; " : "",
	    HSY_STR_ARG(notes->n ? notes->at[notes->n - 1] : (hsy_str){0}));
	hsy_arena_clear(input->document);
}

/* number is 0 where the item is the only one. */
static hsy_status read_item(hsy_input *input, const hsy_node *root, size_t number,
                            hsy_error *err)
{
	hsy_doc *doc = hsy_part_begin(input, root, number);
	hsy_item_fill(input, doc, root);
	if (doc->text.len)
		return hsy_input_deliver(input, doc, err);
	complain(input, doc, root, number ? number : 1);
	return HSY_OK;
}

/* The next item that lies in no other. */
static const hsy_node *next_item(const hsy_node *at, const hsy_node *top)
{
	const hsy_node *found = at;
	while ((found = hsy_xml_find_next(found, top, "newsItem"))) {
		const hsy_node *above = found->parent;
		while (above != top && !hsy_xml_is(above, "newsItem"))
			above = above->parent;
		if (above == top)
			return found;
	}
	return NULL;
}

static bool is_item(const hsy_node *node)
{
	return hsy_xml_is(node, "newsItem") || hsy_xml_is(node, "contentSet");
}

static hsy_status read_items(hsy_input *input, const hsy_node *root, hsy_error *err)
{
	const hsy_node *at = is_item(root) ? root : next_item(root, root);
	bool is_only = at && (at == root || !next_item(at, root));
	size_t number = 0, n_articles = 0;
	hsy_status status = HSY_OK;
	for (; at && status == HSY_OK; at = at == root ? NULL : next_item(at, root)) {
		number++;
		/* Pictures and the like come along with the articles they belong to. */
		if (!hsy_item_is_text(at))
			continue;
		n_articles++;
		status = read_item(input, at, is_only ? 0 : number, err);
	}
	if (n_articles == 0)
		return hsy_input_refuse(input, HSY_E_EMPTY,
		                        "no article is among these news items", err);
	return status;
}

static hsy_status read_nitf(hsy_input *input, const hsy_node *root, hsy_error *err)
{
	hsy_doc *doc = hsy_input_begin(input, input->bytes, 0);
	hsy_str id = hsy_nitf_id(root);
	if (id.len)
		doc->id = hsy_str_dup(input->document, id);
	hsy_nitf_fill(input, doc, root, (hsy_str){0});
	hsy_agency_lead(doc);
	return hsy_input_deliver(input, doc, err);
}

hsy_status hsy_newsml_read(hsy_input *input, hsy_error *err)
{
	hsy_tree tree = hsy_mend_parse(input->text, input->limits->depth, input->arena,
	                               &input->notes);
	if (!tree.root)
		return hsy_input_refuse(input, HSY_E_FORMAT,
		                        "an agency's news item, but not readable as XML",
		                        err);
	return hsy_xml_is(tree.root, "nitf") ? read_nitf(input, tree.root, err)
	                                     : read_items(input, tree.root, err);
}
