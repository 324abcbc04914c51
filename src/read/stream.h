/* stream.h -- bytes pulled from a file, from standard input or from memory, unpacked
 * on the way where they are gzip. */
#ifndef HSY_STREAM_H
#define HSY_STREAM_H

#include "base/file.h"

typedef struct hsy_stream hsy_stream;

/* A piece of fewer bytes may come out of anything, however small it is packed. */
enum { HSY_STREAM_FLOOR = 16 * 1024 * 1024 };

/*
 * What begins as gzip is unpacked, all members one behind the other. most_ratio is how
 * many times larger than it is packed a piece may come out that is asked for at once;
 * 0: no such cap. path "-" is standard input, else borrowed as long as the stream
 * lives. *out is NULL on failure, else for hsy_stream_free.
 */
hsy_status hsy_stream_open(const char *path, size_t most_ratio, hsy_stream **out,
                           hsy_error *err);
/* Over bytes, which stay the caller's; name is what errors call them. Both are
 * borrowed as long as the stream lives. */
hsy_stream *hsy_stream_new(hsy_str bytes, const char *name, size_t most_ratio);
/* The same for bytes that are packed as "deflate", with the header of zlib or bare. */
hsy_stream *hsy_stream_new_deflated(hsy_str bytes, const char *name, size_t most_ratio);
void hsy_stream_free(hsy_stream *stream); /* NULL is fine */

/* Whether bytes begin as gzip does. */
bool hsy_stream_is_gzip(hsy_str bytes);

/* The next n bytes, or as many as there are; the stream stays before them. Borrowed
 * until the next call. */
hsy_str hsy_stream_peek(hsy_stream *stream, size_t n);

/* Moves behind n bytes without holding them; how many there were. */
size_t hsy_stream_skip(hsy_stream *stream, size_t n);

typedef struct hsy_stream_line {
	hsy_str bytes; /* without the line end; absent if there are more than most */
	size_t len;    /* how many there are */
	size_t offset; /* of the first, in unpacked bytes */
	size_t number; /* from 1; of the lines that were taken */
} hsy_stream_line;

/* Takes the next line, of which no more than most bytes are held. False at the end.
 * line->bytes is borrowed until the next call. */
bool hsy_stream_next_line(hsy_stream *stream, size_t most, hsy_stream_line *line);

/* Now and with all that is pulled from now on, told (NULL: nobody) hears, with context,
 * how many bytes of the file that makes, packed as they are. */
void hsy_stream_watch(hsy_stream *stream, void (*told)(void *context, size_t pulled),
                      void *context);

/* How far the stream was taken, in unpacked bytes. */
size_t hsy_stream_offset(const hsy_stream *stream);

/*
 * What went wrong so far; the bytes before it were given, and, where gzip is damaged,
 * those of the next member that is whole. HSY_E_IO: the system refused; HSY_E_FORMAT:
 * gzip that is cut short, damaged, or has something else behind it; HSY_E_LIMIT: the
 * cap that most_ratio is.
 */
hsy_status hsy_stream_status(const hsy_stream *stream, hsy_error *err);
/* The same as words alone; NULL: nothing that has to do with what the bytes are. */
const char *hsy_stream_trouble(const hsy_stream *stream);

#endif
