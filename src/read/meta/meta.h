/* meta.h -- what a page tells about itself, and how its fields are settled. */
#ifndef HSY_META_H
#define HSY_META_H

#include "catalogue/catalogue.h"
#include "read/html/html.h"

/* Where a page told something. */
typedef enum hsy_told_by {
	HSY_BY_META,     /* meta element; named by its name or property */
	HSY_BY_LINK,     /* link element; named by its rel */
	HSY_BY_JSON,     /* JSON-LD of the article; named by the key */
	HSY_BY_PROPERTY, /* microdata; named by itemprop */
	HSY_BY_TIME,     /* time element; "published", "modified", "time" */
	HSY_BY_HEADING,  /* "h1", "h2" */
	HSY_BY_TITLE,    /* the title element; "" */
	HSY_BY_BYLINE, /* an element that is called a byline; "rel", "author", … or "" */
	HSY_BY_DATE    /* short text that may be a date; "called" so or "" */
} hsy_told_by;

typedef struct hsy_told {
	hsy_told_by by;
	hsy_str name;
	hsy_str value;        /* trimmed, never empty; in the tree or the arena */
	const hsy_node *node; /* of what is shown; NULL for what only machines read */
	size_t at;            /* its number among all elements */
} hsy_told;

/* A way to learn a field. Tables of them stand in order of trust and end with an
 * entry whose name is absent. */
typedef struct hsy_way {
	hsy_told_by by;
	hsy_str name;
} hsy_way;

/* Of string literals, for static tables. */
#define HSY_WAY(by, name)                                                                \
	{                                                                                \
		HSY_BY_##by,                                                             \
		{                                                                        \
			(name), sizeof(name) - 1                                         \
		}                                                                        \
	}
#define HSY_WAY_END                                                                      \
	{                                                                                \
		HSY_BY_META,                                                             \
		{                                                                        \
			NULL, 0                                                          \
		}                                                                        \
	}

/* One page whose fields are being settled. */
typedef struct hsy_meta {
	const hsy_node *root;
	hsy_doc *doc;
	const hsy_lexicon *lexicon;     /* or NULL */
	const hsy_catalogue *catalogue; /* or NULL */
	hsy_arena *arena;
	HSY_VEC(hsy_told) told;   /* in the order of the page */
	hsy_strs scripts;         /* JSON-LD as written */
	hsy_strs sites;           /* names of the site: letters and digits only, folded */
	hsy_strs houses;          /* outlets among the authors */
	const hsy_told *headline; /* the heading that was chosen for it, or NULL */
} hsy_meta;

/* One pass over the tree (gather.c). */
void hsy_meta_gather(hsy_meta *m);
/* What JSON-LD tells of the page's article (ldjson.c). */
void hsy_meta_gather_json(hsy_meta *m);

/* Adds what was told, up to a cap (told.c); an empty value is nothing. */
void hsy_meta_put(hsy_meta *m, hsy_told told);
void hsy_meta_add(hsy_meta *m, hsy_told_by by, hsy_str name, hsy_str value);

/* The first that was told that way at or after *from, which moves behind it;
 * NULL when there is no more. Names compare without case. */
const hsy_told *hsy_meta_next(const hsy_meta *m, const hsy_way *way, size_t *from);
/* Is it told of the page's article? Not what stands among comments and teasers, nor
 * times and what has no name, when they stand away from the headline. */
bool hsy_meta_is_about(const hsy_meta *m, const hsy_told *told);
/* The value of the first way that tells anything; absent if none does. */
hsy_str hsy_meta_first(const hsy_meta *m, const hsy_way *ways);

/* Which of words is a word of names: "author" in "post-author", "articleAuthor",
 * "author_name", but not in "authority"? "-date" among words stands for all that end
 * so. NULL if none. */
const char *hsy_meta_find_word(hsy_str names, const char *const *words);
/* Is one of words a word of the class or id of e? */
bool hsy_meta_is_called(const hsy_node *e, const char *const *words);

/* Each fills its fields of m->doc where they are not set yet. */
void hsy_meta_settle_address(hsy_meta *m);  /* url, outlet_domain, declared */
void hsy_meta_settle_outlet(hsy_meta *m);   /* outlet_name */
void hsy_meta_settle_headline(hsy_meta *m); /* headline */
void hsy_meta_settle_dates(hsy_meta *m);    /* published, modified */
/* byline; agencies that sign stand at its end */
void hsy_meta_settle_byline(hsy_meta *m);
void hsy_meta_settle_language(hsy_meta *m); /* language */

/* Is name one of the site's, or its address ("example" or "example.com" for
 * www.example.com)? */
bool hsy_meta_is_site(const hsy_meta *m, hsy_str name);

/* Does it announce a date: "published"? */
bool hsy_meta_is_dated(hsy_str word);
/* Is the date that line tells one of a change: "Last updated on 4 March"? */
bool hsy_meta_is_changed(hsy_str line);

/* Letters and digits of the folded text, all else one space: the form in which
 * headlines and names of one page are compared. */
hsy_str hsy_meta_plain(hsy_str s, hsy_arena *arena);

/* Character references that are left in text, as of JSON, become characters. */
hsy_str hsy_meta_unescape(hsy_str s, hsy_arena *arena);

/* The part of a host that is registered: "example.co.uk" of "m.example.co.uk". */
hsy_str hsy_host_family(hsy_str host);

#endif
