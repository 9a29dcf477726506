from debate.authoring.workspace import Workspace
from tests.authoring.maps import BUSES, folder


def test_nothing_is_read_again_when_nothing_has_changed(tmp_path):
    workspace = folder(tmp_path, buses=BUSES)
    path = str(tmp_path / "buses.argmap")
    first = workspace.analysis(path)
    assert workspace.analysis(path) is first
    workspace.open(path, f"{BUSES}# more\n")
    second = workspace.analysis(path)
    assert second is not first
    workspace.close(path)
    assert workspace.analysis(path).text == BUSES


def test_a_file_that_changes_on_disk_is_noticed(tmp_path):
    workspace = folder(tmp_path, ham='claim a "A."\n', other='import "ham.argmap"\n\nclaim b "B."\n  because a\n')
    path = str(tmp_path / "other.argmap")
    workspace.open(path, (tmp_path / "other.argmap").read_text(encoding="utf-8"))
    assert workspace.analysis(path).findings == ()
    (tmp_path / "ham.argmap").write_text('claim z "Z."\n', encoding="utf-8")
    assert [finding.code for finding in workspace.analysis(path).findings] == ["N001"]


def test_imports_stay_inside_the_folder(tmp_path):
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.argmap").write_text('claim s "S."\n', encoding="utf-8")
    workspace = Workspace(str(tmp_path / "inside"))
    path = str(tmp_path / "inside" / "map.argmap")
    workspace.open(path, 'import "../secret.argmap"\n')
    analysis = workspace.analysis(path)
    assert [finding.code for finding in analysis.findings] == ["N007"]
    assert list(analysis.files) == [path]


def test_a_map_in_a_folder_of_the_workspace_may_import_from_all_of_it(tmp_path):
    (tmp_path / "deeper").mkdir()
    workspace = folder(tmp_path, top='claim s "S."\n')
    path = str(tmp_path / "deeper" / "map.argmap")
    workspace.open(path, 'import "../top.argmap"\n')
    assert workspace.analysis(path).findings == ()


def test_a_text_that_is_no_file_cannot_import(tmp_path):
    workspace = folder(tmp_path, ham='claim a "A."\n')
    workspace.open("<untitled:1>", 'import "ham.argmap"\n')
    assert [finding.code for finding in workspace.analysis("<untitled:1>").findings] == ["N013"]


def test_a_file_that_is_neither_open_nor_there_has_no_analysis(tmp_path):
    assert Workspace(str(tmp_path)).analysis(str(tmp_path / "nothing.argmap")) is None
    assert Workspace().analysis("<nothing>") is None


def test_the_open_maps_that_import_a_file_are_known(tmp_path):
    workspace = folder(tmp_path, ham='claim a "A."\n', other='import "ham.argmap"\n')
    ham, other = str(tmp_path / "ham.argmap"), str(tmp_path / "other.argmap")
    for path in (ham, other):
        workspace.open(path, workspace.text(path))
        workspace.analysis(path)
    assert workspace.dependents(ham) == [other]
    assert workspace.dependents(other) == []


def test_hidden_folders_and_links_out_of_the_folder_are_not_searched(tmp_path_factory):
    tmp_path, elsewhere = tmp_path_factory.mktemp("inside"), tmp_path_factory.mktemp("outside")
    (elsewhere / "secret.argmap").write_text('claim s "S."\n', encoding="utf-8")
    (tmp_path / "link.argmap").symlink_to(elsewhere / "secret.argmap")
    (tmp_path / "linked").symlink_to(elsewhere)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.argmap").write_text("", encoding="utf-8")
    workspace = folder(tmp_path, ham="")
    assert list(workspace.files()) == [str(tmp_path / "ham.argmap")]


def test_a_configuration_with_mistakes_is_told_and_the_usual_settings_hold(tmp_path):
    (tmp_path / "debate.toml").write_text("selct = 1\n", encoding="utf-8")
    workspace = folder(tmp_path, ham=BUSES)
    analysis = workspace.analysis(str(tmp_path / "ham.argmap"))
    assert analysis.settings.select == ()
    ((line,),) = workspace.configuration.mistakes.values()
    assert "did you mean `select`?" in line
