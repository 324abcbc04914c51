/* notes.h -- what was found out about each mark of a document, in words. */
#ifndef HSY_EXPORT_NOTES_H
#define HSY_EXPORT_NOTES_H

#include "export/marks.h"

/* About one attribution, silence or citation. */
typedef struct hsy_note {
	hsy_mark_role role; /* HSY_MARK_CONTENT: an attribution */
	size_t number;      /* among those of its role, from 1 on */
	size_t block;       /* of the document, to whose text it belongs; HSY_NONE: the
	                     * page declares it elsewhere */
	size_t at;          /* offset */
	hsy_str who;        /* "Jane Doe" */
	hsy_strs facts;     /* "person", "says", "direct" */
	size_t via;         /* number of the attribution that relays it, or 0 */
	hsy_str url;        /* of a citation; may be absent */
} hsy_note;

typedef HSY_VEC(hsy_note) hsy_notes;

/* In order of text, those of no block last; in arena. */
hsy_notes hsy_notes_of(const hsy_doc *doc, const hsy_findings *findings,
                       hsy_arena *arena);

/* "3" of an attribution; of others with the letter of their marks, "L1". */
hsy_str hsy_note_label(const hsy_note *note, hsy_arena *arena);

#endif
