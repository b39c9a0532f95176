"""The decision that puts a unit's own standards in force, the standards attached: short and long, draft and issued."""

from collections.abc import Iterator
from dataclasses import replace

from app.documents.forms import own_standards
from app.domain.outgoing.own_standards import OwnStandardsFacts
from tests.documents.facts import GROUNDS, SO_XAY_DUNG
from tests.documents.papers import words
from tests.nd30.decision_variants import ISSUED
from tests.nd30.findings import DECISION
from tests.nd30.variant import Variant

_PROVISIONS = (
    "1. Đối tượng: công chức, viên chức và người lao động thuộc Sở.",
    "2. Tiêu chuẩn đối với tập thể: hoàn thành xuất sắc nhiệm vụ; nội bộ đoàn kết.",
    "3. Tiêu chuẩn đối với cá nhân: có sáng kiến được công nhận; được đồng nghiệp tín nhiệm",
)
FACTS = OwnStandardsFacts(SO_XAY_DUNG, GROUNDS[:3], "\n".join(_PROVISIONS), "Ban Thi đua - Khen thưởng", 7, ISSUED)


def standards() -> Iterator[Variant]:
    """The standards of a page and of many."""
    yield Variant("tiêu chuẩn riêng", own_standards.compose(FACTS), DECISION)
    draft = replace(FACTS, number=None, day=None, sent_to="")
    yield Variant("tiêu chuẩn riêng, dự thảo", own_standards.compose(draft), DECISION)
    long = replace(FACTS, text="\n".join(f"{place}. {words(90)}." for place in range(1, 31)))
    yield Variant("tiêu chuẩn riêng, nhiều trang", own_standards.compose(long), DECISION)
