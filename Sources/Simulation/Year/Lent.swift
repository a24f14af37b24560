/// A value of many parts that is looked into and not copied, such as a year of a plan.
///
/// Taken out of an array, a large struct is copied, and each of its lists has its references counted; two threads that
/// count those of the same list wait for each other. The members of a lent value are read where they stand.
@dynamicMemberLookup
final class Lent<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }

    /// A member of the value.
    @inline(__always)
    subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member { value[keyPath: member] }
}
