"""`debate explain`: what is said of a name that is not in its list."""

import pytest


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("h-categorizer", "nothing called `h-categorizer`\npages that speak of it: `lenses`\n"),
        ("match", "\n`debate match --help` describes the command\n"),
        ("expert-opinon", "nothing called `expert-opinon`; did you mean `expert-opinion`"),
        ("opinion", "did you mean `expert-opinion` or `popular-opinion`?\n"),
        ("zzz", "nothing called `zzz`\n`debate explain` lists everything\n"),
        ("(", "nothing called `(`\n`debate explain` lists everything\n"),
    ],
)
def test_a_name_that_is_not_listed_leads_somewhere(debate, name, said):
    code, out, err = debate("explain", name)
    assert (code, out) == (2, "")
    assert said in err


def test_a_word_of_the_language_leads_to_its_page(debate):
    assert "`language`" in debate("explain", "wording")[2]


def test_the_list_ends_with_what_to_do_with_it(debate):
    code, out, err = debate("explain")
    assert code == 0
    assert "`debate explain NAME` prints one" in err
    assert "{" not in out  # the gaps in the sentences of the rules
