public import Finsam

/// The JSON Schema (draft 2020-12) of a study.
public enum StudySchema {
    /// The schema's text, written from the definitions that the reader uses.
    ///
    /// - Parameter language: the language of descriptions
    public static func json(in language: Language) -> String {
        jsonSchema(
            of: .object(StudyShape.study),
            title: language("En studie för finsam, format ", "A study for finsam, format ")
                + String(StudyShape.version),
            identifier: "https://finsam.example/study-\(StudyShape.version).schema.json", in: language)
    }
}
