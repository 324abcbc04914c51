/* members.h -- what the network is made of; for its own files alone. */
#ifndef HSY_EXPORT_MEMBERS_H
#define HSY_EXPORT_MEMBERS_H

#include "base/map.h"
#include "export/network.h"

/* A node: of a graph, an article, or an outlet that no graph has. The others of the
 * three are HSY_NONE. */
typedef struct hsy_member {
	size_t claim, node;
	size_t record;
	size_t source;
	const hsy_origin *origin; /* the strongest of all graphs; NULL: none */
	hsy_str class_id;         /* in the graph that has it; of an origin */
	bool is_identifiable;
} hsy_member;

struct hsy_network {
	const hsy_page *page;
	const hsy_results *results;
	HSY_VEC(hsy_member) members;
	hsy_map by_key; /* of those of graphs, and outlets */
};

/* Of a member that is of a graph. */
const hsy_node *hsy_member_node(const hsy_network *network, const hsy_member *m);

const hsy_doc *hsy_network_doc(const hsy_network *network, size_t record);

/* The key of an article, in arena. */
hsy_str hsy_network_article(const hsy_network *network, size_t record, hsy_arena *arena);

/* values.c. Text that is empty is not known; nor is a span. Borrowed. */
void hsy_value_set_text(hsy_value *value, hsy_str text);
void hsy_value_set_words(hsy_value *value, const char *words);
void hsy_value_set_number(hsy_value *value, double number);
void hsy_value_set_count(hsy_value *value, size_t n);
void hsy_value_set_span(hsy_value *begin, hsy_value *end, hsy_span span);
#endif
