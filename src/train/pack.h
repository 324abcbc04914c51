/* pack.h -- writing what was learnt as bytes: floats become small whole numbers. */
#ifndef HSY_TRAIN_PACK_H
#define HSY_TRAIN_PACK_H

#include "base/buf.h"
#include "train/net.h"

void hsy_pack_number(hsy_buf *out, uint32_t value, size_t n_bytes); /* at most 4 */
void hsy_pack_string(hsy_buf *out, hsy_str s);                      /* cut at 255 bytes */

/* That part of the averages of a table, and those of all tensors with their biases. */
void hsy_pack_vectors(hsy_buf *out, const hsy_weights *table, float part);
void hsy_pack_tensors(hsy_buf *out, const hsy_net *net);

/* A model file: its head, with the checksum of the rest, and the rest. */
void hsy_pack_file(hsy_buf *out, const char *magic, uint32_t version, hsy_str rest);
#endif
