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

uint64_t hsy_bytes_checksum(hsy_str s)
{
	uint64_t sum = s.len;

	/* Eight bytes at once: a model is megabytes, and read with every start. */
	for (size_t i = 0; i + 8 <= s.len; i += 8) {
		uint64_t word = 0;

		for (size_t k = 0; k < 8; k++)
			word |= (uint64_t)(unsigned char)s.at[i + k] << 8 * k;
		sum = (sum ^ word) * UINT64_C(0x9E3779B97F4A7C15);
		sum ^= sum >> 29;
	}
	for (size_t i = s.len - s.len % 8; i < s.len; i++)
		sum = (sum ^ (unsigned char)s.at[i]) * UINT64_C(0x100000001B3);
	return sum;
}

hsy_status hsy_bytes_head(hsy_bytes *bytes, const char *magic, uint32_t version,
                          const char *what, hsy_error *err)
{
	hsy_str found = hsy_bytes_take(bytes, strlen(magic));
	uint32_t number = hsy_bytes_number(bytes, 4);
	uint64_t low = hsy_bytes_number(bytes, 4);
	uint64_t high = hsy_bytes_number(bytes, 4);

	if (!hsy_str_is(found, magic))
		return hsy_fail(err, HSY_E_FORMAT, "this is no %s", what);
	if (number != version)
		return hsy_fail(err, HSY_E_FORMAT,
		                "the %s has version %u, this program reads %u", what,
		                (unsigned)number, (unsigned)version);
	if (hsy_bytes_checksum(bytes->left) != (high << 32 | low))
		return hsy_fail(err, HSY_E_FORMAT,
		                "the %s is damaged: its checksum is wrong", what);
	return HSY_OK;
}
