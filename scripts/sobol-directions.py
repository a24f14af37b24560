#!/usr/bin/env python3
"""Writes the direction numbers of Sobol's points as a resource, and unscrambled points as known answers.

    scripts/sobol-directions.py               # writes Sources/Stochastics/Sampling/Resources/sobol-directions.txt
    scripts/sobol-directions.py --check FILE  # compares the resource with the authors' own file
    scripts/sobol-directions.py --points      # prints points of SciPy's generator for the tests

The numbers are S. Joe and F. Y. Kuo's new-joe-kuo-6.21201, which SciPy carries in a format of its own
(scipy/stats/_sobol_direction_numbers.npz). The resource has the lines of the authors' format: the dimension, the degree
of its primitive polynomial, the polynomial's inner coefficients as a number, and the initial numbers m.
"""

import argparse
import pathlib
import sys

import numpy
import scipy
from scipy.stats import qmc

DIMENSIONS = 1024
RESOURCE = pathlib.Path(__file__).parent.parent / "Sources/Stochastics/Sampling/Resources/sobol-directions.txt"
HEADER = """\
# Direction numbers of Sobol's sequence, the first {dimensions} dimensions of new-joe-kuo-6.21201:
# S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections",
# SIAM Journal on Scientific Computing 30 (2008), pages 2635-2654; https://web.maths.unsw.edu.au/~fkuo/sobol/
# Written by scripts/sobol-directions.py from the table in SciPy {version}.
# A line: dimension, degree of the primitive polynomial, its inner coefficients, initial numbers m_1 ... m_degree.
#
# Licence of the direction numbers:
#
# Copyright (c) 2008, Frances Y. Kuo and Stephen Joe
# All rights reserved.
#
# Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
# following conditions are met:
#
#     * Redistributions of source code must retain the above copyright notice, this list of conditions and the following
#       disclaimer.
#
#     * Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the
#       following disclaimer in the documentation and/or other materials provided with the distribution.
#
#     * Neither the names of the copyright holders nor the names of the University of New South Wales and the University
#       of Waikato and its contributors may be used to endorse or promote products derived from this software without
#       specific prior written permission.
#
# THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
# LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT
# SHALL THE COPYRIGHT HOLDERS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
# DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR
# BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
# (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
# POSSIBILITY OF SUCH DAMAGE.
#
"""


def rows():
    """The table's lines from dimension 2; the first dimension has no polynomial."""
    table = numpy.load(pathlib.Path(scipy.__file__).parent / "stats/_sobol_direction_numbers.npz")
    for dimension in range(2, DIMENSIONS + 1):
        polynomial = int(table["poly"][dimension - 1])
        degree = polynomial.bit_length() - 1
        inner = (polynomial >> 1) & ((1 << (degree - 1)) - 1)
        yield [dimension, degree, inner] + [int(m) for m in table["vinit"][dimension - 1][:degree]]


def check(path):
    """Compares the resource with the authors' file; returns the exit code."""
    ours = [line.split() for line in RESOURCE.read_text().splitlines() if not line.startswith("#")]
    theirs = [line.split() for line in pathlib.Path(path).read_text().splitlines()[1:DIMENSIONS]]
    if len(ours) != DIMENSIONS - 1 or ours != theirs:
        print("the resource differs from the authors' file", file=sys.stderr)
        return 1
    print(f"{len(ours)} dimensions agree")
    return 0


def points():
    """Prints, for some dimensions, the first points of SciPy's generator as whole numbers of 32 bits."""
    sobol = qmc.Sobol(DIMENSIONS, scramble=False, bits=32)
    first = (sobol.random(256) * 2**32).astype(numpy.uint64)
    for dimension in (1, 2, 3, 4, 17, 160, 511, 1024):
        print(dimension, [int(first[index, dimension - 1]) for index in (1, 2, 3, 5, 77, 128, 255)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", metavar="FILE")
    parser.add_argument("--points", action="store_true")
    options = parser.parse_args()
    if options.check:
        return check(options.check)
    if options.points:
        points()
        return 0
    text = HEADER.format(dimensions=DIMENSIONS, version=scipy.__version__)
    RESOURCE.write_text(text + "".join(" ".join(map(str, row)) + "\n" for row in rows()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
