"""Schemes on the command line: explained, and a teacher's own catalogue checked with her maps."""

from debate.schemes.catalogue import bundled


def test_a_scheme_is_explained(debate):
    code, out, _ = debate("explain", "expert-opinion")
    assert code == 0
    assert "EXPERT is an expert in FIELD." in out
    assert "where field" in out
    assert "other-experts" in out
    assert out.index("evidence") < out.index("exceptions") < out.index("bias")


def test_a_scheme_of_ones_own_is_explained_in_its_folder(debate, folder):
    (folder / "schemes.toml").write_text(
        '[poll]\ntitle = "A poll"\npremises = ["Asked: {people}."]\nconclusion = "So."\n[poll.slots]\npeople = "who"\n',
        encoding="utf-8",
    )
    assert "Asked: PEOPLE." in debate("explain", "poll")[1]
    assert debate("check", "town.argmap", "--select", "K")[0] == 0


def test_every_scheme_is_listed(debate):
    listed = {line.split()[0] for line in debate("explain")[1].splitlines()}
    assert set(bundled().schemes) <= listed


def test_a_misspelt_scheme_is_not_far(debate):
    assert "did you mean `expert-opinion`" in debate("explain", "expert-opinon")[2]


def test_a_faulty_catalogue_is_a_finding_of_the_check_once(debate, folder):
    (folder / "schemes.toml").write_text('[poll]\ntitel = "A poll"\n', encoding="utf-8")
    (folder / "second.argmap").write_text((folder / "town.argmap").read_text(encoding="utf-8"), encoding="utf-8")
    code, out, _ = debate("check", ".")
    assert code == 1
    assert out.count("a scheme has no `titel`") == 1
    assert 'titel = "A poll"' in out
    assert "did you mean `title`?" in out
