/* pool.c -- jobs on several threads, whose results come in the order of the jobs.
 *
 * One queue holds all jobs that are not finished, in their order. Workers take the first
 * that nobody has; the caller takes the oldest away once it is done.
 */

/* POSIX does not tell the number of processors, and a Mac then hides it. */
#define _DARWIN_C_SOURCE

#include "base/pool.h"

#include "base/arena.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

/* As main has, where the usual size is much less. */
enum { STACK_BYTES = 8 * 1024 * 1024 };

typedef struct item {
	struct item *next;
	void *job;
	size_t weight;
	bool is_done;
} item;

struct hsy_pool {
	const hsy_pool_tasks *tasks;
	size_t most_weight;
	pthread_t *threads; /* the workers, and then the one that feeds */
	size_t n_threads;
	bool is_serial;

	/* Of all that follows. */
	pthread_mutex_t lock;
	pthread_cond_t may_put;    /* there is room, or nothing is wanted any more */
	pthread_cond_t may_work;   /* the same of a job that nobody has */
	pthread_cond_t may_finish; /* the oldest job is done, or there is none to come */
	item *oldest, *newest;
	item *waiting; /* the first that no worker has */
	size_t weight; /* of all jobs here */
	bool is_fed;   /* none will be put any more */
	bool is_stopped;
};

size_t hsy_pool_processors(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	return n > 0 ? (size_t)n : 1;
}

/* ------------------------------------------------ putting */

static bool has_room(const hsy_pool *pool, size_t weight)
{
	return !pool->oldest || (weight <= pool->most_weight &&
	                         pool->weight <= pool->most_weight - weight);
}

static void append(hsy_pool *pool, void *job, size_t weight)
{
	item *added = hsy_heap_grow(NULL, sizeof *added);

	*added = (item){.job = job, .weight = weight};
	if (pool->newest)
		pool->newest->next = added;
	else
		pool->oldest = added;
	pool->newest = added;
	if (!pool->waiting)
		pool->waiting = added;
	pool->weight += weight;
	pthread_cond_signal(&pool->may_work);
}

static bool put_serially(hsy_pool *pool, void *job)
{
	const hsy_pool_tasks *tasks = pool->tasks;

	if (pool->is_stopped)
		return false;
	tasks->work(tasks->context, job);
	pool->is_stopped = !tasks->finish(tasks->context, job);
	return true;
}

bool hsy_pool_put(hsy_pool *pool, void *job, size_t weight)
{
	if (pool->is_serial)
		return put_serially(pool, job);
	pthread_mutex_lock(&pool->lock);
	while (!pool->is_stopped && !has_room(pool, weight))
		pthread_cond_wait(&pool->may_put, &pool->lock);
	bool is_wanted = !pool->is_stopped;
	if (is_wanted)
		append(pool, job, weight);
	pthread_mutex_unlock(&pool->lock);
	return is_wanted;
}

static void *feed(void *context)
{
	hsy_pool *pool = context;

	pool->tasks->feed(pool->tasks->context, pool);
	pthread_mutex_lock(&pool->lock);
	pool->is_fed = true;
	pthread_cond_broadcast(&pool->may_work);
	pthread_cond_signal(&pool->may_finish);
	pthread_mutex_unlock(&pool->lock);
	return NULL;
}

/* ------------------------------------------------ working */

/* Under the lock: the next job for a worker; NULL when there are none to come. */
static item *take_waiting(hsy_pool *pool)
{
	while (!pool->waiting && !pool->is_fed && !pool->is_stopped)
		pthread_cond_wait(&pool->may_work, &pool->lock);
	item *taken = pool->is_stopped ? NULL : pool->waiting;
	if (taken)
		pool->waiting = taken->next;
	return taken;
}

static void *work(void *context)
{
	hsy_pool *pool = context;
	item *taken;

	pthread_mutex_lock(&pool->lock);
	while ((taken = take_waiting(pool)) != NULL) {
		pthread_mutex_unlock(&pool->lock);
		pool->tasks->work(pool->tasks->context, taken->job);
		pthread_mutex_lock(&pool->lock);
		taken->is_done = true;
		if (taken == pool->oldest)
			pthread_cond_signal(&pool->may_finish);
	}
	pthread_mutex_unlock(&pool->lock);
	return NULL;
}

/* ------------------------------------------------ finishing */

static void remove_oldest(hsy_pool *pool)
{
	item *removed = pool->oldest;

	pool->oldest = removed->next;
	if (!pool->oldest)
		pool->newest = NULL;
	pool->weight -= removed->weight;
	free(removed);
	pthread_cond_signal(&pool->may_put);
}

/* Under the lock: the job of the oldest item, once it is done; false when there are none
 * to come. */
static bool await_oldest(hsy_pool *pool, void **job)
{
	while (pool->oldest ? !pool->oldest->is_done : !pool->is_fed)
		pthread_cond_wait(&pool->may_finish, &pool->lock);
	if (pool->oldest)
		*job = pool->oldest->job;
	return pool->oldest != NULL;
}

static void finish_all(hsy_pool *pool)
{
	void *job;

	pthread_mutex_lock(&pool->lock);
	while (!pool->is_stopped && await_oldest(pool, &job)) {
		pthread_mutex_unlock(&pool->lock);
		bool goes_on = pool->tasks->finish(pool->tasks->context, job);
		pthread_mutex_lock(&pool->lock);
		remove_oldest(pool);
		pool->is_stopped = !goes_on;
	}
	pthread_mutex_unlock(&pool->lock);
}

/* Lets every thread end that waits for something. */
static void stop(hsy_pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	pool->is_stopped = true;
	pthread_cond_broadcast(&pool->may_work);
	pthread_cond_signal(&pool->may_put);
	pthread_mutex_unlock(&pool->lock);
}

static void drop_all(hsy_pool *pool)
{
	while (pool->oldest) {
		pool->tasks->drop(pool->tasks->context, pool->oldest->job);
		remove_oldest(pool);
	}
}

/* ------------------------------------------------ threads */

static bool start(hsy_pool *pool, void *(*run)(void *))
{
	pthread_attr_t attributes;

	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, STACK_BYTES);
	bool is_started = pthread_create(&pool->threads[pool->n_threads], &attributes,
	                                 run, pool) == 0;
	pthread_attr_destroy(&attributes);
	pool->n_threads += is_started;
	return is_started;
}

/* Fewer workers than asked for will do. False when there are too few threads. */
static bool start_all(hsy_pool *pool, size_t n_workers)
{
	sigset_t all, before;

	/* Threads inherit what they do not get to see. */
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	for (size_t i = 0; i < n_workers && start(pool, work); i++)
		;
	bool is_started = pool->n_threads > 0 && start(pool, feed);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return is_started;
}

static void join_all(hsy_pool *pool)
{
	for (size_t i = 0; i < pool->n_threads; i++)
		pthread_join(pool->threads[i], NULL);
}

static bool run_parallel(hsy_pool *pool, size_t n_workers)
{
	pthread_mutex_init(&pool->lock, NULL);
	pthread_cond_init(&pool->may_put, NULL);
	pthread_cond_init(&pool->may_work, NULL);
	pthread_cond_init(&pool->may_finish, NULL);
	pool->threads = hsy_heap_grow(NULL, (n_workers + 1) * sizeof *pool->threads);
	bool is_started = start_all(pool, n_workers);
	if (is_started)
		finish_all(pool);
	stop(pool);
	join_all(pool);
	drop_all(pool);
	free(pool->threads);
	pthread_cond_destroy(&pool->may_put);
	pthread_cond_destroy(&pool->may_work);
	pthread_cond_destroy(&pool->may_finish);
	pthread_mutex_destroy(&pool->lock);
	return is_started;
}

static void run_serially(const hsy_pool_tasks *tasks)
{
	hsy_pool pool = {.tasks = tasks, .is_serial = true};

	tasks->feed(tasks->context, &pool);
}

void hsy_pool_run(const hsy_pool_tasks *tasks, size_t n_workers, size_t most_weight)
{
	hsy_pool pool = {.tasks = tasks, .most_weight = most_weight};

	if (n_workers < 2 || !run_parallel(&pool, n_workers))
		run_serially(tasks);
}
