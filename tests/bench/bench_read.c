/* bench_read.c -- bytes to documents. */
#include "bench/bench.h"
#include "read/read.h"

typedef struct reading {
	const bench_corpus *corpus;
	hsy_lexicons lexicons;
	const hsy_catalogue *catalogue;
} reading;

/* What one run over many inputs makes once. */
static void *prepare(const bench_corpus *corpus)
{
	bench_corpus *kept = HSY_NEW(corpus->arena, bench_corpus);
	reading *r = HSY_NEW(corpus->arena, reading);

	*kept = *corpus;
	r->corpus = kept;
	r->catalogue = hsy_catalogue_new(corpus->arena);
	hsy_lexicons_init(&r->lexicons, corpus->arena);
	return r;
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
	reading *r = prepared;
	const hsy_read_sink sink = {
	    .take = take, .lexicons = &r->lexicons, .catalogue = r->catalogue};
	double bytes = 0;

	for (size_t i = 0; i < r->corpus->names.n; i++) {
		hsy_read_bytes(r->corpus->bytes.at[i], r->corpus->names.at[i].at, NULL,
		               &sink, NULL);
		bytes += (double)r->corpus->bytes.at[i].len;
	}
	return bytes / 1e6;
}

int main(void)
{
	return bench_main(&(bench_stage){"read", "MB", prepare, run});
}
