"""`debate new`: what it writes is clean and can be debated at once; nothing is overwritten; errors say what to do."""

import os
import shlex

import pytest

from debate.cli.main import main
from debate.cli.new import STARTER
from debate.language.load import load_text


@pytest.fixture
def bare(folder):
    """The clean folder without its map."""
    (folder / "town.argmap").unlink()
    return folder


@pytest.mark.parametrize("options", [(), ("--blank",), ("--title", 'Is "it" right? C:\\')], ids=str)
def test_what_it_writes_is_clean_laid_out_and_debatable(options, debate, bare, monkeypatch):
    code, out, err = debate("new", "sundays", *options)
    assert (code, err) == (0, "")
    assert debate("check", "--level", "hint", "sundays.argmap")[:2] == (0, "")
    assert debate("fmt", "--check")[0] == 0
    monkeypatch.setattr("debate.chat.chat._prompted", lambda prompt: iter(["moves", "1", "stop"]))
    code, out, err = debate("chat", "sundays.argmap")
    assert code == 0, err
    assert "2. " in out  # somebody answers


def test_what_it_says_to_do_next_works(debate, bare, monkeypatch):
    monkeypatch.setattr("debate.chat.chat._prompted", lambda prompt: iter(["stop"]))
    _, out, _ = debate("new", "my map")
    commands = [shlex.split(line.partition("  ")[0]) for line in out.replace("\n  ", "\n").splitlines()[2:]]
    assert [command[:2] for command in commands] == [["debate", "check"], ["debate", "why"], ["debate", "play"]]
    for command in commands:
        assert main(["chat" if word == "play" else word for word in command[1:]]) == 0


@pytest.mark.parametrize(
    "name",
    ["and", "p12", "2024", "my map", "日本", "אבג", "Bücher", "v1.2", "--x", "-a", *(f"c-{n}" for n in "é_.")],
)
def test_any_name_of_a_file_makes_a_sound_map(name, debate, bare):
    assert debate("new", f"./{name}")[0] == 0
    (written,) = os.listdir(bare)
    assert debate("check", "--level", "hint", f"./{written}")[0] == 0


def test_the_map_may_be_called_like_anything_in_the_starter(debate, bare):
    starter = load_text(STARTER.read_text(encoding="utf-8")).map
    for name in (*starter.claim_by_id, *starter.voice_by_id, *starter.motion_by_id, *starter.source_by_id):
        assert debate("new", name)[0] == 0
    assert debate("check", "--level", "hint", ".")[0] == 0


def test_the_starter_has_what_a_first_hour_needs():
    text = STARTER.read_text(encoding="utf-8")
    words = "source voice section claim kind certainty asserts concedes reports because but unless though outweighed"
    words += " named scheme where answered view thesis motion for against common-ground expect omits reconstructed"
    assert [word for word in words.split() if f" {word} " not in text.replace("\n", " ")] == []
    assert max(len(line) for line in text.splitlines()) <= 128


def test_it_is_named_after_its_title_or_as_you_like(debate, bare):
    debate("new")
    debate("new", "--title", "Free buses: yes/no?")
    debate("new", "a.argmap", "--title", "Ours")
    assert sorted(os.listdir(bare)) == ["a.argmap", "free-buses-yes-no.argmap", "my-map.argmap"]
    assert 'map a "Ours"\n' in (bare / "a.argmap").read_text(encoding="utf-8")


def test_to_standard_output(debate, bare):
    code, out, _ = debate("new", "-", "--blank")
    assert code == 0
    assert out.startswith('map my-map "My map"\n')
    assert os.listdir(bare) == []


def test_an_article_becomes_a_source_and_a_list_of_its_paragraphs(debate, bare):
    (bare / "texts").mkdir()
    article = "The title\n\nOne two three four five six seven eight nine.\x1b[31m\n\nThe end."
    (bare / "texts" / "art.txt").write_text(article, encoding="utf-8")
    code, out, _ = debate("new", "art", "--article", "texts/art.txt")
    assert code == 0
    assert "debate check art.argmap --texts texts" in out
    text = (bare / "art.argmap").read_text(encoding="utf-8")
    assert "# p1    The title\n# p2    One two three four five six seven eight …\n# p3    The end.\n" in text
    assert text.startswith('map art "The title"\n')
    assert 'source article "The title"\n' in text
    assert debate("fmt", "--check")[0] == 0
    assert debate("check", "--level", "hint")[0] == 0
    code, out, _ = debate("check", "art.argmap", "--texts", "texts")
    assert code == 1
    assert "nothing is said about p2, p3" in out
    assert out.count("[P") == 1  # the text is found and unchanged


@pytest.mark.parametrize(
    "text", ["Buses should be free.\n\nSo I say.", "Only one paragraph", "word " * 16 + "\n\nThe end."], ids=len
)
def test_what_is_no_headline_names_no_source(text, debate, bare):
    (bare / "art.txt").write_text(text, encoding="utf-8")
    assert debate("new", "my-art", "--article", "art.txt")[0] == 0
    assert 'source article "My art"\n' in (bare / "my-art.argmap").read_text(encoding="utf-8")


def test_a_headline_names_the_source_where_the_map_has_a_title_of_its_own(debate, bare):
    (bare / "art.txt").write_text('Who says "no"?\n\nI do.', encoding="utf-8")
    assert debate("new", "art", "--article", "art.txt", "--title", "Saying no")[0] == 0
    text = (bare / "art.argmap").read_text(encoding="utf-8")
    assert text.startswith('map art "Saying no"\n')
    assert 'source article "Who says \\"no\\"?"\n' in text


@pytest.mark.parametrize("text", [b"T\r\n\r\nOne.\r\n", b"\xef\xbb\xbfT\n\nOne.\n", b"T\r\rOne.\r"], ids=repr)
def test_an_article_with_other_line_breaks_counts_as_unchanged(text, debate, bare):
    (bare / 'my "art" é.txt').write_bytes(text)
    assert debate("new", "art", "--article", 'my "art" é.txt')[0] == 0
    out = debate("check", "--texts", ".")[1]
    assert "nothing is said about p2 " in out
    assert out.count("[P") == 1


def test_a_file_is_replaced_only_by_force(debate, bare):
    (bare / "mine.argmap").write_text("precious", encoding="utf-8")
    code, out, err = debate("new", "mine")
    assert (code, out) == (2, "")
    assert err == (
        "debate new: there is a file `mine.argmap` already: choose another name, or replace it with --force\n"
    )
    assert (bare / "mine.argmap").read_text(encoding="utf-8") == "precious"
    assert debate("new", "mine", "--force")[0] == 0
    assert "precious" not in (bare / "mine.argmap").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nowhere/map"], "there is no folder `nowhere`: make it first, or choose another place"),
        (["."], "`.` is a folder: name a file in it, such as `my-map.argmap`"),
        (["later/"], "`later/` is a folder: name a file in it, such as `later/my-map.argmap`"),
        (["buses.txt"], "the name of a map ends in .argmap: write `buses.argmap`"),
        ([""], "a file cannot be called that: give it a name of letters, digits and hyphens"),
        (["a\nb"], "a file cannot be called that: give it a name of letters, digits and hyphens"),
        (["a\0b"], "a file cannot be called that: give it a name of letters, digits and hyphens"),
        (["x" * 300], "cannot be written: file name too long; choose another place or name"),
        (["x", "--title", "two\nlines"], "--title: a title is a line of text of at most 200 letters"),
        (["x", "--title", "y" * 201], "--title: a title is a line of text of at most 200 letters"),
        (["x", "--article", "gone.txt"], "--article: there is no file `gone.txt`"),
        (["x", "--article", "empty"], "--article: there is no text in `empty`"),
        (["x", "--article", "binary"], "so this is not a text file"),
        (["x", "--article", "."], "--article: there is no file `.`"),
        (["x", "--article", "big"], "--article: `big` is larger than 1 MB: divide it"),
    ],
)
def test_errors_say_what_to_do(arguments, says, debate, bare):
    (bare / "empty").write_text(" \n")
    (bare / "binary").write_bytes(b"\0\1")
    (bare / "big").write_bytes(b"word " * 250_000)
    code, out, err = debate("new", *arguments)
    assert (code, out) == (2, "")
    assert says in err
    assert sorted(os.listdir(bare)) == ["big", "binary", "empty"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_where_nothing_may_be_written(debate, bare):
    bare.chmod(0o555)
    try:
        code, _, err = debate("new", "x")
    finally:
        bare.chmod(0o755)
    assert code == 2
    assert "`x.argmap` cannot be written: permission denied" in err


def test_an_article_that_is_a_document_of_a_word_processor_is_told_with_a_way_out(debate, folder):
    (folder / "essay.docx").write_bytes(b"PK\x03\x04\x14\x00")
    code, _, err = debate("new", "essay", "--article", "essay.docx")
    assert code == 2
    assert "this is a document of a word processor" in err
    assert "save it as plain text in UTF-8" in err
    assert not (folder / "essay.argmap").exists()
