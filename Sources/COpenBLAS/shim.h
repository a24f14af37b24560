// What is used of OpenBLAS, declared here: its own headers declare C99 complex functions, which Swift cannot import.
#pragma once
#include <stddef.h>

// LAPACK, which OpenBLAS contains. Its own interface, Fortran's: everything by reference, matrices by columns, and the
// lengths of the strings behind the other arguments. The C interface (LAPACKE) is another library, and loads four more.
void dsyevr_(
    const char *job, const char *range, const char *triangle, const int *order, double *matrix, const int *leading,
    const double *lowest, const double *highest, const int *first, const int *last, const double *tolerance, int *found,
    double *values, double *vectors, const int *leadingOfVectors, int *support, double *work, const int *workCount,
    int *integers, const int *integerCount, int *status, size_t jobLength, size_t rangeLength, size_t triangleLength);
void dpotrf_(
    const char *triangle, const int *order, double *matrix, const int *leading, int *status, size_t triangleLength);

void openblas_set_num_threads(int num_threads);
