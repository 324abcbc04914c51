/* look.c -- how the parts of a picture look. */
#include "export/look.h"

const hsy_grade_look *hsy_grade_look_of(char grade)
{
	static const hsy_grade_look looks[] = {
	    {'A', "#1b4f7a", "#ffffff"}, {'B', "#3674a5", "#ffffff"},
	    {'C', "#a6c9e2", "#000000"}, {'D', "#f1d7a0", "#000000"},
	    {'E', "#faeccb", "#000000"}, {'F', "#ffffff", "#000000"},
	};

	return &looks[grade >= 'A' && grade < 'F' ? grade - 'A' : 5];
}

const hsy_source_look *hsy_source_look_of(hsy_source_type type)
{
	static const hsy_source_look looks[] = {
	    {HSY_SOURCE_PERSON, "ellipse", "filled", "0.01,0.01", "person"},
	    {HSY_SOURCE_ORGANISATION, "box", "filled", "0.09,0.04", "organisation"},
	    {HSY_SOURCE_OUTLET, "component", "filled", "0.16,0.04", "outlet"},
	    {HSY_SOURCE_DOCUMENT, "note", "filled", "0.12,0.05", "document"},
	    {HSY_SOURCE_EVENT, "hexagon", "filled", "0.01,0.02", "event"},
	    {HSY_SOURCE_ANONYMOUS_PERSON, "ellipse", "filled,dashed", "0.01,0.01",
	     "anonymous"},
	    {HSY_SOURCE_ANONYMOUS_GROUP, "ellipse", "filled,dashed", "0.01,0.01",
	     "anonymous"},
	    {HSY_SOURCE_UNSPECIFIED, "ellipse", "filled,dotted", "0.01,0.01",
	     "no name, no role"},
	};

	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
		if (looks[i].type == type)
			return &looks[i];
	return &looks[1];
}

const hsy_edge_look hsy_edge_looks[HSY_N_EDGE_LOOKS] = {
    [HSY_LOOK_STATES] = {"states", "solid", "#9a9a9a", "1", 1, "none", NULL},
    [HSY_LOOK_COUNTED] = {"counted", "solid", "#1b4f7a", "2.8", 3, "normal",
                          "an independent line that can be checked"},
    [HSY_LOOK_CITED] = {"cited", "solid", "#444444", "1.1", 1, "normal", "cites"},
    [HSY_LOOK_VAGUE] = {"vague", "dashed", "#444444", "1.1", 1, "vee",
                        "the article as a whole leans on it"},
    [HSY_LOOK_COPIES] = {"copies", "dashed", "#8a4b08", "1.8", 2, "empty",
                         "copied from, word for word"},
    [HSY_LOOK_UNSOURCED] = {"unsourced", "dotted", "#7a7a7a", "1.2", 1, "none",
                            "says so without a source"},
    [HSY_LOOK_PARADOX] = {"paradox", "dotted", "#8a4b08", "1.8", 2, "vee",
                          "cites something younger than itself: gives no support"},
};

hsy_edge_look_id hsy_edge_look_of(const hsy_drawn_edge *edge)
{
	if (edge->is_paradox)
		return HSY_LOOK_PARADOX;
	switch (edge->kind) {
	case HSY_EDGE_STATES:
		return HSY_LOOK_STATES;
	case HSY_EDGE_COPIES:
		return HSY_LOOK_COPIES;
	case HSY_EDGE_UNSOURCED:
		return HSY_LOOK_UNSOURCED;
	default:
		break;
	}
	if (edge->is_counted)
		return HSY_LOOK_COUNTED;
	return edge->kind == HSY_EDGE_CITES ? HSY_LOOK_VAGUE : HSY_LOOK_CITED;
}
