# hearsay. `make help` lists the targets, `make demo` shows what it is for.
#
# PREFIX, DESTDIR, CC, CFLAGS, CPPFLAGS, LDFLAGS and LDLIBS mean what they always do.
# FLAVOUR=asan builds beside the rest, under build/asan, as does tsan; CI=true makes warnings
# errors, and a tool that a test needs and does not find a failure.

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:

# --- What can be changed -----------------------------------------------------

PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
MANDIR ?= $(PREFIX)/share/man

CFLAGS ?= -O2 -g
CXX ?= c++
PKG_CONFIG ?= pkg-config

FLAVOUR ?=
FLAGS_tsan := -fsanitize=thread
FLAGS_asan := -fsanitize=address,undefined -fno-sanitize-recover=undefined \
	-fno-omit-frame-pointer
FLAGS_fuzz := -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined \
	-fno-omit-frame-pointer

# More flags for the program that trains, which is no part of the library.
TRAIN_CFLAGS ?=

# Seconds that each fuzz target runs; where accuracy finds annotated articles.
SECONDS ?= 60
SHARED ?= ../shared

# --- What the program is made of ---------------------------------------------

VERSION := $(shell sed -n 's/^\#define HSY_VERSION "\(.*\)"$$/\1/p' include/hearsay.h)
# Grows by one when a program linked against the library would break.
ABI := 0

# Files below src/ that become constants of the library: see base/embed.h.
EMBEDDED := catalogue/outlets.tsv catalogue/organisations.tsv store/schema.sql \
	syntax/model/en.bin attribution/model/en.bin export/web/annotated.css

MODULES := $(shell sed -n 's/^build *lib:\([^ ]*\).*/\1/p' src/PACKAGES)
LIBS := -lstemmer -lm -pthread

ifeq ($(shell uname -s),Darwin)
# Homebrew's own folders, for the libraries that pkg-config does not know.
export CPATH := $(CPATH):$(shell brew --prefix 2>/dev/null)/include
export LIBRARY_PATH := $(LIBRARY_PATH):$(shell brew --prefix 2>/dev/null)/lib
SHARED_NAME := libhearsay.$(ABI).dylib
SHARED_LINK := libhearsay.dylib
SHARED_FLAGS = -dynamiclib -install_name $(LIBDIR)/$(SHARED_NAME)
else
SHARED_NAME := libhearsay.so.$(ABI)
SHARED_LINK := libhearsay.so
SHARED_FLAGS = -shared -Wl,-soname,$(SHARED_NAME) -Wl,-z,defs
endif

B := build$(FLAVOUR:%=/%)

sources_in = $(wildcard $(1)/*.c $(1)/*/*.c $(1)/*/*/*.c)
object_of = $(patsubst %.c,$(B)/%.o,$(1))

LIB_OBJECTS := $(call object_of,$(filter-out src/cli/% src/train/%,$(call sources_in,src))) \
	$(patsubst src/%,$(B)/embedded/%.o,$(wildcard $(EMBEDDED:%=src/%)))
CLI_OBJECTS := $(call object_of,$(wildcard src/cli/*.c))
PROGRAM := $(if $(CLI_OBJECTS),$(B)/hearsay)
TRAIN_OBJECTS := $(call object_of,$(wildcard src/train/*.c))

# A folder of suites is a program; a fuzz target or a benchmark is one file.
suites_in = $(call object_of,$(wildcard tests/$(1)/*.c))
SUITES := $(foreach s,unit property,$(if $(wildcard tests/$(s)/*.c),$(B)/tests/$(s)/run))
FUZZ_TARGETS := $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
REPLAYS := $(FUZZ_TARGETS:%=$(B)/tests/fuzz/replay_%)
FUZZERS := $(FUZZ_TARGETS:%=$(B)/tests/fuzz/fuzz_%)
FUZZ_CHECKS := $(B)/tests/fuzz/check.o $(B)/tests/fuzz/facts.o
BENCHES := $(patsubst %.c,$(B)/%,$(wildcard tests/bench/bench_*.c))

# --- How it is compiled ------------------------------------------------------

# As system headers, so that our warnings are about our code.
flags_for = $(patsubst -I%,-isystem %,$(shell $(PKG_CONFIG) --cflags $(1) 2>/dev/null))
MODULE_FLAGS := $(call flags_for,$(MODULES))
MODULE_LIBS := $(shell $(PKG_CONFIG) --libs $(MODULES) 2>/dev/null)
CHECK_FLAGS := $(call flags_for,check)
CHECK_LIBS := $(shell $(PKG_CONFIG) --libs check 2>/dev/null)

STANDARD := -std=c11 -D_POSIX_C_SOURCE=200809L -pthread
# A fused multiplication and addition rounds once, not twice: scores would differ in
# their last bits between compilers and processors.
STANDARD += -ffp-contract=off
WARNINGS := -Wall -Wextra -Wconversion -Wshadow -Wmissing-prototypes
ifeq ($(CI),true)
WARNINGS += -Werror
endif

COMPILE = $(CC) $(STANDARD) $(WARNINGS) -fPIC -fvisibility=hidden -Iinclude -Isrc \
	$(MODULE_FLAGS) $(CPPFLAGS) $(CFLAGS) $(FLAGS_$(FLAVOUR))
COMPILE_TEST = $(COMPILE) -Itests $(CHECK_FLAGS)
LINK = $(CC) $(CFLAGS) $(FLAGS_$(FLAVOUR)) $(LDFLAGS)
LINK_LIBS = $(MODULE_LIBS) $(LIBS) $(LDLIBS)
DEPENDENCIES = -MMD -MP

# Commands are shown whole with V=1.
ifneq ($(V),1)
QUIET = @echo '  $@';
endif

.PHONY: all demo check programs unit property golden golden-update picture clients layers \
	replay fuzz fuzzers train train-syntax train-attribution asan valgrind samples bench \
	accuracy install uninstall clean deps help needs needs-check force

all: $(B)/libhearsay.a $(B)/$(SHARED_NAME) $(PROGRAM) ## build the library and the program

# Rewritten, and so newer than every object, when the way to compile has changed. Said
# here: in its recipe, flags of whatever object asked first would be among them.
HOW_TO_COMPILE := $(subst ','\'',$(COMPILE_TEST))

$(B)/flags: force
	@mkdir -p $(@D)
	@printf '%s\n' '$(HOW_TO_COMPILE)' | cmp -s - $@ || \
		printf '%s\n' '$(HOW_TO_COMPILE)' >$@

needs:
	@sh src/packages.sh --missing build

needs-check:
	@sh src/packages.sh --missing check

$(B)/src/%.o: src/%.c $(B)/flags | needs
	@mkdir -p $(@D)
	$(QUIET)$(COMPILE) $(DEPENDENCIES) -c -o $@ $<

# Compilers make vectors of these loops only when asked. Training's square roots set no
# errno that anybody reads.
$(patsubst %,$(B)/src/syntax/%.o,kernel layer product): CFLAGS += -O3
$(TRAIN_OBJECTS): CFLAGS += -O3 -fno-math-errno $(TRAIN_CFLAGS)

$(B)/tests/%.o: tests/%.c $(B)/flags | needs-check
	@mkdir -p $(@D)
	$(QUIET)$(COMPILE_TEST) $(DEPENDENCIES) -c -o $@ $<

# One main for both programs of suites: the folder's suites.def makes the difference.
$(B)/tests/%/main.o: tests/main.c $(B)/flags | needs-check
	@mkdir -p $(@D)
	$(QUIET)$(COMPILE_TEST) $(DEPENDENCIES) -Itests/$* -c -o $@ $<

embedded_name = $(subst -,_,$(subst .,_,$(subst /,_,$(1))))

# As one literal, which takes compilers a twentieth of the time of a list of numbers.
$(B)/embedded/%.c: src/%
	@mkdir -p $(@D)
	$(QUIET){ echo '#include "base/embed.h"'; \
	echo 'HSY_EMBEDDED($(call embedded_name,$*));'; \
	echo 'const unsigned char hsy_embed_$(call embedded_name,$*)[] = ""'; \
	od -An -v -to1 $< | sed 's/ *\([0-7][0-7]*\)/\\\1/g; s/ *$$/"/; s/^/"/'; \
	echo ';'; \
	echo 'const size_t hsy_embed_$(call embedded_name,$*)_size ='; \
	echo '    sizeof hsy_embed_$(call embedded_name,$*) - 1;'; } >$@

$(B)/embedded/%.o: $(B)/embedded/%.c $(B)/flags
	$(QUIET)$(COMPILE) $(DEPENDENCIES) -c -o $@ $<

# Without rm, the archive keeps the objects of sources that are gone.
$(B)/libhearsay.a: $(LIB_OBJECTS)
	@rm -f $@
	$(QUIET)$(AR) rcs $@ $^

$(B)/$(SHARED_NAME): $(LIB_OBJECTS)
	$(QUIET)$(LINK) $(SHARED_FLAGS) -o $@ $^ $(LINK_LIBS)

$(B)/hearsay: $(CLI_OBJECTS) $(B)/libhearsay.a
	$(QUIET)$(LINK) -o $@ $^ $(LINK_LIBS)

$(B)/hearsay-train: $(TRAIN_OBJECTS) $(B)/libhearsay.a
	$(QUIET)$(LINK) -o $@ $^ $(LINK_LIBS)

$(B)/tests/unit/run: $(call suites_in,unit)
$(B)/tests/property/run: $(call suites_in,property)
$(B)/tests/%/run: $(B)/tests/%/main.o $(B)/libhearsay.a
	$(QUIET)$(LINK) -o $@ $(filter %.o,$^) $(B)/libhearsay.a $(CHECK_LIBS) $(LINK_LIBS)

$(B)/tests/fuzz/replay_%: $(B)/tests/fuzz/fuzz_%.o $(B)/tests/fuzz/replay.o \
		$(FUZZ_CHECKS) $(B)/libhearsay.a
	$(QUIET)$(LINK) -o $@ $^ $(LINK_LIBS)

$(B)/tests/fuzz/fuzz_%: $(B)/tests/fuzz/fuzz_%.o $(FUZZ_CHECKS) $(B)/libhearsay.a
	$(QUIET)$(LINK) -fsanitize=fuzzer -o $@ $^ $(LINK_LIBS)

$(B)/tests/bench/%: $(B)/tests/bench/%.o $(B)/tests/bench/bench.o $(B)/libhearsay.a
	$(QUIET)$(LINK) -o $@ $^ $(LINK_LIBS)

-include $(patsubst %.o,%.d,$(LIB_OBJECTS) $(CLI_OBJECTS) $(TRAIN_OBJECTS)) \
	$(wildcard $(B)/tests/*/*.d)

# --- What a user asks for ----------------------------------------------------

# pkg-config may itself be among what is missing, and was asked when make began:
# so deps comes first, and a second make builds.
deps: ## install what is missing (FOR=build, check, clients or ci)
	@sh src/packages.sh $(or $(FOR),build) && echo "All that is needed is installed."

demo: ## install what is missing, build, and trace the sample articles
	@sh src/packages.sh build
	@$(MAKE) --no-print-directory all
	@sh tests/demo.sh $(B)/hearsay out
	@echo
	@echo 'Next, look at a picture above in a browser, or ask why a claim has its grade:'
	@echo '  build/hearsay explain out/lighthouse/hearsay.db CLAIM'
	@echo 'Trace articles of your own (HTML, text, feeds; files or folders):'
	@echo '  build/hearsay trace -o out/mine/ FILE...'
	@echo 'All commands: build/hearsay --help. All tests: make check. To install: make install.'

install: all ## install below PREFIX (and DESTDIR)
	mkdir -p $(DESTDIR)$(BINDIR) $(DESTDIR)$(INCLUDEDIR) $(DESTDIR)$(LIBDIR)/pkgconfig \
		$(DESTDIR)$(MANDIR)/man1
	install -m 644 include/hearsay.h $(DESTDIR)$(INCLUDEDIR)/hearsay.h
	install -m 644 $(B)/libhearsay.a $(DESTDIR)$(LIBDIR)/libhearsay.a
	install -m 755 $(B)/$(SHARED_NAME) $(DESTDIR)$(LIBDIR)/$(SHARED_NAME)
	ln -sf $(SHARED_NAME) $(DESTDIR)$(LIBDIR)/$(SHARED_LINK)
	printf '%s\n' 'Name: hearsay' 'Version: $(VERSION)' \
		'Description: who says so, and how well a claim is sourced' \
		'Cflags: -I$(INCLUDEDIR)' 'Libs: -L$(LIBDIR) -lhearsay' \
		'Requires.private: $(MODULES)' 'Libs.private: $(LIBS)' \
		>$(DESTDIR)$(LIBDIR)/pkgconfig/hearsay.pc
	$(if $(PROGRAM),install -m 755 $(PROGRAM) $(DESTDIR)$(BINDIR)/hearsay)
	$(if $(wildcard src/cli/hearsay.1),install -m 644 src/cli/hearsay.1 \
		$(DESTDIR)$(MANDIR)/man1/hearsay.1)
	@case '$(DESTDIR)$(LIBDIR)/$(SHARED_NAME)' in /usr/*.so.*) \
		echo 'Programs find $(SHARED_NAME) after: ldconfig (as root)';; esac

uninstall: ## remove what install has put there
	rm -f $(DESTDIR)$(INCLUDEDIR)/hearsay.h $(DESTDIR)$(LIBDIR)/libhearsay.a \
		$(DESTDIR)$(LIBDIR)/$(SHARED_NAME) $(DESTDIR)$(LIBDIR)/$(SHARED_LINK) \
		$(DESTDIR)$(LIBDIR)/pkgconfig/hearsay.pc $(DESTDIR)$(BINDIR)/hearsay \
		$(DESTDIR)$(MANDIR)/man1/hearsay.1

clean: ## remove build/ (never out/)
	rm -rf build

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' Makefile

# Minutes; TRAIN_CFLAGS=-march=native makes them fewer, and changes no bit of what is
# written. Attributions are learnt over the trees that the library has when it is built,
# so a new model of syntax comes first, and make after it.
train: train-syntax train-attribution ## learn the models anew, from SHARED

SYNTAX_DATA := $(SHARED)/data/ud-ewt
ATTRIBUTION_DATA := $(SHARED)/data/polnear

learn = if [ -d $(2) ]; then $(B)/hearsay-train $(1) $(2)/train.$(3) $(2)/dev.$(3) \
	-o src/$(1)/model/en.bin; else sh tests/skip.sh 'train-$(1): there is no $(2)'; fi

train-syntax: $(B)/hearsay-train
	@$(call learn,syntax,$(SYNTAX_DATA),conllu)

train-attribution: $(B)/hearsay-train
	@$(call learn,attribution,$(ATTRIBUTION_DATA),jsonl)

# --- Tests -------------------------------------------------------------------

CHECKS := layers unit property golden clients replay

# All of them, even when one fails: the run ends with the names of those that did.
run_each = failed=; for target in $(1); do \
	$(MAKE) --no-print-directory FLAVOUR=$(2) $$target || failed="$$failed $$target"; \
	done; [ -z "$$failed" ] || { echo "FAILED:$$failed" >&2; exit 1; }

# Where nothing can be installed, tests that lack a client are skipped.
install-clients = sh src/packages.sh check && \
	{ sh src/packages.sh clients || echo 'Without these, tests are skipped.'; }

check: ## install what tests need, build, and run every test
	@$(install-clients)
	@$(MAKE) --no-print-directory programs
	+@$(call run_each,$(CHECKS),$(FLAVOUR))

programs: all $(SUITES) $(REPLAYS) $(BENCHES)

unit: $(filter %/unit/run,$(SUITES)) ## run the tests of each module
property: $(filter %/property/run,$(SUITES)) ## run the tests over random graphs and texts
unit property:
	@if [ -n '$^' ]; then echo '$@ tests' && $(B)/tests/$@/run; \
	else sh tests/skip.sh '$@ tests: there are none'; fi

golden: $(PROGRAM) ## compare what the program prints with tests/golden
	@sh tests/golden/run.sh $(B)/hearsay

golden-update: $(PROGRAM) ## rewrite what tests/golden expects: review the difference
	@sh tests/golden/run.sh --update $(B)/hearsay

# What the README shows: not compared, for pictures differ with the fonts.
PICTURES := tests/golden/picture

picture: $(PROGRAM) ## redraw the pictures that the README shows
	@mkdir -p $(PICTURES) $(B)/picture
	@for name in lighthouse trainium; do \
		$(B)/hearsay trace -q -o $(B)/picture/$$name seeds/$$name >/dev/null && \
		cp $(B)/picture/$$name/graph.svg $(PICTURES)/$$name.svg || exit 1; done
	@draw() { $(B)/hearsay export -q $(B)/picture/$$1/hearsay.db -v "$$2" -o $(PICTURES)/$$3.svg; }; \
	claim() { $(B)/hearsay claims -q --search "$$2" $(B)/picture/$$1/hearsay.db | \
		sed -n 's/^ *\(c[0-9a-f]\{6,\}\).*/\1/p' | head -1; }; \
	draw lighthouse outlets outlets && \
	draw trainium "lines:$$(claim trainium '$$50 billion')" lines

# Installed into a folder of its own, and there used as a stranger would.
STAGE := $(CURDIR)/$(B)/stage

clients: all ## install, and use the library and the program from outside
	@rm -rf '$(STAGE)'
	@$(MAKE) --no-print-directory -s install DESTDIR= PREFIX='$(STAGE)'
	@CC='$(CC) $(FLAGS_$(FLAVOUR))' CXX='$(CXX) $(FLAGS_$(FLAVOUR))' \
		PKG_CONFIG='$(PKG_CONFIG)' sh tests/clients/run.sh '$(STAGE)'
	@$(MAKE) --no-print-directory -s uninstall DESTDIR= PREFIX='$(STAGE)'
	@left=$$(find '$(STAGE)' ! -type d); [ -z "$$left" ] || \
		{ echo "make uninstall leaves $$left" >&2; exit 1; }

layers: ## check which folder includes which
	@sh tests/layers.sh --self-test
	@sh tests/layers.sh

replay: $(REPLAYS) ## give the saved inputs to the fuzz targets
	@sh tests/fuzz/run.sh replay $(B)/tests/fuzz $(FUZZ_TARGETS)

fuzz: ## search for inputs that crash, SECONDS for each target (needs clang)
	@if command -v clang >/dev/null; then \
		$(MAKE) --no-print-directory FLAVOUR=fuzz CC=clang fuzzers && \
		LIMIT=$(SECONDS) sh tests/fuzz/run.sh fuzz build/fuzz/tests/fuzz $(FUZZ_TARGETS); \
	else sh tests/skip.sh 'fuzz: there is no clang'; fi

fuzzers: $(FUZZERS)

# The suppressions name foreign libraries, most of them built without frame
# pointers: hence the slow way to unwind. Check's forks would hide leaks.
asan: export CK_FORK := no
# Sanitizers look for faults in memory: fewer graphs have those, too.
asan: export HSY_GRAPHS ?= 20000
asan: export ASAN_OPTIONS := detect_stack_use_after_return=1:fast_unwind_on_malloc=0
asan: export LSAN_OPTIONS := suppressions='$(CURDIR)/tests/lsan.supp':print_suppressions=0
asan: export UBSAN_OPTIONS := print_stacktrace=1
asan: ## run every test and the demo under AddressSanitizer and UBSan
	@$(install-clients)
	@$(MAKE) --no-print-directory FLAVOUR=asan programs
	+@$(call run_each,$(CHECKS) samples,asan)

VALGRIND := valgrind -q --error-exitcode=9 --leak-check=full \
	--errors-for-leak-kinds=definite,possible --suppressions=tests/valgrind.supp

valgrind: $(PROGRAM) ## run the demo under valgrind: no error, no leak
	@if command -v valgrind >/dev/null; then \
		$(MAKE) --no-print-directory samples RUN='$(VALGRIND)'; \
	else sh tests/skip.sh 'valgrind: it is not installed'; fi

# The demo, away from the user's out/.
samples: $(PROGRAM)
	@RUN='$(RUN)' sh tests/demo.sh $(B)/hearsay $(B)/out

bench: $(BENCHES) ## measure each stage, as lines of TSV
	@printf 'stage\tcorpus\tamount\tunit\ta second\tpeak bytes\n'
	@for bench in $^; do $$bench || exit 1; done

accuracy: $(PROGRAM) ## score against annotated articles, where SHARED holds them
	@sh tests/accuracy/run.sh $(B)/hearsay '$(SHARED)' $(B)/accuracy
