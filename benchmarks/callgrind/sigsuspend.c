// Loaded before the C library when finsam runs under callgrind, see callgrind.py.
//
// A Swift program that waits for tasks parks its main thread in sigsuspend, with a signal mask that libdispatch keeps in
// read-only memory. valgrind 3.19 writes into that mask and dies. Here the mask is copied to where it may be written.
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

// The kernel's mask, one bit for each of 64 signals; the C library's sigset_t is larger.
typedef struct {
    unsigned long bits;
} kernel_mask;

int sigsuspend(const sigset_t *mask) {
    kernel_mask copy = *(const kernel_mask *)mask;
    return (int)syscall(SYS_rt_sigsuspend, &copy, sizeof copy);
}
