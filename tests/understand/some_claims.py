"""Claims that several tests match sentences against, and the kinds of matcher they do it with."""

from debate.understand.matcher import Candidate, Kind

KINDS: tuple[Kind, ...] = ("lexical", "embedded", "encoded")
CLAIMS = [
    Candidate("money", "The money for care is too short for the need."),
    Candidate("free", "Social care should be free and paid from taxes."),
    Candidate("time", "It takes time until people trust each other and work well together."),
    Candidate("virgin", "Private firms give most social care, and their share is growing."),
    Candidate("ics", "Integrated care systems should be bodies set up by law."),
    Candidate("torbay", "In Torbay it took almost ten years to change the whole system."),
    Candidate("ageing", "There are more and more old people."),
    Candidate("councils", "A joined service should not be placed in local authorities."),
]
