/* files.h -- the files that inputs stand for. */
#ifndef HSY_INTAKE_FILES_H
#define HSY_INTAKE_FILES_H

#include "base/file.h"

/* Appends them to files, in arena, each once, in an order that is theirs alone. What
 * cannot be listed, and what is passed over, complain is told of. */
void hsy_files_list(const hsy_inputs *inputs, hsy_arena *arena, hsy_strs *files,
                    void (*complain)(void *context, const hsy_error *diagnostic),
                    void *context);

/* Their bytes; 0 if it is not known of one of them. */
size_t hsy_files_bytes(const hsy_strs *files);

#endif
