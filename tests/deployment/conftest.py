"""Machines that the deployment tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.deployment.postgres import Server, running


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running() as started:
        yield started
