"""What the register knows of its exemplars: the list, the story of each, the doubts about them and the rulings."""

from collections.abc import Callable, Iterator
from datetime import date

from app.domain.exemplars.doubles import DeedDoubt, NameDoubt, deed_doubts, deed_pair, may_be
from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.exemplars.exemplar_listing import ExemplarFilter, ExemplarLine
from app.domain.exemplars.follow_up import FollowUp, FollowUpDraft, accept_follow_up
from app.domain.language.text import clean
from app.domain.listing import Page
from app.domain.nominations.nomination import NominationDraft, read_reason
from app.domain.stories.exemplar_story import ExemplarStory
from app.services.nomination_lists import nomination_ways
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work

_MOST_DOUBTS, _MOST_ALIKE = 8, 400


class ExemplarStories:
    """Exemplars as they are looked at."""

    def __init__(self, database: Database, plans: Plans, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._today = today

    def page(self, wanted: ExemplarFilter, after: int | None, size: int) -> Page[ExemplarLine]:
        """Return up to `size` exemplars that follow the one numbered `after`, in the order of a list of names."""
        with self._database.reading() as work:
            return work.exemplar_list.page(wanted, after, size)

    def count(self, wanted: ExemplarFilter, at_most: int) -> int:
        """Return how many exemplars match, counting no further than `at_most`."""
        with self._database.reading() as work:
            return work.exemplar_list.count(wanted, at_most)

    def story(self, exemplar: int) -> ExemplarStory:
        """Return everything ever known of one exemplar; raises `NoSuchExemplar`."""
        with self._database.reading() as work:
            known = work.exemplars.exemplar(exemplar)
            return ExemplarStory(
                exemplar=known,
                unit=work.units.unit(known.draft.unit).name,
                doubts=() if known.struck else _name_doubts(work, known.draft, exemplar),
                commendations=work.exemplars.commendations(exemplar),
                nominations=nomination_ways(work, self._plans, work.stories.nominations(exemplar)),
                articles=work.stories.articles(exemplar),
                proposals=work.stories.proposals(exemplar),
                follow_ups=work.follow_ups.of(exemplar),
            )

    def name_doubts(self, draft: ExemplarDraft, own: int | None = None) -> tuple[NameDoubt, ...]:
        """Return whom a draft may be by its name, beside `own` and those ruled to be somebody else."""
        with self._database.reading() as work:
            return _name_doubts(work, draft, own)

    def tell_apart(self, exemplar: int, other: int) -> None:
        """Rule that two exemplars of like names are two; it is not asked again."""
        with self._database.work("xác nhận hai gương khác nhau") as work:
            work.exemplars.exemplar(exemplar)
            work.exemplars.exemplar(other)
            work.doubles.tell_apart(exemplar, [other])

    def deed_doubts(self, plan: str, draft: NominationDraft, own: int | None = None) -> tuple[DeedDoubt, ...]:
        """Return which deeds of the exemplar, or of whom they may be, the draft's deed may tell again.

        Those are the deeds that the plan's own level commended, and those nominated for elsewhere than in `own`.
        """
        if not clean(draft.deed):
            return ()
        with self._database.reading() as work:
            known = tuple(self._deeds_told(work, plan, draft.exemplar, own))
            return deed_doubts(draft.deed, known, work.doubles.deeds_apart(draft.exemplar))

    def tell_deeds_apart(self, exemplar: int, deed: str, other: str) -> None:
        """Rule that two deeds of an exemplar are two; it is not asked again while their words stay."""
        with self._database.work("xác nhận hai việc làm khác nhau") as work:
            work.exemplars.exemplar(exemplar)
            work.doubles.tell_deeds_apart(exemplar, deed_pair(deed, other))

    def record_follow_up(self, draft: FollowUpDraft) -> FollowUp:
        """Record what was done after the award, so that others follow the exemplar."""
        with self._database.work("ghi việc nhân rộng") as work:
            name, had = work.exemplars.exemplar(draft.exemplar).name, work.exemplars.commendations(draft.exemplar)
            return work.follow_ups.add(accept_follow_up(draft, name, had, self._today()))

    def strike_follow_up(self, follow_up: int, reason: str) -> None:
        """Strike out what was recorded by mistake; raises `NoSuchFollowUp`."""
        given = read_reason(reason)
        with self._database.work("gạch bỏ việc nhân rộng") as work:
            work.follow_ups.strike(follow_up, self._today(), given)

    def _deeds_told(self, work: Work, plan: str, exemplar: int, own: int | None) -> Iterator[DeedDoubt]:
        level = self._plans.plan(plan).agency.level
        known = work.exemplars.exemplar(exemplar)
        for one in (known, *(doubt.exemplar for doubt in _name_doubts(work, known.draft, exemplar))):
            for given in work.exemplars.commendations(one.id):
                if given.stands and given.draft.level is level:
                    yield DeedDoubt(one.id, one.name, given.draft.deed, given.draft.decision)
            for deed in work.nominations.same_deeds(one.id, own):
                yield DeedDoubt(one.id, one.name, deed)


def _name_doubts(work: Work, draft: ExemplarDraft, own: int | None) -> tuple[NameDoubt, ...]:
    if not clean(draft.name):
        return ()
    apart = frozenset() if own is None else work.doubles.apart_from(own) | {own}
    alike = work.exemplars.named_alike(draft.name, _MOST_ALIKE)
    doubted = [one for one in alike if one.id not in apart and may_be(draft, one)]
    return tuple(NameDoubt(one, work.units.unit(one.draft.unit).name) for one in doubted[:_MOST_DOUBTS])
