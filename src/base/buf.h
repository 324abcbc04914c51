/* buf.h -- growing output. */
#ifndef HSY_BUF_H
#define HSY_BUF_H

#include "base/str.h"

/* Heap storage; a zeroed struct is empty. at is NUL-terminated once anything
 * was put. */
typedef struct hsy_buf {
	char *at;
	size_t len;
	size_t capacity;
} hsy_buf;

void hsy_buf_init(hsy_buf *buf);
void hsy_buf_clear(hsy_buf *buf);
void hsy_buf_put(hsy_buf *buf, const void *bytes, size_t n);
void hsy_buf_str(hsy_buf *buf, hsy_str s);
void hsy_buf_text(hsy_buf *buf, const char *cstr);
void hsy_buf_char(hsy_buf *buf, int32_t c); /* one character, as UTF-8 */
void hsy_buf_printf(hsy_buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3), nonnull(2)));
hsy_str hsy_buf_view(const hsy_buf *buf); /* borrowed until the next put */
#endif
