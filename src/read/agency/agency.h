/* agency.h -- what the formats of news agencies tell alike: who sends an item, whom
 * it credits, who wrote it, and whether it may be used. */
#ifndef HSY_AGENCY_H
#define HSY_AGENCY_H

#include "lexicon/lexicon.h"
#include "read/doc.h"

/* Copies value to *field, white space squeezed, unless the field is known, or value
 * longer than any field. */
void hsy_agency_set(hsy_str *field, hsy_str value, hsy_arena *arena);

/* A summary that only says how the article begins is no lead. To be called when text
 * and blocks are known. */
void hsy_agency_lead(hsy_doc *doc);

/* Who sends the item is its outlet. name may be a domain, address an http(s) one;
 * each may be absent. */
void hsy_agency_provider(hsy_doc *doc, hsy_str name, hsy_str address, hsy_arena *arena);

/* The outlet's domain from an identifier that its owner made of it:
 * "urn:newsml:dpa.com:…", "tag:reuters.com,2026:…". To be called when the outlet's
 * name is known, which the domain has to fit: others' items are passed on as well. */
void hsy_agency_domain(hsy_doc *doc, hsy_str id, hsy_arena *arena);

/* Whom the item credits beside its outlet goes to doc->declared; "AP/dpa" are two.
 * To be called when the outlet is known. */
void hsy_agency_credit(hsy_doc *doc, hsy_str names, hsy_arena *arena);

/* The same for the http(s) address of what the item was made from. */
void hsy_agency_origin(hsy_doc *doc, hsy_str address, hsy_arena *arena);

/* Adds the person to doc->byline, once; or the persons that a byline in any
 * language names. To be called when outlet and credits are known: they are none. */
void hsy_agency_person(hsy_doc *doc, hsy_str name, hsy_arena *arena);
void hsy_agency_byline(hsy_doc *doc, hsy_str line, const hsy_lexicon *lexicon,
                       hsy_arena *arena);

/* Keeps that an item may not be used as it is, in doc->diagnostics. No clock is
 * asked: an embargo that is over is told as well. status is a code of IPTC ("usable",
 * "stat:withheld", "canceled"), since a normalised date or absent; until is a date as
 * written, empty for an embargo without an end, absent for none. */
void hsy_agency_status(hsy_doc *doc, hsy_str status, hsy_str since, hsy_arena *arena);
void hsy_agency_embargo(hsy_doc *doc, hsy_str until, hsy_arena *arena);
void hsy_agency_correction(hsy_doc *doc, hsy_arena *arena);

/* The part of a code behind its scheme: "canceled" of "stat:canceled". */
hsy_str hsy_agency_code(hsy_str qcode);

#endif
