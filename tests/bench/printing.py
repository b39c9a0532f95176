"""A thousand one-page decisions printed, beside a bare platypus loop over the same words in the same face."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from app.documents import ink
from app.documents.forms import decision
from app.documents.ink.fonts import face
from app.domain.agency import Agency, Level, Signer, SigningPower
from app.domain.decision import AwardLine, DecisionFacts, DecisionKind
from app.domain.plan import Recipient
from tests.bench.measure import Figure, beside

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
    lines=(AwardLine(Recipient.STAFF, "Ông Lê Văn Ân", "Chuyên viên Phòng A", "", 710_000, 1),),
    implementers=_AGENCY.implementers,
    recipients=(*_AGENCY.copies_to, "Lưu: VT"),
    fund="Quỹ thi đua, khen thưởng năm 2024 của Sở Xây dựng",
    day=date(2024, 12, 5),
)


def figures_of_printing() -> Iterator[Figure]:
    """Yield the figure of the thousand decisions, printed a hundred a turn and counted up."""
    words = _words_of(_decision(1))
    figure = beside(
        "1,000 one-page decisions to PDF",
        _each(_decision),
        _each(lambda _: _bare(words)),
        floor_is="platypus loop, same words and face",
        promise="≤ 2 ×",
        turns=5,
    )
    times = _DECISIONS // _A_TURN
    yield replace(figure, ours=figure.ours * times, floor=(figure.floor or 0) * times)


def _each(draw: Callable[[int], bytes]) -> Callable[[], object]:
    return lambda: [draw(number) for number in range(1, _A_TURN + 1)]


def _decision(number: int) -> bytes:
    return ink.drawn(decision.compose(replace(_FACTS, number=number)), ".pdf")


def _bare(words: list[str]) -> bytes:
    page = BytesIO()
    style = ParagraphStyle("bare", fontName=face(bold=False, italic=False), fontSize=14, leading=17)
    document = SimpleDocTemplate(page, pagesize=A4, initialFontName=style.fontName)
    document.build([Paragraph(escape(line), style) for line in words])
    return page.getvalue()


def _words_of(pdf: bytes) -> list[str]:
    reader = PdfReader(BytesIO(pdf))
    if len(reader.pages) != 1:
        raise ValueError(len(reader.pages))
    return reader.pages[0].extract_text().splitlines()
