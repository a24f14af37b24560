import Foundation
import Synchronization

/// Runs work on so many threads of its own, all of which have begun before any of them starts to work.
///
/// Not `concurrentPerform`, which on a busy machine may do everything on one thread, so that no sanitizer sees a race.
func onThreads(_ count: Int, _ work: @escaping @Sendable (_ thread: Int) -> Void) {
    let gate = Gate()
    for number in 0..<count {
        let thread = Thread {
            gate.begun.add(1, ordering: .acquiringAndReleasing)
            while gate.begun.load(ordering: .acquiring) < count { Thread.sleep(forTimeInterval: 0.000_2) }
            work(number)
            gate.ended.add(1, ordering: .acquiringAndReleasing)
        }
        thread.stackSize = 8 << 20
        thread.start()
    }
    while gate.ended.load(ordering: .acquiring) < count { Thread.sleep(forTimeInterval: 0.000_5) }
}

private final class Gate: Sendable {
    let begun = Atomic<Int>(0)
    let ended = Atomic<Int>(0)
}

/// Counts from any thread.
final class Tally: Sendable {
    private let value = Atomic<Int>(0)
    func add() { value.add(1, ordering: .relaxed) }
    var count: Int { value.load(ordering: .relaxed) }
}
