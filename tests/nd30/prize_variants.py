"""The articles that won prizes: few and many, of one contest and of several, with money and without."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.documents.forms import prize_list
from app.domain.articles.prize import Prize, PrizeDraft
from app.domain.articles.prize_list import PrizeLine, PrizeListFacts, by_contest
from app.domain.units.agency import Level
from tests.documents.facts import BA_DINH
from tests.documents.papers import LONG_NAME
from tests.nd30.decision_variants import LONG_UNIT
from tests.nd30.findings import PRIZES
from tests.nd30.sent_variants import LONG
from tests.nd30.variant import Variant

CONTEST = "Cuộc thi viết về gương điển hình tiên tiến, người tốt, việc tốt năm 2021"
CITY = PrizeDraft(1, Level.PROVINCE, "Giải Khuyến khích", CONTEST, "15/QĐ-BTC", date(2021, 6, 20), 1_000_000)
OWN = replace(CITY, level=Level.DISTRICT, name="Giải phụ: tác giả cao tuổi nhất", amount=0, note="Trao tại lễ tổng kết")
LEVELS = {Level.PROVINCE: "cấp thành phố", Level.DISTRICT: "cấp quận"}


def prizes_of(*drafts: PrizeDraft) -> PrizeListFacts:
    """These prizes, each of an article with a title, authors and a unit as long as they come."""
    lines = tuple(
        PrizeLine(Prize(at, replace(draft, article=at)), LONG.title, f"{LONG_NAME}, {LONG_NAME}", LONG_UNIT)
        for at, draft in enumerate(drafts, start=1)
    )
    return PrizeListFacts(BA_DINH, CONTEST, date(2021, 9, 30), by_contest(lines, LEVELS))


def prizes() -> Iterator[Variant]:
    """The list of prizes."""
    for count in (1, 3, 39):
        yield Variant(f"tác phẩm đạt giải, {count} giải", prize_list.compose(prizes_of(*(CITY,) * count)), PRIZES)
    for count in (1, 12):
        both = prizes_of(*(CITY,) * count, *(OWN,) * count)
        yield Variant(f"tác phẩm đạt giải hai cấp, {count} giải", prize_list.compose(both), PRIZES)
    bare = prizes_of(replace(CITY, amount=0, decision="", decided=None), replace(CITY, amount=0, decision=""))
    yield Variant("tác phẩm đạt giải, không tiền thưởng", prize_list.compose(bare), PRIZES)
