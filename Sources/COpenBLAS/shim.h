// CBLAS and LAPACKE as Debian installs them; complex types are opaque, since Swift cannot import C99 complex.
#pragma once
typedef struct { float re, im; } finsam_complex_float;
typedef struct { double re, im; } finsam_complex_double;
#define LAPACK_COMPLEX_CUSTOM
#define lapack_complex_float finsam_complex_float
#define lapack_complex_double finsam_complex_double
#include <lapacke.h>
// From OpenBLAS's own cblas.h, which declares C99 complex functions and cannot be imported whole.
void openblas_set_num_threads(int num_threads);
