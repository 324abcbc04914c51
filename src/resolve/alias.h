/* alias.h -- the names of one document, made comparable. */
#ifndef HSY_ALIAS_H
#define HSY_ALIAS_H

#include "lexicon/lexicon.h"
#include "store/record.h"

/* More words are no name. */
enum { HSY_NAME_WORDS_MAX = 12 };

/* A name without what surrounds it in a sentence (bare.c). */
typedef struct hsy_bare {
	hsy_str name;     /* "Amazon Web Services" */
	hsy_str folded;   /* of name, without "Inc." or a middle initial: for comparing */
	bool had_article; /* "the Times" */
	bool was_quoted;  /* all of it, but for the article: a title */
} hsy_bare;

/* Takes quotation marks, a leading article, a possessive ending and a
 * parenthesis off; off persons also titles ("Sen. Jane Doe"). lexicon may be
 * NULL: then only what is the same in all languages goes. */
hsy_bare hsy_bare_of(const hsy_lexicon *lexicon, hsy_arena *arena, hsy_str written,
                     hsy_source_type type);

/* Words are what white space separates. */
size_t hsy_word_count(hsy_str s);
hsy_str hsy_first_words(hsy_str s, size_t n);
hsy_str hsy_last_words(hsy_str s, size_t n);

/* Words that begin with a capital or hold a digit: what makes a name of them. */
size_t hsy_name_words(hsy_str s);

typedef struct hsy_aliases hsy_aliases;

/*
 * Which longer name a short one stands for in a document: acronyms that its
 * text explains ("Amazon Web Services (AWS)" or the other way round) or that are
 * the initials of a name, surnames, the first words of an organisation's name and
 * the last ones of an outlet's. Names are gathered first, then asked for. Linear
 * in text and names.
 */
hsy_aliases *hsy_aliases_new(hsy_arena *arena, hsy_str text);
void hsy_aliases_add(hsy_aliases *aliases, hsy_bare name, hsy_source_type type);

/* The longer name, or the absent string: there is none, or several could be
 * meant. */
hsy_str hsy_aliases_find(const hsy_aliases *aliases, hsy_bare name, hsy_source_type type);

/* The same of acronyms that the text explains: these mean what it says they do,
 * whatever they mean elsewhere. */
hsy_str hsy_aliases_explained(const hsy_aliases *aliases, hsy_bare name);
#endif
