"""Command lines that cannot be understood, each as a Refusal with its Vietnamese sentence; and our own mistakes."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import click

from app.domain.errors import Refusal, Trouble


@dataclass(eq=False)
class CommandMissing(Refusal):
    """Nothing was asked for."""

    command: str


@dataclass(eq=False)
class UnknownCommand(Refusal):
    typed: str
    command: str


@dataclass(eq=False)
class MisspeltCommand(Refusal):
    """There is no such command, but there are some spelt nearly so."""

    typed: str
    meant: tuple[str, ...]


@dataclass(eq=False)
class UnknownOption(Refusal):
    typed: str
    command: str


@dataclass(eq=False)
class MisspeltOption(Refusal):
    """There is no such option, but there are some spelt nearly so."""

    typed: str
    meant: tuple[str, ...]


@dataclass(eq=False)
class ArgumentMissing(Refusal):
    what: str
    command: str


@dataclass(eq=False)
class NothingToCorrect(Refusal):
    """A correction was asked for and nothing to correct was given."""

    command: str


@dataclass(eq=False)
class OptionMissing(Refusal):
    option: str
    command: str


@dataclass(eq=False)
class OptionWantsValue(Refusal):
    option: str
    command: str


@dataclass(eq=False)
class OptionTakesNoValue(Refusal):
    option: str


@dataclass(eq=False)
class SurplusWords(Refusal):
    """More was typed than the command has a use for; often a name that wants quotation marks."""

    command: str
    words: tuple[str, ...]


@dataclass(eq=False)
class LineNotUnderstood(Refusal):
    command: str


@dataclass(eq=False)
class AnswerNotWritten(Trouble):
    """Where the answer was sent there is no room for it; `reason` is the system's own word."""

    reason: str


@dataclass(eq=False)
class OurMistake(Trouble):
    """Something went wrong that nobody foresaw; what is known of it stands in the log."""

    log: Path


@dataclass(eq=False)
class OurMistakeUnlogged(Trouble):
    """Something went wrong that nobody foresaw, and the log could not be written either."""

    what: str


def refusal_of(error: click.UsageError) -> Refusal:
    """Return what click complains of as our own refusal."""
    command = error.ctx.command_path if error.ctx else ""
    match error:
        case click.NoSuchCommand():
            return _unknown_command(error, command)
        case click.NoSuchOption():
            near = _near(error.option_name, _options_of(error.ctx))
            known = MisspeltOption(error.option_name, near) if near else None
            return known or UnknownOption(error.option_name, command)
        case click.MissingParameter():
            return _missing(error, command)
        case click.BadOptionUsage():
            wants = _wants_value(error.ctx, error.option_name)
            return OptionWantsValue(error.option_name, command) if wants else OptionTakesNoValue(error.option_name)
        case _:
            bare = error.ctx is not None and isinstance(error.ctx.command, click.Group)
            return CommandMissing(command) if bare else LineNotUnderstood(command)


def _unknown_command(error: click.NoSuchCommand, command: str) -> Refusal:
    group = error.ctx.command if error.ctx else None
    near = _near(error.command_name, group.commands if isinstance(group, click.Group) else ())
    if near:
        return MisspeltCommand(error.command_name, tuple(f"{command} {name}" for name in near))
    return UnknownCommand(error.command_name, command)


def _missing(error: click.MissingParameter, command: str) -> Refusal:
    param = error.param
    if isinstance(param, click.Option):
        return OptionMissing(max(param.opts, key=len), command)
    return ArgumentMissing(param.make_metavar(error.ctx) if param and error.ctx else "", command)


def _near(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    return tuple(get_close_matches(typed, known, n=2, cutoff=0.7))


def _options_of(ctx: click.Context | None) -> list[str]:
    if ctx is None:
        return []
    params = ctx.command.get_params(ctx)
    return [name for param in params for name in (*param.opts, *param.secondary_opts) if name.startswith("--")]


def _wants_value(ctx: click.Context | None, name: str) -> bool:
    params = ctx.command.get_params(ctx) if ctx else []
    named = (param for param in params if isinstance(param, click.Option) and name in param.opts)
    return not any(param.is_flag for param in named)
