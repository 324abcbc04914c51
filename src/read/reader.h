/* reader.h -- what read.c and the readers of single formats share. */
#ifndef HSY_READER_H
#define HSY_READER_H

#include "lexicon/lexicon.h"
#include "read/read.h"

/* One input on its way to documents. */
typedef struct hsy_input {
	hsy_str bytes; /* as they came */
	hsy_str text;  /* the same as valid UTF-8 without byte-order mark */
	const char *name;
	const hsy_read_limits *limits;
	const hsy_read_sink *sink;
	hsy_arena *arena;    /* lives as long as the input */
	hsy_arena *document; /* lives until the document in hand is delivered */
	hsy_strs notes;      /* what was odd about the bytes: goes to each document */
	hsy_lexicons *lexicons;
	size_t n_documents;
} hsy_input;

typedef struct hsy_reader {
	const char *name;
	const char *help;
	/* Looks at content first, and at the name only where content is silent. */
	bool (*sniff)(const hsy_input *input);
	/* Delivers each document; fails only when the input as a whole is lost. */
	hsy_status (*read)(hsy_input *input, hsy_error *err);
} hsy_reader;

#define HSY_READER(name, help)                                                           \
	bool hsy_##name##_sniff(const hsy_input *input);                                 \
	hsy_status hsy_##name##_read(hsy_input *input, hsy_error *err);
#include "read/reader.def"
#undef HSY_READER

/* An empty document in input->document; identity is the bytes that its id and
 * digest are made from, number counts the entries of a feed from 1, or is 0. */
hsy_doc *hsy_input_begin(hsy_input *input, hsy_str identity, size_t number);

/* Checks doc against the caps, hands it to the sink and clears the document's
 * arena. A document without text, or with too much, becomes a complaint. */
hsy_status hsy_input_deliver(hsy_input *input, hsy_doc *doc, hsy_error *err);

/* Tells the sink what is wrong with one entry. line 0 and offset 0: unknown. */
void hsy_input_complain(hsy_input *input, hsy_status status, size_t offset, size_t line,
                        const char *format, ...) HSY_PRINTF(5, 6);

/* The lexicon in which the set phrases of doc are looked up: by its language, or,
 * where that is not known, by the words of text, which then also tell
 * doc->language. NULL when the language is known and has no lexicon. */
const hsy_lexicon *hsy_input_lexicon_for(hsy_input *input, hsy_doc *doc, hsy_str text);

#endif
