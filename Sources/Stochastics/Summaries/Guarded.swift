internal import Synchronization

/// A value that one thread at a time has access to: the standard library's lock, in a form that the thread sanitizer sees.
///
/// That lock is not compiled for the sanitizer, which would see no order between its holders and report a race; here an
/// atomic repeats the order.
package struct Guarded<Value: Sendable>: ~Copyable, Sendable {
    private let lock: Mutex<Value>
    private let order = Atomic<Bool>(false)

    package init(_ value: Value) { lock = Mutex(value) }

    /// Gives access when all others have ended theirs.
    package borrowing func locked<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        lock.withLock { value in inOrder { body(&value) } }
    }

    /// Gives access only if nobody else has it; nil if somebody has.
    package borrowing func lockedIfFree<Result: Sendable>(_ body: (inout Value) -> Result) -> Result? {
        lock.withLockIfAvailable { value in inOrder { body(&value) } }
    }

    /// To be called by the lock's holder, before any access to the value: an `inout` argument would be one.
    private borrowing func inOrder<Result>(_ body: () -> Result) -> Result {
        _ = order.load(ordering: .acquiring)
        defer { order.store(true, ordering: .releasing) }
        return body()
    }
}
