"""Legal tables: the dated rows of law that ship with the program, read from readable TOML."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.domain.law.law import (
    AwardForm,
    BaseSalary,
    BonusMultiple,
    GrantingPower,
    Instrument,
    LawTables,
    LegalRow,
    LevelLabel,
    SignedPaper,
    SigningRule,
)
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level, SigningPower
from app.intake.toml_lines import lines_of
from app.intake.toml_record import Codec, Entry, Spot, TableCodec, many, table
from app.intake.toml_syntax import read_toml
from app.intake.toml_values import DAY, FLAG, MULTIPLE, TEXT, WHOLE, member_of

Row = TypeVar("Row", bound=LegalRow)
Rows = TypeVar("Rows")
_LEVEL = member_of(Level)


def _row(record: type[Row], *entries: Entry) -> Codec[tuple[Row, ...]]:
    """Describe rows of one sort: their own entries, then those every row has."""
    return many(
        table(
            record,
            *entries,
            Entry("tu-ngay", "begins", DAY),
            Entry("den-ngay", "ends", DAY),
            Entry("nguon", "source", TEXT),
            Entry("da-kiem-chung", "verified", FLAG),
            Entry("ghi-chu", "note", TEXT),
        )
    )


@dataclass(frozen=True, slots=True)
class _Instruments:
    rows: tuple[Instrument, ...]


@dataclass(frozen=True, slots=True)
class _Levels:
    rows: tuple[LevelLabel, ...]


@dataclass(frozen=True, slots=True)
class _Salaries:
    rows: tuple[BaseSalary, ...]


@dataclass(frozen=True, slots=True)
class _Signing:
    collectives: tuple[str, ...]
    deputies: tuple[str, ...]
    rules: tuple[SigningRule, ...]


@dataclass(frozen=True, slots=True)
class _Awards:
    forms: tuple[AwardForm, ...]
    powers: tuple[GrantingPower, ...]
    multiples: tuple[BonusMultiple, ...]


_INSTRUMENTS = table(
    _Instruments,
    Entry(
        "van-ban",
        "rows",
        _row(
            Instrument,
            Entry("ma", "code", TEXT),
            Entry("ten", "title", TEXT),
            Entry("lam-can-cu", "is_ground", FLAG),
        ),
    ),
)
_LEVELS = table(
    _Levels,
    Entry(
        "cap",
        "rows",
        _row(
            LevelLabel,
            Entry("cap", "level", _LEVEL),
            Entry("ten", "name", TEXT),
            Entry("tham-quyen", "authority", TEXT),
            Entry("nhan-ra", "known_by", many(TEXT)),
        ),
    ),
)
_SALARIES = table(_Salaries, Entry("luong-co-so", "rows", _row(BaseSalary, Entry("muc", "dong", WHOLE))))
_AWARDS = table(
    _Awards,
    Entry("hinh-thuc", "forms", _row(AwardForm, Entry("ma", "code", TEXT), Entry("ten", "name", TEXT))),
    Entry(
        "tham-quyen",
        "powers",
        _row(GrantingPower, Entry("hinh-thuc", "form", TEXT), Entry("cap", "levels", many(_LEVEL))),
    ),
    Entry(
        "tien-thuong",
        "multiples",
        _row(
            BonusMultiple,
            Entry("hinh-thuc", "form", TEXT),
            Entry("doi-tuong", "recipient", member_of(Recipient)),
            Entry("he-so", "multiple", MULTIPLE),
            Entry("cap", "level", _LEVEL),
        ),
    ),
)


_SIGNING = table(
    _Signing,
    Entry("che-do-tap-the", "collectives", many(TEXT)),
    Entry("cap-pho", "deputies", many(TEXT)),
    Entry(
        "quyen-ky",
        "rules",
        _row(
            SigningRule,
            Entry("van-ban", "papers", many(member_of(SignedPaper))),
            Entry("quyen-han", "powers", many(member_of(SigningPower))),
            Entry("thay-mat", "on_behalf", FLAG),
        ),
    ),
)


def read_law_tables(folder: Path) -> LawTables:
    """Return the tables kept in the five files of `folder`; raises what is wrong, naming the file and the line."""
    awards = _read(_AWARDS, folder / "award_forms.toml")
    signing = _read(_SIGNING, folder / "signing.toml")
    return LawTables(
        instruments=_read(_INSTRUMENTS, folder / "instruments.toml").rows,
        levels=_read(_LEVELS, folder / "levels.toml").rows,
        salaries=_read(_SALARIES, folder / "base_salary.toml").rows,
        forms=awards.forms,
        powers=awards.powers,
        multiples=awards.multiples,
        signing=signing.rules,
        collectives=signing.collectives,
        deputies=signing.deputies,
    )


def _read(codec: TableCodec[Rows], file: Path) -> Rows:
    text = file.read_text(encoding="utf-8")
    return codec.read(read_toml(text, file.name), Spot((), lines_of(text), file.name))
