internal import Analysis
internal import Finsam
internal import Stochastics

extension SensitivityAnswer {
    /// The files with what every path gave, for those who make indices of their own; see `Files.md`.
    package var samples: [(name: String, bytes: [UInt8])] {
        let factors = context.study.scenarios[context.scenario].world.factors.map(\.name)
        let samples = found.samples
        var files: [(name: String, bytes: [UInt8])] = []
        if !samples.b.isEmpty {
            let inputs = samples.exchanged.indices.map { found.inputs[$0].map { factors[$0] }.joined(separator: "+") }
            files.append(
                file("sensitivity-samples.csv", ["a"] + inputs + ["b"], [samples.a] + samples.exchanged + [samples.b]))
        }
        if shownEffects != nil, let count = samples.moved.first?.count {
            let names = found.screened.map { factors[$0] }
            files.append(
                file(
                    "sensitivity-steps.csv", ["base"] + names.flatMap { [$0, "\($0)#step"] },
                    [Array(samples.a.prefix(count))] + zip(samples.moved, samples.steps).flatMap { [$0, $1] }))
        }
        return files
    }

    private func file(_ name: String, _ headings: [String], _ columns: [[Double]]) -> (name: String, bytes: [UInt8]) {
        var text = CSV.line(["path"] + headings)
        for path in columns[0].indices { text += CSV.line(["\(path)"] + columns.map { CSV.number($0[path]) }) }
        return (name, Array(text.utf8))
    }
}
