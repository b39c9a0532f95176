"""Commands that speak Vietnamese: click's own help pages and options, in the office's words."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import click

from app.commands.mistakes import SurplusWords

_OPTIONS = "[TÙY CHỌN]"
_SUBCOMMAND = "LỆNH …"
_HELP = "Xem cách dùng."

Asked = TypeVar("Asked", bound=Callable[..., Any])


class Option(click.Option):
    """An option whose help says in Vietnamese that it must be given."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's line of a help page."""
        record = super().get_help_record(ctx)
        return record and (record[0], record[1].replace("[required]", "[bắt buộc]"))


class Command(click.Command):
    """A command with a Vietnamese help page that refuses words it has no use for."""

    def __init__(self, *args: Any, **more: Any) -> None:
        more.setdefault("options_metavar", _OPTIONS)
        super().__init__(*args, **more)
        self.context_settings["allow_extra_args"] = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words typed after the command; raises `SurplusWords` for what is left over."""
        rest = super().parse_args(ctx, args)
        if rest and not isinstance(self, click.Group):
            raise SurplusWords(ctx.command_path, tuple(rest))
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help page."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is typed."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what may be added to the command."""
        records = [param.get_help_record(ctx) for param in self.get_params(ctx) if isinstance(param, click.Option)]
        with formatter.section("Tùy chọn"):
            formatter.write_dl([record for record in records if record is not None])

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what follows the command."""
        records = [param.get_help_record(ctx) for param in self.get_params(ctx) if isinstance(param, click.Argument)]
        if records:
            with formatter.section("Cần ghi"):
                formatter.write_dl([record for record in records if record is not None])


class Group(Command, click.Group):
    """A family of commands, listed in the order in which the work goes."""

    command_class = Command

    def __init__(self, *args: Any, **more: Any) -> None:
        more.setdefault("subcommand_metavar", _SUBCOMMAND)
        super().__init__(*args, **more)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands in the order they were written."""
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        Command.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, a line each."""
        self.write_section(formatter, "Lệnh", self.list_commands(ctx))

    def write_section(self, formatter: click.HelpFormatter, title: str, names: list[str]) -> None:
        """Write some of the commands under a heading."""
        with formatter.section(title):
            formatter.write_dl([(name, self.commands[name].short_help or "") for name in names])


def group(name: str, summary: str) -> Group:
    """Make a family of commands; `summary` is its line in the list of all."""
    return Group(name, help=summary, short_help=summary, no_args_is_help=True)


option = partial(click.option, cls=Option)
argument = click.argument
