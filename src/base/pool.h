/* pool.h -- jobs on several threads, whose results come in the order of the jobs. */
#ifndef HSY_POOL_H
#define HSY_POOL_H

#include <stdbool.h>
#include <stddef.h>

typedef struct hsy_pool hsy_pool;

/* What is to be done. context is handed to all four; a job is whatever they agree on.
 * Each job that was taken is either finished or dropped, once. */
typedef struct hsy_pool_tasks {
	void *context;
	/* Puts all jobs, one after the other; runs in a thread of its own. */
	void (*feed)(void *context, hsy_pool *pool);
	/* Runs in any thread, and for several jobs at once. */
	void (*work)(void *context, void *job);
	/* Runs in the thread of the caller, for one job after the other in the order in
	 * which they were put; false: nothing after this one is wanted. */
	bool (*finish)(void *context, void *job);
	/* The same thread, for jobs that nothing is wanted of any more. */
	void (*drop)(void *context, void *job);
} hsy_pool_tasks;

/*
 * Does all of tasks, and returns when feed has and every job was finished or dropped.
 * At most n_workers jobs are worked on at once; with 1, or if the system refuses threads,
 * everything runs in the thread of the caller, each job finished before put returns.
 * Jobs that are not finished weigh no more than most_weight together, unless it is a
 * single one. Signals are left to the threads that are there already.
 */
void hsy_pool_run(const hsy_pool_tasks *tasks, size_t n_workers, size_t most_weight);

/* For feed: takes a job, once there is room for it. False: nothing is wanted any more,
 * and the job was not taken. */
bool hsy_pool_put(hsy_pool *pool, void *job, size_t weight);

/* How many threads the machine runs at once: at least 1. */
size_t hsy_pool_processors(void);

#endif
