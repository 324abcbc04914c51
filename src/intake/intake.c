/* intake.c -- the left half: inputs are listed and read, and each document goes on
 * alone to its findings.
 *
 * One thread reads, others analyse what it read, several documents at once; the caller's
 * tells and writes what came of them, in the order in which they were read. Whatever one
 * of them hands to the next is in an event, and nothing else.
 */
#include "intake/intake.h"

#include "attribution/relate.h"
#include "base/pool.h"
#include "intake/files.h"
#include "read/read.h"
#include "syntax/language.h"

#include <pthread.h>
#include <stdlib.h>

enum {
	MOST_JOBS = 256,
	/* Of text that is read and not yet done with, for each job: enough for a long
	 * article to hold nobody up. Its analysis takes many times as much. */
	BYTES_FOR_JOB = 1024 * 1024,
	EVENT_BYTES = 4096 /* of an event without a document */
};

/* One pass over inputs. */
typedef struct run {
	const hsy_intake_to *to;
	const hsy_watch *watch;
	const hsy_catalogue *catalogue;
	unsigned least; /* confidence, in thousandths */

	/* Of the thread that reads. */
	hsy_pool *pool;
	hsy_strs files;
	hsy_read_limits limits;
	hsy_arena arena; /* as long as the run */
	hsy_lexicons lexicons;
	hsy_models models;
	hsy_taggers taggers;
	hsy_progress reached;
	size_t bytes_before; /* of the inputs before the one in hand */
	bool is_refused;     /* nobody wants any more */

	/* Of the thread that called. */
	hsy_tally tally;
	hsy_error why; /* it ended; HSY_OK: there is no more to read */

	pthread_mutex_t store; /* both ask to->store, one at a time */
} run;

/* What is to be told of a document. */
typedef struct note {
	hsy_status status;
	hsy_str sentence;
} note;

typedef HSY_VEC(note) notes;
typedef HSY_VEC(size_t) ends;

/* Something that the reader came upon: a document, or a complaint, or, with neither, how
 * far it is. It lives in its own arena. */
typedef struct event {
	hsy_arena arena;
	hsy_progress reached;
	const hsy_error *complaint;
	hsy_doc *doc;  /* NULL also if is_known */
	bool is_known; /* the store has the document */

	/* What the analysis of doc needs (NULL: its language has none), */
	const hsy_lexicon *lexicon;
	const hsy_model *model;
	const hsy_tagger *tagger;
	/* and what comes of it. */
	notes notes;
	hsy_buf printed;
	ends ends; /* of the pieces of printed, to be written one by one */
	const hsy_findings *findings;
} event;

static event *event_new(const run *r)
{
	hsy_arena arena = {0};
	event *e = HSY_NEW(&arena, event);

	*e = (event){.arena = arena, .reached = r->reached};
	return e;
}

static void event_free(event *e)
{
	hsy_arena arena = e->arena;

	hsy_buf_clear(&e->printed);
	hsy_arena_clear(&arena);
}

static bool has_stored(run *r, hsy_str sha256)
{
	if (!r->to->store)
		return false;
	pthread_mutex_lock(&r->store);
	bool has = hsy_store_has(r->to->store, sha256);
	pthread_mutex_unlock(&r->store);
	return has;
}

/* ------------------------------------------------ reading */

static bool put(run *r, event *e, size_t bytes)
{
	if (!hsy_pool_put(r->pool, e, EVENT_BYTES + bytes)) {
		event_free(e);
		r->is_refused = true;
	}
	return !r->is_refused;
}

static bool put_reached(run *r)
{
	return put(r, event_new(r), 0);
}

static void put_complaint(void *context, const hsy_error *diagnostic)
{
	run *r = context;
	event *e = event_new(r);
	hsy_error *complaint = HSY_NEW(&e->arena, hsy_error);

	*complaint = *diagnostic;
	e->complaint = complaint;
	put(r, e, 0);
}

/* Lexicons and models are made when they are first looked up, so that is done here. */
static void equip(run *r, event *e)
{
	hsy_str language = hsy_lexicon_choose(e->doc->language, e->doc->text);

	e->lexicon = hsy_lexicons_find(&r->lexicons, language);
	e->model = hsy_models_find(&r->models, language);
	e->tagger = hsy_taggers_find(&r->taggers, language);
}

static hsy_status put_document(void *context, const hsy_doc *doc, hsy_arena *arena,
                               hsy_error *err)
{
	run *r = context;

	(void)arena;
	r->reached.documents++;
	event *e = event_new(r);
	e->is_known = has_stored(r, doc->sha256);
	if (!e->is_known) {
		e->doc = HSY_NEW(&e->arena, hsy_doc);
		hsy_doc_copy(&e->arena, e->doc, doc);
	}
	if (e->doc && !r->to->print)
		equip(r, e);
	return put(r, e, doc->text.len) ? HSY_OK
	                                : hsy_fail(err, HSY_E_STOPPED, "stopped");
}

/* A file may grow while it is read. */
static void set_bytes_done(run *r, size_t done)
{
	size_t total = r->reached.bytes_total;

	r->reached.bytes_done = total && done > total ? total : done;
}

static void advance(void *context, size_t taken)
{
	run *r = context;

	set_bytes_done(r, r->bytes_before + taken);
	put_reached(r);
}

static void read_files(void *context, hsy_pool *pool)
{
	run *r = context;
	const hsy_read_sink sink = {.take = put_document,
	                            .complain = put_complaint,
	                            .context = r,
	                            .advance = advance,
	                            .lexicons = &r->lexicons,
	                            .catalogue = r->catalogue};

	r->pool = pool;
	r->reached.doing = "reading";
	r->reached.total = r->files.n;
	r->reached.bytes_total = hsy_files_bytes(&r->files);
	for (size_t i = 0; i < r->files.n && !r->is_refused; i++) {
		hsy_error why;

		r->reached.done = i;
		r->bytes_before = r->reached.bytes_done;
		if (put_reached(r) &&
		    hsy_read_file(r->files.at[i].at, &r->limits, &sink, &why) != HSY_OK)
			put_complaint(r, &why);
	}
}

/* ------------------------------------------------ analysing */

static void take_note(event *e, hsy_status status, hsy_str sentence)
{
	hsy_vec_push(&e->arena, &e->notes, ((note){status, sentence}));
}

/* What the readers noted. From here on all of it counts as diagnostics. */
static void take_notes(event *e)
{
	hsy_doc *doc = e->doc;

	for (size_t i = 0; i < doc->diagnostics.n; i++)
		take_note(e, HSY_E_DAMAGED, doc->diagnostics.at[i]);
	for (size_t i = 0; i < doc->remarks.n; i++) {
		take_note(e, HSY_OK, doc->remarks.at[i]);
		hsy_vec_push(&e->arena, &doc->diagnostics, doc->remarks.at[i]);
	}
}

static void note_language(event *e)
{
	hsy_doc *doc = e->doc;
	hsy_str sentence = HSY_STR(
	    "its language is not known; its attributions were not read");

	if (doc->language.len)
		sentence = hsy_str_printf(&e->arena,
		                          "no attribution model for " HSY_STR_FMT
		                          "; its attributions were not read",
		                          HSY_STR_ARG(doc->language));
	hsy_vec_push(&e->arena, &doc->diagnostics, sentence);
	take_note(e, HSY_OK, sentence);
}

/* An hsy_write_fn. */
static int print_piece(void *context, const char *bytes, size_t n)
{
	event *e = context;

	hsy_buf_put(&e->printed, bytes, n);
	hsy_vec_push(&e->arena, &e->ends, e->printed.len);
	return 0;
}

static void put_syntax(const run *r, event *e, const hsy_syntax *syntax, hsy_out *out)
{
	if (!syntax->model)
		take_note(e, HSY_OK,
		          HSY_STR("its language has no model of syntax; its sentences "
		                  "are not taken apart"));
	r->to->syntax(syntax, out);
}

/* For the thread that called. */
static bool keeps_findings(const hsy_intake_to *to)
{
	return to->store || to->findings;
}

static void analyse(const run *r, event *e, hsy_arena *arena, hsy_out *out)
{
	if (!e->lexicon && !r->to->syntax)
		note_language(e);

	const hsy_text *text = hsy_text_new(e->doc, e->lexicon, arena);
	const hsy_syntax *syntax = hsy_syntax_new(text, e->model, arena);
	if (r->to->syntax) {
		put_syntax(r, e, syntax, out);
		return;
	}
	const hsy_finder finder = {r->catalogue, e->tagger, r->least};
	e->findings = hsy_findings_new(text, syntax, &finder, arena);
	if (!keeps_findings(r->to))
		hsy_json_document(e->doc, e->findings, out);
}

/* Runs in several threads at once. */
static void work(void *context, void *job)
{
	const run *r = context;
	event *e = job;
	hsy_arena scratch = {0};
	hsy_out out;

	if (!e->doc)
		return;
	hsy_out_init(&out, print_piece, e);
	take_notes(e);
	if (r->to->print)
		r->to->print(e->doc, r->to->width, &out);
	else
		analyse(r, e, keeps_findings(r->to) ? &e->arena : &scratch, &out);
	hsy_arena_clear(&scratch);
}

/* ------------------------------------------------ telling and writing */

bool hsy_may_go_on(const hsy_watch *watch, const hsy_progress *progress)
{
	return !watch || !watch->go_on || watch->go_on(watch->context, progress);
}

static void complain(void *context, const hsy_error *diagnostic)
{
	run *r = context;

	r->tally.failed += diagnostic->status != HSY_OK &&
	                   diagnostic->status != HSY_E_DAMAGED;
	if (r->watch && r->watch->complain)
		r->watch->complain(r->watch->context, diagnostic);
}

static void tell_notes(run *r, const event *e)
{
	hsy_str path = e->doc->path;
	bool is_damaged = false;

	for (size_t i = 0; i < e->notes.n; i++) {
		const note *told = &e->notes.at[i];
		hsy_error diagnostic;

		hsy_fail(&diagnostic, told->status, HSY_STR_FMT ": " HSY_STR_FMT,
		         HSY_STR_ARG(path), HSY_STR_ARG(told->sentence));
		hsy_error_place(&diagnostic, path.at, 0, 0, 0);
		complain(r, &diagnostic);
		is_damaged |= told->status == HSY_E_DAMAGED;
	}
	r->tally.damaged += is_damaged;
}

static hsy_status write_out(run *r, const event *e, hsy_error *err)
{
	size_t begin = 0;

	for (size_t i = 0; i < e->ends.n; i++) {
		hsy_out_put(r->to->out, hsy_str_slice(hsy_buf_view(&e->printed),
		                                      (hsy_span){begin, e->ends.at[i]}));
		begin = e->ends.at[i];
	}
	if (r->to->findings)
		r->to->findings(r->to->findings_context, e->doc, e->findings, r->to->out);
	r->tally.done++;
	return hsy_out_end(r->to->out, err);
}

static hsy_status store(run *r, const event *e, hsy_error *err)
{
	hsy_error refusal;

	pthread_mutex_lock(&r->store);
	hsy_status status = hsy_store_add(r->to->store, e->doc, e->findings, &refusal);
	pthread_mutex_unlock(&r->store);
	r->tally.done += status == HSY_OK;
	if (status == HSY_E_FORMAT) {
		/* Two documents that go by one id: the first one stays. */
		complain(r, &refusal);
		return HSY_OK;
	}
	if (status != HSY_OK)
		*err = refusal;
	return status;
}

static hsy_status deliver(run *r, const event *e, hsy_error *err)
{
	/* Its like may have been on its way when it was read. */
	if (e->is_known || (e->doc && has_stored(r, e->doc->sha256))) {
		r->tally.known++;
		return HSY_OK;
	}
	if (!e->doc)
		return HSY_OK;
	tell_notes(r, e);
	return r->to->store ? store(r, e, err) : write_out(r, e, err);
}

static bool finish(void *context, void *job)
{
	run *r = context;
	event *e = job;
	hsy_status status = HSY_OK;

	if (e->complaint)
		complain(r, e->complaint);
	else
		status = deliver(r, e, &r->why);
	if (status == HSY_OK && !e->complaint && !hsy_may_go_on(r->watch, &e->reached))
		status = hsy_fail(&r->why, HSY_E_STOPPED, "stopped");
	event_free(e);
	return status == HSY_OK;
}

static void drop(void *context, void *job)
{
	(void)context;
	event_free(job);
}

/* ------------------------------------------------ the run */

static size_t count_jobs(const hsy_inputs *inputs)
{
	size_t n = inputs->jobs ? inputs->jobs : hsy_pool_processors();

	return n < MOST_JOBS ? n : MOST_JOBS;
}

static unsigned least_of(const hsy_inputs *inputs, const hsy_intake_to *to)
{
	if (inputs->confidence > 0)
		return inputs->confidence < 1
		           ? (unsigned)(inputs->confidence * HSY_SURE + .5)
		           : HSY_SURE;
	return to->store ? HSY_LEAST_OF_CASE : HSY_LEAST_USUAL;
}

static void tally_add(hsy_tally *all, const hsy_tally *more)
{
	all->done += more->done;
	all->damaged += more->damaged;
	all->known += more->known;
	all->failed += more->failed;
}

hsy_status hsy_intake(const hsy_inputs *inputs, const hsy_intake_to *to,
                      const hsy_watch *watch, hsy_tally *tally, hsy_error *err)
{
	run r = {.watch = watch,
	         .to = to,
	         .limits = inputs->limits,
	         .least = least_of(inputs, to)};
	const hsy_pool_tasks tasks = {&r, read_files, work, finish, drop};
	size_t n_jobs = count_jobs(inputs);

	if (inputs->n == 0)
		return hsy_fail(err, HSY_E_USAGE, "no input; name a file or a folder");
	hsy_arena_init(&r.arena);
	pthread_mutex_init(&r.store, NULL);
	r.catalogue = inputs->catalogue ? inputs->catalogue : hsy_catalogue_new(&r.arena);
	hsy_lexicons_init(&r.lexicons, &r.arena);
	r.models.arena = r.taggers.arena = &r.arena;
	hsy_read_limits_settle(&r.limits);
	hsy_files_list(inputs, &r.arena, &r.files, complain, &r);
	hsy_pool_run(&tasks, n_jobs, n_jobs * BYTES_FOR_JOB);
	if (tally)
		tally_add(tally, &r.tally);
	if (err && r.why.status != HSY_OK)
		*err = r.why;
	pthread_mutex_destroy(&r.store);
	hsy_arena_clear(&r.arena);
	return r.why.status;
}
