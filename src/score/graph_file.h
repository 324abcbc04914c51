/* graph_file.h -- graphs that a person or another program wrote down. */
#ifndef HSY_GRAPH_FILE_H
#define HSY_GRAPH_FILE_H

#include "base/buf.h"
#include "score/score.h"

typedef struct hsy_graph_file hsy_graph_file;

/*
 * Reads the `score` contract of the manual:
 *
 *	{"claims": ["c1"],
 *	 "nodes": [{"id": "amazon", "class": "amazon", "identifiable": true,
 *	            "origin": {"how_known": "own act", "naming": "named",
 *	                       "interest": "own act"}},
 *	           {"id": "o2", "weight": 0.5}],
 *	 "edges": [{"from": "c1", "to": "amazon", "mode": "paraphrased",
 *	            "trace": "named"},
 *	           {"from": "c1", "to": "o2", "factor": 0.8}]}
 *
 * A claim is an id or an object with one. "label" is a text for people. Levels
 * are named as in factor.def or alias.def ('_', '-', ' ' are alike, as is
 * case), or are bare numbers in (0, 1]. A factor that is left out weakens
 * nothing (it is 1), but an origin has to say how it knows. null is "left
 * out". A node without origin and weight is none. Claims need not be listed as
 * nodes too; the weight of one that is counts where others lean on it, not for
 * itself. Loops and edges into claims may be there and support nothing. Nodes
 * that stand between a claim and its origins first are its articles.
 *
 * Or, for a class, line by line; "#" begins a comment:
 *
 *	claim "Bridge closes" <- Daily Post <- anonymous official (position only)
 *	claim "Bridge closes" <- Evening Star <- council minutes (published record, linked)
 *	Evening Star <- Daily Post
 *
 * Each arrow is an edge; a line that does not begin with a claim goes on from a node of
 * another. A name with an arrow, a bracket or a "#" in it stands in quotation marks.
 * Words in brackets are levels, of whichever factor has one so called and was not given
 * yet, or "class NAME". A name means the same throughout the lines of one claim. Who
 * ends a line, and from whom no line goes on, is an origin. What is not told is as an
 * article that says nothing more would have it: origins are named, first-hand and of
 * unknown interest, hops paraphrase and name, relays are outlets, and the hop from a
 * claim to its article weakens nothing. "No source" and "reportedly" are what they say.
 *
 * weights turns names into numbers where both meet in one hop or origin. The
 * result lives in arena. Errors: HSY_E_FORMAT with the line of the faulty
 * member; HSY_E_LIMIT. file is what errors call it. What begins with "{" is JSON.
 */
hsy_status hsy_graph_file_new(hsy_str bytes, const char *file, const hsy_weights *weights,
                              hsy_arena *arena, const hsy_graph_file **out,
                              hsy_error *err);

size_t hsy_graph_file_claims(const hsy_graph_file *file);

/* What is upstream of claim number i, in the order of the file, as a graph in arena.
 * numbers are scratch for one thread, from hsy_graph_file_numbers: made once, so that
 * each claim takes only as long as its own graph is large. */
const hsy_graph *hsy_graph_file_graph(const hsy_graph_file *file, size_t i,
                                      size_t *numbers, hsy_arena *arena);
size_t *hsy_graph_file_numbers(const hsy_graph_file *file, hsy_arena *arena);

/* Appends the scores of all its claims, in the order of the file, as one line
 * of JSON (with a newline). */
void hsy_graph_file_print(const hsy_graph_file *file, const hsy_weights *weights,
                          hsy_buf *out);
#endif
