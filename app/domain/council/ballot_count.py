"""The secret ballot as counted.

A ballot is anonymous by construction: it keeps how many papers said what, never who handed in which, and no clock
time. A count that exists adds up.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from app.domain.errors import Refusal


@dataclass(eq=False)
class NegativeFigure(Refusal):
    """A figure below nothing; `what` names it in the office's words, with its nominee where it is a line's."""

    what: str
    figure: int


@dataclass(eq=False)
class AttendanceDoesNotClose(Refusal):
    members: int
    present: int
    absent: int
    field: ClassVar[str] = "present"

    @property
    def total(self) -> int:
        """Those present and those absent."""
        return self.present + self.absent


@dataclass(eq=False)
class MoreIssuedThanPresent(Refusal):
    issued: int
    present: int
    field: ClassVar[str] = "issued"


@dataclass(eq=False)
class MoreReturnedThanIssued(Refusal):
    returned: int
    issued: int
    field: ClassVar[str] = "returned"


@dataclass(eq=False)
class NotReturnedWithoutNote(Refusal):
    missing: int
    field: ClassVar[str] = "note"


@dataclass(eq=False)
class PapersDoNotClose(Refusal):
    valid: int
    invalid: int
    returned: int
    field: ClassVar[str] = "valid"

    @property
    def total(self) -> int:
        """The papers sorted into valid and invalid."""
        return self.valid + self.invalid


@dataclass(eq=False)
class LineDoesNotClose(Refusal):
    line: "LineCount"
    valid: int
    field: ClassVar[str] = "lines"


@dataclass(eq=False)
class MoreWroteThanAbsent(Refusal):
    wrote: int
    absent: int
    field: ClassVar[str] = "wrote"


@dataclass(eq=False)
class WrittenOpinionsDoNotClose(Refusal):
    nominee: str
    opinions: int
    wrote: int
    field: ClassVar[str] = "lines"


class Spoiling(StrEnum):
    """Why a whole paper is not valid."""

    FOREIGN = "khong-do-to-kiem-phieu-phat"
    ADDED = "ghi-them-ten"
    MARKED = "co-dau-hieu-nhan-biet"
    UNREADABLE = "khong-doc-duoc"

    @property
    def label(self) -> str:
        """The reason as the minutes print it."""
        return _SPOILINGS[self]


_SPOILINGS = {
    Spoiling.FOREIGN: "không do Tổ kiểm phiếu phát ra",
    Spoiling.ADDED: "ghi thêm tên ngoài danh sách",
    Spoiling.MARKED: "ký tên hoặc có dấu hiệu nhận biết",
    Spoiling.UNREADABLE: "rách, nhòe không đọc được",
}


@dataclass(frozen=True, slots=True)
class SpoiltPapers:
    """The papers that are not valid, by why."""

    foreign: int = 0
    added: int = 0
    marked: int = 0
    unreadable: int = 0

    @property
    def total(self) -> int:
        """Every paper that is not valid."""
        return sum(papers for _, papers in self.by_reason())

    def by_reason(self) -> tuple[tuple[Spoiling, int], ...]:
        """Return each reason with its papers, in the order of the minutes."""
        return (
            (Spoiling.FOREIGN, self.foreign),
            (Spoiling.ADDED, self.added),
            (Spoiling.MARKED, self.marked),
            (Spoiling.UNREADABLE, self.unreadable),
        )


@dataclass(frozen=True, slots=True)
class LineCount:
    """The votes on one nominee: on the valid papers, and in written opinions of absent members."""

    nomination: int
    nominee: str
    agree: int
    disagree: int
    blank: int = 0
    written_agree: int = 0
    written_disagree: int = 0

    @property
    def total(self) -> int:
        """Every paper the line accounts for."""
        return self.agree + self.disagree + self.blank

    @property
    def agreeing(self) -> int:
        """Everyone who agreed, on paper or in writing."""
        return self.agree + self.written_agree


@dataclass(frozen=True, slots=True)
class BallotCount:
    """The papers as counted. One that exists closes; building one that does not raises the first broken equation."""

    members: int
    present: int
    absent: int
    wrote: int
    issued: int
    returned: int
    valid: int
    spoilt: SpoiltPapers
    lines: tuple[LineCount, ...]
    note: str = ""

    @property
    def invalid(self) -> int:
        """Every paper that is not valid, whatever the reason."""
        return self.spoilt.total

    def __post_init__(self) -> None:
        _check_figures(self)
        _check_account(self)
        for line in self.lines:
            _check_line(line, self)


_FIGURES = {
    "members": "Số thành viên",
    "present": "Số thành viên có mặt",
    "absent": "Số thành viên vắng mặt",
    "wrote": "Số ý kiến bằng văn bản",
    "issued": "Số phiếu phát ra",
    "returned": "Số phiếu thu về",
    "valid": "Số phiếu hợp lệ",
}


def _check_figures(count: BallotCount) -> None:
    for name, words in _FIGURES.items():
        _check_figure(words, getattr(count, name))
    for why, papers in count.spoilt.by_reason():
        _check_figure(f"Số phiếu không hợp lệ do {why.label}", papers)
    for line in count.lines:
        for figure in (line.agree, line.disagree, line.blank, line.written_agree, line.written_disagree):
            _check_figure(f"{line.nominee}: số phiếu hoặc số ý kiến", figure)


def _check_figure(what: str, figure: int) -> None:
    if figure < 0:
        raise NegativeFigure(what, figure)


def _check_account(count: BallotCount) -> None:
    if count.present + count.absent != count.members:
        raise AttendanceDoesNotClose(count.members, count.present, count.absent)
    if count.wrote > count.absent:
        raise MoreWroteThanAbsent(count.wrote, count.absent)
    if count.issued > count.present:
        raise MoreIssuedThanPresent(count.issued, count.present)
    if count.returned > count.issued:
        raise MoreReturnedThanIssued(count.returned, count.issued)
    if count.returned < count.issued and not count.note.strip():
        raise NotReturnedWithoutNote(count.issued - count.returned)
    if count.valid + count.invalid != count.returned:
        raise PapersDoNotClose(count.valid, count.invalid, count.returned)


def _check_line(line: LineCount, count: BallotCount) -> None:
    if line.total != count.valid:
        raise LineDoesNotClose(line, count.valid)
    if line.written_agree + line.written_disagree > count.wrote:
        raise WrittenOpinionsDoNotClose(line.nominee, line.written_agree + line.written_disagree, count.wrote)
