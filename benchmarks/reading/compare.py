"""Reading, side by side with Argdown: the same content, in one process and as whole commands. Gates nothing.

python -m benchmarks.reading.compare            100, 1,000 and 10,000 statements
python -m benchmarks.reading.compare --large    100,000 as well (minutes)

Argdown is installed from npm into a scratch folder outside of the repository; without node only our half is measured.
Every figure is the median of ROUNDS: CPU seconds (user and system) and the peak of the resident memory of the process.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROUNDS = 5
SIZES = (100, 1_000, 10_000)
LARGE = 100_000
CORE_SCRIPT = Path(__file__).with_name("argdown_core.mjs")
OURS_IN_PROCESS = """
import json, statistics, sys, time
from debate.language.file import read_text
from debate.language.load import load_text
source = open(sys.argv[1], encoding="utf-8").read()
load_text('claim a\\n  "One."\\n  because b\\n  but c\\n\\nclaim b\\n  "Two."\\n\\nclaim c\\n  "Three."\\n')
times = []
for _ in range(int(sys.argv[2])):
    loaded = None  # the map of the round before is freed outside the clock
    read_text.cache_clear()
    start = time.process_time()
    loaded = load_text(source)
    times.append(time.process_time() - start)
print(json.dumps({"seconds": statistics.median(times), "errors": len(loaded.findings), "claims": len(loaded.map.claims)}))
"""
OURS_LOAD = "import sys; from debate.language.load import load; load(sys.argv[1])"


class Release(NamedTuple):
    """A release of Argdown: its name in the table, what is installed, and what npm has to put in place of a missing part."""

    name: str
    packages: tuple[str, ...]
    overrides: dict[str, str]


RELEASES = (
    Release("Argdown 1.7.5", ("@argdown/core@1.7.5", "@argdown/cli@1.7.5"), {}),
    # cli 2.0.0 asks for a release of this plugin that is not published everywhere; reading a file and writing JSON do not use it.
    Release("Argdown 2.0", ("@argdown/core@2.0.1", "@argdown/cli@2.0.0"), {"@argdown/markdown-it-plugin": "1.7.7"}),
)


class Measured(NamedTuple):
    """CPU seconds and peak MB, medians."""

    seconds: float
    peak: float


class Reader(NamedTuple):
    """Something that reads: its name, the ending of the files it reads, and its commands, in which FILE stands for the file."""

    name: str
    ending: str
    command: tuple[str, ...]
    in_process: bool


def readers(scratch: Path) -> list[Reader]:
    """Ours, and Argdown's where node is there."""
    python = sys.executable
    found = [
        Reader("debate, in process", "argmap", (python, "-c", OURS_IN_PROCESS, "FILE", str(ROUNDS)), True),
        Reader("debate, a process that only reads", "argmap", (python, "-c", OURS_LOAD, "FILE"), False),
        Reader(
            "debate show --format json, verdicts too",
            "argmap",
            (python, "-m", "debate.cli.main", "show", "FILE", "--format", "json"),
            False,
        ),
    ]
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        print("node is not here: Argdown is not measured", file=sys.stderr)
        return found
    for release in RELEASES:
        folder = scratch / release.name.replace(" ", "-")
        if not install(npm, folder, release):
            continue
        core = (node, str(CORE_SCRIPT), str(folder), "FILE", str(ROUNDS))
        found.append(Reader(f"{release.name} core, in process", "argdown", core, True))
        command = (node, str(command_line(folder)), "json", "FILE", str(scratch / "json"))
        found.append(Reader(f"{release.name} command line, json", "argdown", command, False))
    return found


def install(npm: str, folder: Path, release: Release) -> bool:
    """Install a release into a folder of its own, unless it is there; scripts of packages are not run."""
    if (folder / "node_modules" / "@argdown" / "cli").is_dir():
        return True
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text(
        json.dumps({"private": True, "overrides": release.overrides}), encoding="utf-8"
    )
    options = ("--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error")
    done = subprocess.run([npm, "install", *options, *release.packages], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        print(f"{release.name} cannot be installed:\n{done.stderr}", file=sys.stderr)
    return done.returncode == 0


def command_line(folder: Path) -> Path:
    """The script of the `argdown` command."""
    package = folder / "node_modules" / "@argdown" / "cli"
    script: str = json.loads((package / "package.json").read_text(encoding="utf-8"))["bin"]["argdown"]
    return package / script


def run(command: Sequence[str]) -> tuple[str, float, float]:
    """What a command prints, its CPU seconds, and its peak of memory in MB. Raises RuntimeError if it fails."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        printed = out.read().decode("utf-8", "replace")
    if process.returncode:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}: {printed[-300:]}")
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux KB
    return printed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6


def measure(reader: Reader, file: Path, claims: int) -> Measured:
    """The medians of a reader on a file. In process: of the rounds of one process, checked to have read every claim."""
    command = [str(file) if part == "FILE" else part for part in reader.command]
    if reader.in_process:
        printed, _, peak = run(command)
        record = json.loads(printed.splitlines()[-1])
        if record["errors"] or record["claims"] != claims:
            raise RuntimeError(f"{reader.name} did not read everything: {record}, {claims} claims written")
        return Measured(record["seconds"], peak)
    results = [run(command)[1:] for _ in range(ROUNDS)]
    return Measured(
        statistics.median(seconds for seconds, _ in results), statistics.median(peak for _, peak in results)
    )


def main() -> None:
    """Write the files, measure, print one table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--large", action="store_true", help="100,000 statements as well")
    options.add_argument(
        "--scratch", type=Path, help="where Argdown is, or gets, installed (default: a folder that is removed)"
    )
    chosen = options.parse_args()
    sizes = (*SIZES, LARGE) if chosen.large else SIZES
    with tempfile.TemporaryDirectory() as temporary:
        scratch = chosen.scratch or Path(temporary)
        known = readers(scratch.resolve())
        table: dict[str, list[Measured]] = {reader.name: [] for reader in known}
        counts = []
        for size in sizes:
            # By another process: on Linux the peak of a process is never less than what its parent held when it began.
            writer = (sys.executable, "-m", "benchmarks.reading.argdown_text", str(size), temporary)
            written = json.loads(subprocess.check_output(writer))
            counts.append(written["statements"])
            for reader in known:
                file = Path(temporary) / f"map.{reader.ending}"
                table[reader.name].append(measure(reader, file, written["claims"]))
    machine = platform.processor() or platform.machine()
    print(f"{machine}, {os.cpu_count()} cores, {platform.system()}, load {os.getloadavg()[0]:.1f}")
    python = f"{platform.python_implementation()} {platform.python_version()}"
    print(f"{python}; medians of {ROUNDS}; CPU seconds / peak MB\n")
    print(f"| | {' | '.join(f'{count:,}' for count in counts)} |")
    print(f"|---|{'---|' * len(counts)}")
    for name, row in table.items():
        print(f"| {name} | {' | '.join(f'{one.seconds:.3f} / {one.peak:.0f}' for one in row)} |")


if __name__ == "__main__":
    main()
