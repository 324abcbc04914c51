/* annotated.h -- articles with what was found in them marked, for people to check. */
#ifndef HSY_EXPORT_ANNOTATED_H
#define HSY_EXPORT_ANNOTATED_H

#include "export/export.h"

/* The page that articles are put on, one after another. */
typedef struct hsy_annotated {
	hsy_annotate_form form;
	size_t width;     /* columns of text */
	size_t documents; /* so far */
} hsy_annotated;

/* Puts the next article, behind what begins the page if it is the first. */
void hsy_annotated_put(hsy_annotated *page, const hsy_doc *doc,
                       const hsy_findings *findings, hsy_out *out);

/* Puts what ends the page; nothing if no article is on it. */
void hsy_annotated_end(const hsy_annotated *page, hsy_out *out);

/* ------------------------------------------------ the forms; inside this folder only */

void hsy_annotated_text(const hsy_annotated *page, const hsy_doc *doc,
                        const hsy_findings *findings, hsy_out *out);
void hsy_annotated_text_end(const hsy_annotated *page, hsy_out *out);

void hsy_annotated_html(const hsy_annotated *page, const hsy_doc *doc,
                        const hsy_findings *findings, hsy_out *out);
void hsy_annotated_html_end(const hsy_annotated *page, hsy_out *out);

#endif
