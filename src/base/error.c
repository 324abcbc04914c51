/* error.c -- filling in the error struct of the public header. */
#include "base/error.h"

#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>

/*
 * Copies cstr into a field of size bytes. Messages quote hostile input and are
 * cut to length, so: whole characters only, and nothing that could steer a
 * terminal or break a line.
 */
static void copy_cleanly(char *field, size_t size, const char *cstr)
{
	hsy_str s = hsy_str_of(cstr);
	size_t n = 0;

	for (size_t at = 0; at < s.len;) {
		char bytes[4];
		int32_t c = hsy_utf8_next(s, &at);
		bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
		size_t len = hsy_utf8_put(is_control ? ' ' : c, bytes);

		if (n + len >= size)
			break;
		memcpy(field + n, bytes, len);
		n += len;
	}
	field[n] = '\0';
}

hsy_status hsy_fail(hsy_error *err, hsy_status status, const char *format, ...)
{
	/* Formatted aside, for an argument may be the old message of *err; and
	 * longer than the field, so that a cut falls in copy_cleanly. */
	char text[sizeof err->message + 8] = "";
	va_list args;

	if (!err)
		return status;
	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	*err = (hsy_error){.status = status};
	copy_cleanly(err->message, sizeof err->message, text);
	return status;
}

void hsy_error_place(hsy_error *err, const char *file, size_t offset, size_t line,
                     size_t column)
{
	if (!err)
		return;
	if (file != err->file)
		copy_cleanly(err->file, sizeof err->file, file ? file : "");
	err->offset = offset;
	err->line = line;
	err->column = column;
}
