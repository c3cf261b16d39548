"""Running the command line as somebody whom file permissions bind, the superuser included."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

import pytest

_DROPPED = "-dac_override,-dac_read_search"


def bound_by_permissions(
    arguments: Sequence[str], environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """What `tidewaiter` answers where file permissions hold; skips the test where the superuser cannot give up
    his right to pass over them."""
    command = [sys.executable, "-m", "tidewaiter", *arguments]
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("the superuser may write everywhere, and there is no setpriv to give that up")
        command = [setpriv, f"--bounding-set={_DROPPED}", f"--inh-caps={_DROPPED}", *command]
    return subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
