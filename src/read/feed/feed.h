/* feed.h -- what the reader of feeds hands to the readers of entries and of their
 * texts. */
#ifndef HSY_FEED_H
#define HSY_FEED_H

#include "read/html/html.h"

/* The feed in hand: what holds for every entry that says nothing else. */
typedef struct hsy_feed {
	hsy_input *input;
	bool is_atom; /* its texts tell their type; RSS means HTML everywhere */
	hsy_str base; /* that relative addresses are seen from, or absent */
	hsy_str outlet, link, domain, language;
	const hsy_node *author; /* of entries that name none; may be NULL */
} hsy_feed;

/* Delivers the document that entry is, or complains that it is none. */
hsy_status hsy_entry_read(const hsy_feed *feed, const hsy_node *entry, size_t number,
                          hsy_error *err);

/* Names of elements are compared without prefix and case: "pubdate". */
bool hsy_feed_is(const hsy_node *node, const char *name);
/* The first child of that name: one with the prefix of node itself, else with any
 * other, as extensions repeat the names of what they extend. */
const hsy_node *hsy_feed_child(const hsy_node *node, const char *name);

/* Where node moves the base of addresses to (xml:base), seen from base. */
hsy_str hsy_feed_base(const hsy_node *node, hsy_str base, hsy_arena *arena);
/* The address that node links to for people to read; absent if there is none. */
hsy_str hsy_feed_link(const hsy_node *node, hsy_str base, hsy_arena *arena);
/* The language that node is in, as BCP 47 writes it; absent if it tells none. */
hsy_str hsy_feed_language(const hsy_node *node, hsy_arena *arena);

/* A text in a feed: plain, as HTML, or as elements of the feed itself. */
typedef struct hsy_passage {
	const hsy_node *node; /* NULL: there is none */
	enum { HSY_PASSAGE_PLAIN, HSY_PASSAGE_HTML, HSY_PASSAGE_NODE } kind;
	hsy_str raw;    /* plain or HTML */
	size_t visible; /* how many bytes of it a reader sees, about */
} hsy_passage;

/* What node (may be NULL) holds, in arena. */
hsy_passage hsy_passage_of(const hsy_feed *feed, const hsy_node *node, hsy_arena *arena);
/* Its text on one line, as a headline or a standfirst; absent if there is none. url
 * is that of the entry, or absent. */
hsy_str hsy_passage_line(const hsy_feed *feed, const hsy_passage *passage, hsy_str url,
                         hsy_arena *arena);
/* Makes it the text of doc, with its blocks and links, seen from base. */
void hsy_passage_take(const hsy_feed *feed, const hsy_passage *passage, hsy_doc *doc,
                      hsy_str base);

#endif
