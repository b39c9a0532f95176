"""The rows of the law's tables as lines to read: what each says, from when to when, and where it was found."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.language.numbers import grouped
from app.domain.law.law import LawTables, LegalRow


@dataclass(frozen=True, slots=True)
class LawLine:
    """One row of a table: `what` it is about, `says` what the row lays down."""

    number: int
    what: str
    says: str
    row: LegalRow

    @property
    def key(self) -> tuple[str, int, int]:
        """What tells the line from every other, and stays with one of the office's own."""
        return (type(self.row).__name__, self.row.own, 0 if self.row.own else self.number)

    def in_force(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.row.in_force(day)


@dataclass(frozen=True, slots=True)
class LawTable:
    """One table by its name and how its rows read."""

    name: str
    read: Callable[[LawTables], Iterator[tuple[str, str, LegalRow]]]

    def lines(self, law: LawTables) -> tuple[LawLine, ...]:
        """Return the rows in the order of the table."""
        return tuple(LawLine(number, *row) for number, row in enumerate(self.read(law)))


def _grounds(law: LawTables) -> Iterator[tuple[str, str, LegalRow]]:
    for one in law.instruments:
        yield one.title, "viện dẫn làm căn cứ" if one.is_ground else "tra cứu", one


def _salaries(law: LawTables) -> Iterator[tuple[str, str, LegalRow]]:
    for one in law.salaries:
        yield "Mức lương cơ sở", f"{grouped(one.dong)} đồng/tháng", one


def _levels(law: LawTables) -> Iterator[tuple[str, str, LegalRow]]:
    for one in law.levels:
        yield f"{one.name[:1].upper()}{one.name[1:]}", one.authority, one


def _forms(law: LawTables) -> Iterator[tuple[str, str, LegalRow]]:
    for one in law.forms:
        yield one.name, f"mã {one.code}", one


def _powers(law: LawTables) -> Iterator[tuple[str, str, LegalRow]]:
    for one in law.powers:
        yield _form(law, one.form), ", ".join(map(law.level_name, one.levels)), one


def _bonuses(law: LawTables) -> Iterator[tuple[str, str, LegalRow]]:
    for one in law.multiples:
        times = str(Decimal(one.multiple.numerator) / one.multiple.denominator).replace(".", ",")
        level = f", {law.level_name(one.level)}" if one.level else ""
        yield f"{_form(law, one.form)}: {one.recipient.label.lower()}{level}", f"{times} lần lương cơ sở", one


def _signing(law: LawTables) -> Iterator[tuple[str, str, LegalRow]]:
    for one in law.signing:
        behalf = "; tập thể thì ký thay mặt (TM.)" if one.on_behalf else ""
        powers = ", ".join(power or "cấp trưởng ký" for power in one.powers)
        yield ", ".join(paper.label for paper in one.papers), f"{powers}{behalf}", one


def _form(law: LawTables, code: str) -> str:
    form = law.form(code)
    return form.name if form else code


INSTRUMENTS = LawTable("Căn cứ pháp lý", _grounds)
SALARIES = LawTable("Lương cơ sở", _salaries)
GROUNDS = (INSTRUMENTS, SALARIES)
AWARDS = (
    LawTable("Cấp khen thưởng", _levels),
    LawTable("Hình thức, danh hiệu", _forms),
    LawTable("Thẩm quyền tặng", _powers),
    LawTable("Mức tiền thưởng", _bonuses),
)
SIGNING = (LawTable("Quyền hạn ký văn bản", _signing),)
