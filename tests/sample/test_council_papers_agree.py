"""The papers of every meeting agree with the sealed tally, name by name and vote by vote."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.council.ballot import Verdict
from app.domain.council.minutes import SealedTally, TallyLine
from app.domain.language.numbers import padded
from app.domain.plans.plan import Recipient
from app.office import Office
from tests.sample.reading_papers import EXCEL, PDF, WORD, Row, entries, filed, rows, words

GROUPS = ((Recipient.COLLECTIVE,), (Recipient.HOUSEHOLD,), (Recipient.LEADER, Recipient.STAFF))
CALLED = ("tập thể", "hộ gia đình", "cá nhân")
HEADED = re.compile(r"[IVX]+\. .+ \((\d+)\)$")
RESTING = re.compile(r"bien-ban|to-trinh|quyet-dinh(?!.*\d-huy-bo)")
VERDICTS = {
    Verdict.PASSED: "Đủ điều kiện",
    Verdict.FAILED: "Không đủ điều kiện",
    Verdict.HELD_BACK: "Không đủ điều kiện (*)",
}


@dataclass(frozen=True)
class Held:
    """A meeting: its office, its sealed tally, and the folder of its papers."""

    office: Office
    tally: SealedTally
    folder: Path

    def paper(self, name: str) -> Path:
        return filed(self.folder, name)

    @property
    def lines(self) -> list[tuple[int, TallyLine]]:
        """The nominees with their places, which begin anew in each group."""
        groups = [[row for row in self.tally.facts.rows if row.recipient in group] for group in GROUPS]
        return [(place, row) for group in groups for place, row in enumerate(group, start=1)]

    @property
    def passed(self) -> list[TallyLine]:
        return [row for _, row in self.lines if row.verdict is Verdict.PASSED]


@pytest.fixture(params=("2021-03-16", "2021-09-09", "2024-12-03"))
def held(request: pytest.FixtureRequest, ba_dinh: Office, binh_phuoc: Office, district: Path, department: Path) -> Held:
    """Each of the meetings in turn."""
    of_department = request.param.startswith("2024")
    office, folder = (binh_phuoc, department) if of_department else (ba_dinh, district)
    meeting = 2 if request.param == "2021-09-09" else 1
    return Held(office, office.ballots.tally(meeting), filed(folder, f"phien-hop-{request.param}"))


def called(row: TallyLine) -> str:
    return f"{row.name}, {row.post}" if row.post else row.name


def share(row: TallyLine) -> str:
    per_cent = f"{100 * row.agreeing / row.base:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    return f"{per_cent}% ({row.agreeing}/{row.base})"


def counted(lines: list[TallyLine]) -> str:
    """Say how many collectives, households and people there are."""
    counts = [sum(line.recipient in group for line in lines) for group in GROUPS]
    *others, last = [f"{padded(count)} {name}" for count, name in zip(counts, CALLED, strict=True) if count]
    return f"{', '.join(others)} và {last}" if others else last


def listed(path: Path) -> list[Row]:
    """Return the names and posts of a list."""
    return [row[1:3] for row in entries(path)]


def test_those_on_the_list_before_the_meeting_are_those_voted_on(held: Held) -> None:
    for suffix in (PDF, WORD, EXCEL):
        assert listed(held.paper(f"danh-sach-de-nghi{suffix}")) == [(row.name, row.post) for _, row in held.lines]


def test_every_ballot_paper_names_exactly_those_voted_on(held: Held) -> None:
    paper = held.paper("phieu-bau.pdf")
    copies, rest = divmod(len(entries(paper)), len(held.lines))
    assert (copies, rest) == (held.tally.facts.count.issued + held.tally.facts.spares, 0)
    named = [(row[0], ", ".join(filter(None, row[1:3]))) for row in entries(paper)]
    assert named == [(str(place), called(row)) for place, row in held.lines] * copies


def test_the_tally_minutes_give_every_vote_as_it_was_sealed(held: Held) -> None:
    wrote = bool(held.tally.facts.count.wrote)
    expected = [
        (
            str(place),
            called(row),
            str(row.agree),
            str(row.disagree),
            *([str(row.written_agree)] if wrote else []),
            str(row.agreeing),
            share(row),
            VERDICTS[row.verdict],
        )
        for place, row in held.lines
    ]
    for suffix in (PDF, WORD):
        assert list(entries(held.paper(f"bien-ban-kiem-phieu{suffix}"))) == expected


def test_the_minutes_of_the_meeting_repeat_the_result_of_the_tally(held: Held) -> None:
    expected = [
        (str(place), called(row), VERDICTS[row.verdict], str(row.agreeing), share(row)) for place, row in held.lines
    ]
    for suffix in (PDF, WORD):
        assert list(entries(held.paper(f"bien-ban-hop{suffix}"))) == expected


def test_both_minutes_say_the_same_of_the_council_and_the_papers(held: Held) -> None:
    count, tellers = held.tally.facts.count, held.tally.facts.tellers
    tally, minutes = words(held.paper("bien-ban-kiem-phieu.pdf")), words(held.paper("bien-ban-hop.pdf"))
    assert f"Số phiếu phát ra: {count.issued:02} phiếu; số phiếu thu về: {count.returned:02} phiếu" in tally
    assert f"phát ra {count.issued:02} phiếu; thu về {count.returned:02} phiếu" in minutes
    assert f"Tổng số thành viên Hội đồng theo quyết định: {count.members:02} người" in tally
    assert f"tổng số thành viên: {count.members:02} người; có mặt: {count.present:02} người" in minutes
    for said in (tally, minutes):
        assert all(one.name in said for one in tellers)
        assert f"{padded(count.valid)} phiếu" in said
        assert f"có ý kiến bằng văn bản: {padded(count.wrote)} người" in said or not count.wrote


def test_the_minutes_and_the_submission_count_the_same_recipients(held: Held) -> None:
    assert f"của {counted([row for _, row in held.lines])} được đề nghị" in words(held.paper("bien-ban-hop.pdf"))
    for suffix in (PDF, WORD):
        headed = [
            int(found[1]) for (cell, *_) in rows(held.paper(f"to-trinh{suffix}")) if (found := HEADED.match(cell))
        ]
        groups = (sum(row.recipient in group for row in held.passed) for group in GROUPS)
        assert headed == list(filter(None, groups))
    assert f"đối với {counted(held.passed)}" in words(held.paper("to-trinh.pdf"))


def test_the_submission_names_exactly_those_who_passed(held: Held) -> None:
    for suffix in (PDF, WORD):
        assert listed(held.paper(f"to-trinh{suffix}")) == [(row.name, row.post) for row in held.passed]


def test_the_code_of_the_seal_is_on_every_paper_that_rests_on_the_vote(held: Held) -> None:
    code = held.tally.seal.code
    resting = [path for path in held.folder.glob("*.pdf") if RESTING.search(path.name)]
    assert len(resting) >= 4
    assert [path.name for path in resting if code not in words(path)] == []
