"""The columns that tell of a person: how they are addressed, what they are called, what they do."""

import re
from dataclasses import dataclass

from app.domain.exemplars.exemplar import RecipientClass
from app.domain.language.names import Gender, salutation_and_name
from app.domain.language.text import clean, comparable
from app.domain.plans.plan import Recipient
from app.intake.entries import ExemplarEntry, ExemplarNamed
from app.intake.line import Line
from app.intake.remarks import SalutationInName

_MAN = re.compile(r"ông\.?", re.IGNORECASE)
_WOMAN = re.compile(r"bà\.?", re.IGNORECASE)
_EITHER = re.compile(r"(?:ông\s*[(/]\s*bà\)?|đồng chí|đ/c)\.?", re.IGNORECASE)
_WITH_REMARK = re.compile(r"(?P<name>[^()]+)\((?P<remark>[^()]*)\)")
_YEAR = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Person:
    """A name without salutation, with what salutation and gender columns say; `rank` is any other title given."""

    name: str
    gender: Gender
    rank: str


def read_person(line: Line) -> Person:
    """Read the columns name, salutation and gender. A salutation left in the name is taken out, with a doubt."""
    salutation, name = _without_salutation(line, line.needed("name"))
    given = line.text("salutation")
    gender = line.choice("gender", Gender) or _gender_of(given) or _gender_of(salutation) or Gender.UNKNOWN
    is_rank = bool(given) and _gender_of(given) is None and not _EITHER.fullmatch(given)
    return Person(name, gender, given if is_rank else "")


def read_exemplar(line: Line, recipient: Recipient) -> ExemplarEntry:
    """Read every column that describes an exemplar."""
    person = read_person(line)
    return ExemplarEntry(
        person.name,
        _or_leader(line, recipient),
        unit := line.needed("unit"),
        person.gender,
        line.birth_year("birth_year"),
        _post(line, person.rank, unit),
        line.text("address"),
        line.text("field_of_work"),
    )


def read_named(line: Line, key: str) -> tuple[ExemplarNamed, ...]:
    """Read a cell that names exemplars: "Nguyễn Thị Hiên (Phường Điện Biên, 1968); Tổ dân phố số 5"."""
    return tuple(_named(piece) for piece in line.pieces(key) if piece)


def _without_salutation(line: Line, typed: str) -> tuple[str, str]:
    salutation, name = salutation_and_name(typed)
    if salutation:
        line.doubt("name", SalutationInName(typed, name))
    return salutation, name


def _gender_of(salutation: str) -> Gender | None:
    if _MAN.fullmatch(salutation):
        return Gender.MALE
    return Gender.FEMALE if _WOMAN.fullmatch(salutation) else None


def _or_leader(line: Line, recipient: Recipient) -> Recipient:
    """Return the leader's kind for a person whose class, in the yearly statistics' terms, leads or manages."""
    found = line.choice("recipient_class", RecipientClass)
    leads = found is not None and found.is_leader
    return Recipient.LEADER if leads and recipient is Recipient.STAFF else recipient


def _post(line: Line, rank: str, unit: str) -> str:
    """Return what stands after a name in a list: rank, post, section, and a workplace that is not the unit."""
    workplace = line.text("workplace")
    elsewhere = workplace if comparable(workplace) != comparable(unit) else ""
    return ", ".join(filter(None, (rank, line.text("post"), line.text("section"), elsewhere)))


def _named(piece: str) -> ExemplarNamed:
    found = _WITH_REMARK.fullmatch(piece)
    if found is None:
        return ExemplarNamed(piece)
    *unit, last = map(clean, found["remark"].split(","))
    if not _YEAR.fullmatch(last):
        return ExemplarNamed(clean(found["name"]), ", ".join((*unit, last)))
    return ExemplarNamed(clean(found["name"]), ", ".join(unit), int(last))
