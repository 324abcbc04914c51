/* export.h -- what an exporter sees of a case, and where it writes. */
#ifndef HSY_EXPORT_H
#define HSY_EXPORT_H

#include "hearsay.h"

#include "score/score.h"
#include "store/store.h"

/*
 * Everything that is known of a case, borrowed from the stages that found it.
 * graphs, scores and ranks stand beside links->claims and have as many members.
 * src/hearsay.c fills it in; exporters only read it.
 */
typedef struct hsy_results {
	const hsy_records *records;
	const hsy_sources *sources;
	const hsy_links *links;
	const hsy_graph *const *graphs; /* [claim] */
	const hsy_score *const *scores; /* [claim] */
	const size_t *ranks;            /* [rank]: the claim; best sourced first */
	const hsy_weights *weights;
} hsy_results;

struct hsy_page;
struct hsy_canvas;

/* Fills results->ranks, in arena, from its scores. Claims that are equally well
 * sourced stand in order of id. */
void hsy_results_rank(hsy_results *results, hsy_arena *arena);

/* The claim of that rank at a glance; strings in arena. False past the last. */
bool hsy_results_info(const hsy_results *results, size_t rank, hsy_arena *arena,
                      hsy_claim_info *out);

/*
 * Whether a table of claims shows the claim unasked (who.c): an article has
 * somebody say it, two or more articles state it, it holds a figure, or another
 * claim conflicts with it; but not where it is only ever part of what is stated, unless
 * two articles do so with a figure. What is left is the running prose of one article.
 */
bool hsy_claim_is_listed(const hsy_results *results, size_t claim);

/* Who says so, best first, at most three by name: "Amazon; TechCrunch; 2 more".
 * Of nobody: "no source given". Names are as the articles wrote them. */
hsy_str hsy_claim_who(const hsy_results *results, size_t claim, hsy_arena *arena);

/* The claim for a picture: as options->labels has it, in full or by subject, verb and
 * figure. */
hsy_str hsy_claim_label(const struct hsy_page *page, size_t claim, hsy_arena *arena);

/* The article for people, who know it by its outlet: else by its headline, else by
 * the name of its file. */
hsy_str hsy_article_name(const hsy_results *results, size_t record);

/* The end of a path: the name of its file. */
hsy_str hsy_file_name(hsy_str path);

/* Whether text holds a figure: "$4 million", "85%"; not the digits of a name: "H100". */
bool hsy_has_figure(hsy_str text);

static inline int hsy_size_compare(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

/* The home page of an outlet; absent where no domain is known, or none that is one. */
hsy_str hsy_source_url(const hsy_source *source, hsy_arena *arena);

/* "Echo, One gate", or empty. */
hsy_str hsy_badges_text(const hsy_score *score, hsy_arena *arena);

/* A node for people. Of "reportedly", as the article has it; where it has another
 * word for nobody in particular, "nobody named". Of a claim or a statement, words. */
hsy_str hsy_node_name(const hsy_results *results, const hsy_graph *graph, size_t node,
                      hsy_arena *arena);

/* The claim whose id is, or alone begins with, id. Errors: HSY_E_NOT_FOUND;
 * HSY_E_USAGE when several begin so, or id is NULL or empty. */
hsy_status hsy_results_find(const hsy_results *results, const char *id, size_t *claim,
                            hsy_error *err);

/* ------------------------------------------------------------------ output */

/* Where bytes go. The first failure sticks: later puts do nothing, and
 * hsy_out_end tells. */
typedef struct hsy_out {
	hsy_write_fn write;
	void *context;
	bool has_failed;
} hsy_out;

void hsy_out_init(hsy_out *out, hsy_write_fn write, void *context);
void hsy_out_put(hsy_out *out, hsy_str bytes);
void hsy_out_text(hsy_out *out, const char *cstr);
hsy_status hsy_out_end(const hsy_out *out, hsy_error *err); /* HSY_E_IO or HSY_OK */

/* --------------------------------------------------------- views, exporters */

/* What a view picked: the part of the case that one page holds. */
typedef struct hsy_page {
	const hsy_results *results;
	const struct hsy_view *view;
	const hsy_options *options;
	hsy_indexes claims;  /* best sourced first */
	size_t n_more;       /* claims that were left out */
	hsy_indexes sources; /* that were asked for, in that order */
	size_t only;         /* the claim that was asked for; HSY_NONE */
	bool *is_article;    /* [record]: one of those that were asked for; or NULL */
	size_t width;        /* columns of text */
	hsy_str table;       /* of a format that has several */
	hsy_arena *arena;    /* scratch of this export */
} hsy_page;

/* The ways in which a view can be shown; a format shows one of them. */
typedef enum hsy_shape {
	HSY_SHAPE_GRAPH = 1, /* nodes and edges */
	HSY_SHAPE_DATA = 2,  /* objects for programs */
	HSY_SHAPE_WORDS = 4,  /* an explanation in sentences */
	HSY_SHAPE_NETWORK = 8 /* the graphs of its claims, as they are */
} hsy_shape;

typedef struct hsy_view {
	hsy_view_info info;
	unsigned shapes; /* of hsy_shape */
	void (*pick)(hsy_page *page, size_t claim); /* HSY_NONE: about no single one */
	void (*draw)(struct hsy_canvas *c);                /* for HSY_SHAPE_GRAPH */
	void (*data)(const hsy_page *page, hsy_out *out);  /* for HSY_SHAPE_DATA */
	void (*words)(const hsy_page *page, hsy_out *out); /* for HSY_SHAPE_WORDS */
} hsy_view;

typedef struct hsy_exporter {
	hsy_format info;
	hsy_shape shape;
	hsy_status (*write)(const hsy_page *page, hsy_out *out, hsy_error *err);
} hsy_exporter;

/*
 * hsy_case_export, once the case is traced: options may be NULL, errors are
 * those of the public header. hsy_format_at and hsy_view_at live here, too.
 */
hsy_status hsy_export(const hsy_results *results, const char *view, const char *format,
                      const hsy_options *options, hsy_write_fn write, void *context,
                      hsy_error *err);

/* One document as the `extract` contract has it: an object and a newline. */
void hsy_json_document(const hsy_doc *doc, const hsy_findings *findings, hsy_out *out);

/* The same without what was found in it: an object and a newline; or for people, in
 * width columns. */
void hsy_json_reading(const hsy_doc *doc, size_t width, hsy_out *out);
void hsy_text_reading(const hsy_doc *doc, size_t width, hsy_out *out);

/* Writes the results as tables of the case file (tables.c): all of them, in one
 * transaction, in place of those that were there. */
hsy_status hsy_tables_publish(const hsy_results *results, hsy_store *store,
                              hsy_error *err);
#endif
