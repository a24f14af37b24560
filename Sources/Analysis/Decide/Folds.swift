internal import Stochastics

/// Parts of a sample that are tried on what the others have taught. *korsvalidering*
///
/// Where paths depend on each other a fold is a replicate, which is independent of the others; else path *n* is in fold
/// *n* mod 16. Eight folds lie side by side in lanes.
struct Folds {
    /// The number of folds.
    static let count = Replicates.count
    /// The groups of eight folds.
    static let groupCount = count / 8

    let pathCount: Int
    let isReplicated: Bool

    /// The largest number of paths in a fold.
    var positionCount: Int { (pathCount + Self.count - 1) / Self.count }

    /// The path at a position of a fold; nil behind the last one.
    @inline(__always)
    func path(_ position: Int, fold: Int) -> Int? {
        let path =
            isReplicated
            ? Replicates.block(position / Block.pathCount, of: fold) * Block.pathCount + position % Block.pathCount
            : position * Self.count + fold
        return path < pathCount ? path : nil
    }

    /// The fold of a path.
    @inline(__always)
    func fold(of path: Int) -> Int {
        isReplicated ? Replicates.replicate(ofBlock: path / Block.pathCount) : path % Self.count
    }
}
