"""The papers of a council's meeting: both minutes and the ballot papers, for few and many nominees."""

from collections.abc import Iterator
from dataclasses import replace

from app.documents.forms import ballot_paper, meeting_minutes, tally_minutes
from tests.documents.council_facts import (
    VOIDING,
    ballot_paper_facts,
    large_tally,
    meeting_facts,
    nominees,
    sealed,
    tally_facts,
)
from tests.nd30.findings import BALLOT_PAPER, MEETING_MINUTES, TALLY_MINUTES
from tests.nd30.variant import Variant


def minutes() -> Iterator[Variant]:
    tallies = {"3 đối tượng": tally_facts(), **{f"{count} đối tượng": large_tally(count) for count in (1, 7, 20, 100)}}
    for name, tally in tallies.items():
        yield Variant(f"biên bản kiểm phiếu, {name}", tally_minutes.compose(sealed(tally)), TALLY_MINUTES)
        for number in (None, 3):
            paper = meeting_minutes.compose(meeting_facts(tally, number))
            yield Variant(f"biên bản họp, {name}, số {number}", paper, MEETING_MINUTES)
    voided = tally_minutes.compose(sealed(voided=VOIDING))
    yield Variant("biên bản kiểm phiếu đã hủy", voided, TALLY_MINUTES)
    alone = replace(tally_facts(), tellers=tally_facts().tellers[:1])
    one_signature = replace(TALLY_MINUTES, signatures=1)
    yield Variant("biên bản kiểm phiếu, một người kiểm", tally_minutes.compose(sealed(alone)), one_signature)


def ballot_papers() -> Iterator[Variant]:
    for count in (1, 2, 15, 60):
        facts = ballot_paper_facts(*nominees(count))
        yield Variant(f"phiếu bầu, {count} đối tượng", ballot_paper.compose(facts), BALLOT_PAPER)
