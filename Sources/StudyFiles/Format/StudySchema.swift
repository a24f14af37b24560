/// The JSON Schema (draft 2020-12) of a study.
public enum StudySchema {
    /// The schema's text, written from the definitions that the reader uses.
    public static var json: String {
        jsonSchema(
            of: .object(StudyShape.study), title: "A study for finsam, format \(StudyShape.version)",
            identifier: "https://finsam.example/study-\(StudyShape.version).schema.json")
    }
}
