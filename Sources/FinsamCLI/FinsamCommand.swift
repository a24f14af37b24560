import ArgumentParser

@main
struct FinsamCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "finsam", version: "0.1.0")
}
