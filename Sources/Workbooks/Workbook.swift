internal import CXLSXWriter

/// A workbook in the format of Excel (ECMA-376), written by libxlsxwriter.
package enum Workbook {
    /// The version of the library.
    package static var libraryVersion: String { unsafe String(cString: lxw_version()) }
}
