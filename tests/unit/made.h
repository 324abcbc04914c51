/* made.h -- small cases made by hand, for the tests of the right-hand stages. */
#ifndef MADE_H
#define MADE_H

#include "export/export.h"

typedef struct made {
	hsy_arena arena;
	hsy_records records;
	hsy_sources sources;
	hsy_links links;
	hsy_results results;
} made;

/* Everything lives until made_clear. Documents, sources and claims are given in
 * order of id; functions return indexes. */
void made_init(made *m);
void made_clear(made *m);

/* outlet is a source, or HSY_NONE; date may be NULL. */
size_t made_doc(made *m, const char *id, size_t outlet, const char *date);
size_t made_source(made *m, const char *name, hsy_source_type type);
size_t made_claim(made *m, const char *wording);

/* Writes "content. " into the document's text and states claim there. */
void made_flat(made *m, size_t doc, size_t claim, const char *content);

/* Writes "source cue content. "; via is another source that relays it, or
 * HSY_NONE. The attribution can be changed until made_finish. */
hsy_attribution *made_said(made *m, size_t doc, size_t claim, size_t source,
                           const char *cue, const char *content, size_t via);

/* The article as a whole leans on source: writes "Source: name. " */
void made_credit(made *m, size_t doc, size_t source);

void made_copy(made *m, size_t copy, size_t original);
void made_conflict(made *m, size_t here, size_t there, const char *about);

/* Builds graphs and scores; m->results is whole then. */
const hsy_results *made_finish(made *m);

/* What hsy_export writes, in arena memory; checks that it succeeds. */
hsy_str made_export(made *m, const char *view, const char *format,
                    const hsy_options *options);
#endif
