/* xmlwriter.c -- XML on its way out (libxml2's writer). */
#include "export/xmlwriter.h"

#include "export/escape.h"

#include <libxml/xmlwriter.h>

static int put_bytes(void *context, const char *bytes, int n)
{
	hsy_out_put(context, (hsy_str){bytes, (size_t)n});
	return n;
}

static const xmlChar *given(hsy_xmlwriter *xml, hsy_str text)
{
	text = text.at ? hsy_control_pictures(&xml->arena, text, false) : HSY_STR("");
	return (const xmlChar *)hsy_str_dup(&xml->arena, text).at;
}

/* What is written goes to hsy_out, which keeps its failures: so only memory can end
 * here. */
static void check(int n)
{
	if (n < 0)
		hsy_out_of_memory();
}

void hsy_xmlwriter_open(hsy_xmlwriter *xml, hsy_out *out)
{
	xmlOutputBuffer *buffer = xmlOutputBufferCreateIO(put_bytes, NULL, out, NULL);

	hsy_arena_init(&xml->arena);
	xml->writer = buffer ? xmlNewTextWriter(buffer) : NULL;
	if (!xml->writer)
		hsy_out_of_memory();
	check(xmlTextWriterSetIndent(xml->writer, 1));
	check(xmlTextWriterStartDocument(xml->writer, NULL, "UTF-8", NULL));
}

void hsy_xmlwriter_begin(hsy_xmlwriter *xml, const char *element)
{
	check(xmlTextWriterStartElement(xml->writer, (const xmlChar *)element));
}

void hsy_xmlwriter_end(hsy_xmlwriter *xml)
{
	check(xmlTextWriterEndElement(xml->writer));
	hsy_arena_clear(&xml->arena);
}

void hsy_xmlwriter_attribute(hsy_xmlwriter *xml, const char *name, hsy_str value)
{
	check(xmlTextWriterWriteAttribute(xml->writer, (const xmlChar *)name,
	                                  given(xml, value)));
}

void hsy_xmlwriter_text(hsy_xmlwriter *xml, hsy_str text)
{
	check(xmlTextWriterWriteString(xml->writer, given(xml, text)));
}

void hsy_xmlwriter_element(hsy_xmlwriter *xml, const char *element, hsy_str text)
{
	hsy_xmlwriter_begin(xml, element);
	hsy_xmlwriter_text(xml, text);
	hsy_xmlwriter_end(xml);
}

void hsy_xmlwriter_close(hsy_xmlwriter *xml)
{
	check(xmlTextWriterEndDocument(xml->writer));
	xmlFreeTextWriter(xml->writer);
	hsy_arena_clear(&xml->arena);
}
