/* weights_file.c -- tables of weights as text. */
#include "score/weights_file.h"

typedef struct reader {
	hsy_str bytes;
	const char *file;
	hsy_weights *out;
	hsy_error *err;
	size_t at; /* where the line in hand begins */
	bool is_set[HSY_N_LEVELS];
} reader;

static hsy_status fail(const reader *r, const char *what, hsy_str word)
{
	size_t line, column;

	hsy_str_position(r->bytes, r->at, &line, &column);
	hsy_fail(r->err, HSY_E_FORMAT, "%s: line %zu: %s \"" HSY_STR_FMT "\"", r->file,
	         line, what, HSY_STR_ARG(word));
	hsy_error_place(r->err, r->file, r->at, line, column);
	return HSY_E_FORMAT;
}

/* "0.85", ".85" and "1": digits alone, so that no locale reads them otherwise. Up to
 * six places, so that both whole numbers are exact and the quotient is rounded once. */
static bool read_decimal(hsy_str s, double *out)
{
	enum { PLACES_MAX = 6 };
	double digits = 0, scale = 1;
	size_t i = 0, places = 0;

	for (; i < s.len && i < 2 && s.at[i] >= '0' && s.at[i] <= '9'; i++)
		digits = 10 * digits + (s.at[i] - '0');
	if (i < s.len && s.at[i] == '.') {
		for (i++; i < s.len && s.at[i] >= '0' && s.at[i] <= '9'; i++) {
			digits = 10 * digits + (s.at[i] - '0');
			scale *= 10;
			if (++places > PLACES_MAX)
				return false;
		}
	}
	*out = digits / scale;
	return s.len > 0 && i == s.len && *out > 0 && *out <= 1;
}

static hsy_status set_value(const reader *r, hsy_str value, double *to)
{
	if (read_decimal(value, to))
		return HSY_OK;
	return fail(r, "a weight is a decimal above 0 and at most 1, not", value);
}

/* What stands behind words at the start of line; absent where others do. */
static hsy_str behind(hsy_str line, const char *words)
{
	size_t n = strlen(words);

	if (line.len <= n || !hsy_char_is_space(line.at[n]) ||
	    !hsy_words_alike(hsy_str_slice(line, (hsy_span){0, n}), hsy_str_of(words)))
		return (hsy_str){0};
	return hsy_str_trim(hsy_str_slice(line, (hsy_span){n, line.len}));
}

static hsy_status read_level(reader *r, hsy_factor factor, hsy_str rest)
{
	size_t equals = hsy_str_find(rest, HSY_STR("="), 0);

	if (equals == HSY_NONE)
		return fail(r, "there is no = in", rest);
	hsy_str name = hsy_str_trim(hsy_str_slice(rest, (hsy_span){0, equals}));
	hsy_str value = hsy_str_trim(
	    hsy_str_slice(rest, (hsy_span){equals + 1, rest.len}));
	hsy_level level = hsy_level_find(factor, name);
	if (level == HSY_N_LEVELS)
		return fail(r, "`hearsay weights` lists the levels; there is none called",
		            name);
	if (r->is_set[level])
		return fail(r, "this level stands here twice:", name);
	r->is_set[level] = true;
	return set_value(r, value, &r->out->of[level]);
}

static hsy_status read_line(reader *r, hsy_str line)
{
	hsy_str rest = behind(line, "version");

	if (rest.len) {
		r->out->version = rest;
		return HSY_OK;
	}
	rest = behind(line, "line from");
	if (rest.len)
		return set_value(r, rest, &r->out->identifiable_from);
	for (size_t i = 0; i < HSY_N_FACTORS; i++) {
		rest = behind(line, hsy_factor_title((hsy_factor)i));
		if (rest.len)
			return read_level(r, (hsy_factor)i, rest);
	}
	return fail(r, "not a factor of the score:", line);
}

static hsy_str without_comment(hsy_str line)
{
	size_t hash = hsy_str_find(line, HSY_STR("#"), 0);

	if (hash != HSY_NONE)
		line.len = hash;
	return hsy_str_trim(line);
}

static bool is_built_in(const hsy_weights *weights)
{
	for (size_t i = 0; i < HSY_N_LEVELS; i++)
		if (weights->of[i] != hsy_weights_default.of[i])
			return false;
	return weights->identifiable_from == hsy_weights_default.identifiable_from;
}

/* Two tables must not go by one version. */
static hsy_status check_version(reader *r)
{
	hsy_str version = r->out->version;

	r->at = 0;
	if (version.len == 0)
		return fail(r, "a table needs a line like",
		            HSY_STR("version our newsroom, 2026"));
	if (hsy_str_equal(version, hsy_weights_default.version) && !is_built_in(r->out))
		return fail(r, "give the table a version of its own; the built-in one is",
		            version);
	return HSY_OK;
}

hsy_status hsy_weights_read(hsy_str bytes, const char *file, hsy_weights *out,
                            hsy_error *err)
{
	reader r = {.bytes = bytes, .file = file, .out = out, .err = err};

	*out = hsy_weights_default;
	out->version = (hsy_str){0};
	if (hsy_utf8_valid(bytes) != bytes.len)
		return fail(&r, "a table is text in UTF-8; see",
		            HSY_STR("hearsay weights"));
	while (r.at < bytes.len) {
		size_t end = hsy_str_find(bytes, HSY_STR("\n"), r.at);
		hsy_span span = {r.at, end == HSY_NONE ? bytes.len : end};
		hsy_str line = without_comment(hsy_str_slice(bytes, span));
		hsy_status status = line.len ? read_line(&r, line) : HSY_OK;

		if (status != HSY_OK)
			return status;
		r.at = span.end + 1;
	}
	return check_version(&r);
}

/* ------------------------------------------------ printing */

typedef struct row {
	hsy_level level;
	const char *reason;
} row;

static const row rows[] = {
#define HSY_WEIGHT(factor, level, value, reason) {HSY_##factor##_##level, reason},
#include "score/weights.def"
#undef HSY_WEIGHT
};

/* As few digits as read back the same, at least two. */
static void put_decimal(hsy_buf *out, double value)
{
	for (int places = 2; places <= 6; places++) {
		char digits[16];
		double again;

		snprintf(digits, sizeof digits, "%.*f", places, value);
		for (char *c = digits; *c; c++)
			if (*c == ',')
				*c = '.'; /* of the host's locale */
		if (!read_decimal(hsy_str_of(digits), &again))
			continue;
		if (again == value || places == 6) {
			hsy_buf_text(out, digits);
			return;
		}
	}
}

void hsy_weights_print(const hsy_weights *weights, hsy_buf *out)
{
	hsy_buf_printf(out,
	               "# What each level is worth: above 0, at most 1. Change what you "
	               "like, give the\n# table a version of its own, and use it with "
	               "--weights FILE.\nversion     " HSY_STR_FMT "\nline from   ",
	               HSY_STR_ARG(weights->version));
	put_decimal(out, weights->identifiable_from);
	hsy_buf_text(out, "  # strength that an origin needs to count as a line\n");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const row *r = &rows[i];
		hsy_factor factor = hsy_level_factor(r->level);

		if (i == 0 || factor != hsy_level_factor(rows[i - 1].level))
			hsy_buf_printf(out, "\n# %c\n", hsy_factor_letter(factor));
		hsy_buf_printf(out, "%-11s %-31s = ", hsy_factor_title(factor),
		               hsy_level_name(r->level));
		put_decimal(out, weights->of[r->level]);
		if (weights->of[r->level] == hsy_weights_default.of[r->level])
			hsy_buf_printf(out, "  # %s", r->reason);
		hsy_buf_char(out, '\n');
	}
}
