/* json.h -- the home of jansson: parse with our errors, print our way. */
#ifndef HSY_JSON_H
#define HSY_JSON_H

#include "base/buf.h"
#include "base/error.h"

#include <jansson.h>

/* Parses one value. NULL on failure, with line and column in err; the caller
 * owns the result (json_decref). Depth and size are capped. */
json_t *hsy_json_parse(hsy_str bytes, const char *file, hsy_error *err);

/* The same for the value that bytes begin with, whatever follows; *end is behind
 * it, or where it goes wrong. */
json_t *hsy_json_parse_first(hsy_str bytes, const char *file, size_t *end,
                             hsy_error *err);

/* Appends value as one compact line (no newline), members in the order they
 * were set, text unescaped where JSON allows. Does not take the reference. */
void hsy_json_print(const json_t *value, hsy_buf *out);

json_t *hsy_json_str(hsy_str s);                    /* absent gives null */
json_t *hsy_json_span(hsy_span span);               /* [begin, end] */
json_t *hsy_json_number(double value, int decimals); /* rounded, exact text */
hsy_str hsy_json_get_str(const json_t *object, const char *key); /* borrowed; absent */

/* Sets a member of an object, which takes value; keys are our own, of ASCII. */
void hsy_json_set(json_t *object, const char *key, json_t *value);
void hsy_json_set_str(json_t *object, const char *key, hsy_str s);
void hsy_json_set_text(json_t *object, const char *key, const char *text);
void hsy_json_set_bool(json_t *object, const char *key, bool value);
void hsy_json_set_count(json_t *object, const char *key, size_t n);
#endif
