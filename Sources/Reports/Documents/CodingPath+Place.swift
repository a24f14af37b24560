extension [any CodingKey] {
    /// As people write it: `result.worlds[2].name`.
    package var place: String {
        reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }
}
