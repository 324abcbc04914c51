/* intake.c -- the left half: inputs are listed, read, and each document goes on
 * alone to its findings. */
#include "intake/intake.h"

#include "read/read.h"
#include "syntax/language.h"

#include <stdlib.h>

/* One pass over inputs. */
typedef struct run {
	const hsy_watch *watch;
	hsy_tally tally;
	hsy_progress progress;
	hsy_arena arena; /* as long as the run */
	const hsy_catalogue *catalogue;
	hsy_lexicons lexicons;
	hsy_models models;
	const hsy_intake_to *to;
	size_t bytes_before; /* of the inputs before the one in hand */
	bool is_stopped;     /* by who watches */
	bool has_ended;      /* by an error that is not about the input */
} run;

bool hsy_may_go_on(const hsy_watch *watch, const hsy_progress *progress)
{
	return !watch || !watch->go_on || watch->go_on(watch->context, progress);
}

static bool may_go_on(run *r)
{
	r->is_stopped = r->is_stopped || !hsy_may_go_on(r->watch, &r->progress);
	return !r->is_stopped;
}

static void complain(void *context, const hsy_error *diagnostic)
{
	run *r = context;

	r->tally.failed += diagnostic->status != HSY_OK &&
	                   diagnostic->status != HSY_E_DAMAGED;
	if (r->watch && r->watch->complain)
		r->watch->complain(r->watch->context, diagnostic);
}

static void remark(run *r, const hsy_doc *doc, hsy_status status, hsy_str sentence)
{
	hsy_error diagnostic;

	hsy_fail(&diagnostic, status, HSY_STR_FMT ": " HSY_STR_FMT,
	         HSY_STR_ARG(doc->path), HSY_STR_ARG(sentence));
	hsy_error_place(&diagnostic, doc->path.at, 0, 0, 0);
	complain(r, &diagnostic);
}

static void note_language(run *r, hsy_doc *doc, hsy_arena *arena)
{
	hsy_str note = HSY_STR(
	    "its language is not known; its attributions were not read");

	if (doc->language.len)
		note = hsy_str_printf(arena,
		                      "no attribution model for " HSY_STR_FMT
		                      "; its attributions were not read",
		                      HSY_STR_ARG(doc->language));
	hsy_vec_push(arena, &doc->diagnostics, note);
	remark(r, doc, HSY_OK, note);
}

static hsy_status keep(run *r, const hsy_doc *doc, const hsy_findings *findings,
                       hsy_error *err)
{
	hsy_error refusal;

	if (r->to->out) {
		hsy_json_document(doc, findings, r->to->out);
		r->tally.done++;
		return hsy_out_end(r->to->out, err);
	}
	hsy_status status = hsy_store_add(r->to->store, doc, findings, &refusal);
	if (status == HSY_OK) {
		r->tally.done++;
	} else if (status == HSY_E_FORMAT) {
		/* Two documents that go by one id: the first one stays. */
		complain(r, &refusal);
		status = HSY_OK;
	} else if (err) {
		*err = refusal;
	}
	return status;
}

/* Tells what the readers noted. From here on all of it counts as diagnostics. */
static void tell_notes(run *r, hsy_doc *doc, hsy_arena *arena)
{
	for (size_t i = 0; i < doc->diagnostics.n; i++)
		remark(r, doc, HSY_E_DAMAGED, doc->diagnostics.at[i]);
	r->tally.damaged += doc->diagnostics.n > 0;
	for (size_t i = 0; i < doc->remarks.n; i++) {
		remark(r, doc, HSY_OK, doc->remarks.at[i]);
		hsy_vec_push(arena, &doc->diagnostics, doc->remarks.at[i]);
	}
}

static hsy_status print(run *r, const hsy_doc *doc, hsy_error *err)
{
	r->to->print(doc, r->to->width, r->to->out);
	r->tally.done++;
	return hsy_out_end(r->to->out, err);
}

static hsy_status put_syntax(run *r, const hsy_doc *doc, const hsy_syntax *syntax,
                             hsy_error *err)
{
	if (!syntax->model)
		remark(r, doc, HSY_OK,
		       HSY_STR("its language has no model of syntax; its sentences are "
		               "not taken apart"));
	r->to->syntax(syntax, r->to->out);
	r->tally.done++;
	return hsy_out_end(r->to->out, err);
}

static hsy_status analyse(run *r, hsy_doc *doc, hsy_arena *arena, hsy_error *err)
{
	hsy_str language = hsy_lexicon_choose(doc->language, doc->text);
	const hsy_lexicon *lexicon = hsy_lexicons_find(&r->lexicons, language);

	if (!lexicon && !r->to->syntax)
		note_language(r, doc, arena);

	const hsy_text *text = hsy_text_new(doc, lexicon, arena);
	const hsy_model *model = hsy_models_find(&r->models, language);
	const hsy_syntax *syntax = hsy_syntax_new(text, model, arena);
	if (r->to->syntax)
		return put_syntax(r, doc, syntax, err);
	const hsy_findings *findings = hsy_findings_new(text, syntax, r->catalogue,
	                                                arena);
	return keep(r, doc, findings, err);
}

/* What becomes of a document that is new. */
static hsy_status go_on_with(run *r, hsy_doc doc, hsy_arena *arena, hsy_error *err)
{
	tell_notes(r, &doc, arena);
	return r->to->print ? print(r, &doc, err) : analyse(r, &doc, arena, err);
}

static hsy_status take(void *context, const hsy_doc *doc, hsy_arena *arena,
                       hsy_error *err)
{
	run *r = context;
	hsy_status status = HSY_OK;

	if (r->to->store && hsy_store_has(r->to->store, doc->sha256))
		r->tally.known++;
	else
		status = go_on_with(r, *doc, arena, err);
	r->progress.documents++;
	if (status == HSY_OK && !may_go_on(r))
		status = hsy_fail(err, HSY_E_STOPPED, "stopped");
	r->has_ended = status != HSY_OK;
	return status;
}

/* ------------------------------------------------ inputs */

static int by_bytes(const void *a, const void *b)
{
	return hsy_str_compare(*(const hsy_str *)a, *(const hsy_str *)b);
}

static void sort_paths(hsy_strs *paths)
{
	size_t n = 0;

	if (paths->n)
		qsort(paths->at, paths->n, sizeof *paths->at, by_bytes);
	for (size_t i = 0; i < paths->n; i++)
		if (n == 0 || !hsy_str_equal(paths->at[n - 1], paths->at[i]))
			paths->at[n++] = paths->at[i];
	paths->n = n;
}

/* What `hearsay trace` leaves in a folder; see the public header. */
static bool is_result(hsy_str path)
{
	return hsy_str_ends(path, "/hearsay.db") || hsy_str_ends(path, "/graph.dot") ||
	       hsy_str_ends(path, "/graph.svg");
}

/* A note about the folder that it lies in. Whoever names the file itself wants it
 * read. */
static bool is_readme(hsy_str path)
{
	size_t at = path.len;

	while (at > 0 && path.at[at - 1] != '/')
		at--;
	hsy_str name = hsy_str_slice(path, (hsy_span){at, path.len});
	return hsy_str_is(name, "README") || hsy_str_starts(name, "README.");
}

static bool is_passed_over(run *r, hsy_str path)
{
	hsy_error note;

	if (is_result(path))
		return true;
	if (!is_readme(path))
		return false;
	hsy_fail(&note, HSY_OK, HSY_STR_FMT ": passed over; name it to have it read",
	         HSY_STR_ARG(path));
	hsy_error_place(&note, path.at, 0, 0, 0);
	complain(r, &note);
	return true;
}

/* What input stands for, if it is a folder: the files in it; else itself. */
static hsy_status list_input(run *r, hsy_str input, hsy_strs *files, hsy_error *err)
{
	hsy_strs found = {0};
	hsy_status status = hsy_file_list(input.at, &r->arena, &found, complain, r, err);

	if (status != HSY_OK)
		return status;
	for (size_t i = 0; i < found.n; i++)
		if (hsy_str_equal(found.at[i], input) || !is_passed_over(r, found.at[i]))
			hsy_vec_push(&r->arena, files, found.at[i]);
	if (found.n > 0)
		return HSY_OK;
	hsy_fail(err, HSY_E_EMPTY, "%s: there is no file in it; nothing to read",
	         input.at);
	hsy_error_place(err, input.at, 0, 0, 0);
	return HSY_E_EMPTY;
}

/* The files that inputs stand for, in an order that is theirs alone. */
static void list_files(run *r, const hsy_inputs *inputs, hsy_strs *files)
{
	hsy_strs named = {0};

	for (size_t i = 0; i < inputs->n; i++)
		hsy_vec_push(&r->arena, &named, hsy_str_of(inputs->paths[i]));
	sort_paths(&named);
	for (size_t i = 0; i < named.n; i++) {
		hsy_error why;

		if (list_input(r, named.at[i], files, &why) != HSY_OK)
			complain(r, &why);
	}
	sort_paths(files);
}

/* 0 if it is not known of one of them. */
static size_t total_bytes(const hsy_strs *files)
{
	size_t total = 0;

	for (size_t i = 0; i < files->n; i++) {
		size_t here = hsy_file_size(files->at[i].at);

		if (here == HSY_NONE)
			return 0;
		total += here;
	}
	return total;
}

/* A file may grow while it is read. */
static void set_bytes_done(run *r, size_t done)
{
	size_t total = r->progress.bytes_total;

	r->progress.bytes_done = total && done > total ? total : done;
}

static void advance(void *context, size_t taken)
{
	run *r = context;

	set_bytes_done(r, r->bytes_before + taken);
	may_go_on(r);
}

static hsy_status read_files(run *r, const hsy_strs *files, const hsy_read_limits *limits,
                             hsy_error *err)
{
	const hsy_read_sink sink = {.take = take,
	                            .complain = complain,
	                            .context = r,
	                            .advance = advance,
	                            .lexicons = &r->lexicons,
	                            .catalogue = r->catalogue};

	r->progress.doing = "reading";
	r->progress.total = files->n;
	r->progress.bytes_total = total_bytes(files);
	for (size_t i = 0; i < files->n; i++) {
		hsy_error why;

		r->progress.done = i;
		r->bytes_before = r->progress.bytes_done;
		if (!may_go_on(r))
			return hsy_fail(err, HSY_E_STOPPED, "stopped");
		if (hsy_read_file(files->at[i].at, limits, &sink, &why) == HSY_OK)
			continue;
		if (r->has_ended) {
			if (err)
				*err = why;
			return why.status;
		}
		complain(r, &why);
	}
	return r->is_stopped ? hsy_fail(err, HSY_E_STOPPED, "stopped") : HSY_OK;
}

hsy_status hsy_intake(const hsy_inputs *inputs, const hsy_intake_to *to,
                      const hsy_watch *watch, hsy_tally *tally, hsy_error *err)
{
	run r = {.watch = watch, .to = to};
	hsy_read_limits limits = inputs->limits;
	hsy_strs files = {0};

	if (inputs->n == 0)
		return hsy_fail(err, HSY_E_USAGE, "no input; name a file or a folder");
	hsy_arena_init(&r.arena);
	r.catalogue = hsy_catalogue_new(&r.arena);
	hsy_lexicons_init(&r.lexicons, &r.arena);
	r.models.arena = &r.arena;
	hsy_read_limits_settle(&limits);
	list_files(&r, inputs, &files);
	hsy_status status = read_files(&r, &files, &limits, err);
	if (tally) {
		tally->done += r.tally.done;
		tally->damaged += r.tally.damaged;
		tally->known += r.tally.known;
		tally->failed += r.tally.failed;
	}
	hsy_arena_clear(&r.arena);
	return status;
}
