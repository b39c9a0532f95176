"""The plans that ship with the program, as the office would load them."""

from functools import cache

from app.domain.plans.plan import Plan
from app.intake.plan_files import read_plan
from app.paths import resource

QHKT = "so-quy-hoach-kien-truc-2025"
BA_DINH = "ba-dinh-2021"
VHTT = "so-van-hoa-the-thao-2023"
BINH_PHUOC = "so-xay-dung-binh-phuoc-2024"
HA_NOI = "ha-noi-99-2023"
ALL = (QHKT, BA_DINH, VHTT, BINH_PHUOC, HA_NOI)


def shipped_text(code: str) -> str:
    """The text of a plan's file."""
    return resource("plans", f"{code}.toml").read_text(encoding="utf-8")


@cache
def shipped(code: str) -> Plan:
    """A plan, read and checked."""
    return read_plan(shipped_text(code))
