"""The desk of exemplars in sight, over the office of quận Ba Đình."""

from datetime import date

from pytestqt.qtbot import QtBot

from app.domain.exemplars.exemplar import Exemplar, ExemplarDraft
from app.domain.language.names import Gender
from app.domain.nominations.nomination import Nomination, NominationDraft
from app.domain.plans.plan import Recipient
from app.office import Office
from tests.ui.conftest import PLAN
from tests.ui.exemplars_driver import ExemplarsDriver
from ui.desk import Desk
from ui.exemplars.screen import ExemplarsScreen

WARD, OTHER_WARD = 1, 2
DEED = "Cứu người đuối nước"


def desk_in_sight(desk: Desk, qtbot: QtBot, width: int = 1160) -> ExemplarsDriver:
    """Return a driver of the desk, as wide as it stands in a window of 1366 unless told."""
    screen = ExemplarsScreen(desk)
    screen.resize(width, 700)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return ExemplarsDriver(screen, qtbot)


def enter(office: Office, name: str, unit: int = WARD, **more: object) -> Exemplar:
    """Enter an exemplar, a person unless told."""
    known: dict[str, object] = {"recipient": Recipient.STAFF, "gender": Gender.MALE} | more
    return office.exemplars.add(ExemplarDraft(name, unit=unit, **known))  # type: ignore[arg-type]


def nominate(office: Office, exemplar: Exemplar, **more: object) -> Nomination:
    """Nominate an exemplar with a dossier that lacks nothing, unless told."""
    plan, recipient = office.plans.plan(PLAN), exemplar.draft.recipient
    known: dict[str, object] = {
        "received": date(2021, 3, 5),
        "deed": DEED,
        "achievements": "Đã cứu hai cháu nhỏ.",
        "criteria": frozenset(one.code for one in plan.criteria_for(recipient) if one.share_at_least is None),
        "dossier": frozenset(one.code for one in plan.dossier_for(recipient)),
    }
    draft = NominationDraft(exemplar.id, exemplar.draft.unit, **(known | more))  # type: ignore[arg-type]
    return office.exemplars.nominate(PLAN, draft)
