/* tagger.h -- the network that gives every token a part in an attribution.
 *
 * A token is the sum of the vectors of what is seen of it. Two layers of LSTMs read the
 * paragraph in both directions; what they make of a token, and which tags may follow
 * each other, decide on the best sequence of tags.
 */
#ifndef HSY_TAGGER_H
#define HSY_TAGGER_H

#include "attribution/relate.h"
#include "attribution/see.h"
#include "syntax/layer.h"

/* Parts know on which side of them their cue is. */
typedef enum hsy_part {
	HSY_PART_CONTENT_AFTER, /* the cue stands before it */
	HSY_PART_CONTENT_BEFORE,
	HSY_PART_SOURCE_AFTER,
	HSY_PART_SOURCE_BEFORE,
	HSY_PART_CUE,
	HSY_N_PARTS
} hsy_part;

/* No part, or the first token of one, or a further one. */
enum { HSY_TAG_NONE, HSY_TAG_FIRST, HSY_N_TAGS = 1 + 2 * HSY_N_PARTS };

static inline size_t hsy_tag_of(hsy_part part, bool goes_on)
{
	return HSY_TAG_FIRST + 2 * (size_t)part + goes_on;
}

static inline bool hsy_tag_goes_on(size_t tag)
{
	return tag != HSY_TAG_NONE && (tag - HSY_TAG_FIRST) % 2 == 1;
}

/* Whether to may stand behind from; what goes on needs what it goes on from. */
static inline bool hsy_tag_may_follow(size_t from, size_t to)
{
	return !hsy_tag_goes_on(to) || from == to || from + 1 == to;
}

/* All but the tags are multiples of HSY_LANES. */
enum { HSY_TAGGER_INPUT = 96, HSY_TAGGER_STATE = 64 };

typedef enum hsy_tagger_tensor {
#define HSY_TENSOR(id, outputs, inputs, has_bias, limit) HSY_TAGGER_##id,
#include "attribution/tensor.def"
#undef HSY_TENSOR
	HSY_N_TAGGER_TENSORS
} hsy_tagger_tensor;

extern const hsy_tensor_shape hsy_tagger_shapes[HSY_N_TAGGER_TENSORS];

/*
 * A model file, all numbers little-endian: the head (syntax/bytes.h), then the number of
 * sights (4 bytes) and the hashes of all (4 bytes each), ascending; their vectors, that
 * of a word not known first; the tensors (syntax/layer.h).
 */
#define HSY_TAGGER_MAGIC "HSYA"
enum { HSY_TAGGER_VERSION = 1 };

struct hsy_tagger {
	size_t n_slots;        /* a power of two */
	const uint32_t *slots; /* hashes */
	const uint32_t *rows;  /* of vectors; 0 where the slot is free */
	hsy_vectors vectors;
	hsy_matrix matrices[HSY_N_TAGGER_TENSORS];
};

/* Reads the bytes of a model file; the result lives in arena and borrows from bytes.
 * HSY_E_FORMAT, with what is wrong, when they are not one: then nothing of *out may be
 * used. */
hsy_status hsy_tagger_read(hsy_str bytes, hsy_arena *arena, hsy_tagger *out,
                           hsy_error *err);

/* Tags of a stretch of tokens, and how likely each tag is of each token: of
 * HSY_CERTAIN. */
enum { HSY_CERTAIN = 1 << 15 };

typedef struct hsy_tags {
	size_t first, n;      /* tokens */
	unsigned char *best;  /* [n] */
	uint16_t *likelihood; /* [n][HSY_N_TAGS] */
} hsy_tags;

/* No longer stretch is tagged in one go. */
enum { HSY_STRETCH_MAX = 400 };

void hsy_tagger_tag(const hsy_tagger *tagger, const hsy_seer *seer, size_t first,
                    size_t end, hsy_arena *arena, hsy_tags *out);

/* The sequence of tags for scores (10 bits behind the point): the best one, and how
 * likely each tag is. transitions is [to][from]. */
void hsy_tags_decide(const int32_t *scores, const int16_t *transitions, hsy_tags *tags,
                     hsy_arena *arena);

/* The end of the stretch that begins at token first: that of its block, or of the last
 * sentence that fits, or wherever a longer sentence is cut. */
size_t hsy_stretch_end(const hsy_text *text, size_t first);

/* Attributions of one stretch, as its tags have them, added to out (relate.c). */
void hsy_ties_add(const hsy_tags *tags, const hsy_text *text, hsy_arena *arena,
                  hsy_ties *out);
#endif
