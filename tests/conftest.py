"""What every test stands on: a home of its own, no network, and the real files where there are any."""

from __future__ import annotations

import ipaddress
import os
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# The verdict on a commit must not depend on chance: with CI set, the same examples every time. Other runs go on looking.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real list files; the test is skipped where there is none."""
    folder = Path(os.environ.get("TIDEWAITER_SHARED") or ROOT.parent / "shared")
    if not (folder / "lists").is_dir():
        pytest.skip(f"no real list files: {folder} has no folder 'lists' (set TIDEWAITER_SHARED)")
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty list store for this test alone; nobody's own is ever touched."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("TIDEWAITER_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to anything but this machine fails the test."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def checked_connect(self: socket.socket, address: Any) -> None:
        _refuse_outside(self.family, address)
        connect(self, address)

    def checked_connect_ex(self: socket.socket, address: Any) -> int:
        _refuse_outside(self.family, address)
        return connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", checked_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", checked_connect_ex)


def _refuse_outside(family: int, address: Any) -> None:
    if family not in (socket.AF_INET, socket.AF_INET6):
        return
    host = str(address[0])
    if host != "localhost" and not ipaddress.ip_address(host.partition("%")[0]).is_loopback:
        pytest.fail(f"a test tried to reach {host}: tests stay on this machine")
