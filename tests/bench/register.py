"""A register of a million articles over ten years and 600 units, made once and kept between runs."""

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from app.domain.contest import Eligibility, EntryForm
from app.domain.plan import Plan
from app.domain.plan_copy import copy_to_year
from app.domain.text import fold, toned
from app.domain.unit import UnitDraft, UnitKind
from app.intake.plan_files import read_plan, write_plan
from app.paths import backups, resource
from app.store.database import Database
from app.store.opening import create_register, open_register
from app.store.rows.articles import ArticleRow
from app.store.rows.exemplars import ExemplarRow, NominationRow

YEARS = range(2017, 2027)
UNITS = 600
_BATCH = 20_000
_SEARCHABLE = text(
    "INSERT INTO article_search(rowid, folded, toned, marks)"
    " SELECT listed, folded, toned, marks FROM article WHERE id BETWEEN :first AND :last"
)
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
    chance = random.Random(2021)
    kinds = list(UnitKind)
    with database.work("bench: units and plans") as work:
        units = [
            work.units.add(UnitDraft(f"Đơn vị {number:03}", kinds[number % len(kinds)])).id
            for number in range(1, UNITS + 1)
        ]
        model = read_plan(resource("plans", "ba-dinh-2021.toml").read_text(encoding="utf-8"))
        plans = [copy_to_year(model, year) for year in YEARS]
        for plan in plans:
            work.plans.put(plan.code, plan.year, write_plan(plan))
        numbers = {plan.code: work.plans.id(plan.code) for plan in plans}
    rows = _articles(chance, plans, numbers, units, articles)
    while batch := [row for row, _ in zip(rows, range(_BATCH), strict=False)]:
        with database.work("bench: articles") as work:
            work.session.execute(insert(ArticleRow), batch)
            work.session.execute(_SEARCHABLE, {"first": batch[0]["id"], "last": batch[-1]["id"]})
