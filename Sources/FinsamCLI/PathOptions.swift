import ArgumentParser
import Finsam
import Foundation
import Simulation
import Stochastics

/// Which paths are run, and by how many threads.
struct PathOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: "Number of paths, 1…1000000000. By default what the study says.")
    var paths: Int?
    @Option(
        parsing: .unconditional,
        help:
            "Seed of the random numbers, 0…18446744073709551615; 0 is an ordinary seed. By default what the study says."
    )
    var seed: UInt64?
    @OptionGroup var samplingOption: SamplingOption
    @Option(
        parsing: .unconditional,
        help: "Number of threads, 1…1024; changes no result. By default one for each processor.")
    var threads: Int?

    func validate() throws {
        if let paths, !(1...1_000_000_000).contains(paths) {
            throw ValidationError("--paths is \(paths), allowed is 1…1000000000.")
        }
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError("--threads is \(threads), allowed is 1…1024.")
        }
    }

    /// A simulation of a study with these paths, or with another number of them.
    func simulation(of study: Study, mode: Mode = .monteCarlo, pathCount: Int? = nil) -> Simulation {
        Simulation(
            study, mode: mode, sampling: samplingOption.sampling, seed: seed ?? study.seed,
            pathCount: pathCount ?? paths ?? study.pathCount,
            threadCount: threads ?? min(ProcessInfo.processInfo.activeProcessorCount, 1024))
    }

    /// Says that a replicated run has more paths than were asked for.
    func tellRounding(to simulation: Simulation, language: Language) {
        let wanted = paths ?? simulation.study.pathCount
        guard simulation.sampling.isReplicated, simulation.pathCount != wanted else { return }
        let (used, count) = (simulation.pathCount, Replicates.count)
        Streams.error(
            language(
                "Antalet banor är \(used), inte \(wanted): \(count) upprepningar med hela block om 64 banor.\n",
                "The number of paths is \(used), not \(wanted): \(count) replicates of whole blocks of 64 paths.\n"))
    }
}
