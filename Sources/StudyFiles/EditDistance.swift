/// The closest of some words to a misspelt one, by the restricted Damerau–Levenshtein distance: the least number of
/// insertions, deletions, substitutions and swaps of neighbours, no part edited twice.
///
/// A word is close when about a third of it at most was changed; case does not count. The first of equally
/// close words is chosen, so that the answer does not depend on anything but the order of `words`.
///
/// - Complexity: O(length² · words), for words of at most 60 characters; a longer one has no close word.
package func closest(to misspelt: String, among words: [String]) -> String? {
    guard misspelt.count <= 60 else { return nil }
    let candidates = words.map { word in
        (word: word, distance: editDistance(Array(misspelt.lowercased()), Array(word.lowercased())))
    }
    guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= (min(best.word.count, misspelt.count) + 1) / 3 ? best.word : nil
}

/// The restricted Damerau–Levenshtein distance.
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
        var current = [row]
        for column in 1...second.count {
            let isSame = first[row - 1] == second[column - 1]
            var distance = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
            if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                distance = min(distance, beforeLast[column - 2] + 1)
            }
            current.append(distance)
        }
        (beforeLast, last) = (last, current)
    }
    return last[second.count]
}
