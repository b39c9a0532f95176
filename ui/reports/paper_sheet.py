"""A form at the left of the desk that says which paper is wanted, and what the desk can do with that paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from app.domain.errors import Refusal, SeveralRefusals
from app.domain.outgoing.outgoing import Outgoing
from app.domain.papers.document_kind import DocumentKind
from app.domain.plans.plan import Plan
from app.wording import sentence
from ui.desk import Desk
from ui.kit.fields import DateField, Field, TextField
from ui.kit.form_sheet import FormSheet
from ui.papers.live_pages import DRAWING
from ui.reports.wording import READING

T = TypeVar("T")
F = TypeVar("F", bound=Field)
WITH_TABLES: Final = (".pdf", ".docx", ".xlsx")
WORDS_ONLY: Final = (".pdf", ".docx")


@dataclass(frozen=True, slots=True)
class Order:
    """A paper as a sheet asks for it.

    `stem` names its file; `drawn` gives its PDF; `draw` writes it in the ink the file's name asks for; `issue` does so
    too and enters it in the register of outgoing papers. `signed` is whether it bears number and day, so that printing
    it is issuing it. All three may be called off the window's thread.
    """

    stem: str
    drawn: Callable[[], bytes]
    draw: Callable[[Path], None]
    issue: Callable[[Path], tuple[Outgoing, ...]]
    inks: tuple[str, ...] = WITH_TABLES
    signed: bool = False


class PaperSheet(FormSheet):
    """One paper or a few of a kind. `edited` says that another paper may now be wanted."""

    kind: DocumentKind | None = None
    """The kind of paper in whose series it gets its number; None where it bears none."""
    typed_once: tuple[str, ...] = ("number", "day")
    """The fields typed for one paper only, which are kept until it is issued."""

    opening = DRAWING
    """What stands in place of the pages when the clerk turns to the form."""

    waiting = READING
    """Why there is no paper yet, while what is typed can be read."""

    fills = False
    """Whether the form has use for all the height there is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._unread: list[tuple[Field, Refusal]] = []

    def look(self, plan: Plan) -> None:
        """Turn to a plan, or read again what the sheet shows of the register."""

    def hear(self, refusal: Refusal) -> None:
        """Say why the paper wanted was not drawn beside the field at fault; the cursor stays where the clerk types."""
        for reason in refusal.reasons if isinstance(refusal, SeveralRefusals) else (refusal,):
            if reason.field in self._fields:
                self._fields[reason.field].complain(sentence(reason))

    def expect_number(self, number: int) -> None:
        """Say which number comes next in the series."""

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """What stands here and is kept nowhere else, as JSON can hold it; {} for nothing."""
        return {name: text for name, text in self.kept().items() if name in self.typed_once and text}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        self.restore(half_typed)

    def forget(self) -> None:
        """Let go of number and day: the paper has been issued."""
        for name in ("number", "day"):
            if name in self._fields:
                self._fields[name].restore("")

    def ask(self, plan: Plan) -> Order | None:
        """Return the paper wanted; None while something cannot be read, or the sheet has yet to learn something."""
        self.clear_complaints()
        self._unread.clear()
        order = self.order(plan)
        return None if self._unread else order

    @property
    def unread(self) -> str:
        """Why what is typed could not be read when last asked, empty when it could."""
        return sentence(self._unread[0][1]) if self._unread else ""

    def point_out(self) -> None:
        """Say beside each field what could not be read."""
        for field, refusal in self._unread:
            field.complain(sentence(refusal))

    def with_field(self, name: str, field: F) -> F:
        """Make a field part of the form; what cannot be read in it is said once the clerk has left it."""
        if isinstance(field, TextField):
            field.line.editingFinished.connect(self.point_out)
        return super().with_field(name, field)

    def order(self, plan: Plan) -> Order | None:
        """Return the paper wanted, each field read through `taken`."""
        raise NotImplementedError

    def paper(
        self, stem: str, compose: Callable[[], Any], *, signed: bool, inks: tuple[str, ...] = WITH_TABLES
    ) -> Order:
        """Return the order of a paper the office composes."""
        papers, press = self.desk.office.papers, self.desk.office.press
        return Order(
            stem,
            drawn=lambda: papers.drawn(compose(), ".pdf"),
            draw=lambda to: papers.draw(compose(), to),
            issue=lambda to: press.issue(compose(), to),
            inks=inks,
            signed=signed,
        )

    def taken(self, field: Field, take: Callable[[], T], instead: T) -> T:
        """Return what is typed in a field, or `instead` where it cannot be read."""
        try:
            return take()
        except Refusal as no:
            self._unread.append((field, no))
            return instead

    def day(self, field: DateField) -> date | None:
        """Return a day that may be left out."""
        return self.taken(field, field.day, None) if field.text.strip() else None
