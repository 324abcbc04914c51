/* bytes.c -- little-endian numbers and short strings. */
#include "syntax/bytes.h"

hsy_str hsy_bytes_take(hsy_bytes *bytes, size_t n)
{
	hsy_str taken = {bytes->left.at, n};

	if (n > bytes->left.len) {
		bytes->is_short = true;
		bytes->left.len = 0;
		return (hsy_str){0};
	}
	bytes->left.at += n;
	bytes->left.len -= n;
	return taken;
}

uint32_t hsy_bytes_number(hsy_bytes *bytes, size_t n)
{
	hsy_str taken = hsy_bytes_take(bytes, n);
	uint32_t value = 0;

	for (size_t i = taken.len; i > 0; i--)
		value = value << 8 | (unsigned char)taken.at[i - 1];
	return value;
}

hsy_str hsy_bytes_string(hsy_bytes *bytes)
{
	return hsy_bytes_take(bytes, hsy_bytes_number(bytes, 1));
}

size_t hsy_bytes_count(hsy_bytes *bytes, size_t bytes_each)
{
	size_t n = hsy_bytes_number(bytes, 4);

	if (n <= bytes->left.len / bytes_each)
		return n;
	bytes->is_short = true;
	return 0;
}
