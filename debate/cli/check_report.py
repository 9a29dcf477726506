"""What `debate check` writes, and in which code it ends."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from debate.checks.settings import LEVELS, SIMILAR, Settings
from debate.cli.checking import Run
from debate.cli.files import rewrite
from debate.cli.terminal import UserError, colored
from debate.diagnostics.finding import Finding, Severity

FAILING = (Severity.ERROR, Severity.WARNING)


def report(chosen: argparse.Namespace, found: Run, settings: Settings, made: int = 0) -> int:
    """Write what was found, and say in which code the command ends."""
    from debate.diagnostics.render import Shown, render

    known = gone = 0
    shown_levels = LEVELS[: LEVELS.index(settings.level) + 1]
    # Suggestions are there only when they are asked for, so no level hides them.
    findings = [f for f in found.findings if f.severity in shown_levels or f.code.startswith(SIMILAR)]
    if chosen.write_baseline:
        return _write_baseline(chosen.baseline, findings)
    if chosen.baseline:
        findings, known, gone = _sifted(chosen.baseline, findings)
    manuals = {}
    if chosen.format == "sarif":
        from debate.checks.index import manuals as all_manuals

        manuals = all_manuals()
    shown = Shown(findings, found.texts, found.files, manuals, colored(chosen.color))
    sys.stdout.write(render(chosen.format, shown))
    if chosen.format in ("full", "concise"):
        print(_summary(findings, len(found.files), found.sources and settings.texts is None, made), file=sys.stderr)
    if known or gone:
        left = f"; {gone} of those it knows are gone: write it again with --write-baseline" if gone else ""
        print(f"{counted(known, 'finding')} hidden by the baseline{left}", file=sys.stderr)
    failed = any(finding.severity in FAILING for finding in findings)
    return 1 if failed and not chosen.exit_zero else 0


def _sifted(name: str, findings: Sequence[Finding]) -> tuple[list[Finding], int, int]:
    from debate.checks import baseline

    try:
        known = baseline.read(Path(name).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UserError(f"--baseline: there is no file `{name}`; write it with --write-baseline") from error
    except (OSError, ValueError) as error:
        raise UserError(f"--baseline: `{name}` cannot be used: {error}") from error
    return baseline.sifted(findings, known)


def _write_baseline(name: str, findings: Sequence[Finding]) -> int:
    from debate.checks import baseline

    rewrite(name, baseline.written(findings).encode("utf-8"))
    print(f"{counted(len(findings), 'finding')} written to {name}", file=sys.stderr)
    return 0


def _summary(findings: Sequence[Finding], files: int, unread: bool, made: int) -> str:
    counts = [(sum(f.severity == level for f in findings), level) for level in LEVELS]
    found = ", ".join(counted(count, level) for count, level in counts if count) or "no findings"
    fixed = f"; {counted(made, 'fix', 'fixes')} made" if made else ""
    safe = sum(f.fix is not None and f.fix.safe for f in findings)
    other = sum(f.fix is not None and not f.fix.safe for f in findings)
    ways = [f"{count} with {option}" for count, option in ((safe, "--fix"), (other, "--unsafe-fixes")) if count]
    mendable = "; " + " and ".join(ways).replace(" with", " can be fixed with", 1) if ways else ""
    anchors = "; anchors were not looked up (give --texts DIR)" if unread else ""
    return f"{found} in {counted(files, 'file')}{fixed}{mendable}{anchors}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number of things in words: "1 fix", "2 fixes"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
