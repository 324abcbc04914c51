/* pack.h -- writing what was learnt as the bytes of a model file. */
#ifndef HSY_TRAIN_PACK_H
#define HSY_TRAIN_PACK_H

#include "base/buf.h"
#include "train/learner.h"

void hsy_pack_number(hsy_buf *out, uint32_t value, size_t n_bytes); /* at most 4 */
void hsy_pack_string(hsy_buf *out, hsy_str s);                      /* cut at 255 bytes */

/* The sections for lemmas and for splits: counted in the corpus. */
void hsy_pack_lemmas(hsy_buf *out, const hsy_corpus *corpus);
void hsy_pack_splits(hsy_buf *out, const hsy_corpus *corpus);

/* A whole file. The network is that of the averages. */
void hsy_pack_model(hsy_buf *out, const hsy_corpus *corpus,
                    const hsy_vocabulary *vocabulary, const hsy_learner *learner);
#endif
