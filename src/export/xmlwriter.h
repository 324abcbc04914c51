/* xmlwriter.h -- XML on its way out, through libxml2's writer; inside this folder only. */
#ifndef HSY_EXPORT_XMLWRITER_H
#define HSY_EXPORT_XMLWRITER_H

#include "export/export.h"

typedef struct hsy_xmlwriter {
	struct _xmlTextWriter *writer;
	hsy_arena arena; /* strings for the writer */
} hsy_xmlwriter;

/* Begins a document in UTF-8, indented. Names are ours; texts may be anything: what XML
 * cannot hold is there as hsy_control_pictures has it. */
void hsy_xmlwriter_open(hsy_xmlwriter *xml, hsy_out *out);

void hsy_xmlwriter_begin(hsy_xmlwriter *xml, const char *element);
void hsy_xmlwriter_end(hsy_xmlwriter *xml);
void hsy_xmlwriter_attribute(hsy_xmlwriter *xml, const char *name, hsy_str value);
void hsy_xmlwriter_text(hsy_xmlwriter *xml, hsy_str text);

/* An element that holds nothing but text. */
void hsy_xmlwriter_element(hsy_xmlwriter *xml, const char *element, hsy_str text);

/* Ends the document and all that is open. Failures are out's. */
void hsy_xmlwriter_close(hsy_xmlwriter *xml);
#endif
