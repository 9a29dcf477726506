"""The codes of everything that can be wrong with the file of a theory."""

from debate.frameworks.files.codes import Code

CODES = {
    "Y001": Code("unreadable-theory", "The file cannot be opened, or is not text in UTF-8."),
    "Y002": Code("theory-too-large", "The theory has more lines or characters than can be held."),
    "Y003": Code("wrong-theory-line", "The line does not have the form that the notation asks for."),
    "Y004": Code("nothing-to-prefer", "A preference compares two defeasible rules, or two ordinary premises."),
    "Y005": Code("preferences-in-a-circle", "A preference cannot be stronger than itself, however many are between."),
    "Y006": Code("too-many-theory-mistakes", "So much is wrong with the file that the rest is not shown."),
}
