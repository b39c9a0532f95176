"""A thousand one-page decisions printed, beside a platypus loop and LibreOffice's mail merge of the same words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from reportlab.lib.pagesizes import A4

from app.documents import ink
from app.documents.forms import decision
from app.documents.paper import Paper
from app.domain.decisions.decision import AwardLine, DecisionFacts, DecisionKind
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Agency, Level, Signer, SigningPower
from tests.bench.certificates import honoured
from tests.bench.measure import Figure, Lines, beside
from tests.bench.merging import Letter, as_opened, beside_merge
from tests.bench.platypus import platypus

_DECISIONS = 1_000
_A_TURN = 100

_AGENCY = Agency(
    "Sở Xây dựng",
    "UBND TỈNH BÌNH PHƯỚC",
    ("SỞ XÂY DỰNG",),
    "Bình Phước",
    "SXD",
    Level.DEPARTMENT,
    "Giám đốc Sở Xây dựng",
    "Hội đồng Thi đua - Khen thưởng Sở Xây dựng",
    "HĐTĐKT",
    "Văn phòng Sở",
    "VT",
    Signer("Võ Tất Dũng", SigningPower.HEAD, ("GIÁM ĐỐC",)),
    "Chánh Văn phòng Sở, Trưởng các phòng, Thủ trưởng các đơn vị trực thuộc",
    ("UBND tỉnh (b/c)", "Sở Nội vụ"),
)
_LINE = AwardLine(Recipient.STAFF, "", "Chuyên viên Phòng A", "", 710_000, 1)
_FACTS = DecisionFacts(
    agency=_AGENCY,
    signer=_AGENCY.signer,
    kind=DecisionKind.COMMENDATION,
    subject="Về việc tặng Giấy khen cho cá nhân có thành tích xuất sắc năm 2024",
    purpose="đã có thành tích xuất sắc trong thực hiện nhiệm vụ năm 2024",
    list_title="Các cá nhân được tặng Giấy khen",
    form="Giấy khen",
    grounds=(
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ",
        "Theo đề nghị của Hội đồng Thi đua - Khen thưởng Sở tại Biên bản họp ngày 03 tháng 12 năm 2024",
    ),
    lines=(),
    implementers=_AGENCY.implementers,
    recipients=(*_AGENCY.copies_to, "Lưu: VT"),
    fund="Quỹ thi đua, khen thưởng năm 2024 của Sở Xây dựng",
    day=date(2024, 12, 5),
)


_NUMBER = 7777
_NAME = "XYZ"
"""What stands in the merged document where each decision has its own number and name."""


def figures_of_printing() -> Iterator[Figure]:
    """Yield the figures of the thousand decisions, a file each, printed a hundred a turn and counted up."""
    words = [_words_of(_composed(number, honoured(number))) for number in range(1, _A_TURN + 1)]
    figure = beside(
        "1,000 one-page decisions, a PDF each",
        lambda: [_decision(number) for number in range(1, _A_TURN + 1)],
        lambda: [platypus([lines], *A4) for lines in words],
        floor_is="platypus loop, same words, one face",
        promise="≤ 1.5 ×",
    )
    times = _DECISIONS // _A_TURN
    figure = replace(figure, ours=figure.ours * times, floor=(figure.floor or 0) * times)
    yield figure
    records = [(f"{number:02}", honoured(number)) for number in range(1, _DECISIONS + 1)]
    yield beside_merge(
        figure, Letter(as_opened(_composed(_NUMBER, _NAME)), (str(_NUMBER), _NAME), records), one_file=False
    )


def _decision(number: int) -> bytes:
    return ink.drawn(_composed(number, honoured(number)), ".pdf")


def _composed(number: int, name: str) -> Paper:
    line = replace(_LINE, name=f"Ông NGUYỄN {name}")
    return decision.compose(replace(_FACTS, number=number, lines=(line,)))


def _words_of(paper: Paper) -> Lines:
    """Return the paragraphs of a paper, those in its columns too."""
    word = Document(BytesIO(ink.drawn(paper, ".docx")))
    return [said for one in word.element.body.iter(qn("w:p")) if (said := Paragraph(one, word).text)]
