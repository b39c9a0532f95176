"""Commands that speak Vietnamese: click's own help pages and options, in the office's words."""

from collections.abc import Callable, Iterable
from functools import partial, wraps
from typing import Any

import click

from app.commands.counter import REGISTER, Counter
from app.commands.mistakes import SurplusWords
from app.commands.typed import CODE, DAY, FILE, TEXT

_OPTIONS = "[TÙY CHỌN]"
_SUBCOMMAND = "LỆNH …"
_REQUIRED = ("[required]", "[bắt buộc]")

Written = Callable[[Callable[..., Any]], click.Command]


class Option(click.Option):
    """An option whose help says in Vietnamese that it must be given."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's line of a help page."""
        record = super().get_help_record(ctx)
        return record and (record[0], record[1].replace(*_REQUIRED))


class Command(click.Command):
    """A command with a Vietnamese help page that refuses words it has no use for.

    The register and the day may be named after the command as well as before it.
    """

    def __init__(self, *args: Any, **more: Any) -> None:
        more.setdefault("options_metavar", _OPTIONS)
        super().__init__(*args, **more)
        self.params.extend(options_before_all(hidden=True))
        self.context_settings["allow_extra_args"] = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words typed after the command; raises `SurplusWords` for what is left over."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not isinstance(self, click.Group):
            raise SurplusWords(ctx.command_path, tuple(rest))
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help page."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Xem cách dùng."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is typed."""
        pieces = filter(None, self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Cách dùng: ")

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what follows the command."""
        _write_records(ctx, formatter, "Cần ghi", (one for one in self.params if isinstance(one, click.Argument)))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what may be added to the command."""
        options = (one for one in self.get_params(ctx) if isinstance(one, click.Option))
        _write_records(ctx, formatter, "Tùy chọn", options)


class Group(Command, click.Group):
    """A family of commands, listed in the order in which the work goes; `alone` is the one meant when none is named."""

    command_class = Command

    def __init__(self, *args: Any, alone: str = "", **more: Any) -> None:
        more.setdefault("subcommand_metavar", f"[{_SUBCOMMAND}]" if alone else _SUBCOMMAND)
        super().__init__(*args, **more)
        self._alone = alone

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words typed after the family's name."""
        unnamed = self._alone and (not args or args[0].startswith("-"))
        if unnamed and not {*self.commands, *ctx.help_option_names}.intersection(args):
            args = [self._alone, *args]
        return super().parse_args(ctx, args)

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

    def write_section(self, formatter: click.HelpFormatter, title: str, names: Iterable[str]) -> None:
        """Write some of the commands under a heading."""
        with formatter.section(title):
            formatter.write_dl([(name, self.commands[name].short_help or "") for name in names])

    def job(self, name: str, summary: str, more: str = "", example: str = "") -> Written:
        """Make a function a command of this family; `summary` is its line in the list, the rest is said below it."""
        return self.command(name, short_help=summary, help=_page(summary, more, example))


def family(name: str, summary: str, alone: str = "") -> Group:
    """Make a family of commands; `alone` names the one that is meant when none is typed."""
    more = f"Không ghi lệnh nào thì làm lệnh {alone}." if alone else ""
    return Group(name, help=_page(summary, more, ""), short_help=summary, no_args_is_help=True, alone=alone)


def lone(name: str, summary: str, more: str = "", example: str = "") -> Written:
    """Make a function a command that belongs to no family."""
    return click.command(name, cls=Command, short_help=summary, help=_page(summary, more, example))


def options_before_all(*, hidden: bool) -> list[click.Parameter]:
    """Return the options every command line may have: which register, and which day is today."""
    register = Option(
        ["--register"],
        type=FILE,
        expose_value=False,
        hidden=hidden,
        callback=_choose_register,
        help=f"Sổ dữ liệu. Không ghi thì lấy biến {REGISTER} hoặc sổ thường dùng của máy này.",
    )
    today = Option(
        ["--today"],
        type=DAY,
        expose_value=False,
        hidden=hidden,
        callback=_choose_day,
        help="Coi ngày này là hôm nay, khi in lại hoặc kiểm tra.",
    )
    return [register, today]


served = click.make_pass_decorator(Counter)

option = partial(click.option, cls=Option)
argument = click.argument
plan_option = option("--plan", "plan_code", type=CODE, help="Mã kế hoạch; sổ chỉ có một kế hoạch thì không cần ghi.")
json_option = option("--json", "as_json", is_flag=True, help="Trả lời bằng JSON, cho chương trình khác đọc.")
reason_option = option("--reason", required=True, type=TEXT, help="Lý do, ghi lại trong sổ.")


def reads(command: Callable[..., None]) -> Callable[..., None]:
    """Serve a command that only reads, and so answers from a copy while another program has the register."""

    @served
    @wraps(command)
    def read(counter: Counter, /, *args: Any, **given: Any) -> None:
        counter.only_read()
        command(counter, *args, **given)

    return read


def _page(summary: str, more: str, example: str) -> str:
    """Return the text of a help page; the example stands as it is to be typed."""
    typed = f"\b\nVí dụ:\n{example}" if example else ""
    return "\n\n".join(filter(None, (summary, more, typed)))


def _choose_register(ctx: click.Context, _option: click.Parameter, value: Any) -> None:
    if value is not None:
        ctx.ensure_object(Counter).choose_register(value)


def _choose_day(ctx: click.Context, _option: click.Parameter, value: Any) -> None:
    if value is not None:
        ctx.ensure_object(Counter).choose_day(value)


def _write_records(
    ctx: click.Context, formatter: click.HelpFormatter, title: str, params: Iterable[click.Parameter]
) -> None:
    records = [record for param in params if (record := param.get_help_record(ctx)) and record[0]]
    if records:
        with formatter.section(title):
            formatter.write_dl(records)
