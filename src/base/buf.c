/* buf.c -- growing output. */
#include "base/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

void hsy_buf_init(hsy_buf *buf)
{
	buf->at = NULL;
	buf->len = 0;
	buf->capacity = 0;
}

void hsy_buf_clear(hsy_buf *buf)
{
	free(buf->at);
	hsy_buf_init(buf);
}

/* Makes room for n more bytes and the final NUL. */
static void reserve(hsy_buf *buf, size_t n)
{
	size_t needed;

	if (n >= SIZE_MAX / 4 - buf->len)
		hsy_out_of_memory();
	needed = buf->len + n + 1;
	if (needed <= buf->capacity)
		return;
	if (needed < 2 * buf->capacity)
		needed = 2 * buf->capacity;
	if (needed < 64)
		needed = 64;
	buf->at = hsy_heap_grow(buf->at, needed);
	buf->capacity = needed;
}

void hsy_buf_put(hsy_buf *buf, const void *bytes, size_t n)
{
	reserve(buf, n);
	if (n)
		memcpy(buf->at + buf->len, bytes, n);
	buf->len += n;
	buf->at[buf->len] = '\0';
}

void hsy_buf_str(hsy_buf *buf, hsy_str s)
{
	hsy_buf_put(buf, s.at, s.len);
}

void hsy_buf_text(hsy_buf *buf, const char *cstr)
{
	hsy_buf_put(buf, cstr, strlen(cstr));
}

void hsy_buf_char(hsy_buf *buf, int32_t c)
{
	char bytes[4];

	hsy_buf_put(buf, bytes, hsy_utf8_put(c, bytes));
}

void hsy_buf_printf(hsy_buf *buf, const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n < 0) /* more than INT_MAX bytes, which no caller means */
		hsy_out_of_memory();
	reserve(buf, (size_t)n);
	va_start(args, format);
	vsnprintf(buf->at + buf->len, (size_t)n + 1, format, args);
	va_end(args);
	buf->len += (size_t)n;
}

hsy_str hsy_buf_view(const hsy_buf *buf)
{
	/* Nothing put is empty, not absent. */
	return buf->at ? (hsy_str){buf->at, buf->len} : HSY_STR("");
}
