#include "CProcessor.h"

#if defined(__x86_64__) && defined(__AVX2__)

#include <unistd.h>

// The macros say what the compiler was told, as by scripts/instruction-set; without it there is nothing to check.
#if defined(__AVX512F__)
#define LEVEL "x86-64-v4"
#define SET "AVX-512"
#else
#define LEVEL "x86-64-v3"
#define SET "AVX2"
#endif

// Not stdio, whose buffers may not be ready: constructors of the lowest priority run before all others.
static const char message[] =
    "finsam: programmet är byggt för processorer med " SET " (" LEVEL "), som den här datorn saknar; bygg det här med "
    "scripts/run\n"
    "finsam: this program was built for processors with " SET " (" LEVEL "), which this computer lacks; build it here "
    "with scripts/run\n";

// After BSD's sysexits, as in ExitCode+Meaning.swift: something that is needed is missing.
enum { unavailable = 69 };

// Compiled for any x86-64: its own instructions must not be those that may be missing.
__attribute__((constructor(101), target("arch=x86-64"))) static void check(void) {
    __builtin_cpu_init();
    if (__builtin_cpu_supports(LEVEL)) return;
    ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
    (void)written;
    _exit(unavailable);
}

#endif
