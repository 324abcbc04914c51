/* language.c -- finds embedded models, and reads each once. */
#include "syntax/language.h"

#include "base/embed.h"
#include "syntax/model.h"

#include <assert.h>

#define HSY_SYNTAX_LANGUAGE(tag) HSY_EMBEDDED(syntax_model_##tag##_bin);
#include "syntax/language.def"
#undef HSY_SYNTAX_LANGUAGE

static hsy_str bytes_of(size_t i)
{
	const hsy_str all[] = {
#define HSY_SYNTAX_LANGUAGE(tag) HSY_EMBEDDED_STR(syntax_model_##tag##_bin),
#include "syntax/language.def"
#undef HSY_SYNTAX_LANGUAGE
	};

	return all[i];
}

static const hsy_model *load(hsy_str bytes, const char *tag, hsy_arena *arena)
{
	hsy_model *model = HSY_NEW(arena, hsy_model);
	hsy_status status = hsy_model_read(bytes, arena, model, NULL);

	/* Our own file: the tests read it too. */
	assert(status == HSY_OK);
	model->language = hsy_str_of(tag);
	return status == HSY_OK ? model : NULL;
}

bool hsy_language_is(hsy_str language, const char *tag)
{
	size_t n = strlen(tag);

	return hsy_str_starts(language, tag) &&
	       (language.len == n || language.at[n] == '-');
}

const hsy_model *hsy_models_find(hsy_models *models, hsy_str language)
{
	static const char *const tags[] = {
#define HSY_SYNTAX_LANGUAGE(tag) #tag,
#include "syntax/language.def"
#undef HSY_SYNTAX_LANGUAGE
	};

	for (size_t i = 0; i < HSY_N_SYNTAX_LANGUAGES; i++) {
		if (!hsy_language_is(language, tags[i]))
			continue;
		if (!models->loaded[i])
			models->loaded[i] = load(bytes_of(i), tags[i], models->arena);
		return models->loaded[i];
	}
	return NULL;
}
