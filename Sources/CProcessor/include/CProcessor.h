/// Ends a program that was built for a newer processor than it is started on, with a message and exit code 69.
///
/// Nothing is to be called: whoever links the target gets the check, which runs before main. It is in C because only
/// there a function can be compiled for another processor than the rest of the program.
#ifndef CPROCESSOR_H
#define CPROCESSOR_H

#endif
