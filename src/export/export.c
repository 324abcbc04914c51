/* export.c -- finds the view and the format, and lets them work. */
#include "export/export.h"

#include "base/buf.h"
#include "export/view.h"

#include <string.h>

#define HSY_EXPORT(name, is_drawn, shape, help)                                          \
	hsy_status hsy_export_##name(const hsy_page *page, hsy_out *out, hsy_error *err);
#include "export/export.def"
#undef HSY_EXPORT

static const hsy_exporter exporters[] = {
#define HSY_EXPORT(name, is_drawn, shape, help)                                          \
	{{#name, help, is_drawn}, shape, hsy_export_##name},
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

hsy_status hsy_export(const hsy_results *results, const char *view_name,
                      const char *format, const hsy_options *options, hsy_write_fn write,
                      void *context, hsy_error *err)
{
	const hsy_options defaults = {0};
	const hsy_exporter *exporter;
	const hsy_view *view;
	hsy_arena arena;
	hsy_page page;
	hsy_out out;
	hsy_status status;

	hsy_arena_init(&arena);
	hsy_out_init(&out, write, context);
	status = hsy_view_find(view_name, &view, err);
	if (status == HSY_OK)
		status = find_exporter(format, &exporter, err);
	if (status == HSY_OK)
		status = check_shape(view, exporter, err);
	if (status == HSY_OK)
		status = hsy_page_open(&page, results, view,
		                       options ? options : &defaults, &arena, err);
	if (status == HSY_OK)
		status = exporter->write(&page, &out, err);
	if (status == HSY_OK)
		status = hsy_out_end(&out, err);
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
