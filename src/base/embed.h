/* embed.h -- files that the build turned into constants. */
#ifndef HSY_EMBED_H
#define HSY_EMBED_H

#include <stddef.h>

/*
 * The build makes an object of each file that EMBEDDED in the Makefile names.
 * The file's path below src/, with every other character as '_', is its name:
 * for store/schema.sql,
 *
 *	HSY_EMBEDDED(store_schema_sql);
 *
 * at file scope declares hsy_embed_store_schema_sql, its bytes, and
 * hsy_embed_store_schema_sql_size, their number. A NUL that is not counted
 * follows the last byte, so a text without NULs is a C string as well.
 */
#define HSY_EMBEDDED(name)                         \
	extern const unsigned char hsy_embed_##name[]; \
	extern const size_t hsy_embed_##name##_size

/* The bytes as a string; needs base/str.h. */
#define HSY_EMBEDDED_STR(name) \
	((hsy_str){(const char *)hsy_embed_##name, hsy_embed_##name##_size})

#endif
