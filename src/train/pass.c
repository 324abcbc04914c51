/* pass.c -- the parts that the network is made of, forward and backward. */
#include "train/pass.h"

#include "train/product.h"

#include <string.h>

static const float SLOPE = 0.1F; /* of negative values */

float *hsy_pass_zeros(const hsy_pass *p, size_t n)
{
	return HSY_NEW_ARRAY(p->arena, n, float);
}

float *hsy_pass_mask(const hsy_pass *p, size_t n, float drop)
{
	float *mask = hsy_pass_zeros(p, n);

	for (size_t i = 0; i < n; i++)
		if (hsy_random_part(&p->net->random) >= drop)
			mask[i] = 1.0F / (1.0F - drop);
	return mask;
}

void hsy_pass_apply_mask(float *x, size_t n, const float *mask, size_t width)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < width; k++)
			x[i * width + k] *= mask[k];
}

static void add_bias(const hsy_weights *bias, size_t n, float *out)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < bias->outputs; k++)
			out[i * bias->outputs + k] += bias->value[k];
}

float *hsy_pass_apply(const hsy_pass *p, size_t tensor, const float *in)
{
	const hsy_weights *w = &p->net->tensors[tensor];
	float *out = hsy_pass_zeros(p, p->n * w->outputs);

	add_bias(&p->net->biases[tensor], p->n, out);
	hsy_product_add((hsy_operand){in, w->inputs, 1}, w->value, p->n, w->inputs,
	                w->outputs, out);
	return out;
}

void hsy_pass_unapply(const hsy_pass *p, size_t tensor, const float *in,
                      const float *d_out, float *d_in)
{
	hsy_weights *w = &p->net->tensors[tensor];
	hsy_weights *bias = &p->net->biases[tensor];

	hsy_product_add((hsy_operand){in, 1, w->inputs}, d_out, w->inputs, p->n,
	                w->outputs, w->gradient);
	hsy_product_add((hsy_operand){d_out, w->outputs, 1}, w->turned, p->n, w->outputs,
	                w->inputs, d_in);
	for (size_t i = 0; i < p->n && p->net->shapes[tensor].has_bias; i++)
		for (size_t k = 0; k < w->outputs; k++)
			bias->gradient[k] += d_out[i * w->outputs + k];
}

/* As syntax/kernel.c does. */
void hsy_pass_bend(float *x, size_t n)
{
	const float most = (float)HSY_ACT_LIMIT;

	for (size_t i = 0; i < n; i++)
		x[i] = x[i] > most ? most : x[i] > 0 ? x[i] : SLOPE * x[i];
}

void hsy_pass_unbend(float *d, const float *bent, size_t n)
{
	const float most = (float)HSY_ACT_LIMIT;

	for (size_t i = 0; i < n; i++)
		d[i] = bent[i] >= most ? 0 : bent[i] > 0 ? d[i] : SLOPE * d[i];
}

hsy_hidden hsy_pass_apply_hidden(const hsy_pass *p, size_t tensor, const float *in)
{
	const size_t width = p->net->shapes[tensor].outputs;
	hsy_hidden h = {.tensor = tensor, .width = width};

	h.bent = hsy_pass_apply(p, tensor, in);
	hsy_pass_bend(h.bent, p->n * width);
	h.mask = hsy_pass_mask(p, width, HSY_DROP_HIDDEN);
	h.out = hsy_pass_zeros(p, p->n * width);
	memcpy(h.out, h.bent, p->n * width * sizeof *h.out);
	hsy_pass_apply_mask(h.out, p->n, h.mask, width);
	return h;
}

void hsy_pass_unapply_hidden(const hsy_pass *p, const hsy_hidden *h, const float *in,
                             float *d_out, float *d_in)
{
	hsy_pass_apply_mask(d_out, p->n, h->mask, h->width);
	hsy_pass_unbend(d_out, h->bent, p->n * h->width);
	hsy_pass_unapply(p, h->tensor, in, d_out, d_in);
}

void hsy_pass_find_loss(float *scores, size_t n, size_t n_all, size_t right)
{
	float most = scores[0], sum = 0;

	for (size_t i = 1; i < n; i++)
		most = scores[i] > most ? scores[i] : most;
	for (size_t i = 0; i < n; i++)
		scores[i] -= most;
	hsy_exp(scores, n);
	for (size_t i = 0; i < n; i++)
		sum += scores[i];
	for (size_t i = 0; i < n; i++)
		scores[i] /= sum;
	scores[right] -= 1.0F;
	memset(scores + n, 0, (n_all - n) * sizeof *scores);
}
