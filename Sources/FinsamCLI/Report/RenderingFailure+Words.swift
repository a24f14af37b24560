import Finsam
import Rendering

extension RenderingFailure {
    /// What is wrong and what to do.
    func text(in say: Language) -> String {
        switch self {
        case .missing(let program):
            say("\(program.name) finns inte.", "\(program.name) is not there.") + " " + program.howToGetIt(in: say)
        case .failed(let program, let status, let message):
            say("\(program.name) slutade med \(status)", "\(program.name) ended with \(status)")
                + (message.isEmpty ? "." : ": \(message)")
        case .noWorkspace(let reason):
            say(
                "ingen tillfällig mapp kunde göras (\(reason)); sätt TMPDIR till en mapp som går att skriva i.",
                "no temporary folder could be made (\(reason)); set TMPDIR to a folder that can be written.")
        case .interrupted: say("avbrutet.", "interrupted.")
        }
    }
}

extension ExternalProgram {
    /// How it comes to a machine.
    fileprivate func howToGetIt(in say: Language) -> String {
        switch self {
        case .python:
            say(
                "Installera Debians python3 och python3-venv, eller sätt FINSAM_PYTHON till ett Python 3 som har vl-convert-python; scripts/prepare report gör båda.",
                "Install Debian's python3 and python3-venv, or set FINSAM_PYTHON to a Python 3 that has vl-convert-python; scripts/prepare report does both."
            )
        case .pandoc:
            say(
                "Installera Debians pandoc (apt-get install pandoc), eller kör scripts/prepare report.",
                "Install Debian's pandoc (apt-get install pandoc), or run scripts/prepare report.")
        case .chromium:
            say(
                "Installera Debians chromium (apt-get install chromium), sätt FINSAM_CHROMIUM till en annan Chromium eller Chrome, eller kör scripts/prepare report.",
                "Install Debian's chromium (apt-get install chromium), set FINSAM_CHROMIUM to another Chromium or Chrome, or run scripts/prepare report."
            )
        }
    }
}
