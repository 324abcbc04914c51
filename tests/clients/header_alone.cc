// header_alone.cc -- the public header is C++ as well.
#include <hearsay.h>

int main()
{
	hsy_error err = {};

	return err.status;
}
