/* reader.h -- what read.c and the readers of single formats share. */
#ifndef HSY_READER_H
#define HSY_READER_H

#include "lexicon/lexicon.h"
#include "read/read.h"
#include "read/stream.h"

/* What an archive tells of one file in it; absent where it does not. */
typedef struct hsy_member {
	hsy_str bytes;
	size_t offset;      /* of its record in the archive */
	hsy_str url;        /* it was fetched from */
	hsy_str charset;    /* it was declared in, outside itself */
	const char *called; /* as hsy_input.called, or NULL */
	hsy_strs notes;     /* what is odd about it: goes to its documents */
} hsy_member;

/* One input on its way to documents. */
typedef struct hsy_input {
	hsy_stream *stream; /* the rest of it, for readers that take it in pieces */
	hsy_str bytes;      /* as they came; for readers in pieces, those at the start */
	hsy_str text;       /* the same as valid UTF-8 without byte-order mark */
	const char *name;   /* that messages begin with */
	hsy_str path;       /* of its documents */
	hsy_str called;     /* the name that tells of the format, if content does not */
	const hsy_member *member; /* of an archive, or NULL */
	const hsy_read_limits *limits;
	const hsy_read_sink *sink;
	hsy_arena *arena;    /* lives as long as the input */
	hsy_arena *document; /* lives until the document in hand is delivered */
	hsy_strs notes;      /* what was odd about the bytes: goes to each document */
	hsy_lexicons *lexicons;
	const hsy_catalogue *catalogue;
	size_t n_begun, n_documents; /* documents, of an archive in all its members */
	bool keeps_bare;             /* also documents with neither text nor headline */
	bool is_single; /* the document in hand is no entry, but all there is */
	bool has_ended; /* by an error that is not about the input */
} hsy_input;

/* How a reader takes an input. */
typedef enum hsy_reader_takes {
	HSY_READER_PIECES, /* from stream; bytes shows the start, text nothing */
	HSY_READER_WHOLE,  /* everything is in bytes and text */
	HSY_READER_MARKUP  /* the same, of as much as may become a tree */
} hsy_reader_takes;

typedef struct hsy_reader {
	const char *name;
	const char *help;
	hsy_reader_takes takes;
	/* Looks at content first, and at the name only where content is silent. */
	bool (*sniff)(const hsy_input *input);
	/* Delivers each document; fails only when the input as a whole is lost. */
	hsy_status (*read)(hsy_input *input, hsy_error *err);
} hsy_reader;

#define HSY_READER(name, takes, help)                                                    \
	bool hsy_##name##_sniff(const hsy_input *input);                                 \
	hsy_status hsy_##name##_read(hsy_input *input, hsy_error *err);
#include "read/reader.def"
#undef HSY_READER

/* An empty document in input->document; identity is the bytes that its id and
 * digest are made from, number counts the entries of a feed from 1, or is 0. */
hsy_doc *hsy_input_begin(hsy_input *input, hsy_str identity, size_t number);

/* Checks doc against the caps, hands it to the sink and clears the document's
 * arena. A document without text and headline, or with too much text, becomes a
 * complaint; one without text, but with a headline, is noted to have none. */
hsy_status hsy_input_deliver(hsy_input *input, hsy_doc *doc, hsy_error *err);

/* Reads member, found in input, as if it were a file, with the reader that it asks
 * for; one that none asks for is passed over. What is wrong with it is complained of;
 * fails only where the whole reading has to end. */
hsy_status hsy_input_member(hsy_input *input, const hsy_member *member, hsy_error *err);

/* Tells the sink what is wrong with one entry. line 0 and offset 0: unknown. */
void hsy_input_complain(hsy_input *input, hsy_status status, size_t offset, size_t line,
                        const char *format, ...) HSY_PRINTF(5, 6);

/* Ends the reading of input with status; what says why, behind its name. */
hsy_status hsy_input_refuse(hsy_input *input, hsy_status status, const char *what,
                            hsy_error *err);

/* The lexicon in which the set phrases of doc are looked up: by its language, or,
 * where that is not known, by the words of text, which then also tell
 * doc->language. NULL when the language is known and has no lexicon. */
const hsy_lexicon *hsy_input_lexicon_for(hsy_input *input, hsy_doc *doc, hsy_str text);

#endif
