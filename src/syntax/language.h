/* language.h -- the models that the library brings along. */
#ifndef HSY_SYNTAX_LANGUAGE_H
#define HSY_SYNTAX_LANGUAGE_H

#include "syntax/syntax.h"

enum {
	HSY_N_SYNTAX_LANGUAGES = 0
#define HSY_SYNTAX_LANGUAGE(tag) +1
#include "syntax/language.def"
#undef HSY_SYNTAX_LANGUAGE
};

/* Models that have been asked for; a zeroed struct with arena set has none yet. */
typedef struct hsy_models {
	hsy_arena *arena;
	const hsy_model *loaded[HSY_N_SYNTAX_LANGUAGES];
} hsy_models;

/* Whether a language ("en-GB") is the one of that tag ("en"). */
bool hsy_language_is(hsy_str language, const char *tag);

/* The model of a language ("en", "en-GB"), or NULL if it has none; lives in
 * models->arena. */
const hsy_model *hsy_models_find(hsy_models *models, hsy_str language);
#endif
