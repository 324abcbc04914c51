/* vec.h -- typed growable arrays that live in an arena. */
#ifndef HSY_VEC_H
#define HSY_VEC_H

#include "base/arena.h"

#include <string.h>

/* Declares the type of an array of T: typedef HSY_VEC(hsy_link) hsy_links; */
#define HSY_VEC(T) \
	struct {           \
		T *at;     \
		size_t n;  \
		size_t capacity; \
	}

/* Appends item. Doubling leaves the old array in the arena: at most once the
 * final size again, gone with the arena. */
#define hsy_vec_push(arena, vec, item)                                                  \
	do {                                                                            \
		if ((vec)->n == (vec)->capacity) {                                      \
			size_t grown_ = (vec)->capacity ? 2 * (vec)->capacity : 8;      \
			void *at_ = hsy_arena_array((arena), grown_, sizeof *(vec)->at); \
			if ((vec)->n)                                                   \
				memcpy(at_, (vec)->at, (vec)->n * sizeof *(vec)->at);   \
			(vec)->at = at_;                                                \
			(vec)->capacity = grown_;                                       \
		}                                                                       \
		(vec)->at[(vec)->n++] = (item);                                         \
	} while (0)

/* Makes *to, of the same type, a copy of *from that has its exact size. */
#define hsy_vec_copy(arena, to, from)                                                    \
	do {                                                                             \
		(to)->n = (to)->capacity = (from)->n;                                    \
		(to)->at = NULL;                                                         \
		if ((from)->n) {                                                         \
			void *at_ = hsy_arena_array((arena), (from)->n,                  \
			                            sizeof *(from)->at);                 \
			memcpy(at_, (from)->at, (from)->n * sizeof *(from)->at);         \
			(to)->at = at_;                                                  \
		}                                                                        \
	} while (0)
#endif
