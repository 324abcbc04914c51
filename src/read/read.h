/* read.h -- bytes to documents, told apart by content before name. */
#ifndef HSY_READ_H
#define HSY_READ_H

#include "catalogue/catalogue.h"
#include "lexicon/lexicon.h"
#include "read/doc.h"

/* Caps against hostile input; each has an error of its own. Sizes are those of
 * unpacked bytes. Inputs that are read piece by piece (JSON Lines, web archives) may
 * be of any size: of these, the pieces are capped. */
typedef struct hsy_read_limits {
	size_t file_bytes;     /* of one input that is held whole */
	size_t markup_bytes;   /* of one page or feed, which becomes a tree */
	size_t record_bytes;   /* of one record of a web archive */
	size_t text_bytes;     /* of one document's text, of one line of JSON */
	size_t tokens;         /* words and marks of one document */
	size_t depth;          /* of nested elements */
	size_t documents;      /* in one input */
	size_t unpacked_ratio; /* how many times as large as it is packed */
} hsy_read_limits;

extern const hsy_read_limits hsy_read_limits_default;

/* Where documents and complaints go. take gets each document together with
 * the arena it lives in, which is cleared when take returns; an error it
 * returns ends the reading. complain gets what is wrong with one document or
 * entry; the reading goes on. */
typedef struct hsy_read_sink {
	hsy_status (*take)(void *context, const hsy_doc *doc, hsy_arena *arena,
	                   hsy_error *err);
	void (*complain)(void *context, const hsy_error *diagnostic);
	void *context;
	/* Of the run; NULL: each input compiles its own. */
	hsy_lexicons *lexicons;
	const hsy_catalogue *catalogue;
} hsy_read_sink;

/* Reads one file ("-": standard input), gzip or not. HSY_OK when it was read, even if
 * single entries were complained about; else the file as a whole, or the rest of it,
 * could not be read, and err says why, with file and position. path is borrowed. */
hsy_status hsy_read_file(const char *path, const hsy_read_limits *limits,
                         const hsy_read_sink *sink, hsy_error *err);

/* The same for bytes in memory; name stands for the path. */
hsy_status hsy_read_bytes(hsy_str bytes, const char *name, const hsy_read_limits *limits,
                          const hsy_read_sink *sink, hsy_error *err);
#endif
