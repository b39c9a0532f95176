"""The district's awards as its story sets them down: meetings with their ballots, and decisions with or without one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from app.domain.council.ballot import Verdict, needed
from app.domain.council.meeting import Meeting
from app.domain.decisions.decision import Decision, DecisionKind
from app.domain.exemplars.exemplar import CommendationKind
from app.domain.plans.plan import Plan, Recipient
from app.domain.units.unit import UnitKind
from app.office import Office
from app.sample.bonus_funds import put_down_funds
from app.sample.clerk import Clerk, Introduced
from app.sample.council import council_draft, counted_apart, meeting_draft, votes
from app.sample.dice import Dice
from app.sample.handed_out import HandedOut
from app.sample.signed_papers import SignedPapers
from app.sample.timeline import Timeline
from app.services.agendas import vote_rule
from app.services.decisions import DecisionWish

_FORM = "giay-khen"

_KEPT = 6
"""How many copies of a decision go elsewhere than to those it names."""


class Awards:
    """Holds the meetings and takes the decisions, each on its day."""

    def __init__(self, office: Office, plan: Plan, clerk: Clerk, told: Mapping[str, Any], timeline: Timeline) -> None:
        self._office = office
        self._plan = plan
        self._clerk = clerk
        self._told = told
        self._timeline = timeline
        self._dice = Dice(told["seed"], "awards")
        self._papers = SignedPapers(office, plan.code)
        self._certificates = HandedOut(office, told["blanks"])
        self._held: list[Meeting] = []

    def put_down(self) -> None:
        """Put the council, its meetings and the decisions down for their days."""
        council = self._told["council"]
        self._timeline.at(council["decided"], partial(self._office.councils.establish, council_draft(council)))
        self._timeline.at(self._told["blanks"]["day"], self._certificates.receive)
        put_down_funds(self._office, self._timeline, self._told["fund"])
        for meeting in self._told["meeting"]:
            self._timeline.at(meeting["held"], partial(self._meet, meeting))
        for decision in self._told["decision"]:
            self._timeline.at(decision["day"], partial(self._decide, decision))

    def _meet(self, told: Mapping[str, Any]) -> None:
        waiting = self._clerk.waiting(self._plan.contest.first, told["through"])
        nominees = [one.nomination.id for one in self._dice.some(waiting, told["nominees"])]
        draft = meeting_draft(told, self._told["council"], self._plan.code, nominees)
        meeting = self._office.councils.convene(draft)
        self._held.append(meeting)
        agenda = [one.id for one in self._office.councils.agenda(meeting.id)]
        least = needed(meeting.members, vote_rule(self._plan)) or meeting.members
        counted = votes(agenda, told["failing"], meeting.present, meeting.wrote, least, self._dice)
        counted_apart(self._office, meeting, counted, told.get("slip", 0))
        for nomination in agenda:
            self._clerk.settle(nomination)
        self._papers.minutes(meeting, told["minutes"])
        self._timeline.at(told["submission"]["day"], partial(self._papers.submission, meeting, told["submission"]))

    def _decide(self, told: Mapping[str, Any]) -> None:
        chosen = self._passed(told) if "meeting" in told else self._discovered(told)
        meeting = self._held[told["meeting"] - 1].id if "meeting" in told else None
        decision = self._office.decisions.draft(self._wish(told, meeting, chosen))
        for one in chosen:
            self._clerk.settle(one.nomination.id)
        if "number" in told:
            self._issue(decision, told)
        if "corrected" in told:
            corrected = told["corrected"]
            self._timeline.at(corrected["day"], partial(self._papers.correction, decision.id, corrected))
        if "reprinted" in told:
            again = told["reprinted"]
            self._timeline.at(again["day"], partial(self._certificates.certify_again, decision.id, again))
        if "replaced" in told:
            replaced = told["replaced"]
            self._timeline.at(replaced["day"], partial(self._replace, decision, replaced, chosen[0]))

    def _issue(self, draft: Decision, told: Mapping[str, Any]) -> None:
        """Sign a draft, send its copies out, and print its certificates."""
        issued = self._office.decisions.issue(draft.id, told["number"], told["day"])
        self._papers.hand_over(issued, told["day"], len(issued.facts.lines) + _KEPT)
        self._certificates.certify(issued.id)

    def _wish(self, told: Mapping[str, Any], meeting: int | None, chosen: Sequence[Introduced]) -> DecisionWish:
        submission = self._told["meeting"][told["meeting"] - 1]["submission"] if meeting else None
        return DecisionWish(
            self._plan.code,
            DecisionKind.COMMENDATION,
            meeting,
            tuple(one.nomination.id for one in chosen),
            _FORM,
            subject=told["subject"],
            purpose=told["purpose"],
            award_kind=CommendationKind(told.get("kind", CommendationKind.THEMATIC)),
            submission=self._papers.cited(submission),
        )

    def _discovered(self, told: Mapping[str, Any]) -> list[Introduced]:
        """Return whom the Chairman commends at the moment of discovery, without a meeting."""
        waiting = self._clerk.waiting(told["from"], told["through"])
        field, kinds = told.get("field", ""), told.get("kinds", UnitKind)
        fitting = [one for one in waiting if field in {"", one.subject.story.field} and one.subject.unit.kind in kinds]
        return self._dice.some(fitting, told["count"])

    def _passed(self, told: Mapping[str, Any]) -> list[Introduced]:
        """Return those the meeting passed, of the kinds of recipient the decision is for."""
        meeting = self._held[told["meeting"] - 1]
        wanted = {Recipient(one) for one in told.get("recipients", Recipient)}
        return [
            one
            for outcome in self._office.ballots.outcomes(meeting.id)
            if outcome.verdict is Verdict.PASSED
            and (one := self._clerk.by_nomination(outcome.nomination)).subject.recipient in wanted
        ]

    def _replace(self, decision: Decision, told: Mapping[str, Any], wrong: Introduced) -> None:
        """Correct a post that was wrong, and put a new decision in the old one's place."""
        known = self._office.exemplars.exemplar(wrong.exemplar).draft
        corrected = replace(known, post=told["post"].format(post=known.post))
        self._office.exemplars.correct(wrong.exemplar, corrected)
        draft = self._office.decisions.replace(decision.id, told["reason"])
        self._issue(draft, told)
