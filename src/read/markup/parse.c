/* parse.c -- the home of libxml2's parsers: their events become a tree of ours.
 *
 * Half of the time that libxml2 takes for a page goes into its own tree; ours lies
 * in an arena and holds less. */
#include "read/markup/shear.h"
#include "read/markup/xml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>

/* Without HUGE, libxml2 gives up on XML that has ten megabytes without a tag. Of what
 * else it then lets pass, depth has a cap here, and entities stand in document types,
 * which it does not get to see. */
enum {
	XML_OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
	              XML_PARSE_RECOVER | XML_PARSE_NOCDATA | XML_PARSE_HUGE,
	HTML_OPTIONS = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
	               HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC
};

enum {
	/* The parser of HTML looks through all open elements for each end tag. */
	OPEN_MAX = 1000,
	NAMES = 256 /* a power of two */
};

/* The tree in the making. */
typedef struct builder {
	xmlParserCtxt *parser;
	hsy_tree tree;
	hsy_arena *arena;
	hsy_node top;  /* above the root */
	hsy_node *at;  /* the innermost open element that is in the tree */
	size_t depth;  /* of at */
	size_t beyond; /* open elements inside at that are not in the tree */
	size_t most;   /* of depth */
	hsy_buf text;  /* since the last tag */
	bool is_html, skips_text;
	bool has_wide; /* an entity stood for more than one byte */
	/* Names come from the parser's dictionary: same name, same address. */
	struct {
		const xmlChar *from;
		const char *to;
	} names[NAMES];
	xmlEntity entity; /* the last one asked for */
	xmlChar entity_text[8];
} builder;

static const char *keep_name(builder *b, const xmlChar *name)
{
	size_t slot = ((size_t)name ^ ((size_t)name >> 7)) % NAMES;

	if (!name)
		return NULL;
	if (b->names[slot].from != name) {
		b->names[slot].from = name;
		b->names[slot].to =
		    hsy_str_dup(b->arena, hsy_str_of((const char *)name)).at;
	}
	return b->names[slot].to;
}

/* The children of an element that is open are a ring, of which it knows the last. */
static void add_child(builder *b, hsy_node *node)
{
	hsy_node *last = b->at->children;

	node->parent = b->at;
	node->next = last ? last->next : node;
	if (last)
		last->next = node;
	b->at->children = node;
}

static void open_ring(hsy_node *node)
{
	hsy_node *last = node->children;

	if (!last)
		return;
	node->children = last->next;
	last->next = NULL;
}

static void flush_text(builder *b)
{
	if (b->text.len == 0)
		return;
	hsy_node *node = HSY_NEW(b->arena, hsy_node);
	node->type = HSY_NODE_TEXT;
	node->content = hsy_str_dup(b->arena, hsy_buf_view(&b->text));
	add_child(b, node);
	b->text.len = 0;
}

static void put_text(void *context, const xmlChar *text, int n)
{
	builder *b = context;

	if (!b->skips_text && n > 0)
		hsy_buf_put(&b->text, text, (size_t)n);
}

/* The parsers end an attribute's entity after its first byte. */
static hsy_str keep_value(builder *b, hsy_str value)
{
	if (!b->has_wide || hsy_utf8_valid(value) == value.len)
		return hsy_str_dup(b->arena, value);
	b->tree.is_broken = true;
	hsy_buf clean;
	hsy_buf_init(&clean);
	for (size_t at = 0; at < value.len; at++) {
		hsy_str rest = hsy_str_slice(value, (hsy_span){at, value.len});
		size_t valid = hsy_utf8_valid(rest);
		hsy_buf_put(&clean, rest.at, valid);
		hsy_buf_text(&clean, at + valid < value.len ? " " : "");
		at += valid;
	}
	hsy_str kept = hsy_str_dup(b->arena, hsy_buf_view(&clean));
	hsy_buf_clear(&clean);
	return kept;
}

static void add_attribute(builder *b, hsy_attribute ***end, const xmlChar *name,
                          hsy_str value)
{
	hsy_attribute *attribute = HSY_NEW(b->arena, hsy_attribute);

	attribute->name = keep_name(b, name);
	attribute->value = value.at ? keep_value(b, value) : HSY_STR("");
	**end = attribute;
	*end = &attribute->next;
}

/* NULL for an element that lies too deep to be in the tree. */
static hsy_node *open_element(builder *b, const xmlChar *name)
{
	if (b->depth >= b->most || b->beyond) {
		b->tree.is_deep = true;
		b->beyond++;
		hsy_buf_put(&b->text, " ", 1);
		if (b->depth + b->beyond > OPEN_MAX) {
			b->tree.is_cut = true;
			xmlStopParser(b->parser);
		}
		return NULL;
	}
	flush_text(b);
	hsy_node *node = HSY_NEW(b->arena, hsy_node);
	node->name = keep_name(b, name);
	add_child(b, node);
	b->at = node;
	b->depth++;
	return node;
}

static void close_element(builder *b)
{
	if (b->beyond) {
		b->beyond--;
		hsy_buf_put(&b->text, " ", 1);
		return;
	}
	flush_text(b);
	b->skips_text = false;
	if (b->depth) {
		open_ring(b->at);
		b->at = b->at->parent;
		b->depth--;
	}
}

/* Of scripts only data is kept. */
static bool is_code(const hsy_node *node)
{
	if (strcmp(node->name, "style") == 0)
		return true;
	return strcmp(node->name, "script") == 0 &&
	       hsy_str_find(hsy_xml_attribute(node, "type"), HSY_STR("json"), 0) ==
	           HSY_NONE;
}

static void start_html(void *context, const xmlChar *name, const xmlChar **attributes)
{
	builder *b = context;
	hsy_node *node = open_element(b, name);

	if (!node)
		return;
	hsy_attribute **end = &node->attributes;
	size_t n = 0;
	for (; attributes && attributes[0] && n < HSY_ATTRIBUTES_MAX;
	     attributes += 2, n++)
		add_attribute(b, &end, attributes[0],
		              hsy_str_of((const char *)attributes[1]));
	b->tree.is_crowded |= attributes && attributes[0];
	b->skips_text = is_code(node);
}

static void end_html(void *context, const xmlChar *name)
{
	(void)name;
	close_element(context);
}

static void start_xml(void *context, const xmlChar *name, const xmlChar *prefix,
                      const xmlChar *space, int n_spaces, const xmlChar **spaces, int n,
                      int n_defaulted, const xmlChar **attributes)
{
	builder *b = context;
	hsy_node *node = open_element(b, name);

	(void)space, (void)n_spaces, (void)spaces, (void)n_defaulted;
	if (!node)
		return;
	node->prefix = keep_name(b, prefix);
	hsy_attribute **end = &node->attributes;
	for (int i = 0; i < n; i++, attributes += 5) {
		const char *value = (const char *)attributes[3];
		add_attribute(b, &end, attributes[0],
		              (hsy_str){value, (size_t)(attributes[4] - attributes[3])});
	}
}

static void end_xml(void *context, const xmlChar *name, const xmlChar *prefix,
                    const xmlChar *space)
{
	(void)name, (void)prefix, (void)space;
	close_element(context);
}

/* Writers of feeds take for granted that XML knows the entities of HTML. */
static xmlEntity *find_entity(void *context, const xmlChar *name)
{
	builder *b = context;
	const htmlEntityDesc *known = htmlEntityLookup(name);

	if (!known)
		return NULL;
	int n = xmlCopyCharMultiByte(b->entity_text, (int)known->value);
	b->entity_text[n] = 0;
	b->has_wide |= n > 1;
	b->entity = (xmlEntity){.type = XML_ENTITY_DECL,
	                        .name = (const xmlChar *)known->name,
	                        .content = b->entity_text,
	                        .length = n,
	                        .etype = XML_INTERNAL_PREDEFINED_ENTITY};
	return &b->entity;
}

static xmlSAXHandler handler(bool is_html)
{
	xmlSAXHandler sax = {.characters = put_text,
	                     .ignorableWhitespace = put_text,
	                     .cdataBlock = put_text,
	                     .getEntity = find_entity};

	if (is_html) {
		sax.startElement = start_html;
		sax.endElement = end_html;
		sax.initialized = 1;
	} else {
		sax.startElementNs = start_xml;
		sax.endElementNs = end_xml;
		sax.initialized = XML_SAX2_MAGIC;
	}
	return sax;
}

static void run(builder *b, hsy_str text)
{
	xmlParserCtxt *parser = b->parser;
	const char *at = text.at ? text.at : "";
	int n = (int)text.len;

	*parser->sax = handler(b->is_html);
	/* Not the parser itself, which would then look up entities on its own. */
	parser->userData = b;
	/* There should be no tree of libxml2's: nothing here asks for one. */
	xmlFreeDoc(b->is_html
	               ? htmlCtxtReadMemory(parser, at, n, NULL, "UTF-8", HTML_OPTIONS)
	               : xmlCtxtReadMemory(parser, at, n, NULL, "UTF-8", XML_OPTIONS));
	b->tree.is_broken |= !b->is_html && (b->tree.is_cut || !parser->wellFormed);
	/* Every real page has errors; only a halted parser has lost text. */
	b->tree.is_cut |= b->is_html && parser->disableSAX != 0;
}

static void begin(builder *b)
{
	b->parser = b->is_html ? htmlNewParserCtxt() : xmlNewParserCtxt();
	if (!b->parser)
		hsy_out_of_memory();
	hsy_buf_init(&b->text);
	b->at = &b->top;
	b->most = b->most < OPEN_MAX ? b->most : OPEN_MAX;
}

static void end(builder *b)
{
	flush_text(b);
	hsy_buf_clear(&b->text);
	xmlFreeParserCtxt(b->parser);
	for (hsy_node *node = b->at; node; node = node->parent)
		open_ring(node);
	for (hsy_node *node = b->top.children; node && !b->tree.root; node = node->next)
		if (node->type == HSY_NODE_ELEMENT)
			b->tree.root = node;
	if (b->tree.root)
		b->tree.root->parent = NULL;
}

static hsy_tree parse(builder *b, hsy_str text)
{
	b->tree.is_broken |= text.len > INT_MAX;
	if (b->tree.is_broken)
		return b->tree;
	begin(b);
	run(b, text);
	end(b);
	return b->tree;
}

int32_t hsy_tree_entity(hsy_str name)
{
	char word[16];

	if (name.len >= sizeof word)
		return 0;
	memcpy(word, name.at, name.len);
	word[name.len] = 0;
	const htmlEntityDesc *found = htmlEntityLookup((const xmlChar *)word);
	return found ? (int32_t)found->value : 0;
}

/* Nothing in a document type is of use here, and much of it does harm. */
hsy_tree hsy_tree_of_xml(hsy_str text, size_t depth, hsy_arena *arena)
{
	builder b = {.arena = arena, .most = depth};
	size_t root = hsy_xml_root_begin(text);
	hsy_str before = hsy_str_slice(text, (hsy_span){0, root < text.len ? root : 0});
	hsy_sheared sheared = hsy_shear(
	    hsy_str_slice(text, (hsy_span){before.len, text.len}), false, arena);

	b.tree.has_entities = hsy_str_find(before, HSY_STR("<!ENTITY"), 0) != HSY_NONE;
	b.tree.is_crowded = sheared.is_crowded || sheared.is_cut;
	b.tree.is_broken = root == HSY_NONE || b.tree.is_crowded;
	return parse(&b, sheared.text);
}

hsy_tree hsy_tree_of_html(hsy_str text, size_t depth, hsy_arena *arena)
{
	builder b = {.arena = arena, .most = depth, .is_html = true};
	hsy_sheared sheared = hsy_shear(text, true, arena);

	/* What it renamed may be no tag: attributes are counted as they come. */
	b.tree.is_cut = sheared.is_cut;
	return parse(&b, sheared.text);
}
