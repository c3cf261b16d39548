"""Where Tidewaiter keeps what it is given: `$TIDEWAITER_HOME`, else the platform's folder for such things."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["HOME_VARIABLE", "home_folder"]

HOME_VARIABLE = "TIDEWAITER_HOME"


def home_folder() -> Path:
    """The folder of this user's lists, absolute; it need not exist yet."""
    chosen = os.environ.get(HOME_VARIABLE, "").strip()
    if chosen:
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("tidewaiter", appauthor=False).absolute()
