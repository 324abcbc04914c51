/* reading.h -- reads bytes for a test and keeps what came out. */
#ifndef HSY_TEST_READING_H
#define HSY_TEST_READING_H

#include "read/read.h"

#include <check.h>

enum { READING_MAX = 8 };

/* Documents, copied out of the arena that is cleared behind each of them. */
typedef struct reading {
	hsy_arena arena;
	hsy_doc docs[READING_MAX];
	size_t n_docs;
	hsy_error complaints[READING_MAX];
	size_t n_complaints;
	hsy_status status;
	hsy_error error;
} reading;

static inline hsy_strs reading_copy_strs(hsy_arena *arena, hsy_strs from)
{
	hsy_strs to = {0};

	for (size_t i = 0; i < from.n; i++)
		hsy_vec_push(arena, &to, hsy_str_dup(arena, from.at[i]));
	return to;
}

static inline hsy_status reading_take(void *context, const hsy_doc *doc, hsy_arena *its,
                                      hsy_error *err)
{
	reading *r = context;
	hsy_arena *arena = &r->arena;
	hsy_doc *to = &r->docs[r->n_docs];

	(void)its;
	if (r->n_docs == READING_MAX)
		return hsy_fail(err, HSY_E_LIMIT, "more documents than a test keeps");
	*to = (hsy_doc){0};
	hsy_str *const ours[] = {&to->id,          &to->path,          &to->sha256,
	                         &to->text,        &to->headline,      &to->lead,
	                         &to->outlet_name, &to->outlet_domain, &to->published,
	                         &to->modified,    &to->url,           &to->language};
	const hsy_str theirs[] = {doc->id,          doc->path,          doc->sha256,
	                          doc->text,        doc->headline,      doc->lead,
	                          doc->outlet_name, doc->outlet_domain, doc->published,
	                          doc->modified,    doc->url,           doc->language};
	for (size_t i = 0; i < sizeof theirs / sizeof *theirs; i++)
		*ours[i] = hsy_str_dup(arena, theirs[i]);
	to->byline = reading_copy_strs(arena, doc->byline);
	to->diagnostics = reading_copy_strs(arena, doc->diagnostics);
	to->remarks = reading_copy_strs(arena, doc->remarks);
	for (size_t i = 0; i < doc->blocks.n; i++)
		hsy_vec_push(arena, &to->blocks, doc->blocks.at[i]);
	for (size_t i = 0; i < doc->links.n; i++) {
		hsy_link link = {doc->links.at[i].span,
		                 hsy_str_dup(arena, doc->links.at[i].target)};
		hsy_vec_push(arena, &to->links, link);
	}
	for (size_t i = 0; i < doc->declared.n; i++) {
		hsy_declared declared = {hsy_str_dup(arena, doc->declared.at[i].to),
		                         hsy_str_dup(arena, doc->declared.at[i].url),
		                         doc->declared.at[i].span};
		hsy_vec_push(arena, &to->declared, declared);
	}
	r->n_docs++;
	return HSY_OK;
}

static inline void reading_complain(void *context, const hsy_error *diagnostic)
{
	reading *r = context;

	if (r->n_complaints < READING_MAX)
		r->complaints[r->n_complaints++] = *diagnostic;
}

/* Made once and kept to the end of the process: a run has one for all its inputs. */
static inline const hsy_catalogue *reading_catalogue(void)
{
	static hsy_arena arena;
	static const hsy_catalogue *kept;

	if (!kept)
		kept = hsy_catalogue_new(&arena);
	return kept;
}

static inline void read_limited(reading *r, hsy_str bytes, const char *name,
                                const hsy_read_limits *limits)
{
	hsy_read_sink sink = {reading_take, reading_complain, r, NULL,
	                      reading_catalogue(), NULL};

	*r = (reading){0};
	hsy_arena_init(&r->arena);
	r->status = hsy_read_bytes(bytes, name, limits, &sink, &r->error);
}

static inline void read_as(reading *r, const char *text, const char *name)
{
	read_limited(r, hsy_str_of(text), name, NULL);
}

static inline void reading_clear(reading *r)
{
	hsy_arena_clear(&r->arena);
}

static inline hsy_str block_text(const hsy_doc *doc, size_t i)
{
	ck_assert_uint_lt(i, doc->blocks.n);
	return hsy_str_slice(doc->text, doc->blocks.at[i].span);
}

/* The blocks as letters, small where they repeat: "HpIiC". A caption is A, an embedded post T. */
static inline const char *block_kinds(const hsy_doc *doc)
{
	static char kinds[64];
	static const char letters[] = "PIQATRHDCFX"; /* block_kind.def */
	size_t n = 0;

	for (; n < doc->blocks.n && n + 1 < sizeof kinds; n++) {
		char letter = letters[doc->blocks.at[n].kind];

		kinds[n] = doc->blocks.at[n].repeats ? (char)(letter - 'A' + 'a')
		                                     : letter;
	}
	kinds[n] = 0;
	return kinds;
}

#define ck_assert_str_of(s, expected)                                                    \
	ck_assert_msg(hsy_str_is((s), (expected)), "got \"" HSY_STR_FMT "\"",            \
	              HSY_STR_ARG(s))

#endif
