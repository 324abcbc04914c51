/* values.c -- values of the network, as text and as JSON. */
#include "export/json.h"
#include "export/members.h"

#include <stdio.h>

void hsy_value_set_text(hsy_value *value, hsy_str text)
{
	*value = (hsy_value){.is_known = text.len > 0, .text = text};
}

void hsy_value_set_words(hsy_value *value, const char *words)
{
	hsy_value_set_text(value, hsy_str_of(words));
}

void hsy_value_set_number(hsy_value *value, double number)
{
	*value = (hsy_value){.is_known = true, .number = number};
}

void hsy_value_set_count(hsy_value *value, size_t n)
{
	hsy_value_set_number(value, (double)n);
}

void hsy_value_set_span(hsy_value *begin, hsy_value *end, hsy_span span)
{
	if (hsy_span_empty(span))
		return;
	hsy_value_set_count(begin, span.begin);
	hsy_value_set_count(end, span.end);
}

hsy_str hsy_number_text(hsy_arena *arena, double number)
{
	json_t *value = hsy_json_number(number, 4);
	hsy_buf out;
	hsy_str text;

	hsy_buf_init(&out);
	hsy_json_print(value, &out);
	json_decref(value);
	text = hsy_str_dup(arena, hsy_buf_view(&out));
	hsy_buf_clear(&out);
	return text;
}

const char *hsy_value_type_name(hsy_value_type type)
{
	static const char *const types[] = {
	    [HSY_VALUE_TEXT] = "string",
	    [HSY_VALUE_NUMBER] = "double",
	    [HSY_VALUE_COUNT] = "long",
	    [HSY_VALUE_FLAG] = "boolean",
	};

	return types[type];
}

hsy_str hsy_value_text(hsy_arena *arena, hsy_value_type type, const hsy_value *value)
{
	if (!value->is_known)
		return (hsy_str){NULL, 0};
	switch (type) {
	case HSY_VALUE_NUMBER:
		return hsy_number_text(arena, value->number);
	case HSY_VALUE_COUNT:
		return hsy_str_printf(arena, "%zu", (size_t)value->number);
	case HSY_VALUE_FLAG:
		return value->number != 0 ? HSY_STR("true") : HSY_STR("false");
	case HSY_VALUE_TEXT:
		break;
	}
	return value->text;
}

static json_t *json_of(hsy_value_type type, const hsy_value *value)
{
	switch (type) {
	case HSY_VALUE_NUMBER:
		return hsy_json_number(value->number, 4);
	case HSY_VALUE_COUNT:
		return json_integer((json_int_t)value->number);
	case HSY_VALUE_FLAG:
		return json_boolean(value->number != 0);
	case HSY_VALUE_TEXT:
		break;
	}
	return hsy_json_str(value->text);
}

void hsy_json_set_values(json_t *object, const char *prefix, const hsy_column *columns,
                         const hsy_value *values, size_t n)
{
	char name[64];

	for (size_t i = 0; i < n; i++) {
		if (!values[i].is_known)
			continue;
		snprintf(name, sizeof name, "%s%s", prefix, columns[i].name);
		hsy_json_set(object, name, json_of(columns[i].type, &values[i]));
	}
}

void hsy_json_put_item(hsy_json_items *items, const char *prefix, hsy_str key,
                       json_t *value)
{
	hsy_out_text(items->out, items->has_any ? ",\n" : "\n");
	items->has_any = true;
	if (key.at) {
		hsy_out_text(items->out, "\"");
		hsy_out_text(items->out, prefix);
		hsy_out_put(items->out, key);
		hsy_out_text(items->out, "\":");
	}
	hsy_json_put(value, "", items->out);
}
