import Finsam
import Synchronization

/// A line on the terminal that says how far long work has come and how long it will take: nothing in a pipe, and nothing
/// for work of under a second.
final class ProgressLine: Sendable {
    private let language: Language
    private let stepCount: Int
    private let isShown: Bool
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    private struct State {
        var lastShown: ContinuousClock.Instant?
        var hasLine = false
    }

    /// - Parameter stepCount: the number of steps, each of which counts its share from 0 to 1
    init(language: Language, stepCount: Int) {
        self.language = language
        self.stepCount = stepCount
        isShown = Streams.errorIsTerminal
    }

    /// Tells the share of a step that is done; may be called from any thread.
    func update(step: Int, share: Double) {
        guard isShown else { return }
        let now = ContinuousClock.now
        let elapsed = start.duration(to: now)
        guard elapsed >= .seconds(1) else { return }
        let done = (Double(step) + share) / Double(stepCount)
        guard done > 0 else { return }
        state.withLock { state in
            if let last = state.lastShown, last.duration(to: now) < .milliseconds(200) { return }
            state.lastShown = now
            state.hasLine = true
            let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
            let left = Int((seconds * (1 - done) / done).rounded(.up))
            let percent = Int(done * 100)
            Streams.error(
                language(
                    "\r\u{1B}[K\(percent) % klart, \(Self.text(left)) kvar",
                    "\r\u{1B}[K\(percent)% done, \(Self.text(left)) left"))
        }
    }

    /// Removes the line.
    func finish() {
        state.withLock { state in
            if state.hasLine { Streams.error("\r\u{1B}[K") }
            state.hasLine = false
        }
    }

    private static func text(_ seconds: Int) -> String {
        seconds < 90 ? "\(seconds) s" : seconds < 5400 ? "\((seconds + 30) / 60) min" : "\((seconds + 1800) / 3600) h"
    }
}
