"""Machines that the deployment tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kit.deployment import target
from tests.deployment.people import fill
from tests.deployment.postgres import Server, apply, lay_out, running
from tests.sharing.plans import small


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(target("postgresql").build(small()), tmp_path_factory.mktemp("sql"))


@pytest.fixture(scope="session")
def filled(server: Server, scripts: Path) -> str:
    database = server.make("filled")
    apply(server, database, scripts)
    with server.connect(database) as connection:
        fill(connection)
    return database


@pytest.fixture
def copy(server: Server, filled: str) -> str:
    with server.connect("postgres") as connection:
        connection.execute("drop database if exists copied")
        connection.execute(f"create database copied template {filled}".encode())
    return "copied"
