/* attribution.h -- learning the model of the attribution stage. */
#ifndef HSY_TRAIN_ATTRIBUTION_H
#define HSY_TRAIN_ATTRIBUTION_H

#include "base/error.h"

/* Learns from the first file of annotated articles and writes the model to path; with
 * every epoch, from the bytes that it would write, prints how well it does on the
 * second. */
hsy_status hsy_train_attribution(const char *train, const char *dev, const char *path,
                                 hsy_error *err);
#endif
