"""A toy register: the real one with two tables of its own, for tests of what keeps it."""

import sqlite3
from contextlib import closing
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, MetaData, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.topics import Topic
from app.store.opening import create_register
from app.store.rows.foundation import NAMING, Json, Row, Searched, Struck, Word
from app.store.schema import statements


class Colour(StrEnum):
    RED = "đỏ"
    BLUE = "xanh"


class ToyTable(Row):
    __abstract__ = True
    metadata = MetaData(naming_convention=NAMING)


class Shelf(ToyTable):
    __tablename__ = "shelf"
    topic = Topic.UNITS

    name: Mapped[str]


class Toy(Struck, ToyTable):
    __tablename__ = "toy"
    topic = Topic.ARTICLES
    searched = Searched(("name",), "tokenize='unicode61 remove_diacritics 0', prefix='1 2'")
    __table_args__ = (UniqueConstraint("name"), CheckConstraint("price >= 0", name="price_not_negative"))

    name: Mapped[str]
    price: Mapped[int] = mapped_column(default=0)
    colour: Mapped[Colour] = mapped_column(Word(Colour), default=Colour.RED)
    bought: Mapped[date | None]
    broken: Mapped[bool] = mapped_column(default=False)
    score: Mapped[Fraction | None]
    parts: Mapped[Any] = mapped_column(Json, default=list)
    picture: Mapped[bytes | None] = mapped_column(LargeBinary)
    shelf_id: Mapped[int | None] = mapped_column(ForeignKey("shelf.id"))


TOYS = ToyTable.metadata
NOON = datetime.fromisoformat("2021-03-05T12:00:00+07:00")


def create_toy_register(path: Path) -> None:
    create_register(path)
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements(TOYS):
            connection.execute(statement)
