"""The columns of the two lists, described in words of what they show."""

from typing import Final

from PySide6.QtCore import Qt

from app.domain.exemplars.exemplar_listing import ExemplarLine
from app.domain.nominations.nomination import NominationState
from app.domain.stories.nomination_line import NominationLine
from ui.exemplars.wording import review_in_list, state_in_list, state_said
from ui.kit.record_model import Column
from ui.kit.signs import Sign

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
EXEMPLARS: Final[tuple[Column[ExemplarLine], ...]] = (
    Column("Tên", lambda line: line.name, 264, stretch=3, least=168),
    Column("Phân loại", lambda line: line.recipient.label, 136, least=96, spare=True),
    Column("Năm sinh", lambda line: line.birth_year or None, 88, least=80, alignment=_RIGHT),
    Column("Chức vụ", lambda line: line.post, 152, stretch=1, least=96, spare=True),
    Column("Đơn vị", lambda line: line.unit, 224, stretch=2, least=144),
    Column("Đề nghị", lambda line: line.nominations or None, 80, least=72, alignment=_RIGHT),
    Column(
        "Khen thưởng",
        lambda line: line.commendations or "chưa có",
        104,
        sign=lambda line: Sign.MET if line.commendations else Sign.NONE,
    ),
)
NOMINATIONS: Final[tuple[Column[NominationLine], ...]] = (
    Column("Ngày nhận", lambda line: line.known.draft.received, 112),
    Column("Tên", lambda line: line.known.name, 192, stretch=1, least=168),
    Column("Phân loại", lambda line: line.known.recipient.label, 112, least=104, spare=True),
    Column("Việc làm", lambda line: line.known.draft.deed, 160, stretch=3, least=136, spare=True),
    Column("Đơn vị", lambda line: line.unit, 176, stretch=1, least=144),
    Column("Kỳ xét", review_in_list, 120, least=84, spare=True),
    Column("Trạng thái", state_in_list, 200, least=150, sign=lambda line: state_said(line)[0]),
)


def is_over(line: NominationLine) -> bool:
    """Whether a nomination is shown struck through: its unit took it back."""
    return line.known.state is NominationState.WITHDRAWN
