/* link_corpus.h -- small hand-made corpora for the suites of src/link. */
#ifndef LINK_CORPUS_H
#define LINK_CORPUS_H

#include "link/link.h"

typedef struct link_corpus {
	hsy_arena arena;
	hsy_records records;
	const hsy_sources *sources;
	const hsy_links *links;
} link_corpus;

/* An article in the making. */
typedef struct link_article {
	link_corpus *corpus;
	hsy_doc doc;
	hsy_findings findings;
} link_article;

void corpus_init(link_corpus *corpus);
void corpus_clear(link_corpus *corpus);

/* An article in which each line is a paragraph, published may be NULL. */
link_article corpus_article(link_corpus *corpus, const char *id, const char *published,
                            const char *text);

/* The article states these words in its own voice. They must be in its text. */
void corpus_states(link_article *article, const char *words);

/* Every line, without its full stop, is such a statement. */
void corpus_states_all(link_article *article);

/* "source cue content" stands in the text; who says it is of that type. */
void corpus_says(link_article *article, const char *source, const char *cue,
                 const char *content, hsy_source_type type, hsy_stance stance);

/* These words hedge what was said last. */
void corpus_hedges(link_article *article, const char *words);

/* The article says that the source is silent about something. */
void corpus_silent(link_article *article, const char *source, const char *cue,
                   const char *about);

void corpus_add(link_article *article);

/* Resolves and links all that was added. */
void corpus_link(link_corpus *corpus);

/* The claim that states exactly these words of the article; HSY_NONE if none. */
size_t corpus_claim(const link_corpus *corpus, const char *id, const char *words);

/* Whether the words of both articles state one claim. Fails the test when either
 * states none. */
bool corpus_same(const link_corpus *corpus, const char *id, const char *words,
                 const char *other_id, const char *other_words);

/* The conflict between the claims of these words; NULL if there is none. */
const hsy_conflict *corpus_conflict(const link_corpus *corpus, const char *id,
                                    const char *words, const char *other_id,
                                    const char *other_words);
#endif
