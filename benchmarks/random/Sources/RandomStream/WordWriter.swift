import Glibc

/// Words of 32 bits on standard output, in the machine's order of bytes. The reader ends the program by closing the pipe.
struct WordWriter {
    private var words: [UInt32] = []
    private let capacity = 1 << 16

    init() { words.reserveCapacity(capacity) }

    mutating func write(_ word: UInt32) {
        words.append(word)
        guard words.count == capacity else { return }
        unsafe words.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var start = 0
            while start < bytes.count {
                let written = unsafe Glibc.write(1, base + start, bytes.count - start)
                guard written > 0 else { exit(0) }
                start += written
            }
        }
        words.removeAll(keepingCapacity: true)
    }
}
