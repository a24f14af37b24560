import ArgumentParser

@main
struct FinsamCommand: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "finsam",
        abstract: "Simulates coordination associations (samordningsförbund) and compares membership alternatives.",
        discussion: """
            A study is a YAML file or a folder of them: base data with sources,
            alternatives and scenarios.

              finsam run scenarios/ksau
              finsam run scenarios/ksau --scenarios base,state-frozen --paths 100000
              finsam run scenarios/plan-2024 --mode expected --lang en
              finsam check scenarios/ksau
              finsam replicate scenarios/plan-2024
              finsam path scenarios/ksau --alternative join-finnveden --path 17
              finsam self-check scenarios/ksau
              finsam schema > finsam.schema.json
              finsam report scenarios/ksau

            Questions to a study, each answered in a sentence, tables and a file:

              finsam stress scenarios/ksau
              finsam breaking-point scenarios/ksau --help
              finsam sweep scenarios/plan-2024 --help
              finsam sensitivity scenarios/ksau --difference join-finnveden,stay
              finsam explain scenarios/ksau --from stay --to join-finnveden
              finsam decide scenarios/ksau
              finsam keys scenarios/ksau
              finsam outcomes scenarios/ksau

            Exit codes: 0 done, 64 wrong use, 65 bad data, 69 a program is missing or
            the processor is too old, 70 a fault of finsam, 74 output not written, 130 interrupted.
            """,
        version: version,
        subcommands: [
            RunCommand.self, ReportCommand.self, StressCommand.self, BreakingPointCommand.self, SweepCommand.self,
            SensitivityCommand.self,
            ExplainCommand.self, DecideCommand.self, KeysCommand.self, OutcomesCommand.self, CheckCommand.self,
            ReplicateCommand.self, PathCommand.self, SelfCheckCommand.self, SchemaCommand.self,
        ])
}
