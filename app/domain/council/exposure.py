"""Where totals alone would tell how somebody voted: said to the council before its minutes go any further.

A ballot is secret only as far as its result lets it be. The minutes belong to the council; what leaves it says only
who passed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.council.ballot_count import BallotCount, LineCount

_FEW = 3


class Exposing(StrEnum):
    """How totals tell a choice."""

    FEW_VOTERS = "it-nguoi-bo-phieu"
    ALL_AGREED = "tat-ca-dong-y"
    ALL_REFUSED = "tat-ca-khong-dong-y"
    ONE_APART = "chi-mot-nguoi-khac"
    WRITTEN_SHOW = "lo-y-kien-bang-van-ban"
    OTHER_PAPERS = "kiem-tren-so-phieu-khac"
    OWN_LINE = "de-trong-dong-cua-minh"

    @property
    def label(self) -> str:
        """The warning as a sentence to follow the nominee's name, or to stand alone."""
        return _EXPOSING[self]


_EXPOSING = {
    Exposing.FEW_VOTERS: "Chỉ có từ ba lá phiếu trở xuống: từ tổng số có thể đoán được lá phiếu của từng người",
    Exposing.ALL_AGREED: "mọi lá phiếu đều đồng ý nên ai cũng biết từng người đã chọn gì",
    Exposing.ALL_REFUSED: "không lá phiếu nào đồng ý nên ai cũng biết từng người đã chọn gì",
    Exposing.ONE_APART: "chỉ một lá phiếu khác các lá còn lại, người bỏ lá phiếu đó biết mọi người khác đã chọn gì",
    Exposing.WRITTEN_SHOW: "các ý kiến bằng văn bản giống nhau nên biết được người vắng mặt đã chọn gì",
    Exposing.OTHER_PAPERS: (
        "Có lượt kiểm, hoặc kết quả đã hủy, tính trên số phiếu hợp lệ khác: trừ hai bên cho nhau thì lộ lá phiếu chênh"
    ),
    Exposing.OWN_LINE: "thành viên được đề nghị để trống dòng của mình nên người kiểm nhận ra được lá phiếu đó",
}


@dataclass(frozen=True, slots=True)
class Exposure:
    """A warning, about one nominee's line or, with `nominee` empty, about the whole ballot."""

    exposing: Exposing
    nominee: str = ""

    @property
    def sentence(self) -> str:
        """The warning as a whole sentence."""
        return f"{self.nominee}: {self.exposing.label}." if self.nominee else f"{self.exposing.label}."


def exposures(
    count: BallotCount, beside: Iterable[BallotCount] = (), left_blank: Iterable[str] = ()
) -> tuple[Exposure, ...]:
    """Return where a sealed count's totals give away a choice, the whole ballot first, then line by line.

    `beside` are the other counts of the same meeting the register keeps; `left_blank` names the members who are
    nominated and leave their own line unmarked.
    """
    whole = [Exposing.FEW_VOTERS] if 0 < count.valid <= _FEW else []
    if any((other.returned, other.valid) != (count.returned, count.valid) for other in beside):
        whole.append(Exposing.OTHER_PAPERS)
    return (
        *(Exposure(one) for one in whole),
        *(Exposure(Exposing.OWN_LINE, name) for name in left_blank),
        *(Exposure(one, line.nominee) for line in count.lines for one in _of_line(line, count)),
    )


def _of_line(line: LineCount, count: BallotCount) -> tuple[Exposing, ...]:
    found = []
    if count.valid and line.agree == count.valid:
        found.append(Exposing.ALL_AGREED)
    elif count.valid and line.agree == 0:
        found.append(Exposing.ALL_REFUSED)
    elif count.valid > 1 and max(line.agree, line.disagree, line.blank) == count.valid - 1:
        found.append(Exposing.ONE_APART)
    silent = count.wrote - line.written_agree - line.written_disagree
    if count.wrote and count.wrote in {line.written_agree, line.written_disagree, silent}:
        found.append(Exposing.WRITTEN_SHOW)
    return tuple(found)
