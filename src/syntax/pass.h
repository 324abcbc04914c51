/* pass.h -- what the steps of one analysis share; private to this folder. */
#ifndef HSY_SYNTAX_PASS_H
#define HSY_SYNTAX_PASS_H

#include "syntax/model.h"
#include "syntax/syntax.h"
#include "syntax/tree.h"

/* Memory for one stretch of words, used again for the next. */
typedef struct hsy_room {
	size_t n;        /* words of this stretch */
	int16_t *input;  /* [word][HSY_INPUT] */
	int16_t *first;  /* [word][2 * HSY_STATE]: what the first layer makes of it */
	int16_t *second; /* and the second */
	int32_t *sums;   /* of one matrix, for all words */
	int16_t *own;    /* two hidden layers, for all words */
	int16_t *others;
	int16_t *offers;    /* of the root and all words, as the weights of a matrix */
	int32_t *distances; /* [dependent][HSY_N_DISTANCES] */
	int32_t *scores;    /* [dependent][head]: as hsy_tree_best takes them */
	size_t *heads;      /* and gives them */
	hsy_tree_room *tree;
} hsy_room;

hsy_room *hsy_room_new(size_t words, hsy_arena *arena);

/* The words of the stretch to the rows of first and second. */
void hsy_syntax_encode(const hsy_model *model, const hsy_syntax_word *words,
                       hsy_room *room);

/* From first: upos and xpos of each word. */
void hsy_syntax_tag(const hsy_model *model, hsy_room *room, hsy_syntax_word *words);

/* From second: the head, counted from the first word of the stretch and HSY_NONE for
 * the root, and the relation of each word. */
void hsy_syntax_parse(const hsy_model *model, hsy_room *room, hsy_syntax_word *words);
#endif
