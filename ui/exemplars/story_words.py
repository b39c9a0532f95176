"""A story in words: what each part of an exemplar's page says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.articles.article import ArticleLine
from app.domain.calendar.dates import short_date
from app.domain.exemplars.exemplar import Commendation
from app.domain.language.names import Gender
from app.domain.language.numbers import grouped
from app.domain.stories.exemplar_story import ExemplarStory, NominationWay
from app.domain.units.agency import Level
from ui.exemplars.wording import GENDERS, Said, hearing_said, lacking_in_short, named_in_said, state_said
from ui.kit.signs import Sign
from ui.wording import ELIGIBILITY_SIGNS


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that came of an exemplar: its number, its state, its words, and notes under it."""

    number: int
    sign: Sign
    words: str
    notes: tuple[Said, ...] = ()
    open_to_clerk: bool = False
    """Whether it may be opened, or taken back, from here."""


@dataclass(frozen=True, slots=True)
class StoryWords:
    """The words of a story; `levels` names the levels, `plans` the plans by their codes.

    `plan` is the code of the one the clerk works on: nominations under another are told of and not opened.
    """

    story: ExemplarStory
    levels: Mapping[Level, str]
    plans: Mapping[str, str]
    plan: str

    @property
    def under_the_name(self) -> str:
        """What kind of exemplar it is, and whose."""
        exemplar = self.story.exemplar
        return f"Gương số {exemplar.id} · {exemplar.draft.recipient.label} · {self.story.unit}"

    @property
    def struck(self) -> str:
        """That it was struck out and why, empty where it stands."""
        return f"Đã gạch bỏ: {self.story.exemplar.struck}" if self.story.exemplar.struck else ""

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """The particulars; what is not known is empty."""
        draft = self.story.exemplar.draft
        gender = "" if draft.gender is Gender.UNKNOWN else dict(GENDERS)[draft.gender]
        return (
            ("Chức vụ", draft.post),
            ("Đơn vị", self.story.unit),
            ("Phân loại", draft.recipient.label),
            ("Giới tính", gender),
            ("Năm sinh", str(draft.birth_year or "")),
            ("Địa chỉ", draft.address),
            ("Lĩnh vực", draft.field_of_work),
        )

    @property
    def nominations(self) -> tuple[Told, ...]:
        """Every nomination with the way it went."""
        return tuple(map(self._nomination, self.story.nominations))

    @property
    def commendations(self) -> tuple[Told, ...]:
        """Every commendation at every level, the cancelled too."""
        return tuple(map(self._commendation, self.story.commendations))

    @property
    def articles(self) -> tuple[Told, ...]:
        """Every article about them."""
        return tuple(map(_article, self.story.articles))

    @property
    def proposals(self) -> tuple[Told, ...]:
        """To which levels they were proposed."""
        return tuple(
            Told(
                0,
                Sign.MET,
                f"{short_date(one.proposed)}: đề nghị {self.levels[one.level]} khen thưởng, tờ trình {one.paper}.",
                ((Sign.NONE, self.plans.get(one.plan, one.plan)),),
            )
            for one in self.story.proposals
        )

    @property
    def follow_ups(self) -> tuple[Told, ...]:
        """How they were made known after the award."""
        return tuple(
            Told(one.id, Sign.MET, f"{short_date(one.draft.day)}: {one.draft.kind.label}, {one.draft.told}.")
            for one in self.story.follow_ups
        )

    def _nomination(self, way: NominationWay) -> Told:
        known, (sign, state) = way.line.known, state_said(way.line)
        deed = known.draft.deed or "chưa ghi việc làm"
        return Told(
            known.id,
            sign,
            f"{short_date(known.draft.received)}: {deed}. {state}.",
            tuple(self._way(way)),
            known.plan == self.plan,
        )

    def _way(self, way: NominationWay) -> Iterator[Said]:
        line = way.line
        yield Sign.NONE, f"{self.plans.get(line.known.plan, line.known.plan)}, {line.unit} đề nghị"
        if lacking := lacking_in_short(line):
            yield Sign.SHORT, f"Còn thiếu {lacking}"
        if line.known.reason:
            yield Sign.NONE, f"Lý do: {line.known.reason}"
        yield from map(hearing_said, way.hearings)
        yield from map(named_in_said, way.decisions)

    def _commendation(self, had: Commendation) -> Told:
        draft = had.draft
        sum_said = f", tiền thưởng {grouped(draft.amount)} đồng" if draft.amount else ""
        words = f"{short_date(draft.decided)}: {draft.form}, {self.levels[draft.level]}{sum_said}."
        notes = [(Sign.NONE, draft.deed)] if draft.deed else []
        notes.append((Sign.NONE, ", ".join(filter(None, (f"Quyết định {draft.decision}", draft.issuer)))))
        if had.cancelled:
            notes.append((Sign.LATE, f"Đã hủy: {had.cancelled}"))
        own = draft.own_decision is not None
        return Told(had.id, Sign.MET if had.stands else Sign.NONE, words, tuple(notes), had.stands and not own)


def _article(line: ArticleLine) -> Told:
    sign = Sign.NONE if line.struck else ELIGIBILITY_SIGNS[line.eligibility]
    words = f"{short_date(line.received)}: “{line.title}”."
    return Told(line.id, sign, words, ((Sign.NONE, f"{line.authors}, {line.unit}. {line.state}."),))
