"""The built site, served on loopback, and a browser with axe to look at it.

Nothing here is skipped: without the browser or without axe the tests that need them fail.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / "tests" / "tools"
GENERATED = ("reference", "programs", "samples")
OFFLINE = """
import socket, sys
def refuse(*_): raise OSError("the site is built without the network")
socket.socket.connect = socket.getaddrinfo = refuse
from mkdocs.__main__ import cli
sys.argv[0] = "mkdocs"
cli()
"""
"""Runs mkdocs where every look at the network fails."""

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
JUDGE = """
async (tags) => {
  const said = await axe.run(document, {runOnly: {type: 'tag', values: tags}});
  return said.violations.flatMap((one) => one.nodes.map((node) =>
    `${one.id}: ${node.html.slice(0, 160)} :: ${(node.failureSummary || '').slice(0, 300)}`));
}
"""


@dataclass(frozen=True)
class Site:
    """The site as it was built, and where it is served.

    Attributes:
        folder: The built files.
        pages: The Markdown that it was built from.
        seconds: How long mkdocs took.
        address: Where it is served.
    """

    folder: Path
    pages: Path
    seconds: float
    address: str = ""


def make_pages(folder: Path, **environment: str) -> Path:
    """Copy the hand-written pages and generate the others beside them."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns(*GENERATED, "__pycache__"))
    subprocess.run(
        [sys.executable, ROOT / "docs" / "generate.py", docs],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=True,
        timeout=300,
    )
    return docs


def build_site(folder: Path) -> None:
    """Generate and build the site strictly, with the network out of reach."""
    make_pages(folder)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    before = os.times().elapsed
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, "build", "--strict", "--quiet"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (folder / "seconds").write_text(str(os.times().elapsed - before), encoding="utf-8")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker: str) -> Site:
    """Build the site once, also when several workers want it."""
    shared = tmp_path_factory.getbasetemp()
    folder = (shared.parent if worker else shared) / "whole-site"
    with (folder.parent / "whole-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "seconds").exists():
            folder.mkdir()
            build_site(folder)
    seconds = float((folder / "seconds").read_text(encoding="utf-8"))
    return Site(folder / "site", folder / "docs", seconds)


@pytest.fixture(scope="session")
def worker() -> str:
    """Give the name of the worker that runs this test, or nothing when it runs alone."""
    return os.environ.get("PYTEST_XDIST_WORKER", "")


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has
        """Say nothing."""


@pytest.fixture(scope="session")
def site(built: Site) -> Iterator[Site]:
    """Serve the built site on loopback."""
    handler = partial(Quiet, directory=str(built.folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}"
        yield Site(built.folder, built.pages, built.seconds, address)
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Debian's browser; a test that asks for it fails when it is not there."""
    with sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """Give axe's program, installed once as the lock file says."""
    program = TOOLS / "node_modules" / "axe-core" / "axe.min.js"
    if not program.exists():
        subprocess.run(
            ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=TOOLS, check=True
        )
    return program.read_text(encoding="utf-8")


def faults(page: Page, axe: str) -> list[str]:
    """Give what axe holds against a page by WCAG 2.1, levels A and AA."""
    page.evaluate(axe)
    found: list[str] = page.evaluate(JUDGE, STANDARD)
    return found
