// libxlsxwriter, which writes workbooks in the format of Excel.
#pragma once
#include <xlsxwriter.h>
