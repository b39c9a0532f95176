"""The door itself: every command of `neu-guong`, in the order in which an office's year goes."""

from collections.abc import Mapping

import click

import app.commands.article_files
import app.commands.article_marks
import app.commands.ceremony_papers
import app.commands.certificate_layouts
import app.commands.decision_papers
import app.commands.meeting_list_papers
import app.commands.quota_papers
import app.commands.reminder_papers
import app.commands.sent_article_papers
import app.commands.standing_papers  # noqa: F401  # they join families of others
from app.commands.answers import say
from app.commands.articles import article
from app.commands.awards import shortlist, standing
from app.commands.ballots import ballot
from app.commands.certificates import certificate
from app.commands.councils import council
from app.commands.decisions import decision
from app.commands.exemplars import exemplar
from app.commands.funds import fund
from app.commands.imports import import_, template
from app.commands.law import law
from app.commands.letterheads import letterhead
from app.commands.manners import Group, argument, lone, options_before_all
from app.commands.meetings import meeting
from app.commands.narratives import narrative
from app.commands.nominations import nomination
from app.commands.outgoing import outgoing
from app.commands.papers import print_, report
from app.commands.plans import plan
from app.commands.prizes import prize
from app.commands.quotas import quota
from app.commands.restoring import restore
from app.commands.samples import demo, sample
from app.commands.search import search
from app.commands.signers import signer
from app.commands.start import init
from app.commands.units import unit
from app.commands.upkeep import backup, check, journal, undo
from app.commands.wordings import wording

_SUMMARY = "Nêu Gương: sổ và văn bản của bộ phận thi đua, khen thưởng, làm việc bằng lệnh."
_MORE = "Xem cách dùng từng lệnh: neu-guong help LỆNH"


class Door(Group):
    """The root of all commands, its help page in sections."""

    def __init__(self, sections: Mapping[str, tuple[click.Command, ...]]) -> None:
        super().__init__("neu-guong", help=f"{_SUMMARY}\n\n{_MORE}", no_args_is_help=True)
        self.params = options_before_all(hidden=False)
        self._sections = sections
        for commands in sections.values():
            for command in commands:
                self.add_command(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the commands under the headings of their sections."""
        for title, commands in self._sections.items():
            self.write_section(formatter, title, [command.name or "" for command in commands])


@lone("help", "Xem cách dùng một lệnh.")
@argument("words", nargs=-1, metavar="[LỆNH …]", help="Ví dụ: help ballot count")
@click.pass_context
def help_(ctx: click.Context, words: tuple[str, ...]) -> None:
    """Show the help page of a command, or of the whole door."""
    page = ctx.find_root()
    for word in words:
        if not isinstance(page.command, click.Group):
            break
        name, command, _ = page.command.resolve_command(page, [word])
        if command is not None:
            page = click.Context(command, info_name=name, parent=page)
    say(page.get_help())


door = Door(
    {
        "Bắt đầu": (init, sample, demo),
        "Danh mục": (plan, unit, wording, letterhead, signer, law, import_, template),
        "Bài viết, gương": (article, prize, exemplar, nomination, search),
        "Hội đồng": (council, meeting, ballot),
        "Quyết định, văn bản": (decision, fund, certificate, outgoing, print_, report, narrative),
        "Theo dõi": (quota, standing, shortlist),
        "Sổ dữ liệu": (journal, undo, check, backup, restore),
        "Trợ giúp": (help_,),
    }
)
