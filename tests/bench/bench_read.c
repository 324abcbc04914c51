/* bench_read.c -- bytes to documents. */
#include "bench/bench.h"
#include "read/read.h"

static void *prepare(const bench_corpus *corpus)
{
	bench_corpus *kept = HSY_NEW(corpus->arena, bench_corpus);

	*kept = *corpus;
	return kept;
}

static hsy_status take(void *context, const hsy_doc *doc, hsy_arena *arena,
                       hsy_error *err)
{
	(void)context;
	(void)doc;
	(void)arena;
	(void)err;
	return HSY_OK;
}

static double run(void *prepared)
{
	const bench_corpus *corpus = prepared;
	const hsy_read_sink sink = {take, NULL, NULL, NULL};
	double bytes = 0;

	for (size_t i = 0; i < corpus->names.n; i++) {
		hsy_read_bytes(corpus->bytes.at[i], corpus->names.at[i].at, NULL, &sink,
		               NULL);
		bytes += (double)corpus->bytes.at[i].len;
	}
	return bytes / 1e6;
}

int main(void)
{
	return bench_main(&(bench_stage){"read", "MB", prepare, run});
}
