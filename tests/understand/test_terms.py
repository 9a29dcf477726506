from debate.model.elements import Term
from debate.understand.terms import folding


def fold(text: str, *terms: tuple[str, ...]) -> str:
    return folding([Term(names[0], names) for names in terms])(text)


def test_an_abbreviation_becomes_the_preferred_name_in_any_case_and_number() -> None:
    names = ("integrated care system", "ICS")
    assert fold("Let the ICSs and each ics decide", names) == (
        "Let the integrated care system and each integrated care system decide"
    )


def test_a_name_inside_a_longer_word_is_left_alone() -> None:
    assert fold("physics and basics", ("integrated care system", "ICS")) == "physics and basics"


def test_the_longer_of_two_names_wins() -> None:
    assert fold("the CT scan", ("care trust", "CT"), ("tomography", "CT scan")) == "the tomography"


def test_a_name_that_is_also_a_small_word_counts_only_as_written() -> None:
    terms = (("World Health Organization", "WHO"), ("Improvement and Development Agency", "IDeA"))
    assert fold("who has an idea?", *terms) == "who has an idea?"
    assert fold("WHO asks IDeA", *terms) == "World Health Organization asks Improvement and Development Agency"


def test_signs_that_mean_something_in_patterns_are_taken_literally() -> None:
    assert fold("use C++ (new)", ("a language", "C++ (new)")) == "use a language"
