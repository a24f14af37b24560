// StudyFiles
