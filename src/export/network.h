/* network.h -- a page as the plain graph that all data formats show; inside this folder
 * only. */
#ifndef HSY_EXPORT_NETWORK_H
#define HSY_EXPORT_NETWORK_H

#include "base/json.h"
#include "export/export.h"

typedef enum hsy_value_type {
	HSY_VALUE_TEXT,
	HSY_VALUE_NUMBER, /* four decimals at most */
	HSY_VALUE_COUNT,
	HSY_VALUE_FLAG
} hsy_value_type;

typedef struct hsy_column {
	const char *name; /* a word in lower case */
	hsy_value_type type;
	const char *help;
} hsy_column;

typedef struct hsy_value {
	bool is_known;
	hsy_str text;  /* as it stands in the case: anything but UTF-8 is mended */
	double number; /* of all other types */
} hsy_value;

enum {
#define HSY_NODE_VALUE(id, name, type, help) HSY_NODE_##id##_VALUE,
#include "export/network.def"
#undef HSY_NODE_VALUE
	HSY_N_NODE_VALUES
};

enum {
#define HSY_EDGE_VALUE(id, name, type, help) HSY_EDGE_##id##_VALUE,
#include "export/network.def"
#undef HSY_EDGE_VALUE
	HSY_N_EDGE_VALUES
};

extern const hsy_column hsy_node_columns[HSY_N_NODE_VALUES];
extern const hsy_column hsy_edge_columns[HSY_N_EDGE_VALUES];

/* What a case has beside what stands in graphs. */
enum {
	HSY_NET_ARTICLE = HSY_NODE_UNSPECIFIED + 1, /* among kinds of nodes */
	HSY_NET_HOLDS = HSY_EDGE_UNSOURCED + 1,     /* among kinds of edges: an article
	                                             * holds a statement; */
	HSY_NET_PUBLISHED                           /* an article is an outlet's */
};

/* The key is that of the database where there is one. It has letters, digits, '-', '_'
 * and '.' alone, which is an identifier in every format. */
typedef struct hsy_net_node {
	hsy_str key;
	int kind;             /* an hsy_node_kind, or an article */
	hsy_source_type type; /* of a source; else HSY_N_SOURCE_TYPES */
	hsy_value values[HSY_N_NODE_VALUES];
} hsy_net_node;

/* From the claim towards its origins. */
typedef struct hsy_net_edge {
	hsy_str key, from, to;
	int kind; /* an hsy_edge_kind, or one of the two above */
	int to_kind;
	hsy_source_type from_type, to_type;
	bool is_quoted;
	bool is_primary; /* leads to a document, an event or a witness */
	hsy_value values[HSY_N_EDGE_VALUES];
} hsy_net_edge;

/* Which nodes there are. Everything else is looked up when it is asked for: a large
 * case has no room for a second copy. */
typedef struct hsy_network hsy_network;

/* The graphs of all claims of the page as one, in the page's arena, which borrows from
 * its results: what has the same id is the same node. The articles are added, and the outlets that published them. */
const hsy_network *hsy_network_new(const hsy_page *page);

/* Called for each, in the same order each time. What it is given, and all that it points
 * to, lives until it returns: keep copies. A key is of at most 80 bytes. */
typedef void (*hsy_net_node_fn)(void *context, const hsy_net_node *node);
typedef void (*hsy_net_edge_fn)(void *context, const hsy_net_edge *edge);

void hsy_network_nodes(const hsy_network *network, hsy_net_node_fn each, void *context);
void hsy_network_edges(const hsy_network *network, hsy_net_edge_fn each, void *context);

size_t hsy_network_count_nodes(const hsy_network *network);

/* A number as all formats write it, in whatever locale. */
hsy_str hsy_number_text(hsy_arena *arena, double number);

/* As XML Schema calls it: "double". */
const char *hsy_value_type_name(hsy_value_type type);

/* A value as text: flags are true and false. Absent where nothing is known. */
hsy_str hsy_value_text(hsy_arena *arena, hsy_value_type type, const hsy_value *value);
/* Sets what is known as members of an object, each name behind prefix. */
void hsy_json_set_values(json_t *object, const char *prefix, const hsy_column *columns,
                         const hsy_value *values, size_t n);

/* Items of a list or members of an object on their way out, one a line. */
typedef struct hsy_json_items {
	hsy_out *out;
	bool has_any;
} hsy_json_items;

/* Takes value. A member of an object has a key, which is one of the network's and stands
 * behind prefix; an item of a list has none. */
void hsy_json_put_item(hsy_json_items *items, const char *prefix, hsy_str key,
                       json_t *value);
#endif
