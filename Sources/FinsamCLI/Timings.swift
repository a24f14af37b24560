/// How long the stages of a run took, for those who measure; wall time.
struct Timings {
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant
    private var stages: [(name: String, duration: Duration)] = []

    init() { last = clock.now }

    /// Ends a stage, which began where the one before it ended.
    mutating func end(_ stage: String) {
        let now = clock.now
        stages.append((stage, now - last))
        last = now
    }

    /// One line of JSON: the stages' names and their seconds, in microseconds' resolution.
    var line: String {
        let members = stages.map { name, duration in
            let micros = duration / .microseconds(1)
            return "\"\(name)\": \(micros.rounded() / 1e6)"
        }
        return "{" + members.joined(separator: ", ") + "}\n"
    }
}
