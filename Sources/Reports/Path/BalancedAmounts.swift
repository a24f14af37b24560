internal import Finsam

/// Amounts that flow between accounts, and their rounding to whole kronor by which every account still balances.
///
/// What a reader adds up in a budget is a chain of accounts: lines into a subtotal, subtotals into costs, the result of
/// one year into the next. As a table with a row for each account and a column for each amount, positive where it goes in
/// and negative where it goes out, all row sums are 0, and so are the column sums of amounts between two accounts.
/// ``ControlledRounding`` keeps sums that are whole, so the rounded amounts balance too, and each is one of its two whole
/// neighbours.
struct BalancedAmounts {
    /// An account, by its row.
    struct Account: Hashable { fileprivate let row: Int }
    /// An amount, by its column.
    struct Amount: Hashable { fileprivate let column: Int }

    private struct Entry {
        let amount: Double
        let destination: Int?
        let origin: Int?
    }

    private var accountCount = 0
    private var entries: [Entry] = []

    /// Adds an account, into which as much must go as out of it.
    mutating func account() -> Account {
        defer { accountCount += 1 }
        return Account(row: accountCount)
    }

    /// Adds an amount that goes into an account, out of one, or both.
    mutating func add(_ amount: Double, from origin: Account? = nil, to destination: Account? = nil) -> Amount {
        entries.append(Entry(amount: amount, destination: destination?.row, origin: origin?.row))
        return Amount(column: entries.count - 1)
    }

    /// The size of the table that is rounded.
    var cellCount: Int { accountCount * entries.count }

    /// The rounded amounts.
    ///
    /// Amounts above 2³¹ SEK are rounded each by itself, since the sums of so large ones are not followed to the krona.
    func rounded() -> (Amount) -> Double {
        guard entries.allSatisfy({ $0.amount.magnitude < 0x1p31 }) else {
            return { entries[$0.column].amount.rounded() }
        }
        var cells = [[Double]](repeating: [], count: accountCount)
        for (column, entry) in entries.enumerated() {
            for (row, amount) in [(entry.destination, entry.amount), (entry.origin, -entry.amount)] {
                guard let row else { continue }
                cells[row] += [Double](repeating: 0, count: column - cells[row].count) + [amount]
            }
        }
        let rounded = ControlledRounding(cells: cells, unit: 1).cellsInUnits
        return { amount in
            let entry = entries[amount.column]
            if let row = entry.destination { return Double(rounded[row][amount.column]) }
            return entry.origin.map { -Double(rounded[$0][amount.column]) } ?? entry.amount.rounded()
        }
    }
}
