/* json.c -- the home of jansson: parse with our errors, print our way. */
#include "base/json.h"

#include <math.h>

/* A tree takes many times the bytes of its text, so text is capped. Depth is
 * capped by jansson itself, at JSON_PARSER_MAX_DEPTH (2048). */
enum { MAX_BYTES = 64 * 1024 * 1024 };

/* *end: behind the value, or where it goes wrong. */
static json_t *parse(hsy_str bytes, size_t flags, const char *file, size_t *end,
                     hsy_error *err)
{
	json_error_t why;
	json_t *value;

	*end = 0;
	if (bytes.len > MAX_BYTES) {
		hsy_fail(err, HSY_E_LIMIT, "JSON longer than %d MB; split it",
		         MAX_BYTES / (1024 * 1024));
		hsy_error_place(err, file, 0, 0, 0);
		return NULL;
	}
	value = json_loadb(bytes.at ? bytes.at : "", bytes.len, flags, &why);
	*end = why.position > 0 ? (size_t)why.position : 0;
	if (value)
		return value;
	if (json_error_code(&why) == json_error_out_of_memory)
		hsy_out_of_memory();
	if (json_error_code(&why) == json_error_stack_overflow)
		hsy_fail(err, HSY_E_LIMIT, "JSON nested too deeply");
	else
		hsy_fail(err, HSY_E_FORMAT, "not valid JSON: %s", why.text);
	hsy_error_place(err, file, *end, why.line > 0 ? (size_t)why.line : 0,
	                why.column > 0 ? (size_t)why.column : 0);
	return NULL;
}

json_t *hsy_json_parse(hsy_str bytes, const char *file, hsy_error *err)
{
	size_t end;

	return parse(bytes, JSON_DECODE_ANY, file, &end, err);
}

json_t *hsy_json_parse_first(hsy_str bytes, const char *file, size_t *end, hsy_error *err)
{
	return parse(bytes, JSON_DECODE_ANY | JSON_DISABLE_EOF_CHECK, file, end, err);
}

static int put_bytes(const char *bytes, size_t n, void *out)
{
	hsy_buf_put(out, bytes, n);
	return 0;
}

void hsy_json_print(const json_t *value, hsy_buf *out)
{
	/* Every decimal of 15 digits survives the way through a double and back:
	 * 34.86 prints as 34.86, not as 34.859999999999999. jansson undoes the
	 * decimal comma of a locale. */
	const size_t flags = JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(15);

	/* All strings were checked when they were made and no number is
	 * infinite, so only memory can fail. */
	if (json_dump_callback(value, put_bytes, out, flags) != 0)
		hsy_out_of_memory();
}

/* File names need not be UTF-8, and JSON must be. */
static json_t *repaired(hsy_str s)
{
	hsy_buf clean;
	json_t *value;

	hsy_buf_init(&clean);
	for (size_t at = 0; at < s.len;)
		hsy_buf_char(&clean, hsy_utf8_next(s, &at));
	value = json_stringn_nocheck(clean.at, clean.len);
	hsy_buf_clear(&clean);
	return value;
}

json_t *hsy_json_str(hsy_str s)
{
	if (!s.at)
		return json_null();
	if (hsy_utf8_valid(s) != s.len)
		return repaired(s);
	return json_stringn_nocheck(s.at, s.len);
}

json_t *hsy_json_span(hsy_span span)
{
	json_t *pair = json_array();

	json_array_append_new(pair, json_integer((json_int_t)span.begin));
	json_array_append_new(pair, json_integer((json_int_t)span.end));
	return pair;
}

json_t *hsy_json_number(double value, int decimals)
{
	double scale = pow(10, decimals);
	double rounded = round(value * scale) / scale;

	if (!isfinite(value))
		return json_null();
	if (!isfinite(rounded))
		rounded = value;
	/* Not -0.0, which reads like a mistake. */
	return json_real(rounded == 0 ? 0 : rounded);
}

hsy_str hsy_json_get_str(const json_t *object, const char *key)
{
	const json_t *value = json_object_get(object, key);

	if (!json_is_string(value))
		return (hsy_str){NULL, 0};
	return (hsy_str){json_string_value(value), json_string_length(value)};
}

void hsy_json_set(json_t *object, const char *key, json_t *value)
{
	json_object_set_new_nocheck(object, key, value);
}

void hsy_json_set_str(json_t *object, const char *key, hsy_str s)
{
	hsy_json_set(object, key, hsy_json_str(s));
}

void hsy_json_set_text(json_t *object, const char *key, const char *text)
{
	hsy_json_set(object, key, hsy_json_str(hsy_str_of(text)));
}

void hsy_json_set_bool(json_t *object, const char *key, bool value)
{
	hsy_json_set(object, key, json_boolean(value));
}

void hsy_json_set_count(json_t *object, const char *key, size_t n)
{
	hsy_json_set(object, key, json_integer((json_int_t)n));
}
