/* intake.h -- inputs to findings, document by document. */
#ifndef HSY_INTAKE_H
#define HSY_INTAKE_H

#include "export/export.h"
#include "syntax/syntax.h"

/* Where documents go: to out as they were read, in width columns, if print is given,
 * or as their syntax is, if that is given; else with their findings: to out as findings
 * writes them or, without that, as lines of JSON; or to store. print and syntax are called
 * for several documents at once; findings for one after the other, in order. */
typedef struct hsy_intake_to {
	void (*print)(const hsy_doc *doc, size_t width, hsy_out *out);
	size_t width;
	void (*syntax)(const hsy_syntax *syntax, hsy_out *out);
	void (*findings)(void *context, const hsy_doc *doc, const hsy_findings *findings,
	                 hsy_out *out);
	void *findings_context;
	hsy_out *out;
	hsy_store *store;
} hsy_intake_to;

/* Reads inputs, as the public header says of hsy_extract. watch and tally may be
 * NULL. */
hsy_status hsy_intake(const hsy_inputs *inputs, const hsy_intake_to *to,
                      const hsy_watch *watch, hsy_tally *tally, hsy_error *err);

/* Asks whoever watches, if anybody does. */
bool hsy_may_go_on(const hsy_watch *watch, const hsy_progress *progress);

#endif
