/* cli.h -- what the commands share: options, messages, exit statuses. */
#ifndef CLI_H
#define CLI_H

#include "hearsay.h"

#include <stdio.h>

/* Exit statuses, as the manual promises them. */
enum {
	CLI_OK = 0,
	CLI_SOME = 1,   /* some articles could not be read, or not whole */
	CLI_USAGE = 2,  /* the command line makes no sense */
	CLI_NOTHING = 3 /* nothing could be done */
};

#if defined(__GNUC__)
#define CLI_PRINTF(at, first) __attribute__((format(printf, at, first)))
#else
#define CLI_PRINTF(at, first)
#endif

/* ------------------------------------------------ commands and their options */

typedef struct cli_option {
	const char *name;  /* "output", for --output; NULL ends a table */
	char letter;       /* 'o', for -o; or 0 */
	const char *value; /* what help calls its value; NULL: it takes none */
	const char *help;
} cli_option;

enum { CLI_OPTIONS_MAX = 20 };

typedef struct cli_args {
	const char *program; /* as it was called, for hints that can be pasted */
	const struct cli_command *command;
	const char *values[CLI_OPTIONS_MAX]; /* beside command->spec->options */
	hsy_read_limits limits;
	size_t jobs;              /* 0: not chosen */
	double confidence;        /* likewise */
	const char *weights_path; /* or NULL */
	hsy_weights *weights;     /* NULL: the built-in ones */
	const char *catalogue_path;
	hsy_catalogue *catalogue; /* likewise */
	bool is_quiet;
	bool wants_help;
	char **rest; /* arguments that are no options */
	size_t n_rest;
} cli_args;

/* How far a command goes into articles. */
typedef enum cli_depth {
	CLI_READS_NONE,
	CLI_READS, /* takes --jobs and --limit, and its help tells what can be read */
	CLI_FINDS  /* also who says what in them: takes --confidence, too */
} cli_depth;

/* What a cmd_*.c supplies. */
typedef struct cli_spec {
	const cli_option *options;
	size_t least; /* arguments, at least and at most; 0: any number */
	size_t most;
	cli_depth depth;
	bool scores; /* claims: takes --weights */
	int (*run)(const cli_args *args); /* returns the exit status */
	void (*tell_more)(FILE *to);      /* ends the help; may be NULL */
} cli_spec;

/* A line of command.def. */
typedef struct cli_command {
	const char *name;
	const char *arguments;
	const char *help;
	const cli_spec *spec;
} cli_command;

/* Sorts argv (behind the command's name) into args. False after a message. */
bool cli_parse(cli_args *args, int argc, char **argv);

/* Sets args->weights, to be freed with hsy_weights_free, from the file that was given,
 * if any was. Returns the exit status. */
int cli_load_weights(cli_args *args);

/* The same for args->catalogue and hsy_catalogue_free. */
int cli_load_catalogue(cli_args *args);

/* The value of an option of the command ("" for one that takes none), or NULL
 * when it was not given. */
const char *cli_value(const cli_args *args, const char *name);

/* The same for an option that takes a number; *out is left alone when it was not
 * given. False after a message. */
bool cli_number(const cli_args *args, const char *name, size_t *out);

void cli_help(const cli_args *args, FILE *to);

/* The arguments from first on, with the jobs and limits that were chosen. */
hsy_inputs cli_inputs(const cli_args *args, size_t first);

/* ------------------------------------------------ messages, on standard error */

/* "hearsay trace: ...", and where to find help; args may be NULL when there is no
 * command. Returns CLI_USAGE. */
int cli_misused(const cli_args *args, const char *format, ...) CLI_PRINTF(2, 3);

/* "hearsay: ", before, the file if the message does not name it, and the message. */
void cli_put_error(const char *before, const hsy_error *err);

/* Tells err and returns the exit status that it means. */
int cli_failed(const hsy_error *err);

/* What is useful to know but no result; nothing with --quiet. */
void cli_tell(const cli_args *args, const char *format, ...) CLI_PRINTF(2, 3);

/* The exit status of reading, after a message if nothing could be read. */
int cli_read_status(const hsy_tally *tally);

/* ------------------------------------------------ output */

/* An hsy_write_fn to a FILE. */
int cli_write(void *file, const char *bytes, size_t n);

/* Text as a string of JSON (null for NULL); words with spaces between them as a list of
 * strings. For names and sentences of our own: UTF-8 without control characters. */
void cli_json_text(FILE *to, const char *text);
void cli_json_words(FILE *to, const char *words);

/* A file in memory. */
typedef struct cli_memory {
	FILE *file; /* while it is being written */
	char *at;   /* NUL-terminated */
	size_t n;
} cli_memory;

hsy_status cli_memory_open(cli_memory *memory, hsy_error *err);

/* Closes the file: only then are at and n whole. */
hsy_status cli_memory_end(cli_memory *memory, hsy_error *err);

void cli_memory_free(cli_memory *memory);

/* The whole file at path ("-" for standard input), which errors call by *name; to be
 * freed whatever the status. */
hsy_status cli_read_file(const char *path, const char **name, cli_memory *out,
                         hsy_error *err);

/* A view of a case, in memory that is to be freed whatever the status. */
hsy_status cli_export(hsy_case *c, const char *view, const char *format,
                      const hsy_options *options, cli_memory *out, hsy_error *err);

/* Prints a view of a case: in words, as wide as the screen, or as JSON if the option
 * of that name was given. Returns the exit status. */
int cli_show(const cli_args *args, hsy_case *c, const char *view,
             const hsy_options *options);

/* Opens and traces a case; on failure tells why and returns the exit status. */
int cli_open_case(const cli_args *args, const char *path, hsy_case **out);

#endif
