/* table.c -- rows of six columns, and what may be wrong with one. */
#include "catalogue/table.h"

/* "-" stands for what is not known. */
enum {
	COLUMN_NAME,
	COLUMN_OTHERS,
	COLUMN_DOMAINS,
	COLUMN_KIND,
	COLUMN_COUNTRY,
	COLUMN_OWNER,
	N_COLUMNS
};

/* ISO 3166-1, what is commonly written for Kosovo, and two that are no countries. */
static const char countries[] =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN "
    "BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ "
    "DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL "
    "GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM "
    "JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME "
    "MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP "
    "NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD "
    "SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO "
    "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK EU "
    "INT";

static const char *const kind_names[] = {
#define HSY_CATALOGUE_KIND(id, name) name,
#include "catalogue/kind.def"
#undef HSY_CATALOGUE_KIND
};

hsy_status hsy_table_fail(const hsy_table *table, size_t at, const char *what,
                          hsy_str word, hsy_error *err)
{
	size_t line, column;

	hsy_str_position(table->bytes, at, &line, &column);
	hsy_fail(err, HSY_E_FORMAT, "%s: line %zu: %s \"" HSY_STR_FMT "\"", table->file,
	         line, what, HSY_STR_ARG(word));
	hsy_error_place(err, table->file, at, line, column);
	return HSY_E_FORMAT;
}

/* A table, and the row in hand. */
typedef struct reader {
	const hsy_table *table;
	hsy_arena *arena;
	hsy_error *err;
	size_t at;
	hsy_str line;
} reader;

static hsy_status fail(const reader *r, const char *what, hsy_str word)
{
	return hsy_table_fail(r->table, r->at, what, word, r->err);
}

/* ------------------------------------------------ fields */

/* Cuts what stands before the first separator off *rest; absent once there is nothing
 * left, not even the empty field behind the last separator. */
static hsy_str cut(hsy_str *rest, char separator)
{
	hsy_str piece = *rest;
	const char *found = rest->len ? memchr(rest->at, separator, rest->len) : NULL;

	if (!found) {
		*rest = (hsy_str){0};
		return piece;
	}
	piece.len = (size_t)(found - piece.at);
	*rest = (hsy_str){found + 1, rest->len - piece.len - 1};
	return piece;
}

static bool is_known(hsy_str field)
{
	return !hsy_str_is(field, "-");
}

/* Room for what '|' separates in field. */
static hsy_str *room_for(const reader *r, hsy_str field)
{
	size_t n = 1;

	for (size_t i = 0; i < field.len; i++)
		n += field.at[i] == '|';
	return HSY_NEW_ARRAY(r->arena, n, hsy_str);
}

/* Names, and signs: "~APA". */
static hsy_status read_others(const reader *r, hsy_str field, hsy_catalogue_entry *entry)
{
	hsy_str *others = room_for(r, field);
	hsy_str *signs = memchr(field.at, '~', field.len) ? room_for(r, field) : NULL;

	while (field.at) {
		hsy_str name = cut(&field, '|');
		bool is_sign = hsy_str_starts(name, "~");
		hsy_str bare = hsy_str_slice(name, (hsy_span){is_sign, name.len});

		if (!bare.len || hsy_str_trim(bare).len != bare.len)
			return fail(
			    r, "leave no name empty, and no blank around one; see", name);
		if (is_sign)
			signs[entry->n_signs++] = bare;
		else
			others[entry->n_others++] = bare;
	}
	entry->others = others;
	entry->signs = signs;
	return HSY_OK;
}

/* "example.org"; neither a path nor a scheme, which would never be met as a host. */
static bool is_host(const reader *r, hsy_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (strchr("/:@?# ", s.at[i]))
			return false;
	return s.len > 2 && s.at[0] != '.' && s.at[s.len - 1] != '.' &&
	       !hsy_str_starts(s, "www.") &&
	       hsy_str_equal(s, hsy_str_fold(r->arena, s)) &&
	       hsy_str_find(s, HSY_STR("."), 0) != HSY_NONE;
}

static hsy_status read_domains(const reader *r, hsy_str field, hsy_catalogue_entry *entry)
{
	hsy_str *domains = room_for(r, field);

	while (field.at) {
		hsy_str domain = cut(&field, '|');

		if (!is_host(r, domain))
			return fail(r, "a domain is written like example.org, not",
			            domain);
		domains[entry->n_domains++] = domain;
	}
	entry->domain = domains[0];
	entry->domains = domains;
	return HSY_OK;
}

static hsy_status fail_kind(const reader *r, hsy_str name)
{
	hsy_str all = HSY_STR("a kind is one of");

	for (size_t i = 0; i < HSY_N_CATALOGUE_KINDS; i++)
		all = hsy_str_printf(r->arena, HSY_STR_FMT " %s%s", HSY_STR_ARG(all),
		                     kind_names[i],
		                     i + 1 < HSY_N_CATALOGUE_KINDS ? "," : "; not");
	return fail(r, all.at, name);
}

static hsy_status read_kind(const reader *r, hsy_str name, hsy_catalogue_entry *entry)
{
	for (size_t i = 0; i < HSY_N_CATALOGUE_KINDS; i++)
		if (hsy_str_is(name, kind_names[i])) {
			entry->kind = (hsy_catalogue_kind)i;
			return HSY_OK;
		}
	return fail_kind(r, name);
}

static bool is_country(hsy_str code)
{
	const hsy_str all = {countries, sizeof countries - 1};
	size_t at = hsy_str_find(all, code, 0);

	/* Each takes three bytes: "S " is none. */
	while (at != HSY_NONE && at % 3 != 0)
		at = hsy_str_find(all, code, at + 1);
	return at != HSY_NONE && (code.len == 2 || hsy_str_is(code, "INT"));
}

static hsy_status read_country(const reader *r, hsy_str code, hsy_catalogue_entry *entry)
{
	if (!is_country(code))
		return fail(r, "a country is two letters, as in US; or EU, INT or -; not",
		            code);
	entry->country = code;
	return HSY_OK;
}

/* ------------------------------------------------ rows */

static hsy_status split_row(const reader *r, hsy_str field[N_COLUMNS])
{
	hsy_str rest = r->line;
	size_t n = 0;

	for (; rest.at && n < N_COLUMNS; n++)
		field[n] = cut(&rest, '\t');
	if (n < N_COLUMNS || rest.at)
		return fail(r,
		            "a row has six columns with tabs between them (name, other "
		            "names, domains, kind, country, owner; - where there is "
		            "none); this one has not:",
		            r->line);
	return HSY_OK;
}

static hsy_status read_row(const reader *r, hsy_catalogue_entry *entry)
{
	hsy_str field[N_COLUMNS] = {0};
	hsy_status status = split_row(r, field);

	if (status != HSY_OK)
		return status;
	entry->name = field[COLUMN_NAME];
	if (!entry->name.len || !is_known(entry->name) ||
	    hsy_str_trim(entry->name).len != entry->name.len)
		return fail(r, "a row begins with a name, not with", entry->name);
	if (is_known(field[COLUMN_OWNER]))
		entry->owner = field[COLUMN_OWNER];
	if (is_known(field[COLUMN_OTHERS]))
		status = read_others(r, field[COLUMN_OTHERS], entry);
	if (status == HSY_OK && is_known(field[COLUMN_DOMAINS]))
		status = read_domains(r, field[COLUMN_DOMAINS], entry);
	if (status == HSY_OK)
		status = read_kind(r, field[COLUMN_KIND], entry);
	if (status == HSY_OK && is_known(field[COLUMN_COUNTRY]))
		status = read_country(r, field[COLUMN_COUNTRY], entry);
	return status;
}

/* What editors put at the start of a text and at the end of a line. */
static hsy_str without_marks(hsy_str line)
{
	if (hsy_str_starts(line, "\xef\xbb\xbf"))
		line = hsy_str_slice(line, (hsy_span){3, line.len});
	if (hsy_str_ends(line, "\r"))
		line.len--;
	return line;
}

hsy_status hsy_table_read(const hsy_table *table, hsy_arena *arena, hsy_table_take *take,
                          void *context, hsy_error *err)
{
	reader r = {.table = table, .arena = arena, .err = err};
	hsy_str rest = table->bytes;
	size_t valid = hsy_utf8_valid(rest);

	if (valid != rest.len)
		return hsy_table_fail(table, valid, "a table is text in UTF-8, as from",
		                      HSY_STR("hearsay catalogue"), err);
	while (rest.len) {
		hsy_catalogue_entry entry = {0};

		r.at = (size_t)(rest.at - table->bytes.at);
		r.line = without_marks(cut(&rest, '\n'));
		if (!hsy_str_trim(r.line).len || r.line.at[0] == '#')
			continue;
		hsy_status status = read_row(&r, &entry);
		if (status == HSY_OK)
			status = take(context, &entry, r.at);
		if (status != HSY_OK)
			return status;
	}
	return HSY_OK;
}

/* ------------------------------------------------ printing */

static void put_list(hsy_buf *out, const hsy_str *list, size_t n, const char *before)
{
	for (size_t i = 0; i < n; i++)
		hsy_buf_printf(out, "%s%s" HSY_STR_FMT, i ? "|" : "", before,
		               HSY_STR_ARG(list[i]));
}

static void put_field(hsy_buf *out, hsy_str field, char end)
{
	hsy_buf_printf(out, HSY_STR_FMT "%c",
	               HSY_STR_ARG(field.len ? field : HSY_STR("-")), end);
}

void hsy_table_put(const hsy_catalogue_entry *entry, hsy_buf *out)
{
	put_field(out, entry->name, '\t');
	put_list(out, entry->others, entry->n_others, "");
	if (entry->n_others && entry->n_signs)
		hsy_buf_char(out, '|');
	put_list(out, entry->signs, entry->n_signs, "~");
	hsy_buf_text(out, entry->n_others || entry->n_signs ? "\t" : "-\t");
	put_list(out, entry->domains, entry->n_domains, "");
	hsy_buf_text(out, entry->n_domains ? "\t" : "-\t");
	put_field(out, hsy_str_of(kind_names[entry->kind]), '\t');
	put_field(out, entry->country, '\t');
	put_field(out, entry->owner, '\n');
}
