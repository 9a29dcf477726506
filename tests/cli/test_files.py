"""Which files a command reads: what lies in a folder, and what is said where nothing is there."""

import pytest

BROKEN = "map town\n\nclam buses\n"


@pytest.mark.parametrize("command", ["check", "fmt"])
def test_an_installed_program_in_the_folder_is_not_the_users_to_mend(debate, folder, command):
    for name in (".hidden", "env", "maps"):
        (folder / name / "deep").mkdir(parents=True)
        (folder / name / "deep" / "town.argmap").write_text(BROKEN, encoding="utf-8")
    (folder / "env" / "pyvenv.cfg").write_text("home = /usr/bin\n", encoding="utf-8")
    _, out, err = debate(command, ".")
    assert "maps/deep/town.argmap" in out + err
    assert "env/" not in out + err
    assert ".hidden" not in out + err
    assert "env/deep/town.argmap" in "".join(debate(command, "env")[1:])


def test_a_folder_is_read_in_order_of_its_paths(debate, folder):
    for name in ("b", "a", "a/b"):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "x.argmap").write_text(BROKEN, encoding="utf-8")
    out = debate("check", ".", "--format", "concise")[1].splitlines()
    paths = [line.partition(":")[0] for line in out if "L004" in line]
    assert paths == ["a/b/x.argmap", "a/x.argmap", "b/x.argmap"]


def test_the_ending_of_a_map_may_be_left_out(debate):
    assert debate("check", "town") == debate("check", "town.argmap")
    assert debate("fmt", "--check", "town")[0] == 0


@pytest.mark.parametrize("name", ["voting-age", "voting-age.argmap"])
def test_the_name_of_a_bundled_map_is_no_file_but_known(debate, name):
    assert debate("check", name) == (
        2,
        "",
        f"debate check: there is no file or folder `{name}`; "
        "`voting-age` is bundled with the program: `debate edit voting-age` makes a copy of it\n",
    )


@pytest.mark.parametrize(
    "words", [["show", "town"], ["why", "town.argmap", "buses"], ["chat", "town"], ["verify", "."]]
)
def test_a_file_that_may_not_be_read_is_no_fault_of_the_program(debate, folder, words, monkeypatch):
    def denied(path, *more, **options):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("pathlib.Path.is_file", denied)
    monkeypatch.setattr("pathlib.Path.is_dir", denied)
    code, out, err = debate(*words)
    assert (code, out) == (2, "")
    assert err.startswith(f"debate {words[0]}: you may not read or write `")


def test_a_folder_that_may_not_be_read_is_not_taken_for_an_empty_one(debate, monkeypatch):
    def denied(path):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("os.scandir", denied)
    assert debate("check", ".") == (2, "", "debate check: you may not read or write `.`: ask its owner\n")
