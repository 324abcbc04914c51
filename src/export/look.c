/* look.c -- how the parts of a picture look. */
#include "export/look.h"

const hsy_theme *hsy_theme_of(hsy_theme_id id)
{
	static const hsy_theme themes[] = {
	    [HSY_THEME_LIGHT] =
	        {.ground = "#ffffff",
	         .ink = "#000000",
	         .faint = "#555555",
	         .outline = "#444444",
	         .article = "#f7f7f7",
	         .article_edge = "#8a8a8a",
	         .box = "#ffffff",
	         .box_edge = "#9a9a9a",
	         .source = "#f2f2f2",
	         .band = "#e4e4e4",
	         .grades = {{"#1b4f7a", "#ffffff"},
	                    {"#3674a5", "#ffffff"},
	                    {"#a6c9e2", "#000000"},
	                    {"#f1d7a0", "#000000"},
	                    {"#faeccb", "#000000"},
	                    {"#ffffff", "#000000"}},
	         .edges = {[HSY_LOOK_STATES] = "#9a9a9a",
	                   [HSY_LOOK_COUNTED] = "#1b4f7a",
	                   [HSY_LOOK_CITED] = "#444444",
	                   [HSY_LOOK_VAGUE] = "#444444",
	                   [HSY_LOOK_COPIES] = "#8a4b08",
	                   [HSY_LOOK_UNSOURCED] = "#7a7a7a",
	                   [HSY_LOOK_PARADOX] = "#8a4b08",
	                   [HSY_LOOK_SAME] = "#3674a5",
	                   [HSY_LOOK_WEAK] = "#7a7a7a",
	                   [HSY_LOOK_FALLS] = "#8a4b08",
	                   [HSY_LOOK_KEEPS] = "#7a7a7a",
	                   [HSY_LOOK_LEANS] = "#444444",
	                   [HSY_LOOK_LOOP] = "#8a4b08",
	                   [HSY_LOOK_DIFFERS] = "#8a4b08"}},
	    [HSY_THEME_DARK] =
	        {.ground = "#14181d",
	         .ink = "#f2f2f2",
	         .faint = "#b8c0c8",
	         .outline = "#c8ced4",
	         .article = "#20262d",
	         .article_edge = "#6d7681",
	         .box = "#171c22",
	         .box_edge = "#7d8791",
	         .source = "#2b323a",
	         .band = "#353e48",
	         .grades = {{"#b4dbf7", "#000000"},
	                    {"#6cb0e0", "#000000"},
	                    {"#2c648f", "#ffffff"},
	                    {"#6a5322", "#ffffff"},
	                    {"#43381d", "#ffffff"},
	                    {"#14181d", "#ffffff"}},
	         .edges = {[HSY_LOOK_STATES] = "#7d8791",
	                   [HSY_LOOK_COUNTED] = "#8ecbf7",
	                   [HSY_LOOK_CITED] = "#c8ced4",
	                   [HSY_LOOK_VAGUE] = "#c8ced4",
	                   [HSY_LOOK_COPIES] = "#e3a95c",
	                   [HSY_LOOK_UNSOURCED] = "#98a2ac",
	                   [HSY_LOOK_PARADOX] = "#e3a95c",
	                   [HSY_LOOK_SAME] = "#6cb0e0",
	                   [HSY_LOOK_WEAK] = "#98a2ac",
	                   [HSY_LOOK_FALLS] = "#e3a95c",
	                   [HSY_LOOK_KEEPS] = "#98a2ac",
	                   [HSY_LOOK_LEANS] = "#c8ced4",
	                   [HSY_LOOK_LOOP] = "#e3a95c",
	                   [HSY_LOOK_DIFFERS] = "#e3a95c"}},
	};

	return &themes[id == HSY_THEME_DARK];
}

size_t hsy_grade_index(char grade)
{
	return grade >= 'A' && grade <= 'F' ? (size_t)(grade - 'A') : HSY_N_GRADES - 1;
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
    [HSY_LOOK_STATES] = {"states", "solid", "1", 1, "none", NULL},
    [HSY_LOOK_COUNTED] = {"counted", "solid", "2.8", 3, "normal",
                          "an independent line that can be checked"},
    [HSY_LOOK_CITED] = {"cited", "solid", "1.1", 1, "normal", "cites"},
    [HSY_LOOK_VAGUE] = {"vague", "dashed", "1.1", 1, "vee",
                        "the article as a whole leans on it"},
    [HSY_LOOK_COPIES] = {"copies", "dashed", "1.8", 2, "empty",
                         "copied from, word for word"},
    [HSY_LOOK_UNSOURCED] = {"unsourced", "dotted", "1.2", 1, "none",
                            "says so without a source"},
    [HSY_LOOK_PARADOX] = {"paradox", "dotted", "1.8", 2, "vee",
                          "cites something younger than itself: gives no support"},
    [HSY_LOOK_SAME] = {"same", "solid", "1.1", 1, "normal",
                       "leads to the same origin: adds nothing"},
    [HSY_LOOK_WEAK] = {"weak", "dashed", "1.1", 1, "normal",
                       "adds to the strength, but is no line that can be checked"},
    [HSY_LOOK_FALLS] = {"falls", "solid", "2", 2, "normal",
                        "falls by a grade or more"},
    [HSY_LOOK_KEEPS] = {"keeps", "dashed", "1.1", 1, "none", "keeps its grade"},
    [HSY_LOOK_LEANS] = {"leans", "solid", "1.1", 1, "normal",
                        "has so many claims from it"},
    [HSY_LOOK_LOOP] = {"loop", "solid", "2.8", 3, "normal",
                       "a circle: each has claims from the next"},
    [HSY_LOOK_DIFFERS] = {"differs", "dashed", "1.8", 2, "none",
                          "they differ"},
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
