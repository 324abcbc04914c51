/* headline.c -- which of the titles that a page tells is its headline. */
#include "read/meta/meta.h"

enum {
	TITLES_MAX = 12,
	TITLE_MAX = 1000, /* what is longer is none: titles are searched for each other */
	ALONE_MIN = 12,   /* of a heading that nothing else confirms */
	ALONE_MAX = 200,
	SHARED_MIN = 9,  /* of one that the title element repeats */
	SECOND_MIN = 16, /* and of one of second rank */
	SITE_MAX = 45    /* of what may be a site's name at the end of a title */
};

static const hsy_way declared[] = {
    HSY_WAY(META, "og:title"),      HSY_WAY(TITLE, ""),
    HSY_WAY(META, "twitter:title"), HSY_WAY(META, "parsely-title"),
    HSY_WAY(META, "dc.title"),      HSY_WAY_END};
static const hsy_way title_element[] = {HSY_WAY(TITLE, ""), HSY_WAY_END};
static const hsy_way og_title[] = {HSY_WAY(META, "og:title"), HSY_WAY_END};
static const hsy_way articles[] = {HSY_WAY(JSON, "headline"),
                                   HSY_WAY(PROPERTY, "headline"), HSY_WAY_END};
static const hsy_way cores[] = {HSY_WAY(JSON, "headline"), HSY_WAY(META, "og:title"),
                                HSY_WAY(META, "twitter:title"), HSY_WAY(TITLE, ""),
                                HSY_WAY_END};
static const hsy_way first_rank = HSY_WAY(HEADING, "h1");
static const hsy_way second_rank = HSY_WAY(HEADING, "h2");

/* A title beside the form in which it is compared. */
typedef struct title {
	hsy_str text, plain;
} title;

hsy_str hsy_meta_plain(hsy_str s, hsy_arena *arena)
{
	hsy_str folded = s.len ? hsy_str_fold(arena, s) : (hsy_str){0};
	char *out = hsy_arena_alloc(arena, folded.len + 1);
	size_t n = 0;
	for (size_t at = 0; at < folded.len;) {
		size_t begin = at;
		int32_t c = hsy_utf8_next(folded, &at);
		if (hsy_char_is_letter(c) || hsy_char_is_digit(c) ||
		    hsy_char_is_mark(c)) {
			memcpy(out + n, folded.at + begin, at - begin);
			n += at - begin;
		} else if (n && out[n - 1] != ' ') {
			out[n++] = ' ';
		}
	}
	n -= n && out[n - 1] == ' ';
	return (hsy_str){out, n};
}

static title look(const hsy_meta *m, hsy_str text)
{
	if (!text.len || text.len > TITLE_MAX)
		return (title){{0}, {0}};
	return (title){text, hsy_meta_plain(hsy_meta_unescape(text, m->arena), m->arena)};
}

static bool holds(hsy_str plain, hsy_str part)
{
	return part.len && part.len <= plain.len &&
	       hsy_str_find(plain, part, 0) != HSY_NONE;
}

/* The titles told that way, without those that only name the site. */
static size_t collect(const hsy_meta *m, const hsy_way *way, title *titles)
{
	size_t n = 0, from = 0;
	const hsy_told *told;
	while (n < TITLES_MAX && (told = hsy_meta_next(m, way, &from))) {
		title t = look(m, told->value);
		if (t.plain.len > 3 && !hsy_meta_is_site(m, told->value))
			titles[n++] = t;
	}
	return n;
}

/* The longest that is a part of what the page calls itself. */
static const title *confirmed(const title *titles, size_t n, hsy_str all, size_t least)
{
	const title *best = NULL;
	for (size_t i = 0; i < n; i++)
		if (titles[i].plain.len >= least && holds(all, titles[i].plain) &&
		    (!best || titles[i].plain.len > best->plain.len))
			best = &titles[i];
	return best;
}

/* "Headline | Outlet" and "Outlet: Headline" without the outlet. What stands
 * behind the last mark is a site's name when it is known to be, or, unless sure is
 * asked for, when it is short. */
static hsy_str without_site(const hsy_meta *m, hsy_str text, bool sure)
{
	static const char *const marks[] = {" | ",
	                                    " - ",
	                                    " \xe2\x80\x93 ",
	                                    " \xe2\x80\x94 ",
	                                    " \xc2\xbb ",
	                                    " \xc2\xab ",
	                                    " :: ",
	                                    " \xc2\xb7 ",
	                                    " // ",
	                                    " \xe2\x80\xa2 ",
	                                    " \xe2\x80\xba ",
	                                    ": "};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		hsy_str mark = hsy_str_of(marks[i]);
		size_t first = hsy_str_find(text, mark, 0), last = first;
		if (first == HSY_NONE)
			continue;
		for (size_t at = first; at != HSY_NONE;
		     at = hsy_str_find(text, mark, at + 1))
			last = at;
		hsy_str before = hsy_str_slice(text, (hsy_span){0, first});
		hsy_str after = hsy_str_slice(text,
		                              (hsy_span){last + mark.len, text.len});
		if (hsy_meta_is_site(m, before))
			text = hsy_str_slice(text,
			                     (hsy_span){first + mark.len, text.len});
		else if (hsy_meta_is_site(m, after) ||
		         (!sure && mark.at[0] == ' ' && after.len < SITE_MAX &&
		          last >= SHARED_MIN))
			text = hsy_str_slice(text, (hsy_span){0, last});
	}
	return hsy_str_trim(text);
}

/* A declared title that a heading holds beside other things: a kicker, a date, the
 * name of a sister site. */
static hsy_str inside(const hsy_meta *m, const title *headings, size_t n)
{
	for (const hsy_way *way = cores; way->name.at; way++) {
		title core = look(m, hsy_meta_first(m, (hsy_way[]){*way, HSY_WAY_END}));
		core = look(m, without_site(m, core.text, true));
		for (size_t i = 0; i < n && core.plain.len >= SECOND_MIN; i++)
			if (holds(headings[i].plain, core.plain))
				return core.text;
	}
	return (hsy_str){0};
}

/* In order of trust: a heading that the declared titles repeat; what JSON-LD calls
 * the headline, when they repeat that; a heading of second rank that they repeat;
 * the only heading; JSON-LD alone; a declared title without the site's name. */
static hsy_str choose(const hsy_meta *m)
{
	title headings[TITLES_MAX], seconds[TITLES_MAX];
	size_t n = collect(m, &first_rank, headings);
	size_t n_seconds = collect(m, &second_rank, seconds);
	title element = look(m, hsy_meta_first(m, title_element));
	title og = look(m, hsy_meta_first(m, og_title));
	title json = look(m, hsy_meta_first(m, articles));
	hsy_str all = hsy_str_printf(m->arena, HSY_STR_FMT "\n" HSY_STR_FMT,
	                             HSY_STR_ARG(element.plain), HSY_STR_ARG(og.plain));
	const title *found = confirmed(headings, n, all, SHARED_MIN);
	const title *second = confirmed(seconds, n_seconds, all, SECOND_MIN);
	if (found && second && second->plain.len > found->plain.len &&
	    !holds(second->plain, found->plain))
		return second->text;
	if (found)
		return found->text;
	if (holds(all, json.plain))
		return json.text;
	if (second)
		return second->text;
	hsy_str text = inside(m, headings, n);
	if (text.len)
		return text;
	if (n == 1 && headings->text.len > ALONE_MIN && headings->text.len < ALONE_MAX)
		return headings->text;
	if (json.text.len)
		return json.text;
	text = hsy_meta_first(m, declared);
	text = without_site(m, text.len <= TITLE_MAX ? text : element.text, false);
	if (text.len && !hsy_meta_is_site(m, text))
		return text;
	return n == 1 ? headings->text : (hsy_str){0};
}

void hsy_meta_settle_headline(hsy_meta *m)
{
	if (m->doc->headline.len)
		return;
	hsy_str text = choose(m);
	for (size_t i = 0; i < m->told.n; i++)
		if (m->told.at[i].node && m->told.at[i].value.at == text.at && text.len)
			m->headline = &m->told.at[i];
	text = hsy_meta_unescape(text, m->arena);
	text = without_site(m, text, true);
	if (text.len && text.len <= TITLE_MAX)
		m->doc->headline = hsy_str_squeeze(m->arena, text);
}
