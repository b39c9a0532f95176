"""The reminder letter to units short of their quota: before what is wanting is due, or after."""

from collections.abc import Callable, Iterable, Iterator

from app.documents.forms.official_letter import letter_ending, letter_head, letter_line, plan_in_letter
from app.documents.forms.parts import capital, listed
from app.documents.paper import Addressees, Block, Paper, Paragraph, Section
from app.documents.table import Align, Column, Row, Table
from app.documents.wording import Wording, wording
from app.domain.calendar.dates import short_date
from app.domain.language.numbers import padded
from app.domain.plans.plan import Matter
from app.domain.quotas.reminder import Notice, ReminderFacts, Shortfall

_NAMED_ABOVE = 12
"""Up to so many units are named after "Kính gửi"; more would push the letter off its page, and stand in the table."""

_COLUMNS = (
    Column("STT", 2, Align.CENTRE),
    Column("Đơn vị", 9),
    Column("Nội dung", 9),
    Column("Chỉ tiêu", 3, Align.CENTRE, padded=True),
    Column("Đã thực hiện", 3, Align.CENTRE, padded=True),
    Column("Còn thiếu", 3, Align.CENTRE, padded=True),
)


def compose(letters: Iterable[ReminderFacts]) -> Paper:
    """Put one letter, or several, each in a section of its own, in words; blanks for number and day not given."""
    words = wording("reminder")
    known = tuple(letters)
    first = known[0]
    title = words.say(f"title_{_when(first)}", period=first.period.name)
    sections = tuple(Section(tuple(_letter(facts, words))) for facts in known)
    lines = tuple(line for facts in known for line in letter_line(facts.letter, _about(facts, words), facts.units))
    return Paper(title, sections, first.letter.agency.name, lines)


def _letter(facts: ReminderFacts, words: Wording) -> Iterator[Block]:
    yield letter_head(facts.letter, _about(facts, words))
    yield Addressees(facts.units if len(facts.units) <= _NAMED_ABOVE else (words.say("units_below"),))
    yield Paragraph(_rested_on(facts, words))
    one = "one" if len(facts.units) == 1 else "many"
    yield Paragraph(words.say(f"short_{_when(facts)}_{one}", as_of=short_date(facts.as_of), unit=facts.units[0]))
    yield _table(facts)
    yield Paragraph(words.say(f"request_{one}", requests=_joined(facts, words, _request)))
    yield Paragraph(words.say(f"closing_{_when(facts)}_{one}"))
    yield letter_ending(facts.letter)


def _about(facts: ReminderFacts, words: Wording) -> str:
    asked = listed(_ask(matter, words) for matter in facts.matters)
    return words.say(f"about_{_when(facts)}", asked=asked, period=facts.period.name)


def _rested_on(facts: ReminderFacts, words: Wording) -> str:
    plan = plan_in_letter(facts.plan_reference, facts.plan_title)
    return words.say("rests_on", plan=plan, quotas=_joined(facts, words, _quota))


def _joined(
    facts: ReminderFacts, words: Wording, said: Callable[[ReminderFacts, Matter, Wording], str], between: str = "; "
) -> str:
    return between.join(said(facts, matter, words) for matter in facts.matters)


def _quota(facts: ReminderFacts, matter: Matter, words: Wording) -> str:
    """Return what is asked: how many of each unit where all have one quota, else only that there is one."""
    asked = {(one.minimum, one.cadence) for one in facts.of(matter)}
    if len(asked) > 1:
        return words.say("quota_by_unit", ask=_ask(matter, words))
    ((minimum, cadence),) = asked
    every = words.say(f"every_{cadence.value}")
    return words.say(f"quota_{_code(matter)}", minimum=padded(minimum), every=every)


def _request(facts: ReminderFacts, matter: Matter, words: Wording) -> str:
    """Return what is to be sent, where, and by when: the plan's own last day, the new one, or at once."""
    asked = words.say("send", ask=_ask(matter, words), addressee=dict(facts.addressees)[matter])
    if facts.notice is Notice.BEFORE:
        return words.say("by", send=asked, day=short_date(max(one.due for one in facts.of(matter))))
    if facts.by is not None:
        return words.say("by", send=asked, day=short_date(facts.by))
    return words.say("at_once", send=asked)


def _table(facts: ReminderFacts) -> Table:
    rows = (Row((place, *_cells(one))) for place, one in enumerate(facts.shortfalls, start=1))
    return Table(f"Còn thiếu {facts.letter.number or ''}".strip(), _COLUMNS, tuple(rows))


def _cells(one: Shortfall) -> tuple[str, str, int, int, int]:
    when = ", ".join(period.name for period in one.periods)
    return capital(one.name), f"{one.matter.label} {when}", one.owed, one.given, one.missing


def _ask(matter: Matter, words: Wording) -> str:
    return words.say(f"ask_{_code(matter)}")


def _code(matter: Matter) -> str:
    return matter.name.lower()


def _when(facts: ReminderFacts) -> str:
    return facts.notice.name.lower()
