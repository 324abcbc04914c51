/* nitf.c -- fields and body of an article in the News Industry Text Format. */
#include "read/agency/nitf.h"

#include "base/date.h"
#include "read/agency/agency.h"
#include "read/agency/flow.h"
#include "read/block.h"
#include "read/byline.h"

enum {
	TAGLINE_BYTES = 1000,
	BYLINES_MAX = 16, /* looked at; elements may stand inside each other */
	PERSONS_MAX = 16  /* of a byline */
};

/* The parts of one article; those that it lacks are NULL. */
typedef struct nitf {
	hsy_doc *doc;
	hsy_arena *arena;
	const hsy_node *docdata, *pubdata, *head, *content, *end;
} nitf;

/* Both parts may be absent. */
static const hsy_node *part(const hsy_node *top, const char *name)
{
	return top ? hsy_xml_find(top, name) : NULL;
}

static hsy_str attribute_of(const hsy_node *top, const char *element, const char *name)
{
	const hsy_node *node = part(top, element);
	return node ? hsy_xml_attribute(node, name) : (hsy_str){0};
}

static hsy_str field_of(const nitf *n, const hsy_node *top, const char *element)
{
	return hsy_xml_text(part(top, element), n->arena);
}

static void set_first_date(const nitf *n, hsy_str given)
{
	if (!n->doc->published.at)
		n->doc->published = hsy_date_parse(n->arena, given);
}

/* The date of issue is the article's; the others serve where it is missing. */
static void read_dates(const nitf *n)
{
	set_first_date(n, attribute_of(n->docdata, "date.issue", "norm"));
	set_first_date(n, field_of(n, n->docdata, "date.issue"));
	set_first_date(n, attribute_of(n->docdata, "date.release", "norm"));
	if (n->pubdata)
		set_first_date(n, hsy_xml_attribute(n->pubdata, "date.publication"));
	set_first_date(n, attribute_of(n->head, "story.date", "norm"));
	set_first_date(n, field_of(n, n->head, "story.date"));
}

/* Who may use it from when. NITF tells the end of an embargo as the date of release. */
static void read_release(const nitf *n)
{
	if (!n->docdata)
		return;
	hsy_str status = hsy_xml_attribute(n->docdata, "management-status");
	if (hsy_name_equal(hsy_agency_code(status), "embargoed")) {
		hsy_str until = attribute_of(n->docdata, "date.release", "norm");
		hsy_agency_embargo(n->doc, until.at ? until : HSY_STR(""), n->arena);
	} else {
		hsy_agency_status(n->doc, status, n->doc->published, n->arena);
	}
	if (part(n->docdata, "correction"))
		hsy_agency_correction(n->doc, n->arena);
}

/* An article may be one of several on its matter. */
static void read_series(const nitf *n)
{
	const hsy_node *series = part(n->head, "series");
	series = series ? series : part(n->docdata, "series");
	hsy_str name = {0}, number = {0}, total = {0};
	if (!series)
		return;
	hsy_agency_set(&name, hsy_xml_attribute(series, "series.name"), n->arena);
	hsy_agency_set(&number, hsy_xml_attribute(series, "series.part"), n->arena);
	hsy_agency_set(&total, hsy_xml_attribute(series, "series.totalpart"), n->arena);
	if (!name.len)
		return;
	hsy_str which = number.len && total.len
	                    ? hsy_str_printf(n->arena,
	                                     "part " HSY_STR_FMT " of " HSY_STR_FMT,
	                                     HSY_STR_ARG(number), HSY_STR_ARG(total))
	                : number.len ? hsy_str_printf(n->arena, "part " HSY_STR_FMT,
	                                              HSY_STR_ARG(number))
	                             : HSY_STR("part");
	hsy_vec_push(n->arena, &n->doc->remarks,
	             hsy_str_printf(n->arena,
	                            HSY_STR_FMT " of the series \"" HSY_STR_FMT "\"",
	                            HSY_STR_ARG(which), HSY_STR_ARG(name)));
}

/* Who sends it is the outlet. Where nobody is said to, it is who publishes it or
 * holds the rights. */
static void read_outlet(const nitf *n)
{
	hsy_doc *doc = n->doc;
	hsy_str address = {0}, name = {0};
	if (n->pubdata) {
		address = hsy_str_trim(hsy_xml_attribute(n->pubdata, "ex-ref"));
		name = hsy_xml_attribute(n->pubdata, "name");
	}
	if (!doc->outlet_name.len && !doc->outlet_domain.len) {
		hsy_str sender = field_of(n, n->head, "distributor");
		hsy_agency_provider(doc, sender.len ? sender : name, address, n->arena);
		hsy_agency_set(&doc->outlet_name,
		               attribute_of(n->docdata, "doc.rights", "owner"), n->arena);
		hsy_agency_set(&doc->outlet_name,
		               attribute_of(n->docdata, "doc.copyright", "holder"),
		               n->arena);
	} else {
		hsy_agency_credit(doc, field_of(n, n->head, "distributor"), n->arena);
	}
	if (!doc->url.len && hsy_url_host(address, n->arena).at)
		doc->url = hsy_str_dup(n->arena, address);
}

/* The text below node without what stands in elements of the names in skipped. */
static hsy_str text_without(const hsy_node *node, const char *const *skipped,
                            hsy_arena *arena)
{
	hsy_buf out;
	hsy_buf_init(&out);
	for (const hsy_node *child = node->children; child; child = child->next) {
		bool is_skipped = false;
		for (size_t i = 0; skipped[i]; i++)
			is_skipped |= hsy_xml_is(child, skipped[i]);
		if (child->type == HSY_NODE_TEXT)
			hsy_buf_str(&out, child->content);
		else if (child->type == HSY_NODE_ELEMENT && !is_skipped)
			hsy_xml_put_text(child, &out);
	}
	hsy_str text = out.len <= HSY_FIELD_MAX && out.at
	                   ? hsy_str_squeeze(arena, hsy_buf_view(&out))
	                   : (hsy_str){0};
	hsy_buf_clear(&out);
	return text;
}

/* "<name.given>Ada</name.given><name.family>Berg</name.family>" needs its space. */
static hsy_str person_name(const hsy_node *person, hsy_arena *arena)
{
	static const char *const roles[] = {"function", "alt-code", "virtloc", NULL};
	hsy_str given = hsy_xml_text(hsy_xml_child(person, "name.given"), arena);
	hsy_str family = hsy_xml_text(hsy_xml_child(person, "name.family"), arena);
	if (given.len && family.len)
		return hsy_str_printf(arena, HSY_STR_FMT " " HSY_STR_FMT,
		                      HSY_STR_ARG(given), HSY_STR_ARG(family));
	return text_without(person, roles, arena);
}

/* Whom the authors write for, or the agency that stands in their place. */
static void read_employer(const nitf *n, const hsy_node *byline)
{
	hsy_str name = field_of(n, byline, "org");
	if (n->doc->outlet_name.len)
		hsy_agency_credit(n->doc, name, n->arena);
	else
		hsy_agency_set(&n->doc->outlet_name, name, n->arena);
}

/* Persons where they are marked as such; else what follows "By". */
static void read_byline(const nitf *n, const hsy_lexicon *lexicon)
{
	static const char *const roles[] = {"byttl", "location", "org", "virtloc", NULL};
	hsy_doc *doc = n->doc;
	const hsy_node *byline = doc->byline.n ? NULL : part(n->head, "byline");
	for (int i = 0; byline && i < BYLINES_MAX; i++) {
		const hsy_node *person = hsy_xml_find(byline, "person");
		read_employer(n, byline);
		if (!person)
			hsy_agency_byline(doc, text_without(byline, roles, n->arena),
			                  lexicon, n->arena);
		for (int k = 0; person && k < PERSONS_MAX; k++) {
			hsy_agency_person(doc, person_name(person, n->arena), n->arena);
			person = hsy_xml_find_next(person, byline, "person");
		}
		byline = hsy_xml_find_next(byline, n->head, "byline");
	}
}

/* What stands below the article says who wrote it, if nothing above does, or where
 * it comes from; of its matter it says nothing. */
static void read_end(const nitf *n, const hsy_lexicon *lexicon, hsy_flow *flow)
{
	for (const hsy_node *e = n->end ? n->end->children : NULL; e; e = e->next) {
		if (e->type != HSY_NODE_ELEMENT)
			continue;
		hsy_line line = hsy_line_look(
		    hsy_xml_short_text(e, TAGLINE_BYTES, n->arena), n->arena);
		bool is_credit = hsy_block_role(&line, lexicon) == HSY_BLOCK_CREDIT;
		hsy_flow_put(flow, e, is_credit ? HSY_BLOCK_CREDIT : HSY_BLOCK_FURNITURE);
		if (!n->doc->byline.n)
			hsy_byline_read(&line, lexicon, n->arena, &n->doc->byline, NULL);
	}
}

/* Where the article begins with its dateline, that is not put before it again. */
static void put_dateline(const nitf *n, hsy_flow *flow)
{
	const hsy_node *node = part(n->head, "dateline");
	hsy_str shown = hsy_xml_text(node, n->arena);
	hsy_str first = field_of(n, n->content, "p");
	if (!flow->dateline.len)
		flow->dateline = shown;
	if (shown.len && !hsy_str_starts(first, shown.at))
		hsy_flow_put(flow, node, HSY_BLOCK_DATELINE);
}

static hsy_str lead_of(const nitf *n)
{
	hsy_str lead = field_of(n, n->head, "abstract");
	return lead.len ? lead : field_of(n, part(n->head, "hedline"), "hl2");
}

void hsy_nitf_fill(hsy_input *input, hsy_doc *doc, const hsy_node *root, hsy_str dateline)
{
	const hsy_node *head = hsy_xml_child(root, "head");
	const hsy_node *body = hsy_xml_child(root, "body");
	nitf n = {.doc = doc,
	          .arena = input->document,
	          .docdata = hsy_xml_child(head, "docdata"),
	          .pubdata = hsy_xml_child(head, "pubdata"),
	          .head = hsy_xml_child(body, "body.head"),
	          .content = hsy_xml_child(body, "body.content"),
	          .end = hsy_xml_child(body, "body.end")};
	hsy_flow flow;
	hsy_agency_set(&doc->language, hsy_xml_attribute(root, "lang"), n.arena);
	hsy_agency_set(&doc->headline, field_of(&n, n.head, "hl1"), n.arena);
	hsy_agency_set(&doc->headline, field_of(&n, head, "title"), n.arena);
	hsy_agency_set(&doc->lead, lead_of(&n), n.arena);
	read_dates(&n);
	read_release(&n);
	read_series(&n);
	read_outlet(&n);
	hsy_flow_begin(&flow, input, doc, dateline);
	put_dateline(&n, &flow);
	hsy_flow_put(&flow, n.content, HSY_BLOCK_PARAGRAPH);
	const hsy_lexicon *lexicon = hsy_input_lexicon_for(input, doc,
	                                                   hsy_buf_view(&flow.text));
	read_byline(&n, lexicon);
	read_end(&n, lexicon, &flow);
	hsy_flow_end(&flow);
}

hsy_str hsy_nitf_id(const hsy_node *root)
{
	const hsy_node *docdata = hsy_xml_child(hsy_xml_child(root, "head"), "docdata");
	hsy_str id = hsy_str_trim(attribute_of(docdata, "doc-id", "id-string"));
	return id.len ? id : hsy_str_trim(hsy_xml_attribute(root, "uno"));
}
