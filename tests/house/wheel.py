"""Build the wheel, install it alone in a fresh environment elsewhere, and use it.

`make wheel` runs this. It proves that `pip install .` alone gives a working `leadkit`, and that
every data file of the package travels along.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOT_SHIPPED = {"__pycache__"}


def run(*command: str | Path, cwd: Path) -> None:
    """Run a program and stop when it fails."""
    subprocess.run([str(part) for part in command], cwd=cwd, check=True)


def shipped(wheel: Path) -> set[str]:
    """Give the names of all files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def expected() -> set[str]:
    """Give the names that the wheel must hold: all that git knows of the package and template."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "kit", "cookiecutter-lead"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    names = {name for name in listing.split("\0") if name}
    return {name.replace("cookiecutter-lead/", "kit/authoring/template/") for name in names}


def main() -> None:
    """Build, compare, install and use."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, cwd=folder)
        wheel = next(folder.glob("*.whl"))
        if missing := sorted(expected() - shipped(wheel)):
            sys.exit(f"The wheel lacks {len(missing)} files, such as {missing[0]}.")
        venv.create(folder / "env", with_pip=True)
        scripts = folder / "env" / "bin"
        run(scripts / "pip", "install", "--quiet", wheel, cwd=folder)
        use(scripts / "leadkit", folder)
    sys.stdout.write("The wheel works on its own.\n")


def use(leadkit: Path, folder: Path) -> None:
    """Do what a newcomer does, away from the checkout."""
    run(leadkit, "new", "harbor", "--state", "WA", "--kind", "city", cwd=folder)
    run(leadkit, "check", "harbor/plan", cwd=folder)
    run(leadkit, "build", "harbor/plan", "-o", "package", "--draft", cwd=folder)
    for ending in ("docx", "pdf"):
        if not list((folder / "package").rglob(f"*.{ending}")):
            sys.exit(f"The package holds no {ending} file.")


if __name__ == "__main__":
    main()
