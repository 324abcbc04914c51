/*
 * hearsay.h -- who says so, how do they know, and how many independent lines
 * of sourcing stand behind it.
 *
 * The library reads articles, records who cites whom, links the same claim
 * across articles and scores how well each claim is *sourced*. It never says
 * whether a claim is true.
 *
 * Rules that hold for every function here:
 *   - Strings that come in are NUL-terminated UTF-8 and are only borrowed
 *     for the call. Strings that go out belong to the object they were asked
 *     of and live until it is freed or traced again; NULL means "not known".
 *   - Text positions are byte offsets, end exclusive.
 *   - A function that can fail returns hsy_status and fills *err when err is
 *     not NULL. Nothing in *err needs freeing.
 *   - The library never prints, never exits, and keeps no mutable globals, with
 *     one exception: Graphviz, which is made of them. Its context is made with
 *     the first picture and kept to the end of the process. Two threads may use
 *     two cases at once; one case is for one thread at a time; but make pictures
 *     (formats whose hsy_format.is_drawn is true) from one thread of the process
 *     only.
 */
#ifndef HEARSAY_H
#define HEARSAY_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Of this header; hsy_version tells that of the library. */
#define HSY_VERSION "0.1.0"

#if defined(__GNUC__)
#define HSY_API __attribute__((visibility("default")))
#else
#define HSY_API
#endif

/* What went wrong, as far as a program needs to tell it apart. */
typedef enum hsy_status {
	HSY_OK = 0,
	HSY_E_USAGE,     /* an argument makes no sense */
	HSY_E_IO,        /* the system refused to read or write */
	HSY_E_EMPTY,     /* nothing to read in the input */
	HSY_E_BINARY,    /* the input is not text */
	HSY_E_FORMAT,    /* the input is broken or of no known format */
	HSY_E_DAMAGED,   /* the input was read, but something in it is amiss */
	HSY_E_LIMIT,     /* a cap was reached: size, depth, tokens */
	HSY_E_STORE,     /* the database refused */
	HSY_E_NOT_FOUND, /* no such claim, format or view */
	HSY_E_LAYOUT,    /* Graphviz could not lay out or render */
	HSY_E_STOPPED    /* hsy_watch.go_on said so */
} hsy_status;

/*
 * An error or a diagnostic. Plain storage: copy it, keep it, nothing to free.
 * line and column count from 1 and are 0 where they make no sense; offset is
 * in bytes from the start of the input.
 */
typedef struct hsy_error {
	hsy_status status;
	char message[512]; /* one sentence: what, where, and what to do */
	char file[512];    /* the input it is about, or "" */
	size_t offset;
	size_t line;
	size_t column;
} hsy_error;

/*
 * Where output goes. Returns 0, or anything else to stop: the call then ends
 * with HSY_E_IO. bytes is not NUL-terminated and only borrowed.
 */
typedef int (*hsy_write_fn)(void *context, const char *bytes, size_t n);

/* How far a long call has come. */
typedef struct hsy_progress {
	const char *doing; /* "reading", "scoring"; static */
	size_t done;       /* inputs read, claims scored */
	size_t total;
	size_t documents; /* so far, in this call */
	/* Of the inputs, packed as they are. bytes_total is 0 when that is not known:
	 * before a pipe or standard input, and in any work but reading. */
	size_t bytes_done;
	size_t bytes_total;
} hsy_progress;

/*
 * Who watches a long call. Both functions may be NULL, as may the watch itself;
 * what they are given is only borrowed. They are called from the thread that
 * called, as is every hsy_write_fn, and must not use the case that is being worked on.
 */
typedef struct hsy_watch {
	void *context; /* handed to both */
	/* Told of what is wrong with an input, a document or an entry of a feed; the
	 * run goes on. A document with HSY_E_DAMAGED was taken all the same (bytes
	 * that are not text, say), as was one with HSY_OK, which is a mere remark;
	 * with any other status it was left out. */
	void (*complain)(void *context, const hsy_error *diagnostic);
	/* Asked often, at least once a document, and while a large input is passed
	 * over; false ends the call with HSY_E_STOPPED, between two documents or two
	 * claims. */
	bool (*go_on)(void *context, const hsy_progress *progress);
} hsy_watch;

/* "0.1.0": of the library that runs, not of this header. */
HSY_API const char *hsy_version(void);

/* "no such claim" and the like, for hsy_status without a message. Never NULL. */
HSY_API const char *hsy_status_text(hsy_status status);

/* ------------------------------------------------------------- catalogues */

/* Outlets, organisations and products by name and domain, and who owns whom. */
typedef struct hsy_catalogue hsy_catalogue;

/*
 * The built-in catalogue with a table before it, n bytes of it, of the form that
 * hsy_catalogue_write prints (the manual tells of it): a row replaces the built-in one
 * that goes by its name, and takes its names and domains away from all others. name is
 * what errors call the table. *out must be freed with hsy_catalogue_free; on failure it
 * is NULL. A catalogue may be used by several threads.
 * Errors: HSY_E_FORMAT, with the line. Thread-safe.
 */
HSY_API hsy_status hsy_catalogue_read(const char *table, size_t n, const char *name,
                                      hsy_catalogue **out, hsy_error *err);

/* NULL is fine. */
HSY_API void hsy_catalogue_free(hsy_catalogue *catalogue);

/* Writes a catalogue as a table; NULL for the built-in one. Errors: HSY_E_IO.
 * Thread-safe. */
HSY_API hsy_status hsy_catalogue_write(const hsy_catalogue *catalogue, hsy_write_fn write,
                                       void *context, hsy_error *err);

/* ------------------------------------------------------------- documents */

/*
 * Caps on what is read, against hostile input: what goes beyond one is complained of
 * with HSY_E_LIMIT (depth: with HSY_E_DAMAGED) and left out. 0 stands for the usual
 * cap, so a zeroed struct is the default. Sizes are those of unpacked bytes. JSON Lines
 * and WARC, which are read piece by piece, may be of any size: there, the pieces are
 * capped.
 */
typedef struct hsy_read_limits {
	size_t file_bytes;     /* of one input that is held whole */
	size_t markup_bytes;   /* of one page or feed, which becomes a tree */
	size_t record_bytes;   /* of one record of a web archive */
	size_t text_bytes;     /* of one document's text, of one line of JSON */
	size_t tokens;         /* words and marks of one document */
	size_t depth;          /* of nested elements; never more than 500 */
	size_t documents;      /* in one input */
	size_t unpacked_ratio; /* how many times as large as it is packed */
} hsy_read_limits;

/* Puts the usual cap wherever limits has 0, and lowers what no machine could keep.
 * Thread-safe. */
HSY_API void hsy_read_limits_settle(hsy_read_limits *limits);

/*
 * What to read: n paths of files or directories (read recursively), "-" for standard
 * input. They are read in bytewise order of their paths, whatever order they come in,
 * each once, and streamed: memory does not grow with their number. What
 * `hearsay trace` leaves in a folder (hearsay.db, graph.dot, graph.svg) is passed
 * over there, and so, with a remark, is README with any ending.
 *
 * While one thread reads, as many documents as jobs says are analysed at once, each in a
 * thread of its own; they take the more memory. What is written, added and complained of
 * is the same for any number, and comes in the same order. All threads end before the
 * call does, and leave signals to the others.
 */
typedef struct hsy_inputs {
	const char *const *paths;
	size_t n;
	hsy_read_limits limits;
	size_t jobs; /* 0: as many as there are processors; more than 256 are 256;
	              * 1: all is done in the thread that called */
	/* Attributions that are less sure than this, from 0 to 1, are left out. 0 stands
	 * for the usual: .41, and for a case .75; the manual tells what each costs. */
	double confidence;
	const hsy_catalogue *catalogue; /* NULL: the built-in one, or that of the case */
} hsy_inputs;

/* What became of the inputs, in documents. */
typedef struct hsy_tally {
	size_t done;    /* read, and written or added */
	size_t damaged; /* of these: complained of as HSY_E_DAMAGED */
	size_t known;   /* in the case already: skipped */
	size_t failed;  /* left out and complained of; an input that could not be
	                 * read at all counts as one */
} hsy_tally;

/*
 * Reads inputs and writes each document as one JSON object a line: its fields,
 * its text and its attributions (the `extract` contract of the manual).
 *
 * Adds to *tally (may be NULL).
 * Errors: HSY_E_IO when write fails; HSY_E_USAGE when there are no inputs;
 * HSY_E_STOPPED. Thread-safe.
 */
HSY_API hsy_status hsy_extract(const hsy_inputs *inputs, hsy_write_fn write,
                               void *write_context, const hsy_watch *watch,
                               hsy_tally *tally, hsy_error *err);

/* What hsy_parse writes. */
typedef enum hsy_parse_form {
	HSY_PARSE_TREES,        /* CoNLL-U, with the comments sent_id and text */
	HSY_PARSE_PROPOSITIONS, /* for people: each sentence, and what it states */
	HSY_PARSE_JSON          /* both, one object a document and line */
} hsy_parse_form;

/*
 * Reads inputs, as hsy_extract does, and writes the syntax of their sentences. Where the
 * language of a document has no model there are its words and sentences, without tags and
 * heads, and each sentence stands for what it states; the output says so, and it is
 * complained of with HSY_OK.
 * Errors and threads as for hsy_extract.
 */
HSY_API hsy_status hsy_parse(const hsy_inputs *inputs, hsy_parse_form form,
                             hsy_write_fn write, void *write_context,
                             const hsy_watch *watch, hsy_tally *tally, hsy_error *err);

/*
 * Reads a CoNLL-U file ("-" for standard input) of English, takes its sentences and words
 * as given, and writes it with our lemmas, tags, heads and relations in place of its own.
 * Errors: HSY_E_IO; HSY_E_FORMAT, with the line, when the file is no CoNLL-U; HSY_E_LIMIT
 * beyond 256 MB. Thread-safe.
 */
HSY_API hsy_status hsy_parse_conllu(const char *path, hsy_write_fn write,
                                    void *write_context, hsy_error *err);

/*
 * Reads inputs, as hsy_extract does, and writes each document as it was read,
 * before anything is made of it: as one JSON object a line (the `read` contract of
 * the manual) or, for people, as its fields and then its text, in lines of width
 * columns (0: 80; JSON has none). Of these lines write gets one a call: a rule with
 * the document's path, an empty line, or HSY_READ_MARGIN columns of ASCII that name
 * what stands behind them, or are blank where it goes on from the line before. Only
 * what stands behind them comes from the document. Errors and threads as for
 * hsy_extract.
 */
enum { HSY_READ_MARGIN = 12 };

HSY_API hsy_status hsy_read(const hsy_inputs *inputs, bool as_json, size_t width,
                            hsy_write_fn write, void *write_context,
                            const hsy_watch *watch, hsy_tally *tally, hsy_error *err);

/* What hsy_annotate writes. */
typedef enum hsy_annotate_form {
	HSY_ANNOTATE_TEXT,    /* marks are braces with a letter: "{S1:Jane Doe}" */
	HSY_ANNOTATE_COLOURS, /* marks are the colours of a terminal (ECMA-48) */
	HSY_ANNOTATE_HTML     /* one page that needs nothing else, and runs nothing */
} hsy_annotate_form;

/*
 * Reads inputs, as hsy_extract does, and writes each article for people, with the words
 * of source, cue and content marked, and below each paragraph what was found out about
 * each attribution in it: what hsy_extract tells, but to be checked by eye. Text has
 * lines of width columns (0: 80; HTML has none) and margins, as hsy_read has; nothing of
 * an article can steer a terminal or run in a page. Errors and threads as for hsy_extract.
 */
HSY_API hsy_status hsy_annotate(const hsy_inputs *inputs, hsy_annotate_form form,
                                size_t width, hsy_write_fn write, void *write_context,
                                const hsy_watch *watch, hsy_tally *tally, hsy_error *err);

/* ---------------------------------------------------------------- weights */

/* A table of weights: what each level of each factor of the score is worth. */
typedef struct hsy_weights hsy_weights;

/*
 * Reads a table as hsy_weights_write prints it, n bytes; what it does not mention has
 * the built-in weight. name is what errors call it. *out must be freed with
 * hsy_weights_free; on failure it is NULL.
 * Errors: HSY_E_FORMAT, with the line. Thread-safe.
 */
HSY_API hsy_status hsy_weights_new(const char *table, size_t n, const char *name,
                                   hsy_weights **out, hsy_error *err);

/* NULL is fine. */
HSY_API void hsy_weights_free(hsy_weights *weights);

/* Writes a table as text, with the reasons; NULL for the built-in one. Errors:
 * HSY_E_IO. Thread-safe. */
HSY_API hsy_status hsy_weights_write(const hsy_weights *weights, hsy_write_fn write,
                                     void *context, hsy_error *err);

/* ------------------------------------------------------------------ cases */

/* A case: articles in one SQLite file, and what follows from them. */
typedef struct hsy_case hsy_case;

/*
 * Creates an empty case file at path, which must not exist, or opens one.
 * *out must be freed with hsy_case_free; on failure it is NULL.
 * Errors: HSY_E_IO, HSY_E_STORE (not a case, made by a newer hearsay, locked).
 */
HSY_API hsy_status hsy_case_create(const char *path, hsy_case **out, hsy_error *err);
HSY_API hsy_status hsy_case_open(const char *path, hsy_case **out, hsy_error *err);

/* Closes the file and frees the case. NULL is fine. */
HSY_API void hsy_case_free(hsy_case *c);

/* From now on, names of the case are looked up in catalogue, when articles are added
 * and when it is traced; NULL: in the built-in one. It is borrowed until the case is
 * freed or has another. It is not kept in the file. */
HSY_API void hsy_case_set_catalogue(hsy_case *c, const hsy_catalogue *catalogue);

/*
 * Reads inputs (as hsy_extract does) into the case, one transaction a document:
 * stopping at any moment loses at most the documents in hand, and adding the same
 * inputs again goes on from there. Adds to *tally (may be NULL).
 * Errors: HSY_E_USAGE when there are no inputs; HSY_E_STORE and HSY_E_IO when the
 * file cannot be written, HSY_E_STOPPED (documents so far are kept).
 */
HSY_API hsy_status hsy_case_add(hsy_case *c, const hsy_inputs *inputs,
                                const hsy_watch *watch, hsy_tally *tally, hsy_error *err);

/*
 * Links and scores everything in the case, anew. Needed before any function
 * below; call it again after hsy_case_add. Results asked for before are void,
 * and after an error there are none. weights (NULL: the built-in ones) are borrowed
 * until the case is traced again or freed.
 * Errors: HSY_E_STORE and HSY_E_FORMAT (the file is damaged), HSY_E_STOPPED.
 */
HSY_API hsy_status hsy_case_trace(hsy_case *c, const hsy_weights *weights,
                                  const hsy_watch *watch, hsy_error *err);

/*
 * Writes the results as tables into the case file, for users of SQL, and
 * leaves the file whole: no -wal beside it, so that it can be copied or renamed.
 * Errors: HSY_E_USAGE before hsy_case_trace; HSY_E_STORE.
 */
HSY_API hsy_status hsy_case_publish(hsy_case *c, hsy_error *err);

/* ---------------------------------------------------------------- results */

/* A claim at a glance. Everything is borrowed from the case. */
typedef struct hsy_claim_info {
	const char *id;
	const char *short_id; /* the start of id that no other claim here has */
	const char *wording;
	char grade;         /* 'A' to 'F' */
	double strength;    /* 0 to 100 */
	size_t lines;       /* independent, identifiable lines of sourcing */
	size_t articles;    /* that state it */
	const char *who;    /* who says so, best first: "Amazon; TechCrunch" */
	const char *badges; /* "Echo, One gate", or "" */
	bool is_listed;     /* false: too slight for a table, see the manual */
} hsy_claim_info;

/* Claims and documents in the case; 0 before hsy_case_trace. */
HSY_API size_t hsy_case_claims(const hsy_case *c);
HSY_API size_t hsy_case_documents(const hsy_case *c);

/* Claim number rank, best sourced first. False past the last. */
HSY_API bool hsy_case_claim(const hsy_case *c, size_t rank, hsy_claim_info *out);

/*
 * The rank, from or later, of the next claim that words ask for: they are the
 * start of its id, or each of them begins a word of one statement of it, large
 * and small letters alike. (size_t)-1 when there is none.
 */
HSY_API size_t hsy_case_search(const hsy_case *c, const char *words, size_t from);

/* An output format or a view, as `hearsay export` lists them. */
typedef struct hsy_format {
	const char *name;    /* "svg" */
	const char *help;    /* "picture for the web and for slides" */
	bool is_drawn;       /* uses Graphviz: one thread only */
	bool is_binary;      /* no text: nothing for a terminal */
	const char *endings; /* of its files' names, with spaces between: "dot gv" */
	const char *tables;  /* that it has, likewise, for hsy_options.table; or NULL */
} hsy_format;

/* Format number i; NULL past the last. Static storage. Thread-safe. */
HSY_API const hsy_format *hsy_format_at(size_t i);

/* What a view is about. */
typedef enum hsy_subject {
	HSY_ABOUT_EVERYTHING, /* the whole case */
	HSY_ABOUT_CLAIM,      /* needs hsy_options.claim */
	HSY_ABOUT_SOURCES     /* hsy_options.sources; without any, each of them */
} hsy_subject;

typedef struct hsy_view_info {
	const char *name; /* "claim" */
	const char *help; /* the question that it answers */
	hsy_subject about;
} hsy_view_info;

/* View number i; NULL past the last. Static storage. Thread-safe. */
HSY_API const hsy_view_info *hsy_view_at(size_t i);

/* How pictures look. */
typedef enum hsy_theme_id { HSY_THEME_LIGHT, HSY_THEME_DARK } hsy_theme_id;
typedef enum hsy_direction { HSY_DIRECTION_RIGHT, HSY_DIRECTION_DOWN } hsy_direction;
/* By meaning: subject, verb and figure. */
typedef enum hsy_labels { HSY_LABELS_FULL, HSY_LABELS_SHORT } hsy_labels;

/* Whether view number view has format number format; false past the last of either.
 * Thread-safe. */
HSY_API bool hsy_view_has(size_t view, size_t format);

/* Choices for hsy_case_export. A zeroed struct is the default. */
typedef struct hsy_options {
	const char *claim;  /* id, or a start of it that only one claim has: that one alone */
	const char *search; /* only claims with these words, see hsy_case_search */
	size_t top;         /* at most so many claims; 0: as many as make sense */
	size_t width;       /* columns of text output; 0: 80 */
	bool all;           /* also claims that no table would list */
	const char *const *sources; /* n_sources of them: by name, in any of the forms that
	                             * articles use, or by id or a start of it. Views of
	                             * everything then hold the claims that rest on one */
	size_t n_sources;
	char min_grade;      /* 'C': only claims of this grade or a better one; 0: of any */
	const char *article; /* only claims of articles with this id or path, or these
	                      * words in their outlet's name or headline */
	/* Of pictures: */
	size_t depth; /* hops from the claim that are drawn; 0: all of them */
	size_t wrap;  /* columns of words in a box; 0: as many as make sense */
	hsy_labels labels;
	hsy_theme_id theme;
	hsy_direction direction; /* from the claims to their origins */
	bool no_fold; /* draw everything, however much that is */
	const char *table; /* of a format that has several; NULL: the first */
} hsy_options;

/*
 * Writes a view of the case in a format: ("overview", "svg") a picture,
 * ("claims", "json") the ranked claims, ("claim", "text") why one claim has
 * its grade, ("knockout", "json") what falls without options->sources, ("sources",
 * "text") who is leaned on, ("differences", "text") where articles disagree, ("disagree",
 * "text") how each of them states one claim. options may be NULL.
 * Errors: HSY_E_NOT_FOUND (format, view, claim, source), HSY_E_USAGE (the view has no such
 * format, the format no such table, a claim is missing, a claim or a source ambiguous),
 * HSY_E_LAYOUT, HSY_E_IO.
 */
HSY_API hsy_status hsy_case_export(hsy_case *c, const char *view, const char *format,
                                   const hsy_options *options, hsy_write_fn write,
                                   void *context, hsy_error *err);

/* ----------------------------------------------------------- hand-made graphs */

/*
 * Scores a graph that a person or another program wrote down: as JSON (the `score`
 * contract of the manual) or as lines of hops, n bytes. Writes the scores as JSON or,
 * where width is not 0, as an explanation in lines of so many columns. name is what
 * errors call it; weights may be NULL for the built-in ones.
 * Errors: HSY_E_FORMAT with line and column; HSY_E_LIMIT; HSY_E_IO.
 * Thread-safe.
 */
HSY_API hsy_status hsy_score_graph(const char *graph, size_t n, const char *name,
                                   const hsy_weights *weights, size_t width,
                                   hsy_write_fn write, void *context, hsy_error *err);

/* ------------------------------------------------------------------ files */

/*
 * Writes n bytes to path so that a reader sees the old file or the new one,
 * never half: a temporary file beside it, then a rename. Thread-safe.
 */
HSY_API hsy_status hsy_write_file(const char *path, const char *bytes, size_t n,
                                  hsy_error *err);

#ifdef __cplusplus
}
#endif
#endif
