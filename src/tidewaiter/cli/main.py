"""The one way in and the one place where an error becomes a message and an exit code."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import NoReturn

from tidewaiter.cli.collector import rest
from tidewaiter.errors import TidewaiterError, exit_code

__all__ = ["main", "run"]

DEBUG_VARIABLE = "TIDEWAITER_DEBUG"


def main() -> NoReturn:
    """Ends the process with the exit code of the command line's answer or error."""
    signal.signal(signal.SIGTERM, _interrupted)
    rest()
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except OSError:
        code = _broken_pipe()
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """The exit code of one command line: an answer's own, or an error's, which is never 0, 1, 2 or 3."""
    from tidewaiter.cli.terminal import say, speak_utf8

    speak_utf8()
    try:
        from tidewaiter.cli.app import answer

        return answer(arguments)
    except BrokenPipeError as error:
        _broken_pipe()
        return exit_code(error)
    except KeyboardInterrupt as error:
        say("interrupted; nothing further was done")
        return exit_code(error)
    except TidewaiterError as error:
        say(f"error: {error}")
        return exit_code(error)
    except SystemExit as error:  # a library gave up by itself; its code is not one of ours
        return 0 if error.code in (None, 0) else exit_code(error)
    except (
        Exception
    ) as error:  # the last line of defence: never a traceback, never a code that means an answer
        return _unexpected(error, say)


def _unexpected(error: Exception, say: Callable[[str], None]) -> int:
    if os.environ.get(DEBUG_VARIABLE):
        import traceback

        traceback.print_exception(error)
    say(
        f"error: this is a fault of Tidewaiter, nothing was decided: {type(error).__name__}: {error}. "
        f"Run again with {DEBUG_VARIABLE}=1 to see where"
    )
    return exit_code(error)


def _broken_pipe() -> int:
    """What reads our output has gone: nothing more is written, not even at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return exit_code(BrokenPipeError())


def _interrupted(number: int, frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
