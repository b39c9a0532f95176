"""Every decision, its list, its certificates and the papers of its ceremony agree with each other and the register."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.calendar.dates import document_date
from app.domain.decisions.decision import Decision, DecisionFacts, DecisionState
from app.domain.language.numbers import amount_in_words, grouped, padded
from app.office import Office
from tests.documents.reading import sheets
from tests.sample.reading_papers import EXCEL, PDF, WORD, entries, figures, filed, pages, words
from tests.shipped import BA_DINH, BINH_PHUOC


@dataclass(frozen=True)
class Filed:
    """A decision that grants something, and the folder its papers are filed in."""

    office: Office
    decision: Decision
    folder: Path

    @property
    def facts(self) -> DecisionFacts:
        return self.decision.facts

    def papers(self, name: str) -> list[Path]:
        """Return the files of the decision whose name begins so, by suffix."""
        found = self.folder.glob(f"??-{name}-{self.facts.number or 'du-thao'}[-.]*")
        return sorted(found, key=lambda path: (PDF, WORD, EXCEL).index(path.suffix))


@pytest.fixture(scope="session")
def decided(ba_dinh: Office, binh_phuoc: Office, district: Path, department: Path) -> tuple[Filed, ...]:
    """Every decision of both years that names somebody."""
    steps = {None: "khen-kip-thoi", 1: "phien-hop-2021-03-16", 2: "phien-hop-2021-09-09"}
    of_district = (Filed(ba_dinh, one, filed(district, steps[one.meeting])) for one in ba_dinh.decisions.all(BA_DINH))
    held = filed(department, "phien-hop-2024-12-03")
    of_department = (Filed(binh_phuoc, one, held) for one in binh_phuoc.decisions.all(BINH_PHUOC))
    return tuple(one for one in (*of_district, *of_department) if one.facts.lines)


@pytest.fixture(scope="session")
def certified(decided: tuple[Filed, ...]) -> tuple[Filed, ...]:
    """Those decisions whose certificates and ceremony are filed."""
    return tuple(one for one in decided if one.decision.state is DecisionState.ISSUED and one.facts.form)


def test_every_decision_is_there(decided: tuple[Filed, ...]) -> None:
    states = [one.decision.state for one in decided]
    assert len(states) == 14
    assert set(states) == set(DecisionState) - {DecisionState.GIVEN_UP}


def test_the_list_of_a_decision_is_the_register_s_in_every_format(decided: tuple[Filed, ...]) -> None:
    for one in decided:
        if len(one.facts.lines) <= 3:
            continue
        lines = [(line.name, line.post, line.achievement, *money(line.amount)) for line in one.facts.lines]
        papers = one.papers("quyet-dinh")
        assert [path.suffix for path in papers] == [PDF, WORD, EXCEL]
        for path in papers:
            assert [row[1:] for row in entries(path)] == lines, path


def test_up_to_three_are_named_inside_the_decision(decided: tuple[Filed, ...]) -> None:
    short = [one for one in decided if len(one.facts.lines) <= 3]
    assert len(short) == 3
    for one in short:
        said = words(one.papers("quyet-dinh")[0])
        assert [line.name for line in one.facts.lines if f"{line.name}, {line.post}" not in said] == []


def test_a_decision_adds_up_its_money_in_figures_and_in_words(decided: tuple[Filed, ...]) -> None:
    granting = [one for one in decided if one.facts.total]
    assert len(granting) == 13
    for one in granting:
        total, (printed, *_) = one.facts.total, one.papers("quyet-dinh")
        assert f"{grouped(total)} đồng (Bằng chữ: {amount_in_words(total)})" in words(printed)
        for path in one.papers("quyet-dinh") if len(one.facts.lines) > 3 else ():
            assert figures(path)[-1] == ("Tổng cộng", str(total))


def test_a_decision_after_a_meeting_grants_what_the_council_proposed(decided: tuple[Filed, ...]) -> None:
    steps = {one.folder for one in decided if one.decision.meeting}
    assert len(steps) == 3
    for step in steps:
        lists = [entries(one.papers("quyet-dinh")[0]) for one in decided if one.folder == step]
        assert {row[1:4] for rows in lists for row in rows} == {
            row[1:4] for row in entries(filed(step, "to-trinh.pdf"))
        }


def test_each_certificate_says_what_the_decision_and_the_award_book_say(certified: tuple[Filed, ...]) -> None:
    for one in certified:
        (paper,) = one.papers("giay-khen")
        day = one.facts.day
        assert day
        book = [line for line in one.office.certificates.award_book(day.year) if line.reference == one.facts.reference]
        assert [line.name for line in book] == [line.name for line in one.facts.lines]
        for page, line, entry in zip(pages(paper), one.facts.lines, book, strict=True):
            said = page.casefold()
            wanted = (line.name, line.post, one.facts.purpose, one.facts.signer.name)
            assert [each for each in wanted if each.casefold() not in said] == []
            assert f"Quyết định số: {one.facts.reference} {document_date(day).capitalize()}" in page
            assert f"Vào sổ khen thưởng số: {padded(entry.number)} " in f"{page} "


def test_the_ceremony_calls_and_pays_exactly_those_the_decision_names(certified: tuple[Filed, ...]) -> None:
    held = [one for one in certified if one.decision.meeting]
    assert len(held) == 3
    for one in held:
        lines = [(line.name, line.post) for line in one.facts.lines]
        for path in one.papers("goi-ten"):
            assert [row[1:3] for row in entries(path)] == lines
        for path in one.papers("ky-nhan-tien"):
            assert [row[1:4] for row in entries(path)] == [
                (line.name, line.post, str(line.amount)) for line in one.facts.lines
            ]
            assert figures(path)[-1] == ("Tổng cộng", str(one.facts.total))
        (script, _) = one.papers("loi-cong-bo")
        assert [name for name, _ in lines if name not in words(script)] == []


def test_the_register_of_outgoing_papers_lists_each_as_it_was_signed(
    ba_dinh: Office, binh_phuoc: Office, district: Path, department: Path
) -> None:
    for office, folder, year in ((ba_dinh, district, 2020), (ba_dinh, district, 2021), (binh_phuoc, department, 2024)):
        lines = office.outgoing.of_year(year)
        for suffix in (PDF, WORD, EXCEL):
            listed = [row for row in figures(filed(folder, "so-sach", f"van-ban-di-{year}{suffix}")) if "/" in row[0]]
            assert [(row[0], row[1], row[3]) for row in listed] == [
                (one.reference, f"{one.day:%d/%m/%Y}", one.signer) for one in lines
            ]


def test_each_paper_kept_bears_the_number_day_and_signer_it_is_entered_with(
    ba_dinh: Office, binh_phuoc: Office
) -> None:
    years = ((ba_dinh, 2020), (ba_dinh, 2021), (binh_phuoc, 2024))
    entered = [(office, one) for office, year in years for one in office.outgoing.of_year(year)]
    assert len(entered) > 25
    for office, one in entered:
        said = " ".join(sheet.words for sheet in sheets(office.archive.paper(one.id).content))
        assert f"Số: {one.reference}" in said
        assert document_date(one.day) in said
        assert one.signer in said


def money(amount: int) -> tuple[str, ...]:
    return (str(amount),) if amount else ()
