"""Sở Xây dựng Bình Phước recognises its exemplars of 2024 (plan 883/KH-SXD), told to the office day by day."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from app.domain.decision import DecisionKind
from app.domain.exemplar import ExemplarDraft
from app.domain.names import Gender
from app.domain.nomination import Heads, NominationDraft
from app.domain.plan import Plan, Recipient
from app.domain.unit import UnitDraft, UnitKind
from app.office import Office
from app.sample.council import council_draft, counted_apart, line_count, meeting_draft
from app.sample.stock import year_of
from app.sample.timeline import Days, Timeline
from app.services.decisions import DecisionWish

PLAN = "so-xay-dung-binh-phuoc-2024"

_UNTIL = date(2024, 12, 20)


def live(office: Office, days: Days) -> None:
    """Let the recognition happen in a new office that has the plan and nothing else."""
    _Department(office, Timeline(days), year_of("binh-phuoc.toml")).live()


class _Department:
    """The department's office through the weeks of its recognition."""

    def __init__(self, office: Office, timeline: Timeline, told: Mapping[str, Any]) -> None:
        self._office = office
        self._timeline = timeline
        self._told = told
        self._plan = office.plans.plan(PLAN)
        self._units: dict[str, int] = {}
        self._exemplars: dict[str, int] = {}
        self._nominations: dict[str, int] = {}
        self._meeting = 0

    def live(self) -> None:
        """Put everything down for its day, and let it happen."""
        for name in self._told["units"]:
            self._units[name] = self._office.units.add(UnitDraft(name, UnitKind.DEPARTMENT)).id
        council = self._told["council"]
        self._timeline.at(council["decided"], partial(self._office.councils.establish, council_draft(council)))
        for nominee in self._told["nominee"]:
            self._timeline.at(nominee["received"], partial(self._nominate, nominee))
        self._timeline.at(self._told["meeting"]["held"], self._meet)
        for decision in self._told["decision"]:
            self._timeline.at(decision["day"], partial(self._decide, decision))
        self._timeline.live(_UNTIL)

    def _nominate(self, told: Mapping[str, Any]) -> None:
        unit, recipient = self._units[told["unit"]], Recipient(told["recipient"])
        gender = Gender(told.get("gender", Gender.UNKNOWN))
        draft = ExemplarDraft(told["name"], recipient, unit, gender, told.get("born"), told.get("post", ""))
        exemplar = self._exemplars[told["name"]] = self._office.exemplars.add(draft).id
        nomination = self._office.exemplars.nominate(PLAN, self._nomination(told, exemplar, unit, recipient))
        self._nominations[told["name"]] = nomination.id

    def _nomination(self, told: Mapping[str, Any], exemplar: int, unit: int, recipient: Recipient) -> NominationDraft:
        lacking = set(told.get("lacks", ()))
        staff, excellent = told.get("staff", (None, None))
        return NominationDraft(
            exemplar,
            unit,
            told["received"],
            told["deed"],
            told["achievements"],
            _criteria(self._plan, recipient) - lacking,
            _papers(self._plan, recipient) - lacking,
            Heads(told.get("heads", Heads.NONE)),
            self._exemplars.get(told.get("collective", "")),
            staff,
            excellent,
            self._plan.rating_year,
        )

    def _meet(self) -> None:
        told = self._told["meeting"]
        agreeing = {
            self._nominations[nominee["name"]]: nominee["agree"]
            for nominee in self._told["nominee"]
            if "agree" in nominee
        }
        draft = meeting_draft(told, self._told["council"], PLAN, tuple(agreeing))
        meeting = self._office.councils.convene(draft)
        counted = (line_count(one, agree, meeting.present, meeting.wrote) for one, agree in agreeing.items())
        counted_apart(self._office, meeting, tuple(counted))
        self._meeting = meeting.id

    def _decide(self, told: Mapping[str, Any]) -> None:
        wish = DecisionWish(PLAN, DecisionKind.RECOGNITION, self._meeting, form=told.get("form", ""))
        decision = self._office.decisions.draft(wish)
        self._office.decisions.issue(decision.id, told["number"], told["day"])
        if "cancelled" in told:
            self._timeline.at(told["day"], partial(self._office.decisions.cancel, decision.id, told["cancelled"]))


def _criteria(plan: Plan, recipient: Recipient) -> frozenset[str]:
    return frozenset(one.code for one in plan.criteria_for(recipient) if one.share_at_least is None)


def _papers(plan: Plan, recipient: Recipient) -> frozenset[str]:
    return frozenset(one.code for one in plan.dossier_for(recipient) if one.required)
