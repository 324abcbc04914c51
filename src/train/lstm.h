/* lstm.h -- one LSTM over one sentence, with what it takes to learn from it. */
#ifndef HSY_TRAIN_LSTM_H
#define HSY_TRAIN_LSTM_H

#include "train/weights.h"

typedef struct hsy_lstm {
	hsy_weights *input, *bias, *again;
	const float *mask; /* of the state that is handed on; the same at every word */
	bool is_back;
	size_t n, width;
	const float *in;
	float *gates;  /* [word]: input, forget, output, candidate */
	float *cells;  /* [word] */
	float *bent;   /* the same, squashed */
	float *before; /* [word]: the state handed on to it, masked */
	float *states; /* [word]: the output */
} hsy_lstm;

/* Runs over n vectors; input, bias, again, mask and is_back are set. The rest lives in
 * arena. */
void hsy_lstm_run(hsy_lstm *lstm, const float *in, size_t n, hsy_arena *arena);

/* From the gradient of states, which it changes, to those of the weights, and added
 * to that of in. */
void hsy_lstm_learn(const hsy_lstm *lstm, float *states, float *in, hsy_arena *arena);
#endif
