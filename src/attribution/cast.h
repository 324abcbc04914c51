/* cast.h -- who is in a document: its names, and what it tells of their bearers. */
#ifndef HSY_CAST_H
#define HSY_CAST_H

#include "attribution/parts.h"

typedef enum hsy_gender { HSY_GENDER_UNKNOWN, HSY_GENDER_HE, HSY_GENDER_SHE } hsy_gender;

/* Somebody or something that the document tells of. */
typedef struct hsy_member {
	hsy_str name; /* as first written in full, titles dropped */
	hsy_source_type type;
	hsy_gender gender;
	bool is_plural;
	size_t n;    /* how often it is named in full */
	size_t told; /* the attribution that describes it, or HSY_NONE */
	size_t next; /* the next whose name ends in the same word, or HSY_NONE */
} hsy_member;

/* A place where it is named. */
typedef struct hsy_mention {
	size_t token; /* its last */
	size_t member;
	bool is_subject;
} hsy_mention;

/* A noun that the document tells of it: "mayor". */
typedef struct hsy_office {
	size_t token;
	size_t member;
	size_t owner; /* "Doe's campaign manager": the member Doe, or HSY_NONE */
} hsy_office;

typedef struct hsy_cast {
	HSY_VEC(hsy_member) members;
	HSY_VEC(hsy_mention) mentions; /* by token */
	HSY_VEC(hsy_office) offices;   /* by token */
	hsy_map by_name;
	hsy_map people;   /* last word of a person's name: the first of them */
	hsy_map given;    /* first word of a person's name */
	hsy_map bodies;   /* last word of another name */
	hsy_map stems;    /* "Brannock" of "Brannock Industries" */
	hsy_map initials; /* "NHS" */
	hsy_map outlets;  /* the catalogue's name: how the document writes it */
} hsy_cast;

/* Reads who is named, in the text and by the attributions, whose sources are
 * described by their own words. */
void hsy_cast_read(const hsy_reading *r, const hsy_attributions *attributions,
                   hsy_cast *out);

/* Whom a name means that was described by itself: "Doe", "Mrs. Doe", "the NHS";
 * HSY_NONE. */
size_t hsy_cast_find(const hsy_reading *r, const hsy_cast *cast, hsy_range name);

/* Whoever goes by that name, new or known. */
size_t hsy_cast_add(const hsy_reading *r, hsy_cast *cast, hsy_str name,
                    hsy_source_type type);

/* ------------------------------------------------ bearer.c */

bool hsy_is_title(const hsy_reading *r, size_t i);

/* A name without the titles that it may begin with. */
hsy_range hsy_bare_name(const hsy_reading *r, const hsy_name *name, bool *has_title);

/* "NHS", "PG&E" */
bool hsy_is_all_capitals(const hsy_reading *r, hsy_range name);

/* What a name of the text is by its own words and those around it; UNSPECIFIED when
 * they do not tell. */
hsy_source_type hsy_bearer_type(const hsy_reading *r, hsy_range name, bool has_title);

/* The noun of ", the mayor of Ellismouth," behind a name; HSY_NONE. */
size_t hsy_apposed_office(const hsy_reading *r, hsy_range name);

bool hsy_is_subject(const hsy_reading *r, hsy_range name);

/* What the words of range tell: "Mrs. Doe", "the spokeswoman". */
hsy_gender hsy_gender_of(const hsy_reading *r, hsy_range range);

static inline bool hsy_genders_agree(hsy_gender a, hsy_gender b)
{
	return a == HSY_GENDER_UNKNOWN || b == HSY_GENDER_UNKNOWN || a == b;
}
#endif
