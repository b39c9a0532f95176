"""How papers name a nominee and where their lists put one: with Ông or Bà, with post and unit, by the plan's order."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.domain.decisions.list_order import ListPlace, list_place
from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.language.names import addressed
from app.domain.language.text import comparable
from app.domain.nominations.nomination import Nomination
from app.domain.plans.plan import Plan
from app.domain.units.unit import named_in_text
from app.store.work import Work


def presented(work: Work, nomination: Nomination) -> tuple[str, str]:
    """Return a nominee's name and, unless it says no more than the name, the post with the nominating unit."""
    exemplar = work.exemplars.exemplar(nomination.draft.exemplar).draft
    return presented_as(exemplar, work.units.unit(nomination.draft.unit).name)


def presented_as(exemplar: ExemplarDraft, unit: str) -> tuple[str, str]:
    """Return an exemplar's name and post as `presented` does, introduced by the unit of this name."""
    name = addressed(exemplar.name, exemplar.gender) if exemplar.recipient.is_individual else exemplar.name
    parts = [exemplar.post] if exemplar.post else []
    if unit != exemplar.name:
        parts.append(named_in_text(unit) if parts else unit)
    return name, ", ".join(parts)


def told_apart(work: Work, nominations: tuple[Nomination, ...]) -> tuple[Nomination, ...]:
    """Return the nominations, those of one name with what tells them apart in brackets after it.

    That is the post where it is enough, else the post and unit as papers show them.
    """
    bearers: dict[str, list[Nomination]] = {}
    for one in nominations:
        bearers.setdefault(comparable(one.name), []).append(one)
    brackets = {
        one.id: bracket
        for alike in bearers.values()
        if len(alike) > 1
        for one, bracket in zip(alike, _brackets(work, alike), strict=True)
    }
    return tuple(
        replace(one, name=f"{one.name} ({brackets[one.id]})") if one.id in brackets else one for one in nominations
    )


def presented_apart(work: Work, nominations: Iterable[Nomination]) -> tuple[tuple[str, str], ...]:
    """Return each nominee's name and post as `presented` does, no two alike on one paper.

    Where they would be, the year of birth follows the post, and where that tells nothing either the nomination's
    number.
    """
    listed = tuple(nominations)
    named = [presented(work, one) for one in listed]
    for more in (_born, _numbered):
        shown = Counter(named)
        named = [
            (name, ", ".join(filter(None, (post, more(work, one))))) if shown[name, post] > 1 else (name, post)
            for one, (name, post) in zip(listed, named, strict=True)
        ]
    return tuple(named)


def _brackets(work: Work, alike: Sequence[Nomination]) -> list[str]:
    """Return what tells nominees of one name apart, the shortest way that does."""
    posts = [work.exemplars.exemplar(one.draft.exemplar).draft.post for one in alike]
    whole = [post for _, post in presented_apart(work, alike)]
    return posts if all(posts) and len(set(map(comparable, posts))) == len(alike) else whole


def _born(work: Work, nomination: Nomination) -> str:
    year = work.exemplars.exemplar(nomination.draft.exemplar).draft.birth_year
    return f"sinh năm {year}" if year else ""


def _numbered(_work: Work, nomination: Nomination) -> str:
    return f"đề nghị số {nomination.id}"


def place_in_list(work: Work, exemplar: int, plan: Plan) -> tuple[ListPlace, int]:
    """Return where the lists of a plan put an exemplar; who cannot be told apart stands in the order entered."""
    return list_place(work.exemplars.exemplar(exemplar).draft, plan.name_order), exemplar
