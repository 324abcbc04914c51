/* mark.h -- lines of an article that tell whose it is: "© dpa", "(AP)". */
#ifndef HSY_MARK_H
#define HSY_MARK_H

#include "read/declared/declare.h"

/* Each looks at words of the document's text, declares whom they name, and is false
 * when they are something else. */

/* "Reuters", "-- AFP", "(AP)", "ak/hme (AFP, dpa)", "dpa fa n1 pek": wires alone. */
bool hsy_mark_sign(hsy_declarer *d, hsy_str line);

/* A sentence that begins like "This article first appeared in …"; is any of a few
 * sentences one? */
bool hsy_mark_origin(hsy_declarer *d, hsy_str sentence);
bool hsy_mark_origins(hsy_declarer *d, hsy_str block);

/* "Copyright 2026 The Associated Press. All rights reserved.", "© dpa". */
bool hsy_mark_rights(hsy_declarer *d, hsy_str line);

/* "By Reuters", "By Jane Doe, Associated Press". */
bool hsy_mark_byline(hsy_declarer *d, hsy_str line);

/* "(Reporting by Jane Doe; Editing by John Roe)": names the article's own people, and
 * so declares nobody but the wires among them. */
bool hsy_mark_desk(hsy_declarer *d, hsy_str line);

/* Does line begin as sentences or lines do that tell whose the article is? */
bool hsy_mark_begins(const hsy_declarer *d, hsy_str line);

#endif
