/* cli.c -- options, help and messages of all commands. */
#include "cli/cli.h"

#include "cli/limit.h"
#include "cli/screen.h"
#include "cli/work.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* ------------------------------------------------ options */

/* Every command has these. */
static const cli_option common[] = {
    {"quiet", 'q', NULL, "print results and errors, nothing else"},
    {"help", 'h', NULL, "print this help"},
    {NULL, 0, NULL, NULL},
};

/* Every command that finds who says what in them has these. */
static const cli_option finding[] = {
    {"confidence", 'c', "NUMBER", "leave out who says what where less sure: up to 1"},
    {NULL, 0, NULL, NULL},
};

/* Every command that reads articles has these. */
static const cli_option reading[] = {
    {"jobs", 'j', "N", "work on N articles at once (default: one a processor)"},
    {"limit", 'l', "NAME=NUMBER", "read more or less than usual, see below"},
    {NULL, 0, NULL, NULL},
};

/* Every command that scores has these. */
static const cli_option scoring[] = {
    {"weights", 'w', "FILE", "another table of weights: see hearsay weights"},
    {NULL, 0, NULL, NULL},
};

/* Every command that has to do with outlets has these. */
static const cli_option naming[] = {
    {"catalogue", 0, "FILE", "outlets and owners of yours: see hearsay catalogue"},
    {NULL, 0, NULL, NULL},
};

static bool takes_names(const cli_command *command)
{
	return strstr(command->arguments, "INPUT") ||
	       strstr(command->arguments, "CASE.db");
}

enum { NAME_WIDTH = 20 };

/* The option that letter or the n bytes of name stand for, or NULL. */
static const cli_option *find_option(const cli_option *table, char letter,
                                     const char *name, size_t n)
{
	for (const cli_option *o = table; o->name; o++)
		if (name ? strlen(o->name) == n && memcmp(o->name, name, n) == 0
		         : o->letter == letter)
			return o;
	return NULL;
}

/* The same, among all that the command takes. */
static const cli_option *find_any(const cli_args *args, char letter, const char *name,
                                  size_t n)
{
	const cli_spec *spec = args->command->spec;
	const cli_option *option = find_option(spec->options, letter, name, n);

	if (!option && spec->depth == CLI_FINDS)
		option = find_option(finding, letter, name, n);
	if (!option && spec->depth != CLI_READS_NONE)
		option = find_option(reading, letter, name, n);
	if (!option && spec->scores)
		option = find_option(scoring, letter, name, n);
	if (!option && takes_names(args->command))
		option = find_option(naming, letter, name, n);
	return option ? option : find_option(common, letter, name, n);
}

static bool take_number(const cli_args *args, const char *name, const char *value,
                        size_t *out)
{
	char *end;

	errno = 0;
	unsigned long number = strtoul(value, &end, 10);
	if (errno || *end || *value < '0' || *value > '9' || number == 0) {
		cli_misused(args, "--%s takes a number from 1 on, not %s", name, value);
		return false;
	}
	*out = number;
	return true;
}

static bool set_confidence(cli_args *args, const char *value)
{
	char *end;
	double number = strtod(value, &end);

	if (end != value && *end == '\0' && number > 0 && number <= 1) {
		args->confidence = number;
		return true;
	}
	cli_misused(args, "--confidence takes a number above 0 and at most 1, not %s",
	            value);
	return false;
}

static bool set_limit(cli_args *args, const char *choice)
{
	if (limit_set(&args->limits, choice))
		return true;
	cli_misused(args,
	            "--limit takes a name and a number, as in markup_bytes=128M, not %s",
	            choice);
	return false;
}

static bool set_option(cli_args *args, const cli_option *option, const char *value)
{
	const cli_option *own = args->command->spec->options;

	if (strcmp(option->name, "limit") == 0)
		return set_limit(args, value);
	if (strcmp(option->name, "jobs") == 0)
		return take_number(args, "jobs", value, &args->jobs);
	if (option == finding)
		return set_confidence(args, value);
	if (option == scoring)
		args->weights_path = value;
	else if (strcmp(option->name, "catalogue") == 0)
		args->catalogue_path = value;
	else if (strcmp(option->name, "quiet") == 0)
		args->is_quiet = true;
	else if (strcmp(option->name, "help") == 0)
		args->wants_help = true;
	else
		args->values[option - own] = value ? value : "";
	return true;
}

/* What is being parsed: argv[at]. */
typedef struct word_list {
	int at, argc;
	char **argv;
} word_list;

/* Takes the option named; inline_value is what stands behind it in the same
 * word, or NULL. */
static bool take_option(cli_args *args, word_list *words, char letter, const char *name,
                        size_t n, const char *inline_value)
{
	const cli_option *option = find_any(args, letter, name, n);
	const char *value = inline_value;

	if (!option) {
		cli_misused(args, "there is no option %s", words->argv[words->at]);
		return false;
	}
	if (option->value && !value)
		value = words->at + 1 < words->argc ? words->argv[++words->at] : NULL;
	if (option->value && !value) {
		cli_misused(args, "--%s needs a value: %s", option->name, option->value);
		return false;
	}
	if (!option->value && value) {
		cli_misused(args, "--%s takes no value", option->name);
		return false;
	}
	return set_option(args, option, value);
}

static bool take_long(cli_args *args, word_list *words)
{
	const char *name = words->argv[words->at] + 2;
	const char *equals = strchr(name, '=');
	size_t n = equals ? (size_t)(equals - name) : strlen(name);

	return take_option(args, words, 0, name, n, equals ? equals + 1 : NULL);
}

/* "-q", "-o out", "-oout", "-qo out" */
static bool take_letters(cli_args *args, word_list *words)
{
	const char *word = words->argv[words->at];

	for (const char *letter = word + 1; *letter; letter++) {
		const cli_option *option = find_any(args, *letter, NULL, 0);
		bool has_rest = option && option->value && letter[1];

		if (!take_option(args, words, *letter, NULL, 0,
		                 has_rest ? letter + 1 : NULL))
			return false;
		if (option && option->value)
			break;
	}
	return true;
}

static bool check_count(const cli_args *args)
{
	const cli_spec *spec = args->command->spec;

	if (args->n_rest < spec->least) {
		cli_misused(args, "something is missing: give %s",
		            args->command->arguments);
		return false;
	}
	if (!*args->command->arguments && args->n_rest) {
		cli_misused(args, "it takes no arguments, such as %s", args->rest[0]);
		return false;
	}
	if (spec->most && args->n_rest > spec->most) {
		cli_misused(args, "too many arguments, from %s on; give %s",
		            args->rest[spec->most], args->command->arguments);
		return false;
	}
	return true;
}

bool cli_parse(cli_args *args, int argc, char **argv)
{
	word_list words = {0, argc, argv};
	bool only_rest = false;

	args->rest = argv; /* overwritten from the left, never before it was read */
	for (; words.at < argc; words.at++) {
		char *word = argv[words.at];

		if (only_rest || word[0] != '-' || word[1] == '\0')
			args->rest[args->n_rest++] = word;
		else if (strcmp(word, "--") == 0)
			only_rest = true;
		else if (word[1] == '-' ? !take_long(args, &words)
		                        : !take_letters(args, &words))
			return false;
	}
	return args->wants_help || check_count(args);
}

const char *cli_value(const cli_args *args, const char *name)
{
	const cli_option *own = args->command->spec->options;
	const cli_option *option = find_option(own, 0, name, strlen(name));

	return args->values[option - own];
}

hsy_inputs cli_inputs(const cli_args *args, size_t first)
{
	return (hsy_inputs){.paths = (const char *const *)args->rest + first,
	                    .n = args->n_rest - first,
	                    .limits = args->limits,
	                    .jobs = args->jobs,
	                    .confidence = args->confidence,
	                    .catalogue = args->catalogue};
}

bool cli_number(const cli_args *args, const char *name, size_t *out)
{
	const char *value = cli_value(args, name);

	return !value || take_number(args, name, value, out);
}

/* ------------------------------------------------ help */

static void put_options(const cli_option *table, FILE *to)
{
	for (const cli_option *o = table; o->name; o++) {
		char left[64];

		snprintf(left, sizeof left, "--%s%s%s", o->name, o->value ? " " : "",
		         o->value ? o->value : "");
		fprintf(to, "  %c%c%c %-*s %s\n", o->letter ? '-' : ' ',
		        o->letter ? o->letter : ' ', o->letter ? ',' : ' ', NAME_WIDTH,
		        left, o->help);
	}
}

static void help_inputs(FILE *to)
{
	fputs("\nINPUT is a file, a folder (read with all below it), or - for standard "
	      "input.\nWhat it holds is found out from its content: HTML, plain text, "
	      "Markdown,\nfeeds (RSS, Atom), NITF, NewsML-G2, ninjs, JSON Lines, WARC, "
	      "or gzip of any.\n",
	      to);
}

void cli_help(const cli_args *args, FILE *to)
{
	const cli_command *command = args->command;

	fprintf(to, "usage: hearsay %s [OPTION...] %s\n\nhearsay %s: %s.\n\noptions:\n",
	        command->name, command->arguments, command->name, command->help);
	put_options(command->spec->options, to);
	if (command->spec->depth == CLI_FINDS)
		put_options(finding, to);
	if (command->spec->depth != CLI_READS_NONE)
		put_options(reading, to);
	if (command->spec->scores)
		put_options(scoring, to);
	if (takes_names(command))
		put_options(naming, to);
	put_options(common, to);
	if (command->spec->tell_more)
		command->spec->tell_more(to);
	if (command->spec->depth != CLI_READS_NONE) {
		help_inputs(to);
		limit_help(to);
	}
}

/* ------------------------------------------------ messages */

/* To standard error. What is printed may hold the name of a file, and that any
 * control character. */
static void put_message(const char *format, va_list values)
{
	char message[2048];

	vsnprintf(message, sizeof message, format, values);
	fflush(stdout); /* so that a terminal shows both in their order */
	screen_put(stderr, message, strlen(message), true);
}

int cli_misused(const cli_args *args, const char *format, ...)
{
	const char *name = args ? args->command->name : "";
	const char *space = args ? " " : "";
	va_list values;

	fprintf(stderr, "hearsay%s%s: ", space, name);
	va_start(values, format);
	put_message(format, values);
	va_end(values);
	fprintf(stderr, "\nTry: hearsay%s%s --help\n", space, name);
	return CLI_USAGE;
}

void cli_tell(const cli_args *args, const char *format, ...)
{
	va_list values;

	if (args->is_quiet)
		return;
	va_start(values, format);
	put_message(format, values);
	va_end(values);
}

/* Does message begin with "-" for standard input, or with an entry of it? */
static bool begins_with_dash(const char *message)
{
	return message[0] == '-' && (message[1] == ':' || message[1] == '#');
}

void cli_put_error(const char *before, const hsy_error *err)
{
	const char *message = err->message;

	fflush(stdout);
	fprintf(stderr, "hearsay: %s", before);
	if (begins_with_dash(message)) {
		fputs("standard input", stderr);
		message++;
	} else if (!strstr(message, err->file)) {
		screen_put(stderr, err->file, strlen(err->file), false);
		if (err->line)
			fprintf(stderr, ":%zu:%zu", err->line, err->column);
		fputs(": ", stderr);
	}
	screen_put(stderr, message, strlen(message), false);
	putc('\n', stderr);
}

int cli_failed(const hsy_error *err)
{
	/* That standard output fails is told once, by main, which knows why. */
	if (err->status == HSY_E_IO && ferror(stdout))
		return CLI_NOTHING;
	cli_put_error("", err);
	return err->status == HSY_E_USAGE ? CLI_USAGE : CLI_NOTHING;
}

int cli_read_status(const hsy_tally *tally)
{
	if (tally->done + tally->known > 0)
		return tally->failed + tally->damaged ? CLI_SOME : CLI_OK;
	/* Each failure was told, with what to do about it. */
	fputs(tally->failed ? "hearsay: no article could be read\n"
	                    : "hearsay: there was no article to read; give HTML, text, "
	                      "feeds or JSON Lines\n",
	      stderr);
	return CLI_NOTHING;
}

/* ------------------------------------------------ output */

static void put_json_string(FILE *to, const char *text, size_t n)
{
	putc('"', to);
	for (size_t i = 0; i < n; i++) {
		if (text[i] == '"' || text[i] == '\\')
			putc('\\', to);
		putc(text[i], to);
	}
	putc('"', to);
}

void cli_json_text(FILE *to, const char *text)
{
	if (text)
		put_json_string(to, text, strlen(text));
	else
		fputs("null", to);
}

void cli_json_words(FILE *to, const char *words)
{
	bool any = false;

	putc('[', to);
	while (words && *words) {
		size_t n = strcspn(words, " ");

		fputs(any ? "," : "", to);
		put_json_string(to, words, n);
		any = true;
		words += n + strspn(words + n, " ");
	}
	putc(']', to);
}

int cli_write(void *file, const char *bytes, size_t n)
{
	return fwrite(bytes, 1, n, file) == n ? 0 : -1;
}

void cli_memory_free(cli_memory *memory)
{
	if (memory->file)
		fclose(memory->file);
	free(memory->at);
	*memory = (cli_memory){0};
}

static hsy_status fail_memory(hsy_error *err)
{
	*err = (hsy_error){.status = HSY_E_LIMIT};
	snprintf(err->message, sizeof err->message, "out of memory; show less at a time");
	return err->status;
}

hsy_status cli_memory_open(cli_memory *memory, hsy_error *err)
{
	*memory = (cli_memory){0};
	memory->file = open_memstream(&memory->at, &memory->n);
	return memory->file ? HSY_OK : fail_memory(err);
}

hsy_status cli_memory_end(cli_memory *memory, hsy_error *err)
{
	bool is_whole = fclose(memory->file) == 0;

	memory->file = NULL;
	return is_whole ? HSY_OK : fail_memory(err);
}

static hsy_status fail_read(const char *path, hsy_error *err)
{
	*err = (hsy_error){.status = HSY_E_IO};
	snprintf(err->message, sizeof err->message, "cannot read %.400s: %s", path,
	         strerror(errno));
	return err->status;
}

/* A folder opens, but cannot be read. */
static hsy_status read_all(FILE *from, const char *path, cli_memory *out, hsy_error *err)
{
	char chunk[1 << 14];
	size_t n;

	out->file = open_memstream(&out->at, &out->n);
	if (!out->file)
		return fail_read(path, err);
	while ((n = fread(chunk, 1, sizeof chunk, from)) > 0)
		if (cli_write(out->file, chunk, n) != 0)
			return fail_read(path, err);
	if (ferror(from) || fflush(out->file) != 0)
		return fail_read(path, err);
	return HSY_OK;
}

hsy_status cli_read_file(const char *path, const char **name, cli_memory *out,
                         hsy_error *err)
{
	bool is_standard = strcmp(path, "-") == 0;
	FILE *from = is_standard ? stdin : fopen(path, "rb");

	*name = is_standard ? "standard input" : path;
	*out = (cli_memory){0};
	if (!from)
		return fail_read(path, err);
	hsy_status status = read_all(from, *name, out, err);
	if (!is_standard)
		fclose(from);
	return status;
}

int cli_load_weights(cli_args *args)
{
	const char *name;
	cli_memory table;
	hsy_error err;

	if (!args->weights_path)
		return CLI_OK;
	hsy_status status = cli_read_file(args->weights_path, &name, &table, &err);
	if (status == HSY_OK)
		status = hsy_weights_new(table.at, table.n, name, &args->weights, &err);
	cli_memory_free(&table);
	return status == HSY_OK ? CLI_OK : cli_failed(&err);
}

int cli_load_catalogue(cli_args *args)
{
	const char *name;
	cli_memory table;
	hsy_error err;

	if (!args->catalogue_path)
		return CLI_OK;
	hsy_status status = cli_read_file(args->catalogue_path, &name, &table, &err);
	if (status == HSY_OK)
		status = hsy_catalogue_read(table.at, table.n, name, &args->catalogue,
		                            &err);
	cli_memory_free(&table);
	return status == HSY_OK ? CLI_OK : cli_failed(&err);
}

int cli_show(const cli_args *args, hsy_case *c, const char *view,
             const hsy_options *options)
{
	bool is_json = cli_value(args, "json");
	hsy_options shown = *options;
	cli_memory text;
	hsy_error err;

	shown.width = screen_columns(stdout);
	hsy_status status = cli_export(c, view, is_json ? "json" : "text", &shown, &text,
	                               &err);
	if (status == HSY_OK && is_json)
		cli_write(stdout, text.at, text.n);
	else if (status == HSY_OK)
		screen_put(stdout, text.at, text.n, true);
	cli_memory_free(&text);
	return status == HSY_OK ? CLI_OK : cli_failed(&err);
}

hsy_status cli_export(hsy_case *c, const char *view, const char *format,
                      const hsy_options *options, cli_memory *out, hsy_error *err)
{
	hsy_status status = cli_memory_open(out, err);

	if (status == HSY_OK)
		status = hsy_case_export(c, view, format, options, cli_write, out->file,
		                         err);
	return status == HSY_OK ? cli_memory_end(out, err) : status;
}

int cli_open_case(const cli_args *args, const char *path, hsy_case **out)
{
	cli_work work;
	hsy_error err;
	hsy_status status = hsy_case_open(path, out, &err);

	if (status == HSY_OK) {
		hsy_case_set_catalogue(*out, args->catalogue);
		cli_work_begin(&work, args->is_quiet);
		status = hsy_case_trace(*out, args->weights, &work.watch, &err);
		cli_work_end(&work);
	}
	if (status == HSY_OK)
		return CLI_OK;
	hsy_case_free(*out);
	*out = NULL;
	return cli_failed(&err);
}
