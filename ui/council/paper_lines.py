"""The lines of a ballot paper as the desk shows them: numbered as the paper numbers them, namesakes told apart."""

from collections import Counter
from collections.abc import Iterable, Sequence

from app.domain.council.minutes import BallotPaperLine
from app.domain.language.numbers import roman
from app.domain.nominations.nomination import Nomination
from app.domain.plans.plan import Recipient
from app.domain.units.unit import named_in_text
from app.office import Office
from ui.council.room_facts import Nominee


def places(recipients: Sequence[Recipient]) -> tuple[str, ...]:
    """Return "I.1", "I.2", "II.1": the section of the paper, and the number within it."""
    orders = sorted({recipient.order for recipient in recipients})
    seen: Counter[int] = Counter()
    found = []
    for recipient in recipients:
        seen[recipient.order] += 1
        found.append(f"{roman(orders.index(recipient.order) + 1)}.{seen[recipient.order]}")
    return tuple(found)


def on_paper(agenda: Iterable[int], lines: Sequence[BallotPaperLine]) -> tuple[Nominee, ...]:
    """Return the lines of a paper with the nominations they stand for."""
    numbers = places([line.recipient for line in lines])
    return tuple(
        Nominee(nomination, line.name, line.post, place)
        for nomination, line, place in zip(agenda, lines, numbers, strict=True)
    )


def without_posts(agenda: Sequence[Nomination]) -> tuple[Nominee, ...]:
    """Return the lines of a meeting called off, for which no paper is printed any more."""
    lines = [BallotPaperLine(one.name, "", one.recipient) for one in agenda]
    return on_paper((one.id for one in agenda), lines)


def candidates(office: Office, nominations: Sequence[Nomination]) -> tuple[Nominee, ...]:
    """Return who may come on an agenda, with the post and unit to tell namesakes by; no paper numbers them yet."""
    posts = {one.id: one.draft.post for one in office.exemplars.all()}
    units = {one.id: one.name for one in office.units.all()}
    return tuple(
        Nominee(one.id, one.name, _post(one.name, posts.get(one.draft.exemplar, ""), units.get(one.draft.unit, "")), "")
        for one in nominations
    )


def _post(name: str, post: str, unit: str) -> str:
    if unit == name:
        return post
    return ", ".join(filter(None, (post, named_in_text(unit) if post else unit)))
