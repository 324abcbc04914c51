/* annotated.c -- articles with what was found in them marked: which form. */
#include "export/annotated.h"

/* put is given a page that counts the article in hand. */
static const struct {
	void (*put)(const hsy_annotated *, const hsy_doc *, const hsy_findings *,
	            hsy_out *);
	void (*end)(const hsy_annotated *, hsy_out *);
} forms[] = {
    [HSY_ANNOTATE_TEXT] = {hsy_annotated_text, hsy_annotated_text_end},
    [HSY_ANNOTATE_COLOURS] = {hsy_annotated_text, hsy_annotated_text_end},
    [HSY_ANNOTATE_HTML] = {hsy_annotated_html, hsy_annotated_html_end},
};

void hsy_annotated_put(hsy_annotated *page, const hsy_doc *doc,
                       const hsy_findings *findings, hsy_out *out)
{
	page->documents++;
	forms[page->form].put(page, doc, findings, out);
}

void hsy_annotated_end(const hsy_annotated *page, hsy_out *out)
{
	if (page->documents)
		forms[page->form].end(page, out);
}
