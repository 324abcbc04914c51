/* limits.c -- the caps on what is read: the usual ones, and those that were chosen. */
#include "read/read.h"

const hsy_read_limits hsy_read_limits_default = {
    .file_bytes = (size_t)1 << 30,
    .markup_bytes = (size_t)64 << 20,
    .record_bytes = (size_t)16 << 20,
    .text_bytes = (size_t)16 << 20,
    .tokens = 2000000,
    .depth = 200,
    .documents = 10000000,
    .unpacked_ratio = 200,
};

/* More than any machine holds, and little enough to be added to. */
static const size_t MOST = (size_t)-1 / 4;
/* Trees are walked by functions that call themselves; threads may have little stack. */
static const size_t DEPTH_MOST = 500;

static void settle_below(size_t *limit, size_t usual, size_t most)
{
	if (*limit == 0)
		*limit = usual;
	if (*limit > most)
		*limit = most;
}

static void settle(size_t *limit, size_t usual)
{
	settle_below(limit, usual, MOST);
}

void hsy_read_limits_settle(hsy_read_limits *limits)
{
	const hsy_read_limits *usual = &hsy_read_limits_default;

	settle(&limits->file_bytes, usual->file_bytes);
	settle(&limits->markup_bytes, usual->markup_bytes);
	settle(&limits->record_bytes, usual->record_bytes);
	settle(&limits->text_bytes, usual->text_bytes);
	settle(&limits->tokens, usual->tokens);
	settle_below(&limits->depth, usual->depth, DEPTH_MOST);
	settle(&limits->documents, usual->documents);
	settle(&limits->unpacked_ratio, usual->unpacked_ratio);
}
