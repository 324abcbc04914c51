/* when.c -- when a page was published and last changed. */
#include "read/meta/meta.h"

#include "base/date.h"
#include "read/byline.h"

static const hsy_way published[] = {HSY_WAY(META, "article:published_time"),
                                    HSY_WAY(META, "og:article:published_time"),
                                    HSY_WAY(META, "og:published_time"),
                                    HSY_WAY(JSON, "datepublished"),
                                    HSY_WAY(META, "datepublished"),
                                    HSY_WAY(PROPERTY, "datepublished"),
                                    HSY_WAY(META, "parsely-pub-date"),
                                    HSY_WAY(META, "cxenseparse:recs:publishtime"),
                                    HSY_WAY(META, "cxenseparse:publishtime"),
                                    HSY_WAY(META, "sailthru.date"),
                                    HSY_WAY(META, "article.published"),
                                    HSY_WAY(META, "publishdate"),
                                    HSY_WAY(META, "publish-date"),
                                    HSY_WAY(META, "publication_date"),
                                    HSY_WAY(META, "pubdate"),
                                    HSY_WAY(META, "pub_date"),
                                    HSY_WAY(META, "publicationdate"),
                                    HSY_WAY(META, "published_date"),
                                    HSY_WAY(META, "publish_date"),
                                    HSY_WAY(META, "og:release_date"),
                                    HSY_WAY(META, "shareaholic:article_published_time"),
                                    HSY_WAY(META, "citation_publication_date"),
                                    HSY_WAY(META, "citation_online_date"),
                                    HSY_WAY(META, "dc.date.issued"),
                                    HSY_WAY(META, "dcterms.created"),
                                    HSY_WAY(META, "dcterms.issued"),
                                    HSY_WAY(META, "dc.date.created"),
                                    HSY_WAY(PROPERTY, "datecreated"),
                                    HSY_WAY(JSON, "datecreated"),
                                    HSY_WAY(TIME, "published"),
                                    HSY_WAY(TIME, "time"),
                                    HSY_WAY_END};

/* What is read once the address tells no date: what the page shows, and names under
 * which many sites tell when a page was last built. */
static const hsy_way shown[] = {
    HSY_WAY(DATE, "date"), HSY_WAY(META, "dc.date"), HSY_WAY(META, "dcterms.date"),
    HSY_WAY(META, "date"), HSY_WAY(DATE, ""),        HSY_WAY_END};

static const hsy_way modified[] = {HSY_WAY(META, "article:modified_time"),
                                   HSY_WAY(JSON, "datemodified"),
                                   HSY_WAY(META, "datemodified"),
                                   HSY_WAY(PROPERTY, "datemodified"),
                                   HSY_WAY(META, "og:updated_time"),
                                   HSY_WAY(META, "last-modified"),
                                   HSY_WAY(TIME, "modified"),
                                   HSY_WAY(DATE, "modified"),
                                   HSY_WAY_END};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool announces(hsy_str word, bool change)
{
	static const struct {
		const char *word;
		bool change;
	} words[] = {
#define HSY_DATED(word) {word, false},
#define HSY_CHANGED(word) {word, true},
#include "read/meta/dated.def"
#undef HSY_DATED
#undef HSY_CHANGED
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (words[i].change == change && hsy_name_equal(word, words[i].word))
			return true;
	return false;
}

bool hsy_meta_is_dated(hsy_str word)
{
	return announces(word, false);
}

bool hsy_meta_is_changed(hsy_str line)
{
	for (size_t at = 0; at < line.len;) {
		hsy_str word = hsy_byline_word(line, &at);
		if (!word.len || is_digit(*word.at))
			return false;
		while (word.len && strchr("(:/|,", *word.at))
			word = hsy_str_slice(word, (hsy_span){1, word.len});
		while (word.len && strchr(":)", word.at[word.len - 1]))
			word.len--;
		if (announces(word, true))
			return true;
	}
	return false;
}

/* Does the page write the day before the month where mark parts them? Only English
 * is written both ways, and its articles are known to be English. */
static bool is_day_first(const hsy_meta *m, char mark)
{
	hsy_str language = m->doc->language;
	bool english = hsy_str_starts(language, "en") &&
	               (language.len == 2 || language.at[2] == '-');
	return language.len ? !english : mark == '.';
}

/* Reads one to most digits at *at. */
static size_t take_digits(hsy_str s, size_t *at, size_t most, unsigned *number)
{
	size_t n = 0;
	for (*number = 0; n < most && *at < s.len && is_digit(s.at[*at]); n++)
		*number = *number * 10 + (unsigned)(s.at[(*at)++] - '0');
	return n;
}

/* "3.2.2026", "03/02/26 14:05" as ISO writes it, where s has one and nothing but the
 * order of day and month was open. */
static hsy_str day_first_date(const hsy_meta *m, hsy_str s)
{
	for (size_t i = 0; i < s.len; i++) {
		unsigned day, month, year;
		size_t at = i, n;
		if (!is_digit(s.at[i]) || (i && is_digit(s.at[i - 1])))
			continue;
		if (!take_digits(s, &at, 2, &day) || at >= s.len ||
		    !strchr("./-", s.at[at]) || !is_day_first(m, s.at[at]))
			continue;
		char mark = s.at[at++];
		at += at < s.len && s.at[at] == ' ';
		if (!take_digits(s, &at, 2, &month) || at >= s.len || s.at[at] != mark)
			continue;
		at++;
		at += at < s.len && s.at[at] == ' ';
		n = take_digits(s, &at, 4, &year);
		if ((n == 4 || n == 2) && (at >= s.len || !is_digit(s.at[at]))) {
			hsy_str rest = hsy_str_slice(s, (hsy_span){at, s.len});
			year += n == 2 ? 2000 : 0;
			return hsy_date_parse(
			    m->arena,
			    hsy_str_printf(m->arena, "%04u-%02u-%02u" HSY_STR_FMT, year,
			                   month, day, HSY_STR_ARG(rest)));
		}
	}
	return (hsy_str){0};
}

static hsy_str read_date(const hsy_meta *m, hsy_str s)
{
	hsy_str date = hsy_date_parse(m->arena, s);
	return date.at ? date : day_first_date(m, s);
}

static hsy_str find_date(const hsy_meta *m, const hsy_way *ways)
{
	for (; ways->name.at; ways++) {
		const hsy_told *told;
		for (size_t from = 0; (told = hsy_meta_next(m, ways, &from));) {
			hsy_str date = read_date(m, told->value);
			if (date.at && hsy_meta_is_about(m, told))
				return date;
		}
	}
	return (hsy_str){0};
}

/* "/2019/11/20/" or "/2019-11-20-" in an address. */
static hsy_str date_in_address(const hsy_meta *m)
{
	static const char shape[] = "/dddd?dd?dd";
	hsy_str url = m->doc->url;
	for (size_t i = 0; i + sizeof shape <= url.len; i++) {
		char date[sizeof shape];
		size_t n = 0, at = i;
		for (const char *s = shape; *s; s++) {
			bool separator = *s == '?' &&
			                 (url.at[at] == '/' || url.at[at] == '-');
			if (*s == '?' && n)
				date[n++] = '-';
			if (*s == '?'   ? !separator
			    : *s == 'd' ? !is_digit(url.at[at])
			                : url.at[at] != *s)
				break;
			if (*s == 'd')
				date[n++] = url.at[at];
			at++;
		}
		if (n == 10 && at < url.len && strchr("/-_.", url.at[at])) {
			hsy_str found = hsy_date_parse(m->arena, (hsy_str){date, n});
			if (found.at)
				return found;
		}
	}
	return (hsy_str){0};
}

/* Machines tell UTC, so that the day may be another than the reader's. Where the page
 * shows the same moment by the clock of its place, that tells the zone. */
static hsy_str by_shown_clock(const hsy_meta *m, hsy_str date)
{
	for (size_t i = 0; hsy_str_ends(date, "Z") && i < m->told.n; i++) {
		const hsy_told *told = &m->told.at[i];
		if (told->by != HSY_BY_DATE && told->by != HSY_BY_TIME)
			continue;
		hsy_str local = hsy_date_by_clock(m->arena, date,
		                                  read_date(m, told->value));
		if (local.at && hsy_meta_is_about(m, told))
			return local;
	}
	return date;
}

void hsy_meta_settle_dates(hsy_meta *m)
{
	hsy_doc *doc = m->doc;
	if (!doc->modified.len)
		doc->modified = by_shown_clock(m, find_date(m, modified));
	if (!doc->published.len)
		doc->published = by_shown_clock(m, find_date(m, published));
	if (!doc->published.len)
		doc->published = date_in_address(m);
	if (!doc->published.len)
		doc->published = find_date(m, shown);
	/* What changed before it was published was a draft. */
	if (hsy_date_compare(doc->modified, doc->published) < 0)
		doc->modified = (hsy_str){0};
}
