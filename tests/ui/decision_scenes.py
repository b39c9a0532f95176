"""What a clerk may have before them at the desks of decisions and of exemplars."""

from app.domain.decisions.decision import DecisionKind
from app.office import Office
from app.services.decisions import DecisionWish
from tests.builders import a_commendation
from tests.ui.conftest import PLAN
from tests.ui.drivers import WindowDriver, press
from tests.ui.exemplars_stage import OTHER_WARD, enter, nominate
from ui.decisions.screen import DecisionsScreen
from ui.exemplars.screen import ExemplarsScreen
from ui.place import Place

DECISION_SCENES = ("decision", "drafting", "submission", "outgoing", "outgoing paper")
EXEMPLAR_SCENES = ("exemplar", "exemplar form", "commendation form", "nomination", "nomination form")


def go_to_decisions(scene: str, window: WindowDriver) -> None:
    """Set a scene at the decisions."""
    _draft_a_decision(window.frame.desk.office)
    window.go(Place.DECISIONS)
    screen = window.frame.screen_shown
    assert isinstance(screen, DecisionsScreen)
    if scene.startswith("outgoing"):
        screen.tabs.turn_to(screen.outgoing)
    match scene:
        case "decision":
            screen.decisions.stand_on(1)
            press(window.frame, "Ghi số, ngày ký…")
        case "drafting":
            screen.begin()
        case "outgoing paper":
            screen.outgoing.begin()
        case "submission":
            screen.decisions.forms.submit()
        case "outgoing":
            press(window.frame, "Cách đánh số…")


def _draft_a_decision(office: Office) -> None:
    nominated = nominate(office, enter(office, "Lê Quang Bình"))
    office.decisions.draft(DecisionWish(PLAN, DecisionKind.COMMENDATION, None, (nominated.id,), "giay-khen"))


def go_to_exemplars(scene: str, window: WindowDriver) -> None:
    """Set a scene at the exemplars and nominations."""
    office = window.frame.desk.office
    known = enter(office, "Lê Quang Bình")
    enter(office, "Lê Quang Bính", OTHER_WARD)
    office.exemplars.commend(a_commendation("Hiến máu nhân đạo", exemplar=known.id))
    nomination = nominate(office, known, dossier=frozenset())
    window.go(Place.EXEMPLARS)
    screen = window.frame.screen_shown
    assert isinstance(screen, ExemplarsScreen)
    screen.receive(known)
    match scene:
        case "exemplar":
            press(screen, "Hủy ghi nhận…")
        case "exemplar form":
            screen.begin()
            screen.exemplars.forms.entering.name.put("Lê Quang Bình")
            screen.exemplars.forms.entering.fields.edited.emit()
        case "commendation form":
            press(screen, "Ghi khen thưởng")
        case "nomination":
            press(screen, f"Mở đề nghị số {nomination.id}")
        case _:
            press(screen, f"Mở đề nghị số {nomination.id}")
            press(screen, "Bổ sung, sửa")
