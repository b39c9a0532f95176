"""Sở Xây dựng Bình Phước recognises its exemplars of 2024 (plan 883/KH-SXD), told to the office day by day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from app.domain.decisions.decision import DecisionKind
from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.language.names import Gender
from app.domain.nominations.nomination import Heads, NominationDraft
from app.domain.plans.plan import Plan, Recipient
from app.domain.units.unit import UnitDraft, UnitKind
from app.intake.plan_files import write_plan
from app.office import Office
from app.sample.bonus_funds import put_down_funds
from app.sample.council import council_draft, counted_apart, line_count, meeting_draft
from app.sample.handed_out import HandedOut
from app.sample.signed_papers import SignedPapers
from app.sample.stock import year_of
from app.sample.timeline import Days, Timeline, Went
from app.services.decisions import DecisionWish

PLAN = "so-xay-dung-binh-phuoc-2024"

_UNTIL = date(2024, 12, 20)


def live(office: Office, days: Days, went: Went) -> None:
    """Let the recognition happen in a new office that has the plan and nothing else."""
    _Department(office, Timeline(days, went), year_of("binh-phuoc.toml")).live()


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
        self._papers = SignedPapers(office, PLAN)
        self._certificates = HandedOut(office, told["blanks"])
        self._issued: list[int] = []
        self._meeting = 0

    def live(self) -> None:
        """Put everything down for its day, and let it happen."""
        for name in self._told["units"]:
            self._units[name] = self._office.units.add(UnitDraft(name, UnitKind.DEPARTMENT)).id
        council = self._told["council"]
        self._timeline.at(council["decided"], partial(self._office.councils.establish, council_draft(council)))
        for nominee in self._told["nominee"]:
            self._timeline.at(nominee["received"], partial(self._nominate, nominee))
        self._timeline.at(self._told["standards"]["day"], self._set_standards)
        self._timeline.at(self._told["blanks"]["day"], self._certificates.receive)
        put_down_funds(self._office, self._timeline, self._told["fund"])
        self._timeline.at(self._told["meeting"]["held"], self._meet)
        for decision in self._told["decision"]:
            self._timeline.at(decision["day"], partial(self._decide, decision))
        self._timeline.at(self._told["province"]["day"], self._propose)
        self._timeline.live(_UNTIL)

    def _set_standards(self) -> None:
        """Write the department's own standards into its plan, and issue them."""
        told = self._told["standards"]
        self._office.plans.load(write_plan(replace(self._plan, own_standards=told["text"])))
        self._papers.standards(told)

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
        self._papers.minutes(meeting, told["minutes"])
        self._timeline.at(told["submission"]["day"], partial(self._papers.submission, meeting, told["submission"]))

    def _decide(self, told: Mapping[str, Any]) -> None:
        """Draft and issue a decision: the cancellation of the one before, or a recognition of those who passed."""
        if "cancels" in told:
            draft = self._office.decisions.draft_cancellation(self._issued[-1], told["cancels"])
        else:
            cited = self._papers.cited(self._told["meeting"]["submission"])
            form = told.get("form", "")
            wish = DecisionWish(PLAN, DecisionKind.RECOGNITION, self._meeting, form=form, submission=cited)
            draft = self._office.decisions.draft(wish)
        issued = self._office.decisions.issue(draft.id, told["number"], told["day"])
        self._issued.append(issued.id)
        self._papers.hand_over(issued, told["day"], told["copies"])
        if issued.facts.form:
            self._certificates.certify(issued.id)

    def _propose(self) -> None:
        told = self._told["province"]
        self._papers.submission_up(tuple(self._exemplars[name] for name in told["exemplars"]), told)


def _criteria(plan: Plan, recipient: Recipient) -> frozenset[str]:
    return frozenset(one.code for one in plan.criteria_for(recipient) if one.share_at_least is None)


def _papers(plan: Plan, recipient: Recipient) -> frozenset[str]:
    return frozenset(one.code for one in plan.dossier_for(recipient) if one.required)
