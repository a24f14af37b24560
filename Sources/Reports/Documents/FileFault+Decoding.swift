internal import Finsam
package import Foundation

extension JSONDecoder {
    /// A value of a file; what is wrong is told with its place.
    package func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(FileFault) -> Value {
        do {
            return try decode(type, from: Data(bytes))
        } catch let fault as FileFault {
            throw fault
        } catch let error as DecodingError {
            throw FileFault(error, bytes)
        } catch {
            throw FileFault(syntaxOf: bytes)
        }
    }
}

extension Decoder {
    /// Something that is wrong at the value that is being read.
    package func fault(_ what: FileFault.What) -> FileFault { FileFault(place: codingPath.place, what: what) }
}

extension FileFault {
    fileprivate init(_ error: DecodingError, _ bytes: [UInt8]) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(place: (context.codingPath + [key]).place, what: .missing)
        case .valueNotFound(let type, let context), .typeMismatch(let type, let context):
            self.init(place: context.codingPath.place, what: .kind(Self.kind(type)))
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            self.init(place: context.codingPath.place, what: .kind(.wholeNumber))
        default: self.init(syntaxOf: bytes)
        }
    }

    /// Where bytes stop being JSON, which the decoder does not tell but the parser does.
    fileprivate init(syntaxOf bytes: [UInt8]) {
        var text = ""
        do {
            _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            // The decoder does not say where: a number with decimals or too large where a whole one is to stand.
            self.init(
                place: "",
                what: .rule(
                    LocalText(
                        swedish: "har ett tal som inte kan stå där det står.",
                        english: "has a number that cannot stand where it does.")))
            return
        } catch {
            text = (error as NSError).userInfo["NSDebugDescription"] as? String ?? "\(error)"
        }
        let digits = text.reversed().drop { !$0.isNumber }.prefix { $0.isNumber }.reversed()
        guard text.contains("character"), let offset = Int(String(digits)), offset < bytes.count else {
            self.init(
                place: "",
                what: .syntax(LocalText(swedish: "filen slutar för tidigt", english: "the file ends too early")))
            return
        }
        let before = bytes[..<offset]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = offset - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
        self.init(
            place: "",
            what: .syntax(
                LocalText(swedish: "rad \(line), tecken \(column)", english: "line \(line), character \(column)")))
    }

    private static func kind(_ type: any Any.Type) -> Kind {
        if type == Double.self { return .number }
        if type == Int.self || type == UInt64.self { return .wholeNumber }
        if type == String.self { return .text }
        if type == Bool.self { return .flag }
        return "\(type)".hasPrefix("Array") ? .list : .object
    }
}
