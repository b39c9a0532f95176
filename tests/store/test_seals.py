"""The seal: a code that stands for every word and number of a tally, and for every seal before it."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from hashlib import sha256
from operator import getitem
from typing import Any

from app.domain.council.minutes import TallyFacts
from app.domain.council.seal import code_of
from app.store.canonical import canonical, parsed
from app.store.records import read, spelled
from app.store.seals import FIRST, resealing, sealing
from tests.documents.council_facts import CONFLICT, tally_facts

FACTS = replace(tally_facts(), conflicts=(CONFLICT,))


def code(facts: TallyFacts, prev: bytes = FIRST) -> str:
    return sealing(facts, prev).seal.code


def leaves(kept: Any, *path: str | int) -> Iterator[tuple[str | int, ...]]:
    """The way to every single value of kept facts."""
    if isinstance(kept, dict | list):
        for name, value in kept.items() if isinstance(kept, dict) else enumerate(kept):
            yield from leaves(value, *path, name)
    else:
        yield path


def changed_at(kept: Any, path: tuple[str | int, ...]) -> Any:
    """Kept facts with another value at the end of the way."""
    copy = parsed(canonical(kept))
    holder = reduce(getitem, path[:-1], copy)
    value = holder[path[-1]]
    holder[path[-1]] = value + 1 if isinstance(value, int) else f"{value}."
    return copy


def test_the_code_is_the_beginning_of_the_chain_of_the_canonical_facts() -> None:
    made = sealing(FACTS, FIRST)
    text = canonical(spelled(replace(FACTS, previous="")))
    digest = sha256(text.encode()).digest()
    assert (made.digest, made.chain) == (digest, sha256(bytes(32) + digest).digest())
    assert (made.seal.code, made.seal.digest) == (code_of(made.chain), made.chain.hex())


def test_the_same_facts_have_the_same_code_on_any_machine() -> None:
    kept = parsed(canonical(sealing(FACTS, FIRST).facts))
    assert resealing(kept, FIRST).seal.code == code(FACTS)


def test_kept_facts_read_back_as_they_were_sealed() -> None:
    assert read(TallyFacts, parsed(canonical(sealing(FACTS, FIRST).facts))) == replace(FACTS, previous="")


def test_whatever_single_value_of_a_tally_is_changed_it_has_another_code() -> None:
    kept = sealing(FACTS, FIRST).facts
    ways = list(leaves(kept))
    codes = {resealing(changed_at(kept, path), FIRST).seal.code for path in ways}
    assert {path[0] for path in ways} == set(kept)
    assert len(codes - {code(FACTS)}) == len(ways) > 100


def test_one_vote_more_makes_another_code() -> None:
    first = FACTS.rows[0]
    moved = replace(FACTS, rows=(replace(first, agree=first.agree - 1, blank=1), *FACTS.rows[1:]))
    assert code(moved) != code(FACTS)


def test_a_name_spelt_with_loose_marks_is_the_same_name() -> None:
    decomposed = replace(FACTS, purpose=unicodedata.normalize("NFD", FACTS.purpose))
    assert decomposed != FACTS
    assert code(decomposed) == code(FACTS)


def test_a_seal_names_the_one_before_it_and_stands_on_it() -> None:
    first = sealing(FACTS, FIRST)
    second = sealing(FACTS, first.chain)
    assert (first.facts["previous"], second.facts["previous"]) == ("", first.seal.code)
    assert second.prev == first.chain
    assert len({first.seal.code, second.seal.code, code(FACTS, second.chain)}) == 3
