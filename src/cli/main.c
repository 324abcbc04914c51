/* main.c -- finds the command and runs it. */
#include "cli/cli.h"

#include <errno.h>
#include <signal.h>
#include <string.h>

#define HSY_COMMAND(name, arguments, help) extern const cli_spec cmd_##name;
#include "cli/command.def"
#undef HSY_COMMAND

static const cli_command commands[] = {
#define HSY_COMMAND(name, arguments, help) {#name, arguments, help, &cmd_##name},
#include "cli/command.def"
#undef HSY_COMMAND
};

enum { N_COMMANDS = sizeof commands / sizeof *commands };

static const char head[] =
    "usage: hearsay COMMAND [OPTION...] ARGUMENT...\n\n"
    "Who says so, how do they know, and how many independent lines of sourcing\n"
    "stand behind each claim? Grades rate sourcing, never truth.\n\n"
    "commands:\n";

static const char foot[] = "\nhearsay COMMAND --help   what a command takes\n"
                           "hearsay --version        which hearsay this is\n"
                           "man hearsay              the whole manual\n\n"
                           "Begin with: hearsay trace -o out/ FILE...\n";

static void put_overview(FILE *to)
{
	fputs(head, to);
	for (size_t i = 0; i < N_COMMANDS; i++)
		fprintf(to, "  %-9s %-17s %s\n", commands[i].name, commands[i].arguments,
		        commands[i].help);
	fputs(foot, to);
}

static const cli_command *find_command(const char *name)
{
	for (size_t i = 0; i < N_COMMANDS; i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
}

static int run_command(const cli_command *command, int argc, char **argv)
{
	cli_args args = {.program = argv[0], .command = command};

	if (!cli_parse(&args, argc - 2, argv + 2))
		return CLI_USAGE;
	if (args.wants_help) {
		cli_help(&args, stdout);
		return CLI_OK;
	}
	int status = cli_load_weights(&args);
	if (status == CLI_OK)
		status = cli_load_catalogue(&args);
	if (status == CLI_OK)
		status = command->spec->run(&args);
	hsy_catalogue_free(args.catalogue);
	hsy_weights_free(args.weights);
	return status;
}

static int run(int argc, char **argv)
{
	const char *name = argc > 1 ? argv[1] : NULL;
	const cli_command *command = name ? find_command(name) : NULL;

	if (command)
		return run_command(command, argc, argv);
	if (!name) {
		put_overview(stderr);
		return CLI_USAGE;
	}
	if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
		put_overview(stdout);
		return CLI_OK;
	}
	if (strcmp(name, "--version") == 0) {
		printf("hearsay %s\n", hsy_version());
		return CLI_OK;
	}
	return cli_misused(NULL, "there is no %s %s", *name == '-' ? "option" : "command",
	                   name);
}

int main(int argc, char **argv)
{
	/* Whoever stops reading what we print has had enough: end without a word,
	 * even where our parent ignores the signal. */
	signal(SIGPIPE, SIG_DFL);

	int status = run(argc, argv);

	if (fflush(stdout) != 0 || ferror(stdout)) {
		fprintf(stderr, "hearsay: standard output cannot be written: %s\n",
		        strerror(errno));
		return CLI_NOTHING;
	}
	return status;
}
