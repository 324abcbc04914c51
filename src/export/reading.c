/* reading.c -- one document as it was read, for people to check. */
#include "export/export.h"

enum { LABEL_WIDTH = 11 };

static void put_field(const char *name, hsy_str value, hsy_out *out)
{
	if (!value.len)
		return;
	hsy_out_text(out, name);
	for (size_t i = strlen(name); i < LABEL_WIDTH; i++)
		hsy_out_text(out, " ");
	hsy_out_put(out, value);
	hsy_out_text(out, "\n");
}

static void put_blocks(const hsy_doc *doc, hsy_out *out)
{
	for (size_t i = 0; i < doc->blocks.n; i++) {
		const hsy_block *block = &doc->blocks.at[i];

		hsy_out_put(out, HSY_STR("\n"));
		if (block->kind != HSY_BLOCK_PARAGRAPH || block->repeats) {
			hsy_out_text(out, "[");
			hsy_out_text(out, hsy_block_kind_name(block->kind));
			hsy_out_text(out, block->repeats ? ", repeats] " : "] ");
		}
		hsy_out_put(out, hsy_str_slice(doc->text, block->span));
		hsy_out_put(out, HSY_STR("\n"));
	}
}

void hsy_text_reading(const hsy_doc *doc, hsy_out *out)
{
	put_field("path", doc->path, out);
	put_field("headline", doc->headline, out);
	put_field("lead", doc->lead, out);
	put_field("outlet", doc->outlet_name.len ? doc->outlet_name : doc->outlet_domain,
	          out);
	for (size_t i = 0; i < doc->byline.n; i++)
		put_field("byline", doc->byline.at[i], out);
	put_field("published", doc->published, out);
	put_field("modified", doc->modified, out);
	put_field("url", doc->url, out);
	put_field("language", doc->language, out);
	for (size_t i = 0; i < doc->declared.n; i++)
		put_field("from", doc->declared.at[i].to, out);
	put_blocks(doc, out);
	hsy_out_put(out, HSY_STR("\n"));
}
