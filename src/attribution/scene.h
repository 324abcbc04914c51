/* scene.h -- a cast while the attributions are gone through in order of text. */
#ifndef HSY_SCENE_H
#define HSY_SCENE_H

#include "attribution/cast.h"

/* A pronoun reaches back at most so many sentences, over at most so many names. */
enum { HSY_REACH = 6, HSY_LOOK_BACK = 128 };

typedef struct hsy_scene {
	hsy_reading *r;
	hsy_attributions *attributions;
	hsy_cast cast;
	HSY_VEC(hsy_mention) speakers; /* sources so far */
	size_t n_told;    /* offices that the text tells; behind them, of sources */
	size_t n_offices; /* of those, that stand before the source */
	size_t n_words;   /* of the trees, that do */
	hsy_map nouns;    /* their nouns: the last office so called */
	hsy_map later;    /* of all: the first */
} hsy_scene;

/* Whom a pronoun or a noun may stand for. */
typedef struct hsy_wanted {
	size_t token;
	unsigned types; /* HSY_TYPE */
	hsy_gender gender;
	bool is_plural;
	size_t reach; /* sentences */
} hsy_wanted;

#define HSY_TYPE(id) (1u << HSY_SOURCE_##id)

/* Reads the cast; r and attributions are set, all else is zero. */
void hsy_scene_open(hsy_scene *s);

/* Hears what the text tells before token: "She is the mayor". */
void hsy_scene_go_to(hsy_scene *s, size_t token);

/* A source without a name is somebody, too: "a young woman", then "the woman". Its
 * new member; owner is one, or HSY_NONE. */
size_t hsy_scene_enter(hsy_scene *s, const hsy_parts *p, size_t i, size_t owner);

/* The member that a source without a name is, new or known (role.c). */
size_t hsy_scene_noun(hsy_scene *s, const hsy_parts *p, size_t i);

/* The member that it most likely stands for, or HSY_NONE. */
size_t hsy_scene_find(const hsy_scene *s, const hsy_wanted *w);

/* The same for the pronoun at token. */
size_t hsy_scene_pronoun(const hsy_scene *s, size_t token);

/* How many names stand before token. */
size_t hsy_scene_names_before(const hsy_scene *s, size_t token);
#endif
