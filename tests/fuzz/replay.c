/* replay.c -- gives saved inputs to a fuzz target, one by one, without a fuzzer. */
#include "fuzz/fuzz.h"

/* Exactly as large as the file, so that a sanitizer sees the first byte read
 * behind it. NULL when the file cannot be read. */
static uint8_t *read_whole(const char *path, size_t *n)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes = NULL;
	long size = -1;

	if (!file)
		return NULL;
	if (fseek(file, 0, SEEK_END) == 0)
		size = ftell(file);
	if (size >= 0 && fseek(file, 0, SEEK_SET) == 0)
		bytes = malloc(size ? (size_t)size : 1);
	if (bytes)
		*n = fread(bytes, 1, (size_t)size, file);
	if (bytes && *n != (size_t)size) {
		free(bytes);
		bytes = NULL;
	}
	fclose(file);
	return bytes;
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		size_t n = 0;
		uint8_t *bytes = read_whole(argv[i], &n);

		if (!bytes) {
			perror(argv[i]);
			return EXIT_FAILURE;
		}
		/* Said before, not after: a crash then names its input. */
		fprintf(stderr, "%s\n", argv[i]);
		LLVMFuzzerTestOneInput(bytes, n);
		free(bytes);
	}
	return EXIT_SUCCESS;
}
