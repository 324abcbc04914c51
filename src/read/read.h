/* read.h -- bytes to documents, told apart by content before name. */
#ifndef HSY_READ_H
#define HSY_READ_H

#include "catalogue/catalogue.h"
#include "lexicon/lexicon.h"
#include "read/doc.h"

/* The usual caps. */
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
	/* Told how many bytes of the file were taken so far, packed as they are; may be
	 * NULL. */
	void (*advance)(void *context, size_t taken);
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
