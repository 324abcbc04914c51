/* author.c -- the persons who wrote a page, from what it calls its authors. */
#include "read/meta/meta.h"

#include "base/date.h"
#include "read/byline.h"
#include "read/declared/outlet.h"

enum {
	CREDIT_MAX = 300, /* bytes; what is longer tells of an author, it does not name */
	NAMES_MAX = 12,
	NAME_WORDS = 5,
	BEFORE_MAX = 6 /* words before the names: "Ein Beitrag von" */
};

/* In order of trust. "author" of JSON-LD is a person by type. */
static const hsy_way authors[] = {HSY_WAY(JSON, "author"),
                                  HSY_WAY(JSON, "author name"),
                                  HSY_WAY(META, "article:author"),
                                  HSY_WAY(META, "og:article:author"),
                                  HSY_WAY(META, "article:author_name"),
                                  HSY_WAY(META, "parsely-author"),
                                  HSY_WAY(META, "cxenseparse:author"),
                                  HSY_WAY(META, "sailthru.author"),
                                  HSY_WAY(META, "byl"),
                                  HSY_WAY(META, "dc.creator"),
                                  HSY_WAY(META, "dcterms.creator"),
                                  HSY_WAY(BYLINE, "rel"),
                                  HSY_WAY(BYLINE, "author"),
                                  HSY_WAY(PROPERTY, "author"),
                                  HSY_WAY(BYLINE, "byline"),
                                  HSY_WAY(META, "author"),
                                  HSY_WAY(BYLINE, "link"),
                                  HSY_WAY(BYLINE, ""),
                                  HSY_WAY_END};

/* What JSON-LD calls an author or a provider, but no person. */
static const hsy_way houses[] = {HSY_WAY(JSON, "author house"), HSY_WAY(JSON, "provider"),
                                 HSY_WAY(JSON, "sourceorganization"), HSY_WAY_END};

typedef enum word_kind { WORD_BEFORE, WORD_BETWEEN, WORD_AFTER, WORD_NOBODY } word_kind;

static const struct {
	const char *word;
	word_kind kind;
} words[] = {
#define HSY_BYLINE_BY(word)
#define HSY_BYLINE_BEFORE(word) {word, WORD_BEFORE},
#define HSY_BYLINE_BETWEEN(word) {word, WORD_BETWEEN},
#define HSY_BYLINE_AFTER(word) {word, WORD_AFTER},
#define HSY_BYLINE_NOBODY(word) {word, WORD_NOBODY},
#include "read/byline.def"
#undef HSY_BYLINE_BY
#undef HSY_BYLINE_BEFORE
#undef HSY_BYLINE_BETWEEN
#undef HSY_BYLINE_AFTER
#undef HSY_BYLINE_NOBODY
};

static bool is_word(const hsy_meta *m, hsy_str word, word_kind kind)
{
	hsy_str plain = hsy_meta_plain(word, m->arena);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (words[i].kind == kind &&
		    hsy_str_is(kind == WORD_AFTER ? word : plain, words[i].word))
			return true;
	return false;
}

static bool starts_low(hsy_str s)
{
	size_t at = 0;
	return hsy_char_is_lower(hsy_utf8_next(s, &at));
}

static bool holds_digit(hsy_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] >= '0' && s.at[i] <= '9')
			return true;
	return false;
}

/* In whatever language dates are read. */
static bool is_month(const hsy_meta *m, hsy_str word)
{
	hsy_str day = hsy_str_printf(m->arena, "1 " HSY_STR_FMT " 2000",
	                             HSY_STR_ARG(word));
	return hsy_date_parse(m->arena, day).at;
}

static bool is_lead(const hsy_meta *m, hsy_str word)
{
	return is_word(m, word, WORD_BEFORE) ||
	       hsy_byline_is_by(hsy_meta_plain(word, m->arena));
}

/* May word, the one before it and the one behind be "May" of a date? */
static bool is_month_of(const hsy_meta *m, hsy_str word, hsy_str before, hsy_str after)
{
	return (holds_digit(before) || holds_digit(after)) && is_month(m, word);
}

/* Without "By", "Text:", "Ein Beitrag von", "Posted on May 3, 2026 by". */
static hsy_str without_lead(const hsy_meta *m, hsy_str s)
{
	hsy_str before = {0};
	for (int i = 0; i < BEFORE_MAX; i++) {
		size_t at = 0;
		hsy_str word = hsy_byline_word(s, &at), rest = s;
		if (!word.len || at >= s.len)
			break;
		rest = hsy_str_trim(hsy_str_slice(s, (hsy_span){at, s.len}));
		at = 0;
		if (!is_lead(m, word) && !holds_digit(word) &&
		    !(before.len && is_word(m, word, WORD_AFTER)) &&
		    !is_month_of(m, word, before, hsy_byline_word(rest, &at)))
			break;
		before = word;
		s = rest;
	}
	return s;
}

static hsy_str without_marks(hsy_str s)
{
	while (s.len && strchr(":-.,*+_ ", s.at[0])) {
		s.at++;
		s.len--;
	}
	while (s.len && strchr(":-,*+_ ", s.at[s.len - 1]))
		s.len--;
	return s;
}

/* "Jane Doe on 3 May", "Jane Doe in London" without what is no name; *dated tells
 * that a date began. */
static hsy_str without_tail(const hsy_meta *m, hsy_str s, bool *dated)
{
	hsy_str last = {0}, before = {0};
	for (size_t at = 0; at < s.len;) {
		hsy_str word = hsy_byline_word(s, &at);
		if (!word.len ||
		    (last.len && is_word(m, without_marks(word), WORD_AFTER)))
			break;
		*dated = last.len && holds_digit(word);
		if (*dated)
			break;
		before = last;
		last = word;
	}
	if (*dated && before.len && is_month(m, last))
		last = before;
	return last.at
	           ? hsy_str_slice(s, (hsy_span){0, (size_t)(last.at + last.len - s.at)})
	           : s;
}

/* "ada_berg", "ada.berg", "adaberg": nobody is called so. */
static bool is_handle(hsy_str s)
{
	return starts_low(s) || memchr(s.at, '_', s.len) || memchr(s.at, '.', s.len);
}

/* "AFP", "Deutsche Welle". */
static bool is_known_body(const hsy_meta *m, hsy_str s)
{
	return m->catalogue &&
	       hsy_catalogue_find(m->catalogue, hsy_str_fold(m->arena, s));
}

/* Ways by which any word might be told. */
static bool is_loose(const hsy_way *way)
{
	return (way->by == HSY_BY_META && hsy_str_is(way->name, "author")) ||
	       (way->by == HSY_BY_BYLINE &&
	        (way->name.len == 0 || hsy_str_is(way->name, "link")));
}

/* How many words s has; 0 when one of them stands in no name. */
static size_t count_name_words(const hsy_meta *m, hsy_str s)
{
	size_t n = 0;
	for (size_t at = 0; at < s.len; n++) {
		hsy_str word = hsy_byline_word(s, &at);
		if (!word.len)
			break;
		if (is_word(m, word, WORD_NOBODY) || (n == 0 && is_lead(m, word)))
			return 0;
	}
	return n;
}

/* A name, or what a person goes by on a site. Who is known to be a person may
 * have any name of words; else it must look like one. */
static bool is_name(const hsy_meta *m, hsy_str s, const hsy_way *way, bool named)
{
	size_t n = count_name_words(m, s);
	hsy_str plain = hsy_meta_plain(s, m->arena);
	if (n == 0 || n > NAME_WORDS || plain.len < 2 || memchr(s.at, '@', s.len) ||
	    hsy_meta_is_site(m, s) || is_known_body(m, s) ||
	    hsy_str_equal(plain, hsy_meta_plain(m->doc->headline, m->arena)))
		return false;
	size_t at = 0;
	if (!hsy_char_is_letter(hsy_utf8_next(s, &at)) || (n > 1 && holds_digit(s)))
		return false;
	/* Two letters are the sign of somebody whom the site knows. */
	if (n == 1)
		return s.len > 2 && !is_loose(way) && !(named && is_handle(s)) &&
		       !is_word(m, s, WORD_AFTER);
	return hsy_str_is(way->name, "author") && way->by == HSY_BY_JSON
	           ? !hsy_byline_is_outlet(s, m->lexicon, m->arena)
	           : hsy_byline_is_person(s, m->lexicon, m->arena);
}

/* Agencies that sign, to be declared by what looks at the whole article. */
static void add_house(hsy_meta *m, hsy_str name, bool any)
{
	const hsy_catalogue_entry *entry = m->catalogue ? hsy_outlet_named(m->catalogue,
	                                                                   name, m->arena)
	                                                : NULL;
	if (entry && (any || entry->kind == HSY_CATALOGUE_WIRE) &&
	    m->houses.n < NAMES_MAX)
		hsy_vec_push(m->arena, &m->houses, hsy_str_squeeze(m->arena, name));
}

static void add_name(hsy_meta *m, hsy_str name)
{
	hsy_str squeezed = hsy_str_squeeze(m->arena, name);
	for (size_t i = 0; i < m->doc->byline.n; i++)
		if (hsy_str_equal(hsy_meta_plain(squeezed, m->arena),
		                  hsy_meta_plain(m->doc->byline.at[i], m->arena)))
			return;
	if (m->doc->byline.n < NAMES_MAX)
		hsy_vec_push(m->arena, &m->doc->byline, squeezed);
}

static bool is_separator(int32_t c)
{
	return c == ',' || c == ';' || c == '|' || c == '/' || c == '&' || c == '(' ||
	       c == ')' || c == 0xb7 || c == 0x2022 || c == 0x2013 || c == 0x2014;
}

/* The next name of a list; *at moves behind it. */
static hsy_str next_part(const hsy_meta *m, hsy_str s, size_t *at)
{
	size_t begin = *at, end;
	while (*at < s.len) {
		end = *at;
		int32_t c = hsy_utf8_next(s, at);
		bool dash = c == '-' && end > begin && s.at[end - 1] == ' ' &&
		            *at < s.len && s.at[*at] == ' ';
		if (is_separator(c) || dash)
			return hsy_str_slice(s, (hsy_span){begin, end});
		if (!hsy_char_is_space(c))
			continue;
		size_t next = *at;
		hsy_str word = hsy_byline_word(s, &next);
		/* "Y" may be an initial, "AND" is none. */
		if ((starts_low(word) || word.len > 2) && next < s.len && end > begin &&
		    is_word(m, word, WORD_BETWEEN)) {
			*at = next;
			return hsy_str_slice(s, (hsy_span){begin, end});
		}
	}
	return hsy_str_slice(s, (hsy_span){begin, s.len});
}

/* What follows the first name of a list must be whole names: "London" after a comma
 * is where somebody writes from. */
static void add_names(hsy_meta *m, hsy_str credit, const hsy_way *way, bool named)
{
	hsy_str s = hsy_str_squeeze(m->arena, hsy_meta_unescape(credit, m->arena));
	if (!s.len || s.len > CREDIT_MAX ||
	    hsy_str_find(s, HSY_STR("://"), 0) != HSY_NONE)
		return;
	s = without_lead(m, s);
	bool dated = false;
	for (size_t at = 0; at < s.len && !dated;) {
		hsy_str part = hsy_str_trim(next_part(m, s, &at));
		part = without_lead(m, without_marks(part));
		part = without_marks(without_tail(m, without_marks(part), &dated));
		if (!part.len)
			continue;
		bool whole = !m->doc->byline.n || memchr(part.at, ' ', part.len);
		if (whole && is_name(m, part, way, named))
			add_name(m, part);
		else if (is_known_body(m, part))
			add_house(m, part, false);
		else if (!m->doc->byline.n && way->by == HSY_BY_BYLINE)
			return;
	}
}

/* Machines list all authors; on the page, others than the first may be those of other
 * articles, unless they are linked as this one's beside it. */
static bool goes_on(const hsy_meta *m, const hsy_way *way, const hsy_told *told,
                    const hsy_node *around)
{
	if (!m->doc->byline.n || way->by == HSY_BY_JSON || way->by == HSY_BY_META)
		return true;
	return hsy_str_is(way->name, "rel") && told->node->parent == around;
}

static void try_ways(hsy_meta *m, bool named)
{
	for (const hsy_way *way = authors; way->name.at && !m->doc->byline.n; way++) {
		const hsy_told *told;
		const hsy_node *around = NULL;
		for (size_t from = 0; (told = hsy_meta_next(m, way, &from));) {
			if (!goes_on(m, way, told, around) || !hsy_meta_is_about(m, told))
				continue;
			add_names(m, told->value, way, named);
			around = told->node ? told->node->parent : NULL;
		}
	}
}

/* A handle counts where no name is told anywhere. */
void hsy_meta_settle_byline(hsy_meta *m)
{
	try_ways(m, true);
	try_ways(m, false);
	for (const hsy_way *way = houses; way->name.at; way++) {
		const hsy_told *told;
		for (size_t from = 0; (told = hsy_meta_next(m, way, &from));)
			add_house(m, told->value, true);
	}
	for (size_t i = 0; i < m->houses.n; i++)
		hsy_vec_push(m->arena, &m->doc->byline, m->houses.at[i]);
}
