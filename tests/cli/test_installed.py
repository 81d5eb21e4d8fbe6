"""The wheel brings its seasons along, wherever it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support import facts

ROOT = Path(__file__).parents[2]
PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that `pip install --target` has put the program into."""
    folder = tmp_path_factory.mktemp("installed")
    build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", f"{folder}/wheel"]
    subprocess.run([*PIP, *build, str(ROOT)], check=True)
    (wheel,) = (folder / "wheel").glob("*.whl")
    place = ["install", "--no-deps", "--no-index", "--target", f"{folder}/target"]
    subprocess.run([*PIP, *place, str(wheel)], check=True)
    return folder / "target"


def run(target: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the installed program from a folder that is not the checkout."""
    return subprocess.run(
        [target / "bin" / "jornada", *words],
        cwd=target.parent,
        env=os.environ | {"PYTHONPATH": str(target)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_its_seasons_are_found(installed: Path) -> None:
    listed = run(installed, "list", "--format", "json")
    seasons = len(list(facts.FILE.parent.glob("*.toml")))
    assert (listed.returncode, listed.stderr) == (0, "")
    assert len(listed.stdout.splitlines()) == seasons
    assert str(installed) in listed.stdout
    for words in (["table", "1968"], ["--kiosk"]):
        assert run(installed, *words).stdout.startswith("Copa Perú 1968 › Final stage")


@pytest.mark.parametrize("words", [["--kiosk"], ["list"]])
def test_without_seasons_it_says_so(installed: Path, tmp_path: Path, words: list[str]) -> None:
    bare = tmp_path / "bare"
    shutil.copytree(installed, bare, ignore=shutil.ignore_patterns("seasons"))
    ran = run(bare, *words)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("jornada: no seasons came with the program, name a folder")
    assert ran.stderr.count("\n") == 1
