import Glibc
import Synchronization

/// Ctrl-C: long work asks now and then whether it should stop, so that nothing is left half-written.
enum Interruption {
    private static let flag = Atomic<Bool>(false)

    /// From now on Ctrl-C and a request to terminate only set a flag.
    static func listen() {
        signal(SIGINT) { _ in Interruption.flag.store(true, ordering: .relaxed) }
        signal(SIGTERM) { _ in Interruption.flag.store(true, ordering: .relaxed) }
    }

    static var isRequested: Bool { flag.load(ordering: .relaxed) }
}
