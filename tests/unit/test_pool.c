/* test_pool.c -- jobs on several threads: order, room, ends. */
#include "base/pool.h"

#include <check.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <time.h>

enum { MOST_JOBS = 400, LIMIT_SECONDS = 20 };

/* Threads must not assert: they note here what they see, under the lock. */
typedef struct sheet {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	pthread_t caller;

	/* What the test asks for. */
	size_t n_jobs;
	size_t weights[MOST_JOBS]; /* of jobs; 0: 1 */
	size_t stop_at;            /* jobs that are finished before no more are wanted */
	size_t together;           /* jobs that wait for each other; 0: none does */
	bool waits;                /* feed, for each job to be finished before the next */
	bool is_slow;              /* to finish */

	/* What it saw. */
	size_t finished[MOST_JOBS], n_finished;
	size_t n_refused, n_dropped;
	size_t n_worked[MOST_JOBS];
	size_t finished_before[MOST_JOBS]; /* when work on the job began */
	size_t n_working, most_working;
	size_t weight, most_weight; /* from before put to behind finish */
	bool left_the_caller;       /* work or feed, to another thread */
	bool finished_elsewhere;
	bool hears_signals; /* work */
	bool is_late;       /* waited in vain */
} sheet;

static void sheet_init(sheet *s)
{
	*s = (sheet){.caller = pthread_self()};
	pthread_mutex_init(&s->lock, NULL);
	pthread_cond_init(&s->changed, NULL);
}

static void nap(void)
{
	nanosleep(&(struct timespec){.tv_nsec = 200 * 1000}, NULL);
}

/* Under the lock, until *number is at least wanted. */
static void await(sheet *s, const size_t *number, size_t wanted)
{
	struct timespec limit;

	clock_gettime(CLOCK_REALTIME, &limit);
	limit.tv_sec += LIMIT_SECONDS;
	while (*number < wanted && !s->is_late)
		s->is_late = pthread_cond_timedwait(&s->changed, &s->lock, &limit) != 0;
}

/* A job is a number. */
static void *job_of(size_t i)
{
	return (void *)(uintptr_t)(i + 1);
}

static size_t number_of(void *job)
{
	return (size_t)(uintptr_t)job - 1;
}

static size_t weight_of(const sheet *s, size_t i)
{
	return s->weights[i] ? s->weights[i] : 1;
}

static void feed(void *context, hsy_pool *pool)
{
	sheet *s = context;

	for (size_t i = 0; i < s->n_jobs; i++) {
		pthread_mutex_lock(&s->lock);
		s->left_the_caller |= !pthread_equal(s->caller, pthread_self());
		s->weight += weight_of(s, i);
		if (s->weight > s->most_weight)
			s->most_weight = s->weight;
		pthread_mutex_unlock(&s->lock);
		bool is_taken = hsy_pool_put(pool, job_of(i), weight_of(s, i));
		pthread_mutex_lock(&s->lock);
		s->n_refused += !is_taken;
		if (s->waits)
			await(s, &s->n_finished, i + 1);
		pthread_mutex_unlock(&s->lock);
	}
}

static void work(void *context, void *job)
{
	sheet *s = context;
	size_t i = number_of(job);
	sigset_t held;

	pthread_sigmask(SIG_SETMASK, NULL, &held);
	pthread_mutex_lock(&s->lock);
	s->left_the_caller |= !pthread_equal(s->caller, pthread_self());
	s->hears_signals |= !sigismember(&held, SIGINT);
	s->n_worked[i]++;
	s->finished_before[i] = s->n_finished;
	if (++s->n_working > s->most_working)
		s->most_working = s->n_working;
	pthread_cond_broadcast(&s->changed);
	if (i < s->together)
		await(s, &s->most_working, s->together);
	pthread_mutex_unlock(&s->lock);
	/* So that what comes first is done last. */
	if (i % 5 == 0)
		nap();
	pthread_mutex_lock(&s->lock);
	s->n_working--;
	pthread_mutex_unlock(&s->lock);
}

static bool finish(void *context, void *job)
{
	sheet *s = context;

	if (s->is_slow)
		nap();
	pthread_mutex_lock(&s->lock);
	s->finished_elsewhere |= !pthread_equal(s->caller, pthread_self());
	s->finished[s->n_finished++] = number_of(job);
	s->weight -= weight_of(s, number_of(job));
	bool is_enough = s->n_finished == s->stop_at;
	pthread_cond_broadcast(&s->changed);
	pthread_mutex_unlock(&s->lock);
	return !is_enough;
}

static void drop(void *context, void *job)
{
	sheet *s = context;

	(void)job;
	s->n_dropped++;
}

static void run(sheet *s, size_t n_workers, size_t most_weight)
{
	const hsy_pool_tasks tasks = {s, feed, work, finish, drop};

	hsy_pool_run(&tasks, n_workers, most_weight);
	pthread_cond_destroy(&s->changed);
	pthread_mutex_destroy(&s->lock);
	ck_assert(!s->is_late);
	ck_assert(!s->finished_elsewhere);
	ck_assert_uint_eq(s->n_finished + s->n_dropped + s->n_refused, s->n_jobs);
}

static const size_t workers[] = {1, 2, 7};
enum { N_WORKERS = sizeof workers / sizeof *workers };

/* ------------------------------------------------ order */

START_TEST(results_come_in_the_order_of_the_jobs)
{
	sheet s;

	sheet_init(&s);
	s.n_jobs = MOST_JOBS;
	run(&s, workers[_i], 50);
	ck_assert_uint_eq(s.n_finished, MOST_JOBS);
	for (size_t i = 0; i < MOST_JOBS; i++) {
		ck_assert_uint_eq(s.finished[i], i);
		ck_assert_uint_eq(s.n_worked[i], 1);
	}
}
END_TEST

START_TEST(no_jobs_are_no_trouble)
{
	sheet s;

	sheet_init(&s);
	run(&s, workers[_i], 50);
	ck_assert_uint_eq(s.n_finished, 0);
}
END_TEST

/* A reader may wait for its input for hours. */
START_TEST(what_is_done_does_not_wait_for_the_next_job)
{
	sheet s;

	sheet_init(&s);
	s.n_jobs = 5;
	s.waits = true;
	run(&s, workers[_i], 50);
	ck_assert_uint_eq(s.n_finished, 5);
}
END_TEST

/* ------------------------------------------------ threads */

START_TEST(one_worker_is_the_caller)
{
	sheet s;

	sheet_init(&s);
	s.n_jobs = 20;
	run(&s, 1, 50);
	ck_assert(!s.left_the_caller);
	ck_assert_uint_eq(s.most_working, 1);
}
END_TEST

START_TEST(as_many_jobs_are_worked_on_at_once_as_there_are_workers)
{
	sheet s;

	sheet_init(&s);
	s.n_jobs = 100;
	s.together = 7;
	run(&s, 7, 50);
	ck_assert_uint_eq(s.most_working, 7);
}
END_TEST

START_TEST(signals_are_left_to_the_caller)
{
	sheet s;
	sigset_t before, after;

	pthread_sigmask(SIG_SETMASK, NULL, &before);
	sheet_init(&s);
	s.n_jobs = 20;
	run(&s, 2, 50);
	pthread_sigmask(SIG_SETMASK, NULL, &after);
	ck_assert(!s.hears_signals);
	ck_assert_int_eq(sigismember(&before, SIGINT), sigismember(&after, SIGINT));
}
END_TEST

START_TEST(a_machine_has_a_processor)
{
	ck_assert_uint_ge(hsy_pool_processors(), 1);
}
END_TEST

/* ------------------------------------------------ room */

START_TEST(a_slow_caller_holds_up_the_reader)
{
	sheet s;

	sheet_init(&s);
	s.n_jobs = 200;
	s.is_slow = true;
	run(&s, workers[_i], 10);
	/* Beside those that were taken, one waits to be. */
	ck_assert_uint_le(s.most_weight, 10 + 1);
	ck_assert_uint_eq(s.n_finished, 200);
}
END_TEST

START_TEST(a_job_too_heavy_for_all_room_has_it_alone)
{
	const size_t heavy[] = {3, 4, 9};
	sheet s;

	sheet_init(&s);
	s.n_jobs = 20;
	for (size_t i = 0; i < sizeof heavy / sizeof *heavy; i++)
		s.weights[heavy[i]] = SIZE_MAX / 4;
	run(&s, workers[_i], 10);
	ck_assert_uint_eq(s.n_finished, 20);
	for (size_t i = 0; i < sizeof heavy / sizeof *heavy; i++) {
		ck_assert_uint_eq(s.finished_before[heavy[i]], heavy[i]);
		ck_assert_uint_ge(s.finished_before[heavy[i] + 1], heavy[i] + 1);
	}
}
END_TEST

/* ------------------------------------------------ ends */

START_TEST(nothing_is_finished_behind_a_refusal)
{
	sheet s;

	sheet_init(&s);
	s.n_jobs = 100;
	s.stop_at = 4;
	run(&s, workers[_i], 10);
	ck_assert_uint_eq(s.n_finished, 4);
	for (size_t i = 0; i < 4; i++)
		ck_assert_uint_eq(s.finished[i], i);
	/* There is room for ten, of which none gets behind the refusal. */
	ck_assert_uint_ge(s.n_refused, 100 - 4 - 10);
}
END_TEST

START_TEST(a_refusal_of_the_last_job_is_an_end_like_any_other)
{
	sheet s;

	sheet_init(&s);
	s.n_jobs = s.stop_at = 10;
	run(&s, workers[_i], 50);
	ck_assert_uint_eq(s.n_finished, 10);
	ck_assert_uint_eq(s.n_dropped + s.n_refused, 0);
}
END_TEST

Suite *suite_pool(void);

Suite *suite_pool(void)
{
	Suite *s = suite_create("pool");
	TCase *t = tcase_create("pool");

	tcase_set_timeout(t, 2 * LIMIT_SECONDS);
	tcase_add_loop_test(t, results_come_in_the_order_of_the_jobs, 0, N_WORKERS);
	tcase_add_loop_test(t, no_jobs_are_no_trouble, 0, N_WORKERS);
	tcase_add_loop_test(t, what_is_done_does_not_wait_for_the_next_job, 0, N_WORKERS);
	tcase_add_test(t, one_worker_is_the_caller);
	tcase_add_test(t, as_many_jobs_are_worked_on_at_once_as_there_are_workers);
	tcase_add_test(t, signals_are_left_to_the_caller);
	tcase_add_test(t, a_machine_has_a_processor);
	tcase_add_loop_test(t, a_slow_caller_holds_up_the_reader, 0, N_WORKERS);
	tcase_add_loop_test(t, a_job_too_heavy_for_all_room_has_it_alone, 0, N_WORKERS);
	tcase_add_loop_test(t, nothing_is_finished_behind_a_refusal, 0, N_WORKERS);
	tcase_add_loop_test(t, a_refusal_of_the_last_job_is_an_end_like_any_other, 0,
	                    N_WORKERS);
	suite_add_tcase(s, t);
	return s;
}
