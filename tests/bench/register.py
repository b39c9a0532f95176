"""A register of a million articles over ten years and 600 units, made once and kept between runs."""

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from app.domain.articles.contest import Eligibility, EntryForm
from app.domain.language.text import fold, toned
from app.domain.plans.plan import Plan
from app.domain.plans.plan_copy import copy_to_year
from app.domain.units.unit import UnitDraft, UnitKind
from app.intake.plan_files import read_plan, write_plan
from app.paths import backups, resource
from app.store.database import Database
from app.store.opening import create_register, open_register
from app.store.rows.articles import ArticleRow

YEARS = range(2017, 2027)
UNITS = 600
_BATCH = 20_000
_ELIGIBILITY = {Eligibility.ELIGIBLE: "du", Eligibility.TO_DECIDE: "cho", Eligibility.INELIGIBLE: "khong"}
_FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
_MIDDLE = "Văn Thị Ngọc Minh Đức Hữu Thanh Quang".split()
_GIVEN = (
    "An Anh Bình Châu Cường Dung Dũng Đức Đạt Giang Hà Hải Hạnh Hiền Hoa Hòa Hoàng Hùng Hương Khánh Lan Linh Long"
    " Mai Minh Nam Nga Nhung Phương Quân Sơn Thảo Trang Tuấn Vinh Yến"
).split()
_WORDS = (
    "người giữ lửa phố nhỏ cô giáo tận tụy bác sĩ vì dân tổ trưởng gương sáng mô hình hay lặng nghề xanh sạch đẹp"
    " cảnh sát khu vực hội phụ nữ chị em tình nguyện viên hiến máu nhân đạo cứu nạn"
).split()


def bench_register(path: Path, articles: int) -> Path:
    """Return a register of so many articles at `path`, made when it is not there yet."""
    if not path.exists():
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        create_register(part)
        database = open_register(part, backups(path), actor="bench", clock=datetime.now)
        _fill(database, articles)
        database.close()
        part.rename(path)
    return path


def _fill(database: Database, articles: int) -> None:
    model = read_plan(resource("plans", "ba-dinh-2021.toml").read_text(encoding="utf-8"))
    plans = [model if year == model.year else copy_to_year(model, year) for year in YEARS]
    kinds = list(UnitKind)
    with database.work("bench: units and plans") as work:
        drafts = (UnitDraft(f"Đơn vị {number:03}", kinds[number % len(kinds)]) for number in range(1, UNITS + 1))
        units = [work.units.add(draft).id for draft in drafts]
        for plan in plans:
            work.plans.put(plan, write_plan(plan))
        work.agencies.put(model.contest.first, model.agency)
        numbers = [work.plans.id(plan.code) for plan in plans]
    rows = _articles(random.Random(2021), list(zip(plans, numbers, strict=True)), units, articles)
    while batch := list(islice(rows, _BATCH)):
        with database.work("bench: articles") as work:
            work.session.execute(insert(ArticleRow), batch)


def _articles(
    chance: random.Random, plans: list[tuple[Plan, int]], units: list[int], articles: int
) -> Iterator[dict[str, Any]]:
    """Yield the rows in the order of their days, as they would have come."""
    for number in range(articles):
        plan, plan_id = plans[number * len(plans) // articles]
        days = plan.contest.days * len(plans) * number // articles % plan.contest.days
        yield _article(chance, number, plan_id, chance.choice(units), plan.contest.first + timedelta(days))


def _article(chance: random.Random, number: int, plan: int, unit: int, received: date) -> dict[str, Any]:
    title = " ".join(chance.choices(_WORDS, k=7))
    author = f"{chance.choice(_FAMILY)} {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)}"
    eligibility = chance.choices(list(Eligibility), weights=(90, 7, 3))[0]
    sought = f"{title} {author}"
    return {
        "plan_id": plan,
        "unit_id": unit,
        "received": received,
        "title": title.capitalize(),
        "byline": author,
        "form": EntryForm.WRITTEN,
        "words": 1200,
        "subject": "",
        "subject_address": "",
        "published_in": "",
        "approved": True,
        "new_discovery": number % 3 == 0,
        "original": True,
        "note": "",
        "failings": [],
        "eligibility": eligibility,
        "ruling": "",
        "sameness": str(number),
        "folded": fold(sought),
        "toned": toned(sought),
        "marks": f"p{plan} u{unit} {_ELIGIBILITY[eligibility]} con",
        "counts": eligibility is not Eligibility.INELIGIBLE,
    }
