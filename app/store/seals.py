"""Sealing: what a tally says, as one text; its digest; and the chain in which each seal stands on the one before."""

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from app.domain.council.minutes import TallyFacts
from app.domain.council.seal import Seal, code_of
from app.store.canonical import canonical
from app.store.records import spelled

FIRST = bytes(32)
"""What the first seal of a register stands on."""


@dataclass(frozen=True, slots=True)
class Sealing:
    """A tally's facts as they are kept, and what the seal makes of them."""

    facts: Any
    digest: bytes
    prev: bytes
    chain: bytes

    @property
    def seal(self) -> Seal:
        """The seal as papers carry it."""
        return Seal(code_of(self.chain), self.chain.hex())


def sealing(facts: TallyFacts, prev: bytes) -> Sealing:
    """Seal `facts` after the seal whose chain is `prev`, naming that seal's code in them."""
    kept = spelled(replace(facts, previous=code_of(prev) if prev != FIRST else ""))
    return resealing(kept, prev)


def resealing(kept: Any, prev: bytes) -> Sealing:
    """Compute the seal again from facts as they are kept."""
    digest = sha256(canonical(kept).encode()).digest()
    return Sealing(kept, digest, prev, sha256(prev + digest).digest())
