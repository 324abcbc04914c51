/* product.h -- adds products of a matrix to sums, with one kind of vectors.
 *
 * No header for others: product.c includes it for each kind, which has eight sums in an
 * EIGHT, and functions TO get them, put them, and add products to them.
 */

/* Two groups of outputs of two vectors. */
TARGET static void TO(add_square)(const int16_t *weights, const int16_t *x, size_t inputs,
                                  int32_t *sums, size_t stride)
{
	const int16_t *below = weights + HSY_GROUP * inputs, *next = x + inputs;
	EIGHT a = TO(get)(sums), b = TO(get)(sums + HSY_GROUP);
	EIGHT c = TO(get)(sums + stride), d = TO(get)(sums + stride + HSY_GROUP);

	for (size_t k = 0; k < inputs; k += 2) {
		a = TO(add)(a, weights + k * HSY_GROUP, x + k);
		b = TO(add)(b, below + k * HSY_GROUP, x + k);
		c = TO(add)(c, weights + k * HSY_GROUP, next + k);
		d = TO(add)(d, below + k * HSY_GROUP, next + k);
	}
	TO(put)(sums, a);
	TO(put)(sums + HSY_GROUP, b);
	TO(put)(sums + stride, c);
	TO(put)(sums + stride + HSY_GROUP, d);
}

/* Four groups of outputs of one vector: each input is loaded once. */
TARGET static void TO(add_groups)(const int16_t *weights, const int16_t *x, size_t inputs,
                                  int32_t *sums)
{
	const size_t group = HSY_GROUP * inputs;
	EIGHT a = TO(get)(sums), b = TO(get)(sums + HSY_GROUP);
	EIGHT c = TO(get)(sums + 2 * HSY_GROUP), d = TO(get)(sums + 3 * HSY_GROUP);

	for (size_t k = 0; k < inputs; k += 2, weights += 2 * HSY_GROUP) {
		a = TO(add)(a, weights, x + k);
		b = TO(add)(b, weights + group, x + k);
		c = TO(add)(c, weights + 2 * group, x + k);
		d = TO(add)(d, weights + 3 * group, x + k);
	}
	TO(put)(sums, a);
	TO(put)(sums + HSY_GROUP, b);
	TO(put)(sums + 2 * HSY_GROUP, c);
	TO(put)(sums + 3 * HSY_GROUP, d);
}

/* n outputs of one group, and one vector. */
TARGET static void TO(add_group)(const int16_t *weights, const int16_t *x, size_t inputs,
                                 int32_t *sums, size_t n)
{
	int32_t all[HSY_GROUP] = {0};

	memcpy(all, sums, n * sizeof *sums);
	EIGHT a = TO(get)(all);
	for (size_t k = 0; k < inputs; k += 2, weights += 2 * HSY_GROUP)
		a = TO(add)(a, weights, x + k);
	TO(put)(all, a);
	memcpy(sums, all, n * sizeof *sums);
}

TARGET static void TO(add_one)(const hsy_matrix *m, const int16_t *x, int32_t *sums)
{
	size_t o = 0;

	for (; o + 4 * HSY_GROUP <= m->outputs; o += 4 * HSY_GROUP)
		TO(add_groups)(m->weights + o * m->inputs, x, m->inputs, sums + o);
	for (; o < m->outputs; o += HSY_GROUP)
		TO(add_group)
		(m->weights + o * m->inputs, x, m->inputs, sums + o,
		 smaller(m->outputs - o, HSY_GROUP));
}

/* Weights in the outer loop, so that they are at hand for all vectors. */
TARGET static void TO(add_all)(const hsy_matrix *m, const int16_t *x, size_t n,
                               int32_t *sums)
{
	const size_t even = n - n % 2;
	size_t o = 0;

	for (; o + 2 * HSY_GROUP <= m->outputs; o += 2 * HSY_GROUP)
		for (size_t i = 0; i < even; i += 2)
			TO(add_square)
			(m->weights + o * m->inputs, x + i * m->inputs, m->inputs,
			 sums + i * m->outputs + o, m->outputs);
	for (; o < m->outputs; o += HSY_GROUP)
		for (size_t i = 0; i < even; i++)
			TO(add_group)
			(m->weights + o * m->inputs, x + i * m->inputs, m->inputs,
			 sums + i * m->outputs + o, smaller(m->outputs - o, HSY_GROUP));
	if (even < n)
		TO(add_one)(m, x + even * m->inputs, sums + even * m->outputs);
}
