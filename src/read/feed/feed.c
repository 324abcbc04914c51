/* feed.c -- RSS 0.9 to 2.0 and Atom: each entry is a document. */
#include "read/feed/feed.h"

#include "read/markup/mend.h"

/* Of messages that servers print in front of the feed. */
enum { JUNK_MAX = 4096 };

/* Elements and their fields */

bool hsy_feed_is(const hsy_node *node, const char *name)
{
	return node->type == HSY_NODE_ELEMENT &&
	       hsy_name_equal(hsy_str_of(node->name), name);
}

static bool same_prefix(const hsy_node *a, const hsy_node *b)
{
	return hsy_str_equal(hsy_str_of(a->prefix), hsy_str_of(b->prefix));
}

const hsy_node *hsy_feed_child(const hsy_node *node, const char *name)
{
	const hsy_node *other = NULL;
	for (const hsy_node *child = node->children; child; child = child->next) {
		if (!hsy_feed_is(child, name))
			continue;
		if (same_prefix(child, node))
			return child;
		other = other ? other : child;
	}
	return other;
}

hsy_str hsy_feed_base(const hsy_node *node, hsy_str base, hsy_arena *arena)
{
	hsy_str moved = hsy_url_resolve(hsy_xml_attribute(node, "base"), base, arena);
	return moved.len ? moved : base;
}

/* An address behind which the proxy of a feed hides the one that people read. */
static hsy_str original_link(const hsy_node *node, hsy_arena *arena)
{
	const hsy_node *original = hsy_feed_child(node, "origlink");
	return original
	           ? hsy_url_resolve(hsy_xml_text(original, arena), (hsy_str){0}, arena)
	           : (hsy_str){0};
}

/* RSS writes the address as text; Atom has one link for each purpose. */
static hsy_str plain_link(const hsy_node *node, hsy_str base, hsy_arena *arena)
{
	for (const hsy_node *child = node->children; child; child = child->next) {
		if (!hsy_feed_is(child, "link"))
			continue;
		hsy_str rel = hsy_xml_attribute(child, "rel");
		hsy_str href = hsy_xml_attribute(child, "href");
		if (rel.at && !hsy_name_equal(rel, "alternate"))
			continue;
		if (!href.at)
			href = hsy_xml_text(child, arena);
		hsy_str url = hsy_url_resolve(href, hsy_feed_base(child, base, arena),
		                              arena);
		if (url.at)
			return url;
	}
	return (hsy_str){0};
}

hsy_str hsy_feed_link(const hsy_node *node, hsy_str base, hsy_arena *arena)
{
	hsy_str url = original_link(node, arena);
	if (!url.at)
		url = plain_link(node, base, arena);
	const hsy_node *guid = url.at ? NULL : hsy_feed_child(node, "guid");
	if (guid && !hsy_name_equal(hsy_xml_attribute(guid, "isPermaLink"), "false"))
		url = hsy_url_resolve(hsy_xml_text(guid, arena), (hsy_str){0}, arena);
	/* RSS 1.0 names an item by its address; CDF has nothing else. */
	if (!url.at)
		url = hsy_url_resolve(hsy_xml_attribute(node, "about"), base, arena);
	if (!url.at)
		url = hsy_url_resolve(hsy_xml_attribute(node, "HREF"), base, arena);
	return url;
}

hsy_str hsy_feed_language(const hsy_node *node, hsy_arena *arena)
{
	enum { TAG_MAX = 35 };
	const hsy_node *child = hsy_feed_child(node, "language");
	hsy_str told = child ? hsy_xml_text(child, arena)
	                     : hsy_str_trim(hsy_xml_attribute(node, "lang"));
	if (!told.len || told.len > TAG_MAX)
		return (hsy_str){0};
	told = hsy_str_dup(arena, told);
	for (size_t i = 0; i < told.len; i++)
		if (told.at[i] == '_')
			((char *)told.at)[i] = '-';
	return told;
}

/* Where the feed begins */

static bool is_root(hsy_str name)
{
	return hsy_name_equal(name, "rss") || hsy_name_equal(name, "feed") ||
	       hsy_name_equal(name, "rdf") || hsy_name_equal(name, "channel");
}

/* Offset of the feed in text, whatever a server printed on the lines before it;
 * HSY_NONE if there is none. */
static size_t find_feed(hsy_str text)
{
	static const char *const starts[] = {"<?xml", "<rss", "<rdf:RDF", "<feed"};
	if (is_root(hsy_xml_root(text)))
		return 0;
	hsy_str head = hsy_str_slice(
	    text, (hsy_span){0, text.len < JUNK_MAX ? text.len : JUNK_MAX});
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		size_t at = hsy_str_find(head, hsy_str_of(starts[i]), 0);
		if (at == HSY_NONE || (at > 0 && head.at[at - 1] != '\n'))
			continue;
		hsy_str rest = hsy_str_slice(text, (hsy_span){at, text.len});
		return is_root(hsy_xml_root(rest)) ? at : HSY_NONE;
	}
	return HSY_NONE;
}

bool hsy_feed_sniff(const hsy_input *input)
{
	return find_feed(input->text) != HSY_NONE;
}

/* Entries */

static void read_channel(hsy_feed *f, const hsy_node *root, const hsy_node *channel)
{
	hsy_arena *arena = f->input->arena;
	f->is_atom = hsy_feed_is(root, "feed");
	f->base = hsy_feed_base(channel, hsy_feed_base(root, (hsy_str){0}, arena), arena);
	hsy_passage title = hsy_passage_of(f, hsy_feed_child(channel, "title"), arena);
	f->outlet = hsy_passage_line(f, &title, (hsy_str){0}, arena);
	f->link = hsy_feed_link(channel, f->base, arena);
	f->domain = hsy_url_host(f->link.len ? f->link : f->base, arena);
	f->language = hsy_feed_language(channel, arena);
	if (!f->language.len)
		f->language = hsy_feed_language(root, arena);
	/* An author of RSS's channel is who runs it. */
	f->author = f->is_atom ? hsy_feed_child(channel, "author") : NULL;
	/* What passages took for themselves. */
	hsy_arena_clear(f->input->document);
}

static hsy_status read_items(const hsy_feed *f, const hsy_node *parent, size_t *number,
                             hsy_error *err)
{
	hsy_status status = HSY_OK;
	for (const hsy_node *c = parent->children; c && status == HSY_OK; c = c->next)
		if (hsy_feed_is(c, "item") || hsy_feed_is(c, "entry"))
			status = hsy_entry_read(f, c, ++*number, err);
	return status;
}

/* RSS 1.0 has its items beside the channel, RSS 2.0 inside. */
static hsy_status read_entries(hsy_input *input, const hsy_node *root, hsy_error *err)
{
	hsy_feed f = {.input = input};
	size_t number = 0;
	input->keeps_bare = true;
	const hsy_node *channel = hsy_feed_child(root, "channel");
	read_channel(&f, root, channel ? channel : root);
	hsy_status status = read_items(&f, root, &number, err);
	for (const hsy_node *c = root->children; c && status == HSY_OK; c = c->next)
		if (hsy_feed_is(c, "channel"))
			status = read_items(&f, c, &number, err);
	if (status == HSY_OK && number == 0)
		return hsy_input_refuse(input, HSY_E_EMPTY, "a feed without entries",
		                        err);
	return status;
}

static hsy_tree parse(hsy_input *input)
{
	size_t begin = find_feed(input->text);
	hsy_str text = hsy_str_slice(input->text, (hsy_span){begin, input->text.len});

	if (begin > 0)
		hsy_vec_push(input->arena, &input->notes,
		             HSY_STR("text stands before the feed; it is left out"));
	return hsy_mend_parse(text, input->limits->depth, input->arena, &input->notes);
}

hsy_status hsy_feed_read(hsy_input *input, hsy_error *err)
{
	hsy_tree tree = parse(input);
	if (!tree.root)
		return hsy_input_refuse(input, HSY_E_FORMAT,
		                        "a feed, but not readable as XML", err);
	return read_entries(input, tree.root, err);
}
