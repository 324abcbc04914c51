/* error.h -- filling in the error struct of the public header. */
#ifndef HSY_ERROR_H
#define HSY_ERROR_H

#include "hearsay.h"

#if defined(__GNUC__)
#define HSY_PRINTF(at, first) __attribute__((format(printf, at, first)))
#else
#define HSY_PRINTF(at, first)
#endif

/* Fills *err (which may be NULL) and returns status, so that callers can
 * write `return hsy_fail(err, HSY_E_LIMIT, "...")`. Clears file and position. */
hsy_status hsy_fail(hsy_error *err, hsy_status status, const char *format, ...)
    HSY_PRINTF(3, 4);

/* Says where: file may be NULL; line and column may be 0. NULL err is fine. */
void hsy_error_place(hsy_error *err, const char *file, size_t offset, size_t line,
                     size_t column);
#endif
