/* export.c -- finds the view and the format, and lets them work. */
#include "export/export.h"

#include "base/buf.h"
#include "export/view.h"

#include <string.h>

#define HSY_EXPORT(name, endings, tables, is_drawn, is_binary, shape, help)              \
	hsy_status hsy_export_##name(const hsy_page *page, hsy_out *out, hsy_error *err);
#include "export/export.def"
#undef HSY_EXPORT

static const hsy_exporter exporters[] = {
#define HSY_EXPORT(name, endings, tables, is_drawn, is_binary, shape, help)              \
	{{#name, help, is_drawn, is_binary, endings, tables}, shape, hsy_export_##name},
#include "export/export.def"
#undef HSY_EXPORT
};

enum { N_EXPORTERS = sizeof exporters / sizeof *exporters };

const hsy_format *hsy_format_at(size_t i)
{
	return i < N_EXPORTERS ? &exporters[i].info : NULL;
}

static hsy_status find_exporter(const char *name, const hsy_exporter **out,
                                hsy_error *err)
{
	for (size_t i = 0; i < N_EXPORTERS; i++) {
		*out = &exporters[i];
		if (name && strcmp(exporters[i].info.name, name) == 0)
			return HSY_OK;
	}
	return hsy_fail(err, HSY_E_NOT_FOUND, "there is no format '%s'",
	                name ? name : "");
}

static hsy_status check_shape(const hsy_view *view, const hsy_exporter *exporter,
                              hsy_error *err)
{
	hsy_buf fitting;

	if (view->shapes & exporter->shape)
		return HSY_OK;
	hsy_buf_init(&fitting);
	for (size_t i = 0; i < N_EXPORTERS; i++)
		if (view->shapes & exporters[i].shape)
			hsy_buf_printf(&fitting, "%s%s", fitting.len ? ", " : "",
			               exporters[i].info.name);
	hsy_fail(err, HSY_E_USAGE, "view '%s' has no format '%s'; it has: %s",
	         view->info.name, exporter->info.name, fitting.at);
	hsy_buf_clear(&fitting);
	return HSY_E_USAGE;
}

bool hsy_view_has(size_t view, size_t format)
{
	const hsy_view *found = hsy_view_number(view);

	return found && format < N_EXPORTERS && found->shapes & exporters[format].shape;
}

/* The table that is asked for, or the first. */
static hsy_status find_table(const hsy_format *format, const char *asked, hsy_str *out,
                             hsy_error *err)
{
	hsy_str names = hsy_str_of(format->tables);

	*out = (hsy_str){NULL, 0};
	if (asked && !names.at)
		return hsy_fail(err, HSY_E_USAGE, "format '%s' has no tables",
		                format->name);
	for (size_t at = 0; at < names.len; at += out->len + 1) {
		size_t end = hsy_str_find(names, HSY_STR(" "), at);

		*out = hsy_str_slice(names,
		                     (hsy_span){at, end == HSY_NONE ? names.len : end});
		if (!asked || hsy_str_is(*out, asked))
			return HSY_OK;
	}
	return asked ? hsy_fail(err, HSY_E_USAGE,
	                        "format '%s' has no table '%s'; it has: %s", format->name,
	                        asked, format->tables)
	             : HSY_OK;
}

hsy_status hsy_export(const hsy_results *results, const char *view_name,
                      const char *format, const hsy_options *options, hsy_write_fn write,
                      void *context, hsy_error *err)
{
	const hsy_options defaults = {0};
	const hsy_exporter *exporter;
	const hsy_view *view;
	hsy_arena arena;
	hsy_page page;
	hsy_str table;
	hsy_out out;
	hsy_status status;

	hsy_arena_init(&arena);
	hsy_out_init(&out, write, context);
	if (!options)
		options = &defaults;
	if ((status = hsy_view_find(view_name, &view, err)) != HSY_OK ||
	    (status = find_exporter(format, &exporter, err)) != HSY_OK ||
	    (status = check_shape(view, exporter, err)) != HSY_OK ||
	    (status = find_table(&exporter->info, options->table, &table, err)) !=
	        HSY_OK ||
	    (status = hsy_page_open(&page, results, view, options, &arena, err)) !=
	        HSY_OK)
		goto done;
	page.table = table;
	status = exporter->write(&page, &out, err);
	if (status == HSY_OK)
		status = hsy_out_end(&out, err);
done:
	hsy_arena_clear(&arena);
	return status;
}

/* ------------------------------------------------------------------ output */

void hsy_out_init(hsy_out *out, hsy_write_fn write, void *context)
{
	*out = (hsy_out){write, context, false};
}

void hsy_out_put(hsy_out *out, hsy_str bytes)
{
	if (!out->has_failed && bytes.len)
		out->has_failed = out->write(out->context, bytes.at, bytes.len) != 0;
}

void hsy_out_text(hsy_out *out, const char *cstr)
{
	hsy_out_put(out, hsy_str_of(cstr));
}

hsy_status hsy_out_end(const hsy_out *out, hsy_error *err)
{
	if (out->has_failed)
		return hsy_fail(err, HSY_E_IO, "the output cannot be written");
	return HSY_OK;
}
