/* agency.c -- provider, credit, byline and release of an item from a news agency. */
#include "read/agency/agency.h"

#include "base/date.h"
#include "read/byline.h"
#include "read/markup/xml.h"

/* More of them name nobody, and all would have to be compared. */
enum { CREDITS_MAX = 8, PERSONS_MAX = 64, DOMAIN_MAX = 253 };

void hsy_agency_set(hsy_str *field, hsy_str value, hsy_arena *arena)
{
	value = hsy_str_trim(value);
	if (!field->len && value.len && value.len <= HSY_FIELD_MAX)
		*field = hsy_str_squeeze(arena, value);
}

void hsy_agency_lead(hsy_doc *doc)
{
	size_t i = 0;
	while (i < doc->blocks.n && doc->blocks.at[i].kind != HSY_BLOCK_PARAGRAPH)
		i++;
	if (!doc->lead.len || i == doc->blocks.n)
		return;
	hsy_str first = hsy_str_slice(doc->text, doc->blocks.at[i].span);
	if (first.len >= doc->lead.len &&
	    memcmp(first.at, doc->lead.at, doc->lead.len) == 0)
		doc->lead = (hsy_str){0};
}

static bool is_same_name(hsy_str a, hsy_str b, hsy_arena *arena)
{
	return a.len && b.len &&
	       hsy_str_equal(hsy_str_fold(arena, a), hsy_str_fold(arena, b));
}

/* "reuters.com", all in small letters: no "A.P." and no "U.S.News". */
static bool is_domain(hsy_str s)
{
	size_t last = 0;
	for (size_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		bool is_letter = c >= 'a' && c <= 'z';
		if (c == '.' ? i == last
		             : !is_letter && !(c >= '0' && c <= '9') && c != '-')
			return false;
		last = c == '.' ? i + 1 : last;
	}
	return last > 0 && s.len >= last + 2 && s.len <= DOMAIN_MAX;
}

void hsy_agency_provider(hsy_doc *doc, hsy_str name, hsy_str address, hsy_arena *arena)
{
	name = hsy_str_trim(name);
	if (is_domain(name)) {
		if (!doc->outlet_domain.len)
			doc->outlet_domain = hsy_str_dup(arena, name);
	} else {
		hsy_agency_set(&doc->outlet_name, name, arena);
	}
	if (!doc->outlet_domain.len)
		doc->outlet_domain = hsy_url_host(hsy_str_trim(address), arena);
}

/* The letters and digits of s, folded. */
static hsy_str core_of(hsy_str s, hsy_arena *arena)
{
	hsy_str folded = hsy_str_fold(arena, s);
	char *out = hsy_arena_array(arena, folded.len + 1, 1);
	size_t n = 0;
	for (size_t i = 0; i < folded.len; i++)
		if (!strchr(" .-_&'", folded.at[i]))
			out[n++] = folded.at[i];
	return (hsy_str){out, n};
}

void hsy_agency_domain(hsy_doc *doc, hsy_str id, hsy_arena *arena)
{
	bool is_urn = hsy_str_starts(id, "urn:newsml:");
	if (doc->outlet_domain.len || !doc->outlet_name.len ||
	    (!is_urn && !hsy_str_starts(id, "tag:")))
		return;
	size_t begin = is_urn ? sizeof "urn:newsml:" - 1 : sizeof "tag:" - 1;
	size_t end = begin, label;
	while (end < id.len && !strchr(":,", id.at[end]))
		end++;
	hsy_str domain = hsy_str_slice(id, (hsy_span){begin, end});
	if (!is_domain(domain))
		return;
	domain = hsy_str_dup(arena, domain);
	if (hsy_str_starts(domain, "www."))
		domain = hsy_str_slice(domain, (hsy_span){4, domain.len});
	label = hsy_str_find(domain, HSY_STR("."), 0);
	hsy_str first = core_of(hsy_str_slice(domain, (hsy_span){0, label}), arena);
	hsy_str name = core_of(doc->outlet_name, arena);
	if (first.len >= 2 && name.len &&
	    (hsy_str_find(name, first, 0) == 0 || hsy_str_find(first, name, 0) == 0))
		doc->outlet_domain = domain;
}

static bool is_declared(const hsy_doc *doc, hsy_str name, hsy_arena *arena)
{
	for (size_t i = 0; i < doc->declared.n; i++)
		if (is_same_name(doc->declared.at[i].to, name, arena))
			return true;
	return false;
}

void hsy_agency_credit(hsy_doc *doc, hsy_str names, hsy_arena *arena)
{
	for (size_t begin = 0; begin < names.len && doc->declared.n < CREDITS_MAX;) {
		size_t end = hsy_str_find(names, HSY_STR("/"), begin);
		end = end == HSY_NONE ? names.len : end;
		hsy_str name = hsy_str_squeeze(
		    arena, hsy_str_slice(names, (hsy_span){begin, end}));
		begin = end + 1;
		/* A single letter names nobody. */
		if (name.len < 2 || is_same_name(name, doc->outlet_name, arena) ||
		    is_same_name(name, doc->outlet_domain, arena) ||
		    is_declared(doc, name, arena))
			continue;
		hsy_declared declared = {.to = name};
		hsy_vec_push(arena, &doc->declared, declared);
	}
}

void hsy_agency_origin(hsy_doc *doc, hsy_str address, hsy_arena *arena)
{
	hsy_str host = hsy_url_host(address, arena);
	if (!host.len || doc->declared.n == CREDITS_MAX)
		return;
	hsy_declared declared = {.to = host, .url = hsy_str_dup(arena, address)};
	hsy_vec_push(arena, &doc->declared, declared);
}

typedef enum word_kind { WORD_NAME, WORD_BY, WORD_BEFORE, WORD_BETWEEN } word_kind;

static word_kind word_kind_of(hsy_str word)
{
	static const struct {
		word_kind kind;
		const char *word;
	} words[] = {
#define HSY_BYLINE_BY(word) {WORD_BY, word},
#define HSY_BYLINE_BEFORE(word) {WORD_BEFORE, word},
#define HSY_BYLINE_BETWEEN(word) {WORD_BETWEEN, word},
#define HSY_BYLINE_AFTER(word)
#define HSY_BYLINE_NOBODY(word)
#include "read/byline.def"
#undef HSY_BYLINE_BY
#undef HSY_BYLINE_BEFORE
#undef HSY_BYLINE_BETWEEN
#undef HSY_BYLINE_AFTER
#undef HSY_BYLINE_NOBODY
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (hsy_name_equal(word, words[i].word))
			return words[i].kind;
	return WORD_NAME;
}

/* Behind "Von" or "Ein Beitrag von", or 0. */
static size_t names_begin(hsy_str line)
{
	for (size_t at = 0; at < line.len;) {
		word_kind kind = word_kind_of(hsy_byline_word(line, &at));
		if (kind == WORD_BY)
			return at;
		if (kind != WORD_BEFORE)
			break;
	}
	return 0;
}

/* "Von Ada Berg und Bo Dahl, dpa" as "Ada Berg & Bo Dahl, dpa", which can be taken
 * apart without knowing the language. */
static hsy_str without_words(hsy_str line, hsy_arena *arena)
{
	hsy_buf out;
	hsy_buf_init(&out);
	for (size_t at = names_begin(line); at < line.len;) {
		hsy_str word = hsy_byline_word(line, &at);
		bool is_low = word.len && word.at[0] >= 'a' && word.at[0] <= 'z';
		bool joins = is_low && out.len && word_kind_of(word) == WORD_BETWEEN;
		if (out.len)
			hsy_buf_text(&out, " ");
		hsy_buf_str(&out, joins ? HSY_STR("&") : word);
	}
	hsy_str kept = hsy_str_dup(arena, out.len ? hsy_buf_view(&out) : HSY_STR(""));
	hsy_buf_clear(&out);
	return kept;
}

/* A byline often ends with the agency's own name. */
static bool is_agency(const hsy_doc *doc, hsy_str name, hsy_arena *arena)
{
	return is_same_name(name, doc->outlet_name, arena) ||
	       is_declared(doc, name, arena);
}

void hsy_agency_person(hsy_doc *doc, hsy_str name, hsy_arena *arena)
{
	name = hsy_str_squeeze(arena, name);
	for (size_t i = 0; i < doc->byline.n; i++)
		if (doc->byline.n == PERSONS_MAX ||
		    hsy_str_equal(doc->byline.at[i], name))
			return;
	if (name.len)
		hsy_vec_push(arena, &doc->byline, name);
}

void hsy_agency_byline(hsy_doc *doc, hsy_str line, const hsy_lexicon *lexicon,
                       hsy_arena *arena)
{
	hsy_strs names = {0};
	line = hsy_str_squeeze(arena, line);
	if (!line.len || line.len > HSY_FIELD_MAX)
		return;
	hsy_line looked = hsy_line_look(line, arena);
	if (!hsy_byline_read(&looked, lexicon, arena, &names, NULL))
		hsy_byline_names(lexicon ? line : without_words(line, arena), lexicon,
		                 arena, &names, NULL);
	for (size_t i = 0; i < names.n; i++)
		if (!is_agency(doc, names.at[i], arena))
			hsy_agency_person(doc, names.at[i], arena);
}

hsy_str hsy_agency_code(hsy_str qcode)
{
	qcode = hsy_str_trim(qcode);
	const char *colon = qcode.len ? memchr(qcode.at, ':', qcode.len) : NULL;
	size_t begin = colon ? (size_t)(colon - qcode.at) + 1 : 0;
	return hsy_str_trim(hsy_str_slice(qcode, (hsy_span){begin, qcode.len}));
}

static void note(hsy_doc *doc, hsy_str sentence, hsy_arena *arena)
{
	hsy_vec_push(arena, &doc->remarks, sentence);
}

void hsy_agency_status(hsy_doc *doc, hsy_str status, hsy_str since, hsy_arena *arena)
{
	static const struct {
		const char *code, *sentence;
	} sentences[] = {
	    {"canceled", "its provider has canceled it"},
	    {"cancelled", "its provider has canceled it"},
	    {"withheld", "its provider withholds it"},
	    {"embargoed", "its provider has put it under embargo"},
	};
	hsy_str code = hsy_agency_code(status);
	if (!code.len || hsy_name_equal(code, "usable"))
		return;
	hsy_str what = {0};
	for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
		if (hsy_name_equal(code, sentences[i].code))
			what = hsy_str_of(sentences[i].sentence);
	if (!what.at)
		what = hsy_str_printf(
		    arena, "its provider gives its status as \"" HSY_STR_FMT "\"",
		    HSY_STR_ARG(hsy_str_squeeze(arena, code)));
	if (since.len)
		what = hsy_str_printf(arena, HSY_STR_FMT " (as of " HSY_STR_FMT ")",
		                      HSY_STR_ARG(what), HSY_STR_ARG(since));
	note(doc, what, arena);
}

void hsy_agency_embargo(hsy_doc *doc, hsy_str until, hsy_arena *arena)
{
	if (!until.at)
		return;
	hsy_str date = hsy_date_parse(arena, until);
	if (!date.at)
		date = hsy_str_squeeze(arena, until);
	note(doc,
	     date.len ? hsy_str_printf(arena, "embargoed until " HSY_STR_FMT,
	                               HSY_STR_ARG(date))
	              : HSY_STR("embargoed until further notice"),
	     arena);
}

void hsy_agency_correction(hsy_doc *doc, hsy_arena *arena)
{
	note(doc, HSY_STR("its provider has sent it to correct what it sent before"),
	     arena);
}
