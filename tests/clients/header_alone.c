/* header_alone.c -- the public header needs no other before it, in strict C11. */
#include <hearsay.h>

int main(void)
{
	return HSY_OK;
}
