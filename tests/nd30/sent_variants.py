"""The articles sent up: the letter with its list and the list alone, for few and many articles and authors."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.documents.forms import sent_articles
from app.domain.articles.contest import Author
from app.domain.outgoing.sent_articles import SentArticle, SentArticlesFacts
from app.domain.papers.official_letter import OfficialLetter
from tests.documents.facts import BA_DINH, VICE_CHAIR
from tests.documents.papers import LONG_NAME
from tests.nd30.decision_variants import LONG_UNIT
from tests.nd30.findings import LETTER, LIST_OF_NAMES
from tests.nd30.variant import Variant

SHORT = SentArticle(
    "Người cán bộ tổ dân phố hết lòng vì dân",
    (Author("Nguyễn Văn Ánh", "0912345678", "Số 5 phố Trúc Bạch", "", 1975),),
    "Bà Trần Thị An",
    "Số 12 phố Châu Long",
    "Phường Trúc Bạch",
    850,
)
LONG = SentArticle(
    "Câu chuyện về người phụ nữ hai mươi năm thầm lặng nuôi dạy trẻ mồ côi, khuyết tật giữa lòng phố cổ " * 2,
    tuple(Author(LONG_NAME, "0912345678", f"Số {place} phố Nguyễn Thái Học", LONG_UNIT, 1960) for place in (1, 2, 3)),
    LONG_NAME,
    "Số 12 ngõ 34 phố Hoàng Hoa Thám, phường Ngọc Hà",
    LONG_UNIT,
    1500,
    "Báo Hànộimới, số ra ngày 15 tháng 4 năm 2021",
)
FACTS = SentArticlesFacts(
    letter=OfficialLetter(BA_DINH, VICE_CHAIR, "NV", 45, date(2021, 5, 5)),
    plan_reference="190/KH-UBND ngày 19/10/2020 của Ủy ban nhân dân quận Ba Đình",
    plan_title="Tổ chức Cuộc thi viết về gương điển hình tiên tiến, người tốt, việc tốt năm 2021",
    contest="Cuộc thi viết về gương điển hình tiên tiến, người tốt, việc tốt năm 2021",
    addressee="Ban Tổ chức Cuộc thi viết thành phố Hà Nội",
    articles=(SHORT,) * 3,
)


def sent() -> Iterator[Variant]:
    """The letter and its list, issued and draft, and the list alone."""
    for count in (1, 3, 50):
        facts = replace(FACTS, articles=(SHORT,) * count)
        yield Variant(f"gửi bài dự thi, {count} bài", sent_articles.compose_letter(facts), LETTER)
        yield Variant(f"danh sách bài dự thi, {count} bài", sent_articles.compose_list(facts), LIST_OF_NAMES)
    long = replace(FACTS, articles=(LONG,) * 12)
    yield Variant("gửi bài dự thi, tên dài", sent_articles.compose_letter(long), LETTER)
    draft = replace(FACTS, letter=replace(FACTS.letter, number=None, day=None))
    yield Variant("gửi bài dự thi, dự thảo", sent_articles.compose_letter(draft), LETTER)
