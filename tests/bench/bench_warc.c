/* bench_warc.c -- a web archive of 1 GB through a pipe: its peak must not grow. */
#include "bench/bench.h"
#include "read/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static const double BYTES = 1e9;

/* Of a page, most is not the article. */
enum { N_PARAGRAPHS = 20, N_SCRIPTS = 1000, N_TEASERS = 100 };

static void put_page(hsy_buf *out)
{
	hsy_buf_text(out, "<html><head><title>The old bridge is shut</title><script>\n");
	for (int i = 0; i < N_SCRIPTS; i++)
		hsy_buf_printf(out, "load(%d, \"what no reader sees\");\n", i);
	hsy_buf_text(out, "</script></head><body><article>");
	for (int i = 0; i < N_PARAGRAPHS; i++)
		hsy_buf_printf(
		    out,
		    "<p>Jane Doe said on Monday that <a href=\"/%d\">the old "
		    "bridge</a> will close in June for %d weeks, as nobody had "
		    "looked after it for years.</p>",
		    i, i);
	hsy_buf_text(out, "</article><ul>");
	for (int i = 0; i < N_TEASERS; i++)
		hsy_buf_printf(out, "<li><a href=\"/more/%d\">Read more</a></li>", i);
	hsy_buf_text(out, "</ul></body></html>");
}

static void make_record(bench_corpus *corpus)
{
	hsy_buf page = {0}, record = {0};

	put_page(&page);
	hsy_buf_printf(
	    &record,
	    "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\n"
	    "WARC-Target-URI: http://a.example/\r\nContent-Length: %zu\r\n\r\n",
	    page.len);
	hsy_buf_str(&record, hsy_buf_view(&page));
	hsy_buf_text(&record, "\r\n\r\n");
	bench_add(corpus, HSY_STR("page.warc"), hsy_buf_view(&record));
	hsy_buf_clear(&record);
	hsy_buf_clear(&page);
}

static void *prepare(const bench_corpus *corpus)
{
	return &corpus->bytes.at[0];
}

static hsy_status take(void *context, const hsy_doc *doc, hsy_arena *arena,
                       hsy_error *err)
{
	(void)doc;
	(void)arena;
	(void)err;
	++*(size_t *)context;
	return HSY_OK;
}

static _Noreturn void write_archive(hsy_str record, size_t n)
{
	FILE *out = fdopen(STDOUT_FILENO, "wb");

	while (n > 0 && fwrite(record.at, 1, record.len, out) == record.len)
		n--;
	_exit(n == 0 && fclose(out) == 0 ? EXIT_SUCCESS : EXIT_FAILURE);
}

/* Another process writes to what is standard input here. */
static pid_t open_archive(hsy_str record, size_t n)
{
	int ends[2];
	pid_t writer = -1;

	if (pipe(ends) == 0)
		writer = fork();
	if (writer < 0)
		exit(EXIT_FAILURE);
	if (writer == 0) {
		dup2(ends[1], STDOUT_FILENO);
		close(ends[0]);
		write_archive(record, n);
	}
	dup2(ends[0], STDIN_FILENO);
	close(ends[0]);
	close(ends[1]);
	return writer;
}

static double run(void *prepared)
{
	const hsy_str *record = prepared;
	size_t n = (size_t)(BYTES / (double)record->len), n_taken = 0;
	const hsy_read_sink sink = {.take = take, .context = &n_taken};
	pid_t writer = open_archive(*record, n);
	int status;

	if (hsy_read_file("-", NULL, &sink, NULL) != HSY_OK || n_taken != n ||
	    waitpid(writer, &status, 0) != writer || status != 0)
		exit(EXIT_FAILURE);
	return (double)n * (double)record->len / 1e6;
}

int main(void)
{
	return bench_apart(&(bench_stage){"read", "MB", prepare, run}, "1 GB WARC",
	                   make_record);
}
