"""An office ready to vote: Sở Xây dựng Bình Phước, a council of eleven, and nominees waiting for it."""

from datetime import date
from pathlib import Path

from app.domain.council.council import CouncilDraft, Member, Role
from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.language.names import Gender
from app.domain.nominations.nomination import NominationDraft
from app.domain.plans.plan import Recipient
from app.domain.units.unit import UnitDraft, UnitKind
from app.office import create_office

PLAN = "so-xay-dung-binh-phuoc-2024"
TODAY = date(2024, 12, 3)
MEMBERS = (
    "Võ Tất Dũng",
    "Trần Thị Vân Anh",
    "Lê Văn Ân",
    "Phạm Thị Ẩn",
    "Nguyễn Văn Ánh",
    "Bùi Thị Dung",
    "Dương Văn Dũng",
    "Đỗ Văn Đạt",
    "Hoàng Văn Đức",
    "Ngô Thị Hoa",
    "Trần Văn Hoàng",
)
TELLERS = ("Phạm Thị Ẩn", "Bùi Thị Dung", "Nguyễn Văn Kiểm")
_ROLES = (Role.CHAIR, Role.VICE_CHAIR, *([Role.MEMBER] * 8), Role.SECRETARY)
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi")
_GIVEN = ("An", "Bình", "Cường", "Dũng", "Giang")


def make_office(register: Path, nominees: int) -> None:
    """Make the register: the council, and so many nominees with complete dossiers."""
    office = create_office(register, PLAN, lambda: TODAY)
    plan = office.plans.plan(PLAN)
    members = tuple(
        Member(name, Gender.UNKNOWN, "Trưởng phòng", role) for name, role in zip(MEMBERS, _ROLES, strict=True)
    )
    office.councils.establish(
        CouncilDraft("Hội đồng Thi đua - Khen thưởng Sở Xây dựng", "05/QĐ-SXD", date(2024, 1, 10), members)
    )
    unit = office.units.add(UnitDraft("Phòng Quản lý nhà", UnitKind.DEPARTMENT)).id
    ticks = frozenset(one.code for one in plan.criteria_for(Recipient.STAFF) if one.share_at_least is None)
    dossier = frozenset(one.code for one in plan.dossier_for(Recipient.STAFF))
    for number in range(nominees):
        name = f"{_FAMILIES[number % 8]} Văn {_GIVEN[number // 8]}"
        exemplar = office.exemplars.add(ExemplarDraft(name, Recipient.STAFF, unit, Gender.MALE)).id
        told = f"Thành tích của {name}"
        draft = NominationDraft(exemplar, unit, date(2024, 11, 20), told, told, ticks, dossier)
        office.exemplars.nominate(PLAN, draft)
    office.close()
