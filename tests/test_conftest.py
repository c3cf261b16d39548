from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest


def test_a_connection_to_another_machine_fails_the_test() -> None:
    with socket.socket() as line, pytest.raises(pytest.fail.Exception, match="stay on this machine"):
        line.connect(("192.0.2.1", 80))


def test_a_connection_to_this_machine_is_let_through() -> None:
    with socket.socket() as server, socket.socket() as line:
        server.bind(("127.0.0.1", 0))
        server.listen()
        line.connect(server.getsockname())


def test_the_home_is_empty_and_temporary(home: Path) -> None:
    assert Path(os.environ["TIDEWAITER_HOME"]) == home
    assert list(home.iterdir()) == []
