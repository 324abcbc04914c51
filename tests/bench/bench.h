/* bench.h -- what to measure, over which articles, and how it is printed. */
#ifndef HSY_BENCH_H
#define HSY_BENCH_H

#include "score/score.h"

/* Inputs as read from disk, or made here. */
typedef struct bench_corpus {
	const char *name;
	hsy_arena *arena;
	hsy_strs names;
	hsy_strs bytes; /* beside names */
} bench_corpus;

typedef struct bench_stage {
	const char *name;
	const char *unit; /* of what run returns; "MB" is a million bytes */
	/* What run needs, in corpus->arena. This is not timed. */
	void *(*prepare)(const bench_corpus *corpus);
	/* Does the work once and returns how much that was. */
	double (*run)(void *prepared);
} bench_stage;

/*
 * Measures stage over the sample articles and over synthetic ones, each in a
 * process of its own, and prints a line of TSV for each: stage, corpus, amount,
 * unit, amount a second, peak bytes of the process. Returns what main does.
 */
int bench_main(const bench_stage *stage);

/* The same over one corpus, which fill makes of inputs that it adds. */
int bench_apart(const bench_stage *stage, const char *name, void (*fill)(bench_corpus *));
void bench_add(bench_corpus *corpus, hsy_str name, hsy_str bytes);

/* The sample articles. */
void bench_load_seeds(bench_corpus *corpus);

/* Below n. Knuth's, so that what is made by it is the same on every machine. */
unsigned bench_random(uint64_t *state, unsigned n);

/* The documents of corpus, without findings or with them. */
hsy_records *bench_documents(const bench_corpus *corpus);
hsy_records *bench_records(const bench_corpus *corpus);

#endif
