/* newsml.c -- the wire's formats: NITF. */
#include "read/html.h"

#include "base/date.h"
#include "read/byline.h"

bool hsy_newsml_sniff(const hsy_input *input)
{
	return hsy_str_is(hsy_xml_root(input->text), "nitf");
}

static void set(hsy_str *field, hsy_str value, hsy_arena *arena)
{
	value = hsy_str_trim(value);
	if (!field->len && value.len)
		*field = hsy_str_squeeze(arena, value);
}

static hsy_str attribute_of(const xmlNode *root, const char *element, const char *name)
{
	const xmlNode *node = hsy_xml_find(root, element);
	return node ? hsy_xml_attribute(node, name) : (hsy_str){0};
}

/* The date of issue is the article's; the others serve where it is missing. */
static void read_date(hsy_doc *doc, const xmlNode *root, hsy_arena *arena)
{
	static const char *const places[][2] = {{"date.issue", "norm"},
	                                        {"date.release", "norm"},
	                                        {"pubdata", "date.publication"},
	                                        {"story.date", "norm"}};
	for (size_t i = 0; !doc->published.at && i < sizeof places / sizeof *places; i++)
		doc->published = hsy_date_parse(
		    arena, attribute_of(root, places[i][0], places[i][1]));
	if (!doc->published.at)
		doc->published = hsy_date_parse(
		    arena, hsy_xml_text(hsy_xml_find(root, "story.date"), arena));
}

static void read_outlet(hsy_doc *doc, const xmlNode *root, hsy_arena *arena)
{
	set(&doc->outlet_name, hsy_xml_text(hsy_xml_find(root, "distributor"), arena),
	    arena);
	set(&doc->outlet_name, attribute_of(root, "pubdata", "name"), arena);
	set(&doc->outlet_name, attribute_of(root, "doc.rights", "owner"), arena);
	set(&doc->outlet_name, attribute_of(root, "doc.copyright", "holder"), arena);
	hsy_str url = hsy_str_trim(attribute_of(root, "pubdata", "ex-ref"));
	doc->outlet_domain = hsy_url_host(url, arena);
	if (doc->outlet_domain.at)
		doc->url = hsy_str_dup(arena, url);
}

/* Persons where they are marked as such; else what follows "By". */
static void read_byline(hsy_doc *doc, const xmlNode *head, const hsy_lexicon *lexicon,
                        hsy_arena *arena)
{
	for (const xmlNode *byline = hsy_xml_find(head, "byline"); byline;
	     byline = hsy_xml_find_next(byline, head, "byline")) {
		size_t before = doc->byline.n;
		for (const xmlNode *person = hsy_xml_find(byline, "person"); person;
		     person = hsy_xml_find_next(person, byline, "person")) {
			hsy_str name = hsy_xml_text(person, arena);
			if (name.len)
				hsy_vec_push(arena, &doc->byline, name);
		}
		hsy_str text = hsy_xml_text(byline, arena);
		if (doc->byline.n > before || !text.len)
			continue;
		hsy_line line = hsy_line_look(text, arena);
		if (!hsy_byline_read(&line, lexicon, arena, &doc->byline, NULL))
			hsy_byline_names(text, lexicon, arena, &doc->byline, NULL);
	}
}

static void read_nitf(hsy_input *input, hsy_doc *doc, const xmlNode *root)
{
	hsy_arena *arena = input->document;
	const xmlNode *head = hsy_xml_find(root, "body.head");
	const xmlNode *body = hsy_xml_find(root, "body.content");
	hsy_str id = hsy_str_trim(attribute_of(root, "doc-id", "id-string"));
	if (id.len)
		doc->id = hsy_str_dup(arena, id);
	set(&doc->language, hsy_xml_attribute(root, "lang"), arena);
	set(&doc->headline, hsy_xml_text(hsy_xml_find(root, "hl1"), arena), arena);
	set(&doc->headline, hsy_xml_text(hsy_xml_find(root, "title"), arena), arena);
	read_date(doc, root, arena);
	read_outlet(doc, root, arena);
	if (body)
		hsy_html_node(input, doc, body, doc->url);
	if (!head)
		return;
	set(&doc->lead, hsy_xml_text(hsy_xml_find(head, "abstract"), arena), arena);
	read_byline(doc, head, hsy_input_lexicon_for(input, doc, doc->text), arena);
}

hsy_status hsy_newsml_read(hsy_input *input, hsy_error *err)
{
	bool broken;
	xmlDoc *tree = hsy_xml_parse(input->text, &broken);
	const xmlNode *root = tree ? xmlDocGetRootElement(tree) : NULL;
	hsy_status status;
	if (root) {
		hsy_doc *doc = hsy_input_begin(input, input->bytes, 0);
		if (broken)
			hsy_vec_push(
			    input->document, &doc->diagnostics,
			    HSY_STR("not well-formed XML; read as far as it goes"));
		read_nitf(input, doc, root);
		status = hsy_input_deliver(input, doc, err);
	} else {
		status = hsy_fail(err, HSY_E_FORMAT, "%s: NITF, but not readable as XML",
		                  input->name);
		hsy_error_place(err, input->name, 0, 0, 0);
	}
	xmlFreeDoc(tree);
	return status;
}
