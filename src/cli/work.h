/* work.h -- long calls: a progress bar, diagnostics, and what an interrupt removes. */
#ifndef CLI_WORK_H
#define CLI_WORK_H

#include "hearsay.h"

typedef struct cli_work {
	hsy_watch watch; /* to be given to the library */
	bool is_quiet;
	bool shows_bar;
	bool is_drawn;
	bool was_limited; /* something was larger than the limits allow */
	const char *doing;
	double began; /* what it is doing, in seconds */
	double drawn;
} cli_work;

/* Shows diagnostics on standard error, and a bar if that is a terminal and the
 * work takes a while. Neither remarks nor a bar if is_quiet. */
void cli_work_begin(cli_work *work, bool is_quiet);
void cli_work_end(cli_work *work);

/*
 * From now on a signal that ends the program (Ctrl-C, a closed pipe or terminal)
 * first removes the unfinished database at path, and what SQLite keeps beside it.
 * NULL: nothing is to be removed any more.
 */
void cli_sweep_set(const char *path);
/* Removes it now. */
void cli_sweep(void);

/* Holds such signals back between these two, so that files change together. */
void cli_hold_signals(void);
void cli_release_signals(void);

#endif
