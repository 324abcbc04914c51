/* match.h -- the sources of a corpus while they are being gathered. */
#ifndef HSY_MATCH_H
#define HSY_MATCH_H

#include "catalogue/catalogue.h"
#include "lexicon/lexicon.h"
#include "resolve/alias.h"
#include "resolve/resolve.h"

/* A source as it grows; owner counts candidates. */
typedef struct hsy_candidate {
	hsy_source source;
	const hsy_catalogue_entry *entry;
	hsy_strs names;      /* under which a text may speak of it */
	hsy_strs houses;     /* patterns: what a person is one of, "the council" */
	hsy_strs roles;      /* what a person is: "engineer" */
	hsy_strs ties;       /* and the names that are told with it: "amazon" */
	size_t stands_for;   /* the candidate that it turned out to be, or HSY_NONE */
	bool is_titled;      /* a document whose issuer, title or date is told */
	bool is_publisher;   /* an article of the corpus is its own */
	bool has_byline;     /* and one of them names its author */
	bool is_spoken_of;   /* cited as an organisation, */
	bool speaks_of_self; /* also by itself, */
	bool is_cited;       /* cited as an outlet, */
	bool hears_others;   /* in its articles people and bodies of elsewhere speak, */
	bool is_newspaper;   /* or its name is one of newspapers */
} hsy_candidate;

typedef struct hsy_matcher {
	const hsy_records *records;
	hsy_arena *arena;
	const hsy_catalogue *catalogue;
	size_t *of_entry;   /* [catalogue entry]: candidate, or HSY_NONE */
	hsy_map lexicon_of; /* language to an index of lexicons */
	HSY_VEC(const hsy_lexicon *) lexicons;
	HSY_VEC(hsy_candidate) list;
	hsy_map by_key;  /* what an id is made from */
	hsy_map written; /* candidate and form, so that each is kept once */
	hsy_map outlets; /* folded names of the corpus's outlets */
	hsy_map domains; /* and their domains */
	hsy_map labels;  /* and how a host would spell them, where they tell none */
} hsy_matcher;

void hsy_matcher_init(hsy_matcher *r, const hsy_records *records, hsy_arena *arena);

/* Each gives indexes of r->list. The outlets of all documents come first: an
 * article may cite one that is read later. */
size_t hsy_match_outlet(hsy_matcher *r, const hsy_doc *doc); /* or HSY_NONE */
void hsy_match_self(hsy_matcher *r, const hsy_record *record, size_t outlet);
void hsy_match_record(hsy_matcher *r, const hsy_record *record, size_t *attributions,
                      size_t *citations);

/* ------------------------------------------------ candidates: candidate.c */

/* The candidate with that name, made if need be; local: only in that record. */
size_t hsy_match_candidate(hsy_matcher *r, hsy_source_type type, hsy_str canonical,
                           const hsy_record *local);
size_t hsy_match_entry(hsy_matcher *r, const hsy_catalogue_entry *entry);

/* Where the index of an entry is kept: HSY_NONE when nobody mentions it. */
size_t *hsy_match_place(const hsy_matcher *r, const hsy_catalogue_entry *entry);

/* Attributions may take an outlet for a company, so both are one family. */
hsy_source_type hsy_match_family(hsy_source_type type);

/* Keeps a form found in an article: as it was written, as a name for people, and
 * as a text may speak of it. */
void hsy_match_form(hsy_matcher *r, size_t index, hsy_str written, hsy_str name,
                    hsy_str spoken);

/* The entry with that name, or NULL. */
const hsy_catalogue_entry *hsy_match_find(hsy_matcher *r, hsy_str name);

/* ------------------------------------------------ hosts: outlet.c */

/* Without its port and "www.", in lower case. */
hsy_str hsy_host_of(hsy_arena *arena, hsy_str domain);

/* The outlet behind a host: known, of the corpus, or by its own name. */
size_t hsy_match_host(hsy_matcher *r, hsy_str host);

/* ------------------------------------------------ works: work.c */

/* Who is mentioned where. */
typedef struct hsy_mention {
	hsy_bare bare;
	hsy_str written;
	hsy_source_type type;
	const hsy_record *record;
	const hsy_aliases *aliases;
	const hsy_catalogue_entry *owner; /* of a document or event */
} hsy_mention;

/* The classes of a word in the language of the article. */
hsy_word_set hsy_mention_classes(hsy_matcher *r, const hsy_mention *m, hsy_str word);

/* Whose a work is by its words: "TechCrunch source material", "the Reuters
 * investigation", "The Hallick Courier's report": a name, and behind it only words
 * that are none; or its author. The name is absent if it names nobody. */
hsy_bare hsy_work_maker(hsy_matcher *r, const hsy_mention *m);

/* "Anthropic's 2026 engineering update" is Anthropic's. Or NULL. */
const hsy_catalogue_entry *hsy_work_owner(hsy_matcher *r, hsy_str name);

/* "inspection report" of "inspection report published by the council". What
 * kind of tour an event was is told differently in every article: "tour". */
hsy_str hsy_work_head(hsy_matcher *r, const hsy_mention *m);

/* ------------------------------------------------ what articles tell */

/* The lexicon of a document, NULL where its language has none. */
const hsy_lexicon *hsy_match_lexicon(hsy_matcher *r, hsy_str language);

/* stake.c: whose person the source of an attribution is, and which one; what an
 * organisation is called beside its name; the words that tell who a source is; whether
 * the phrase of a document tells who issued it, its title or its date; whether a
 * source goes on about itself. */
void hsy_match_house(hsy_matcher *r, hsy_candidate *person, const hsy_record *record,
                     const hsy_attribution *attribution);
void hsy_match_common_name(hsy_matcher *r, hsy_candidate *organisation,
                           const hsy_record *record, const hsy_attribution *attribution);
void hsy_match_told(hsy_matcher *r, hsy_source *source, const hsy_record *record,
                    const hsy_attribution *attribution);
bool hsy_match_is_titled(hsy_matcher *r, const hsy_record *record,
                         const hsy_attribution *attribution);
bool hsy_match_is_of_itself(hsy_matcher *r, const hsy_record *record,
                            const hsy_attribution *attribution);
void hsy_match_ties(hsy_matcher *r, hsy_candidate *person, const hsy_record *record,
                    const hsy_attribution *attribution);
/* Whether its words name anybody beside the source itself and the outlet of the
 * article; whether that outlet is called as newspapers are. */
bool hsy_match_names_other(hsy_matcher *r, const hsy_record *record,
                           const hsy_attribution *attribution);
bool hsy_match_is_newspaper(hsy_matcher *r, const hsy_record *record);

/* Once all are matched: who is meant by surnames alone. attributions are of the
 * records, and moved along. */
void hsy_match_namesakes(hsy_matcher *r, size_t *const *attributions);

/* Once all are matched: which publishers tell their own news, and who speaks
 * for them in it. outlets and attributions are of the records. */
void hsy_match_newsrooms(hsy_matcher *r, const size_t *outlets,
                         size_t *const *attributions);
#endif
