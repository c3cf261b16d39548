"""The command line against its page: every verb and every option is mentioned there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import typer.main

from tidewaiter.cli.app import app

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")


def verbs() -> dict[str, Any]:
    found: dict[str, Any] = {}
    root: Any = typer.main.get_command(app)
    for name, command in root.commands.items():
        inner = getattr(command, "commands", None)
        if inner is None:
            found[name] = command
        else:
            found.update({f"{name} {sub}": each for sub, each in inner.items()})
    return found


def test_every_verb_has_its_words_on_the_page() -> None:
    for name in verbs():
        assert f"tidewaiter {name}" in PAGE


@pytest.mark.parametrize("name", verbs())
def test_every_option_of_a_verb_is_mentioned_under_it(name: str) -> None:
    head = f"## tidewaiter {name.split()[0]}"
    section = PAGE.split(head, 1)[1].split("\n## ", 1)[0]
    if " " in name:
        section = next(line for line in section.splitlines() if f"`tidewaiter {name}" in line)
    for parameter in verbs()[name].params:
        for option in parameter.opts:
            if option.startswith("--") and option != "--help":
                assert option in section, f"{name} {option}"


@pytest.mark.parametrize("name", verbs())
def test_every_verb_and_option_says_what_it_does(name: str) -> None:
    command = verbs()[name]
    assert command.help
    assert all(getattr(parameter, "help", "") for parameter in command.params)
