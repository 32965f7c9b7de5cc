"""A throw-away PostgreSQL server, run by an ordinary user on a socket of its own."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import errors, sql

from kit.core import Artifact

SUPERUSER = "county_dba"
_LOCKED_OUT = ("postgres", "nobody")
_PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; ``sockets`` is the folder of its socket."""

    sockets: Path

    def connect(self, database: str, user: str = SUPERUSER) -> psycopg.Connection[Any]:
        return psycopg.connect(host=str(self.sockets), dbname=database, user=user, autocommit=True)

    def make(self, database: str) -> str:
        with self.connect("postgres") as connection:
            connection.execute(f'drop database if exists "{database}"'.encode())
            connection.execute(f'create database "{database}"'.encode())
        return database

    def psql(self, database: str, script: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [
                *(_program("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1"),
                *("-h", str(self.sockets), "-U", SUPERUSER, "-d", database, "-f", script.name),
            ],
            cwd=script.parent,
            capture_output=True,
            text=True,
            check=False,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        )


def _program(name: str) -> str:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(found[-1]) if found else str(shutil.which(name))


def _ordinary_user() -> dict[str, Any]:
    """Give arguments that start a program as an ordinary user; none when we are one."""
    if os.geteuid() != 0:
        return {}
    known = {user.pw_name: user for user in pwd.getpwall()}
    user = next(known[name] for name in _LOCKED_OUT if name in known)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextmanager
def running() -> Iterator[Server]:
    """Start a server in a new folder and take both away afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="lead-pg-"))
    who = _ordinary_user()
    if who:
        os.chown(folder, who["user"], who["group"])
        folder.chmod(0o755)
    data = folder / "data"
    base: dict[str, Any] = {"cwd": folder, "env": {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}}
    _run([_program("initdb"), "-D", str(data), "-U", SUPERUSER, "-A", "trust", "-N"], base | who)
    settings = ["listen_addresses=", f"unix_socket_directories={folder}", "fsync=off"]
    settings += ["synchronous_commit=off", "full_page_writes=off", "max_connections=30"]
    options = [word for setting in settings for word in ("-c", setting)]
    log = (folder / "log").open("wb")
    server = subprocess.Popen(
        [_program("postgres"), "-D", str(data), *options], stdout=log, stderr=log, **base, **who
    )
    try:
        yield _ready(Server(folder), server)
    finally:
        server.terminate()
        server.wait(_PATIENCE)
        log.close()
        shutil.rmtree(folder)


def _run(command: Sequence[str], arguments: dict[str, Any]) -> None:
    subprocess.run(command, check=True, capture_output=True, **arguments)


def _ready(server: Server, process: subprocess.Popen[bytes]) -> Server:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            server.connect("postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return server
    message = (server.sockets / "log").read_text(encoding="utf-8")
    raise RuntimeError(f"PostgreSQL did not start: {message}")


def lay_out(artifacts: Sequence[Artifact], folder: Path) -> Path:
    """Write the scripts of a target into a folder."""
    for artifact in artifacts:
        path = folder / Path(artifact.path).name
        path.write_bytes(artifact.content)
    return folder


def apply(server: Server, database: str, folder: Path) -> None:
    """Run every script but the verification, in order."""
    for script in sorted(folder.glob("0*.sql")):
        done = server.psql(database, script)
        if done.returncode != 0:
            raise AssertionError(f"{script.name}: {done.stderr}")


def as_(server: Server, database: str, login: str) -> psycopg.Connection[Any]:
    return server.connect(database, login)


def may(connection: psycopg.Connection[Any], statement: str, *names: str) -> bool:
    """Try a statement; names fill its gaps as identifiers."""
    quoted = [sql.Identifier(name).as_string(connection) for name in names]
    try:
        connection.execute(statement.format(*quoted).encode())
    except errors.InsufficientPrivilege:
        return False
    return True
