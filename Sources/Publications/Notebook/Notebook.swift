internal import JSONText

/// A story as a Jupyter notebook, for those who go on from there: its prose, tables and pictures, and code that reads
/// the results beside it.
///
/// *Anteckningsbok.* The format is nbformat 4.5. Code stands as it is to be run; only the pictures have their outputs
/// already, so that the notebook can be read before it is run. It reads `results.json`, `comparison.csv` and
/// `pictures/NAME.vl.json` and `.svg` in its own folder, and needs pandas and ipykernel; where vl-convert is installed
/// too, pictures that are changed are drawn anew.
package struct Notebook: Sendable {
    private let story: Story
    private let pictures: [String: DrawnPicture]

    /// - Parameter pictures: the drawings by the identifiers of their pictures; one that is missing has its specification
    ///   and its text alone
    package init(_ story: Story, pictures: [String: DrawnPicture]) {
        self.story = story
        self.pictures = pictures
    }

    /// The file's text; the same for the same story and drawings.
    package var json: String {
        var cells = NotebookCells(story, pictures: pictures)
        cells.addStory()
        cells.addAnalysis()
        // Keys in the order in which Jupyter writes them, so that a saved notebook differs only where it was changed.
        return JSON.members([
            "cells": .array(cells.cells),
            "metadata": .members([
                "kernelspec": .members([
                    "display_name": .text("Python 3"), "language": .text("python"), "name": .text("python3"),
                ]),
                "language_info": .members(["file_extension": .text(".py"), "name": .text("python")]),
                "title": .text(story.title),
            ]),
            "nbformat": .number(4), "nbformat_minor": .number(5),
        ]).pretty() + "\n"
    }
}
