// First, since it says whether the C library is glibc.
#include <stdlib.h>

#ifdef __GLIBC__

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// Before the first thread, since each would be given a heap of its own otherwise, which grows by a page and a call of the
// system at a time. One heap, asked for ahead and in pages of 2 MiB: the histograms that paths are counted in lie all over
// it, and with small pages finding them takes a tenth of a run, and clearing the pages a tenth of a short one. Memory that
// is not touched is not given, and where the system has no such pages all is as it was.
__attribute__((constructor)) static void prepare_memory(void) {
    const size_t ahead = (size_t)64 << 20;
    const uintptr_t page = (uintptr_t)2 << 20;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, (int)ahead);
    // Into the heap with large arrays too: pages that are given back are cleared anew.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    const uintptr_t first = ((uintptr_t)sbrk(0) + page - 1) / page * page;
    void *volatile some = malloc((size_t)1 << 20);
    free(some);
    const uintptr_t end = (uintptr_t)sbrk(0);
    if (first < end) (void)madvise((void *)first, end - first, MADV_HUGEPAGE);
}

#endif
