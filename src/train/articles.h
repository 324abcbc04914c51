/* articles.h -- annotated news, as what the tagger is to learn. */
#ifndef HSY_TRAIN_ARTICLES_H
#define HSY_TRAIN_ARTICLES_H

#include "attribution/tagger.h"

/* One stretch of tokens. */
typedef struct hsy_excerpt {
	size_t n;         /* tokens */
	uint32_t *sights; /* hashes, later rows: those of token i are from ends[i - 1] */
	const size_t *ends; /* to ends[i] */
	unsigned char *tags;
} hsy_excerpt;

typedef HSY_VEC(hsy_excerpt) hsy_excerpts;

/* An article, with what people found in it. */
typedef struct hsy_article {
	const hsy_syntax *syntax;
	hsy_ties gold;
} hsy_article;

typedef HSY_VEC(hsy_article) hsy_articles;

typedef struct hsy_articles_file {
	hsy_articles articles;
	hsy_excerpts excerpts;
} hsy_articles_file;

/* Reads JSON Lines of "text" and "attributions", each with lists of [begin, end] in
 * bytes under "source", "cue" and "content". Everything lives in arena. */
hsy_status hsy_articles_read(const char *path, hsy_arena *arena, hsy_articles_file *out,
                             hsy_error *err);
#endif
