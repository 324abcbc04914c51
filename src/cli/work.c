/* work.c -- progress and diagnostics on standard error; clean ends. */
#include "cli/work.h"

#include "cli/cli.h"
#include "cli/screen.h"

#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* ------------------------------------------------ the bar */

static const double PATIENCE = 1.0; /* seconds without a bar */
static const double PERIOD = 0.1;   /* seconds between two bars */
enum {
	BAR = 20,
	BAR_NEEDS = 60, /* columns; in fewer, the figures have to do */
	LINE = 160
};
static const double MEGABYTE = 1e6;

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void wipe(cli_work *work)
{
	if (work->is_drawn)
		fputs("\r\033[K", stderr);
	work->is_drawn = false;
}

/* Bytes tell more than inputs, which may differ a thousandfold. Less than 0 before one
 * input of unknown size. */
static double part_done(const hsy_progress *progress)
{
	if (progress->bytes_total)
		return (double)progress->bytes_done / (double)progress->bytes_total;
	return progress->total > 1 ? (double)progress->done / (double)progress->total
	                           : -1;
}

static void put_bar(FILE *to, double part)
{
	fputs(" [", to);
	for (size_t i = 0; i < BAR; i++)
		putc(i + 1 <= (size_t)(part * BAR) ? '#' : '.', to);
	putc(']', to);
}

/* How far one input is, its articles tell; of many, how many there are. */
static void put_counts(FILE *to, const hsy_progress *progress)
{
	double done = (double)progress->bytes_done / MEGABYTE;
	double all = (double)progress->bytes_total / MEGABYTE;

	if (progress->total == 1)
		fprintf(to, " %zu articles", progress->documents);
	else
		fprintf(to, " %zu/%zu", progress->done, progress->total);
	if (all >= 1)
		fprintf(to, ", %.0f/%.0f MB", done, all);
	else if (progress->bytes_total == 0 && done >= 1)
		fprintf(to, ", %.0f MB", done);
}

static void put_rest(FILE *to, unsigned long seconds)
{
	fprintf(to, ", %lu:%02lu left", seconds / 60, seconds % 60);
}

static void draw(cli_work *work, const hsy_progress *progress, double passed)
{
	double part = part_done(progress);
	size_t most = screen_columns(stderr) - 1; /* the last one would break the line */
	char line[LINE] = "";
	FILE *to = fmemopen(line, sizeof line, "w");

	if (!to)
		return;
	fputs(progress->doing, to);
	if (part >= 0 && most >= BAR_NEEDS)
		put_bar(to, part);
	put_counts(to, progress);
	if (part > 0)
		put_rest(to, (unsigned long)(passed / part - passed + 0.5));
	fclose(to);
	fprintf(stderr, "\r%.*s\033[K", most < LINE ? (int)most : LINE, line);
	work->is_drawn = true;
}

static bool go_on(void *context, const hsy_progress *progress)
{
	cli_work *work = context;
	double time;

	if (!work->shows_bar || progress->total == 0)
		return true;
	time = now();
	if (work->doing != progress->doing) {
		work->doing = progress->doing;
		work->began = time;
	}
	if (time - work->began > PATIENCE && time - work->drawn > PERIOD) {
		draw(work, progress, time - work->began);
		work->drawn = time;
	}
	return true;
}

static void complain(void *context, const hsy_error *diagnostic)
{
	cli_work *work = context;
	bool is_remark = diagnostic->status == HSY_OK;

	if (is_remark && work->is_quiet)
		return;
	work->was_limited |= diagnostic->status == HSY_E_LIMIT;
	wipe(work);
	cli_put_error(is_remark ? "note: " : "", diagnostic);
}

void cli_work_begin(cli_work *work, bool is_quiet)
{
	*work = (cli_work){
	    .watch = {work, complain, go_on},
	    .is_quiet = is_quiet,
	    .shows_bar = !is_quiet && isatty(STDERR_FILENO),
	};
}

static const char limit_hint[] =
    "hearsay: note: --limit lets more be read; see hearsay read --help\n";

void cli_work_end(cli_work *work)
{
	wipe(work);
	if (work->was_limited && !work->is_quiet)
		fputs(limit_hint, stderr);
}

/* ------------------------------------------------ clean ends */

static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};
enum { N_ENDS = sizeof ends / sizeof *ends };

/* The unfinished database and what lies beside it while it is written. All of it is
 * spelt out beforehand: a signal handler can do little more than unlink. */
static const char *const suffixes[] = {
    "", "-wal", "-shm", "-journal", "-settling", "-settling-journal",
};
enum { N_LEFTOVERS = sizeof suffixes / sizeof *suffixes, PATH_SIZE = 4096 };
static char leftovers[N_LEFTOVERS][PATH_SIZE];
static volatile sig_atomic_t has_leftovers;

void cli_sweep(void)
{
	if (!has_leftovers)
		return;
	for (size_t i = 0; i < N_LEFTOVERS; i++)
		unlink(leftovers[i]);
	has_leftovers = 0;
}

static void end_cleanly(int number)
{
	cli_sweep();
	signal(number, SIG_DFL);
	raise(number); /* delivered on return, so that the shell sees it */
}

static void fill_ends(sigset_t *set)
{
	sigemptyset(set);
	for (size_t i = 0; i < N_ENDS; i++)
		sigaddset(set, ends[i]);
}

static void catch_ends(void)
{
	struct sigaction action, old;

	memset(&action, 0, sizeof action);
	action.sa_handler = end_cleanly;
	fill_ends(&action.sa_mask);
	for (size_t i = 0; i < N_ENDS; i++)
		/* What nohup or a shell had ignored stays so. */
		if (sigaction(ends[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
			sigaction(ends[i], &action, NULL);
}

void cli_sweep_set(const char *path)
{
	has_leftovers = 0;
	if (!path || strlen(path) + sizeof "-settling-journal" > PATH_SIZE)
		return;
	for (size_t i = 0; i < N_LEFTOVERS; i++)
		snprintf(leftovers[i], PATH_SIZE, "%s%s", path, suffixes[i]);
	catch_ends();
	has_leftovers = 1;
}

void cli_hold_signals(void)
{
	sigset_t set;

	fill_ends(&set);
	sigprocmask(SIG_BLOCK, &set, NULL);
}

void cli_release_signals(void)
{
	sigset_t set;

	fill_ends(&set);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
}
