"""The law as dated tables: instruments, levels, base salary, award forms, who grants them and for how much.

Nothing legal is compiled in. Each row says from when to when it holds, where it was found, and whether
somebody checked it against the text; a paper that rests on an unchecked row says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias, TypeVar

from app.domain.language.numbers import grouped
from app.domain.language.text import comparable
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level, SigningPower


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalRow:
    """A row that holds from `begins` to `ends`, both included; an open end is None.

    `own` is the number of the office's own line that says so, 0 for a row that ships.
    """

    begins: date | None = None
    ends: date | None = None
    source: str
    verified: bool
    note: str = ""
    own: int = 0

    def in_force(self, day: date) -> bool:
        """Whether the row holds on `day`."""
        return (self.begins is None or self.begins <= day) and (self.ends is None or day <= self.ends)

    @property
    def said(self) -> str:
        """The row in the office's words, for telling that nobody has checked it."""
        return self.source


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(LegalRow):
    """A law, decree or circular; `is_ground` when decisions on commendations cite it.

    `title` is what a ground cites: laws by name and date without their number, the rest in full.
    """

    code: str
    title: str
    is_ground: bool = True

    @property
    def said(self) -> str:
        """The instrument as grounds cite it."""
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelLabel(LegalRow):
    """What a level is called in some years, and who commends there: "cấp huyện", "Chủ tịch UBND quận, huyện".

    `known_by` are the beginnings of titles that only somebody of this level bears: "Chủ tịch UBND quận".
    """

    level: Level
    name: str
    authority: str
    known_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseSalary(LegalRow):
    """The base salary a month, in đồng, of which bonuses are multiples."""

    dong: int

    @property
    def said(self) -> str:
        """The sum a month."""
        return f"mức lương cơ sở {grouped(self.dong)} đồng"


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardForm(LegalRow):
    """A form of commendation, an emulation title, or a recognition by a plan of the office's own."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantingPower(LegalRow):
    """That the heads of some levels may grant a form."""

    form: str
    levels: tuple[Level, ...]

    @property
    def said(self) -> str:
        """Which power it is, and where it is said to stand."""
        return f"thẩm quyền tặng hình thức “{self.form}” ({self.source})"


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusMultiple(LegalRow):
    """The bonus that goes with a form: a multiple of the base salary. No level means whichever grants it."""

    form: str
    recipient: Recipient
    multiple: Fraction
    level: Level | None = None

    @property
    def said(self) -> str:
        """For whom how much, and where it is said to stand."""
        times = str(Decimal(self.multiple.numerator) / self.multiple.denominator).replace(".", ",")
        return f"mức thưởng {times} lần lương cơ sở cho {self.recipient.label.lower()} ({self.source})"


class SignedPaper(StrEnum):
    """A kind of paper by what there is to sign in it."""

    COMMENDATION = "khen-thuong"
    STANDARDS = "tieu-chuan"
    REPORT = "bao-cao"
    SUBMISSION = "to-trinh"
    LETTER = "cong-van"
    STATISTICS = "bieu-thong-ke"

    @property
    def label(self) -> str:
        """The kind in the office's words."""
        return _PAPERS[self]


_PAPERS = {
    SignedPaper.COMMENDATION: "Quyết định công nhận, khen thưởng",
    SignedPaper.STANDARDS: "Quyết định ban hành tiêu chuẩn",
    SignedPaper.REPORT: "Báo cáo",
    SignedPaper.SUBMISSION: "Tờ trình gửi cấp trên",
    SignedPaper.LETTER: "Công văn",
    SignedPaper.STATISTICS: "Biểu thống kê",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningRule(LegalRow):
    """With which powers some papers are signed; `on_behalf` where a collective has its name put over the signature."""

    papers: tuple[SignedPaper, ...]
    powers: tuple[SigningPower, ...]
    on_behalf: bool

    @property
    def said(self) -> str:
        """The papers and where the rule was found."""
        return f"quyền hạn ký {', '.join(paper.label.lower() for paper in self.papers)} ({self.source})"


Award: TypeAlias = tuple[str, Level, Recipient]
"""A form by its code, the level that grants it, and to whom."""

Row = TypeVar("Row", bound=LegalRow)


@dataclass(frozen=True, slots=True)
class LawTables:
    """Every table, to be asked about a day: the day of the decision, never that of the deed."""

    instruments: tuple[Instrument, ...]
    levels: tuple[LevelLabel, ...]
    salaries: tuple[BaseSalary, ...]
    forms: tuple[AwardForm, ...]
    powers: tuple[GrantingPower, ...]
    multiples: tuple[BonusMultiple, ...]
    signing: tuple[SigningRule, ...] = ()
    collectives: tuple[str, ...] = ()
    """What the names of agencies begin with that work as a collective, such as "Ủy ban nhân dân"."""
    deputies: tuple[str, ...] = ()
    """What the posts of deputies begin with, such as "Phó"."""

    def grounds_in_force(self, day: date) -> tuple[str, ...]:
        """Return the grounds a decision of that day cites, as whole lines without their closing mark."""
        return tuple(f"Căn cứ {instrument.title}" for instrument in self._grounds(day))

    def label(self, level: Level, day: date) -> str:
        """Return who commends at a level on that day; empty when the level does not exist then."""
        row = self.level_label(level, day)
        return row.authority if row else ""

    def level_label(self, level: Level, day: date) -> LevelLabel | None:
        """Return what a level is called on that day, or None when it does not exist then."""
        return _first(row for row in self.levels if row.level is level and row.in_force(day))

    def level_name(self, level: Level) -> str:
        """Return what a level is or was called, whatever the day."""
        return next(row.name for row in self.levels if row.level is level)

    def level_of(self, issuer: str, day: date) -> LevelLabel | None:
        """Return the level at which whoever bears this title stood on that day; None where the title does not tell."""
        said = f"{comparable(issuer)} "
        rows = (row for row in self.levels if row.in_force(day))
        return _first(row for row in rows if any(said.startswith(f"{comparable(one)} ") for one in row.known_by))

    def base_salary(self, day: date) -> int | None:
        """Return the base salary of that day in đồng, or None where none is on record."""
        row = self._salary(day)
        return row.dong if row else None

    def forms_in_force(self, level: Level, day: date) -> tuple[AwardForm, ...]:
        """Return the forms the head of a level may grant on that day, in the order of the table."""
        return tuple(form for form in self.forms if self.may_issue(form.code, level, day))

    def form(self, typed: str) -> AwardForm | None:
        """Return the form with this code or, however it is spelt, this name; None when there is none."""
        wanted = comparable(typed)
        return _first(form for form in self.forms if typed == form.code or wanted == comparable(form.name))

    def forms_in(self, told: str) -> tuple[AwardForm, ...]:
        """Return every form a text names, by code or, however it is spelt, by name."""
        said = f" {comparable(told)} "
        return tuple(form for form in self.forms if told == form.code or f" {comparable(form.name)} " in said)

    def leaves_out(self, form: str, level: Level, day: date) -> bool:
        """Whether the tables give a form, by its code, to somebody on that day and not to the head of this level."""
        powers = [row for row in self.powers if row.form == form and row.in_force(day)]
        return bool(powers) and not any(level in row.levels for row in powers)

    def may_issue(self, form: str, level: Level, day: date) -> bool:
        """Whether the head of a level may grant a form, by its code, on that day.

        A level that no longer exists grants nothing.
        """
        return self._power(form, level, day) is not None and self.level_label(level, day) is not None

    def multiple(self, form: str, level: Level, recipient: Recipient, day: date) -> Fraction | None:
        """Return the bonus of a form as a multiple of the base salary; None where no bonus goes with it."""
        row = self._multiple(form, level, recipient, day)
        return row.multiple if row else None

    def signing_rule(self, paper: SignedPaper, day: date) -> SigningRule | None:
        """Return how papers of a kind are signed on that day, None where the tables do not say."""
        return _first(row for row in self.signing if paper in row.papers and row.in_force(day))

    def unverified_used(self, day: date, awards: Iterable[Award] = ()) -> tuple[LegalRow, ...]:
        """Return the unchecked rows a decision of that day rests on, each once.

        The base salary counts only where one of the awards has a bonus.
        """
        return tuple(dict.fromkeys(row for row in self._rows_used(day, awards) if not row.verified))

    def _rows_used(self, day: date, awards: Iterable[Award]) -> Iterator[LegalRow]:
        yield from self._grounds(day)
        if rule := self.signing_rule(SignedPaper.COMMENDATION, day):
            yield rule
        for form, level, recipient in awards:
            power, multiple = self._power(form, level, day), self._multiple(form, level, recipient, day)
            salary = self._salary(day) if multiple else None
            yield from (row for row in (power, multiple, salary) if row is not None)

    def _grounds(self, day: date) -> Iterator[Instrument]:
        return (row for row in self.instruments if row.is_ground and row.in_force(day))

    def _salary(self, day: date) -> BaseSalary | None:
        return _first(row for row in self.salaries if row.in_force(day))

    def _power(self, form: str, level: Level, day: date) -> GrantingPower | None:
        return _first(row for row in self.powers if row.form == form and level in row.levels and row.in_force(day))

    def _multiple(self, form: str, level: Level, recipient: Recipient, day: date) -> BonusMultiple | None:
        """Return the row for exactly this level, or else the one for any; a leader is an individual like any."""
        whom = Recipient.STAFF if recipient.is_individual else recipient
        rows = [row for row in self.multiples if row.form == form and row.recipient is whom]
        held = [row for row in rows if row.level in {level, None} and row.in_force(day)]
        return _first(sorted(held, key=lambda row: row.level is None))


def _first(rows: Iterable[Row]) -> Row | None:
    return next(iter(rows), None)
