/* work.c -- progress and diagnostics on standard error; clean ends. */
#include "cli/work.h"

#include "cli/cli.h"

#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* ------------------------------------------------ the bar */

static const double PATIENCE = 1.0; /* seconds without a bar */
static const double PERIOD = 0.1;   /* seconds between two bars */
enum { BAR = 20 };

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

static void draw(cli_work *work, const hsy_progress *progress, double passed)
{
	double part = (double)progress->done / (double)progress->total;
	size_t filled = (size_t)(part * BAR);
	char bar[BAR + 1];

	memset(bar, '.', BAR);
	memset(bar, '#', filled < BAR ? filled : BAR);
	bar[BAR] = '\0';
	fprintf(stderr, "\r%s [%s] %zu/%zu, %.0f/s", progress->doing, bar, progress->done,
	        progress->total, (double)progress->done / passed);
	if (progress->done) {
		unsigned long left = (unsigned long)(passed / part - passed + 0.5);

		fprintf(stderr, ", %lu:%02lu left", left / 60, left % 60);
	}
	fputs("\033[K", stderr);
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

void cli_work_end(cli_work *work)
{
	wipe(work);
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
