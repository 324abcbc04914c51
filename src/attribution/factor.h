/* factor.h -- what the words of an article say about each factor of the score. */
#ifndef HSY_FACTOR_H
#define HSY_FACTOR_H

#include "base/str.h"

/* The seven tables of the score, in the order of its formula. */
typedef enum hsy_factor {
#define HSY_FACTOR(id, letter, name, title) HSY_FACTOR_##id,
#define HSY_LEVEL(factor, id, name)
#include "attribution/factor.def"
	HSY_N_FACTORS
#undef HSY_FACTOR
#undef HSY_LEVEL
} hsy_factor;

/* All levels of all factors, strongest first within a factor. */
typedef enum hsy_level {
#define HSY_FACTOR(id, letter, name, title)
#define HSY_LEVEL(factor, id, name) HSY_##factor##_##id,
#include "attribution/factor.def"
	HSY_N_LEVELS
#undef HSY_FACTOR
#undef HSY_LEVEL
} hsy_level;

const char *hsy_factor_name(hsy_factor factor);  /* "how_known", as in JSON */
const char *hsy_factor_title(hsy_factor factor); /* "how known", for people */
char hsy_factor_letter(hsy_factor factor);       /* 'B' */
hsy_factor hsy_level_factor(hsy_level level);
const char *hsy_level_name(hsy_level level); /* "own act", JSON and people */
/* The level of factor with that name; HSY_N_LEVELS when there is none. Names
 * are compared by hsy_words_alike. */
hsy_level hsy_level_find(hsy_factor factor, hsy_str name);
/* Equal when '_', '-' and ' ' are the same, and upper and lower case (ASCII). */
bool hsy_words_alike(hsy_str a, hsy_str b);
#endif
