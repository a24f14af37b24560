internal import Finsam

/// Checks a part of a study against the form that it must have.
///
/// - Parameters:
///   - node: The part as written.
///   - shape: The form.
///   - partial: Whether this is a difference to be laid over a base: then nothing is required, no default is filled in,
///     and keys of maps with `MapKey.identifierPattern` may end in `*`. The members of a list are whole all the same,
///     since a list replaces the whole list of the base.
///   - path: The path of the part in the study.
///   - provenance: The provenance in scope around the part.
///   - problems: Where every problem goes; reading never stops at one.
/// - Returns: The values with defaults filled in, in which what is wrong is `Content.invalid`.
func check(
    _ node: SourceNode, as shape: Shape, partial: Bool = false, path: String = "", provenance: Provenance? = nil,
    into problems: inout DiagnosticCollector
) -> Item {
    var checker = Checker(problems: problems)
    defer { problems = checker.problems }
    return checker.item(node, as: shape, in: Checker.Scope(path: path, provenance: provenance, isPartial: partial))
}
