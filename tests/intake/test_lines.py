"""How single cells are read: days, telephone numbers, counts, ticks; what is refused and what is only doubted."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from app.domain.calendar.dates import MonthBeforeDay, NoSuchDate, NotADate, YearOutOfRange
from app.domain.errors import Refusal
from app.domain.language.numbers import NotAScore, NotAWholeNumber, ThousandOrFraction
from app.intake.book import LegacyText
from app.intake.cells import ErrorInCell, FormulaNeverComputed
from app.intake.entries import ArticleEntry, ExemplarNamed
from app.intake.forms import UnknownChoice
from app.intake.readers import read_articles
from app.intake.reading import Reading
from app.intake.remarks import (
    BlankCell,
    DayAndMonthMaySwap,
    LeadingZeroLost,
    ListsDoNotMatch,
    MayBeLegacyText,
    NotABirthYear,
    NotText,
    NumberInExponent,
    NumberInsteadOfDate,
    Remark,
    TwoAlphabets,
    YearOfTwoFigures,
)
from app.wording import sentence
from tests.intake.workbooks import ARTICLE, Content, save_rows


def _read(folder: Path, **cells: Content) -> Reading[ArticleEntry]:
    """Read one article with these cells; names of arguments are headings with spaces as underlines."""
    usual: dict[str, Content] = dict(zip(("Đơn_vị_gửi", "Ngày_nhận", "Tên_bài_viết", "Tác_giả"), ARTICLE, strict=True))
    row = usual | cells
    headings = [heading.replace("_", " ") for heading in row]
    return read_articles(save_rows(folder / "a.xlsx", [headings, list(row.values())]))


def _entry(folder: Path, **cells: Content) -> ArticleEntry:
    return _read(folder, **cells).rows[0].entry


def _only(remarks: tuple[Remark, ...]) -> Remark:
    (remark,) = remarks
    return remark


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (date(2021, 3, 5), date(2021, 3, 5)),
        ("15/4/2024", date(2024, 4, 15)),
        ("15.4.2024", date(2024, 4, 15)),
        ("15-04-2024", date(2024, 4, 15)),
        ("２５/4/2024", date(2024, 4, 25)),
    ],
)
def test_a_day_is_read_from_a_date_cell_or_from_text(tmp_path: Path, typed: Content, day: date) -> None:
    reading = _read(tmp_path, Ngày_nhận=typed)
    assert (reading.rows[0].entry.received, reading.doubts) == (day, ())


def test_a_text_date_of_two_readings_is_read_day_first_and_said_aloud(tmp_path: Path) -> None:
    reading = _read(tmp_path, Ngày_nhận="03/04/2024")
    doubt = _only(reading.doubts)
    assert reading.rows[0].entry.received == date(2024, 4, 3)
    assert (doubt.row, doubt.column, type(doubt.reason)) == (2, "Ngày nhận", DayAndMonthMaySwap)
    assert "“03/04/2024” được đọc là ngày 3 tháng 4 năm 2024" in sentence(doubt.reason)


def test_a_year_of_two_figures_is_said_aloud(tmp_path: Path) -> None:
    reading = _read(tmp_path, Ngày_nhận="15/4/24")
    assert reading.rows[0].entry.received == date(2024, 4, 15)
    assert isinstance(_only(reading.doubts).reason, YearOfTwoFigures)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("12/31/2025", MonthBeforeDay),
        ("30/02/2025", NoSuchDate),
        ("hôm qua", NotADate),
        ("01/01/0201", YearOutOfRange),
        (date(2205, 1, 1), YearOutOfRange),
        (44260, NumberInsteadOfDate),
        (True, NumberInsteadOfDate),
        (None, BlankCell),
        ("   ", BlankCell),
        ("=TODAY()", FormulaNeverComputed),
        ("#REF!", ErrorInCell),
    ],
)
def test_what_is_no_day_is_refused_beside_its_column(tmp_path: Path, typed: Content, reason: type[Refusal]) -> None:
    reading = _read(tmp_path, Ngày_nhận=typed)
    refused = _only(reading.refused)
    assert (refused.row, refused.column, type(refused.reason)) == (2, "Ngày nhận", reason)
    assert reading.rows == ()
    assert sentence(refused.reason).endswith(".")


def test_everything_wrong_with_a_row_is_said_at_once(tmp_path: Path) -> None:
    reading = _read(tmp_path, Ngày_nhận="31/02/2021", Tên_bài_viết=None, Số_từ="nhiều")
    assert [remark.column for remark in reading.refused] == ["Tên bài viết", "Ngày nhận", "Số từ"]
    assert reading.rows == ()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (912345678, "0912345678"),
        ("912345678", "0912345678"),
        ("912.345.678", "0912.345.678"),
        (2438237171, "02438237171"),
    ],
)
def test_a_telephone_number_that_lost_its_zero_gets_it_back_and_is_doubted(
    tmp_path: Path, typed: Content, read: str
) -> None:
    reading = _read(tmp_path, Số_điện_thoại=typed)
    assert reading.rows[0].entry.authors[0].phone == read
    assert isinstance(_only(reading.doubts).reason, LeadingZeroLost)


@pytest.mark.parametrize("typed", ["0912345678", "0912 345 678", "+84 912345678", "024.38237171", "113"])
def test_a_telephone_number_written_as_text_stays_as_typed(tmp_path: Path, typed: str) -> None:
    reading = _read(tmp_path, Số_điện_thoại=typed)
    assert (reading.rows[0].entry.authors[0].phone, reading.doubts) == (typed, ())


def test_a_long_number_that_excel_shortened_is_refused(tmp_path: Path) -> None:
    refused = _only(_read(tmp_path, Số_điện_thoại="7,9123E+10").refused)
    assert isinstance(refused.reason, NumberInExponent)


def test_a_date_where_text_belongs_is_refused_because_excel_made_it(tmp_path: Path) -> None:
    refused = _only(_read(tmp_path, Địa_chỉ=date(2021, 12, 3)).refused)
    assert isinstance(refused.reason, NotText)
    assert "03/12/2021" in sentence(refused.reason)


def test_a_whole_number_is_the_text_it_shows(tmp_path: Path) -> None:
    assert _entry(tmp_path, Tên_bài_viết=2021, Địa_chỉ=8.5).title == "2021"


@pytest.mark.parametrize(("typed", "words"), [(1500, 1500), ("1500", 1500), ("１５００", 1500), (None, None)])
def test_a_count_is_read_from_a_number_or_from_figures(tmp_path: Path, typed: Content, words: int | None) -> None:
    assert _entry(tmp_path, Số_từ=typed).words == words


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("1.500", ThousandOrFraction),
        (1500.5, NotAWholeNumber),
        (-3, NotAWholeNumber),
        ("1500 từ", NotAWholeNumber),
        ("1e3", NotAWholeNumber),
        (date(1904, 2, 8), NotAWholeNumber),
    ],
)
def test_what_is_no_count_is_refused(tmp_path: Path, typed: Content, reason: type[Refusal]) -> None:
    assert type(_only(_read(tmp_path, Số_từ=typed).refused).reason) is reason


@pytest.mark.parametrize(("typed", "score"), [(8.5, Fraction(17, 2)), ("8,5", Fraction(17, 2)), (90, Fraction(90))])
def test_a_mark_is_kept_exactly(tmp_path: Path, typed: Content, score: Fraction) -> None:
    assert _entry(tmp_path, Điểm=typed).score == score


def test_a_mark_with_two_decimal_marks_is_refused(tmp_path: Path) -> None:
    assert type(_only(_read(tmp_path, Điểm="8,5,5").refused).reason) is NotAScore


@pytest.mark.parametrize("typed", ["Có", "có", "CO", "x", "X", "1", 1, True, "đ", "Đúng", "✓"])
def test_a_yes_is_known_in_the_ways_it_is_written(tmp_path: Path, typed: Content) -> None:
    assert _entry(tmp_path, Phát_hiện_mới=typed).new_discovery


@pytest.mark.parametrize("typed", ["Không", "khong", "0", 0, False, "s", "-", None])
def test_a_no_is_known_in_the_ways_it_is_written(tmp_path: Path, typed: Content) -> None:
    assert not _entry(tmp_path, Phát_hiện_mới=typed).new_discovery


def test_what_is_neither_yes_nor_no_is_refused_with_what_may_be_written(tmp_path: Path) -> None:
    refused = _only(_read(tmp_path, Phát_hiện_mới="có lẽ").refused)
    assert isinstance(refused.reason, UnknownChoice)
    assert "Có, Không" in sentence(refused.reason)


@pytest.mark.parametrize("typed", [1975, "1975", date(1975, 5, 3), "3/5/1975"])
def test_a_year_of_birth_is_read_from_a_year_or_a_day(tmp_path: Path, typed: Content) -> None:
    assert _entry(tmp_path, Năm_sinh=typed).authors[0].birth_year == 1975


@pytest.mark.parametrize("typed", [date(1905, 5, 28), 75, "3/5/75", "1880"])
def test_what_cannot_be_a_year_of_birth_is_refused(tmp_path: Path, typed: Content) -> None:
    reasons = {type(remark.reason) for remark in _read(tmp_path, Năm_sinh=typed).refused}
    assert reasons <= {NotABirthYear, NotADate}
    assert reasons


def test_several_authors_stand_in_one_cell_with_their_telephones_in_order(tmp_path: Path) -> None:
    entry = _entry(
        tmp_path,
        Tác_giả="Trần Thị An;\nVõ Văn Ảnh;",
        Số_điện_thoại="0912345678; 0987654321",
        Năm_sinh="1975; 1982",
        Đơn_vị_công_tác="Trường THCS Ba Đình",
    )
    said = [(author.name, author.phone, author.birth_year, author.workplace) for author in entry.authors]
    assert said == [
        ("Trần Thị An", "0912345678", 1975, "Trường THCS Ba Đình"),
        ("Võ Văn Ảnh", "0987654321", 1982, "Trường THCS Ba Đình"),
    ]


def test_a_blank_among_telephones_leaves_that_author_without_one(tmp_path: Path) -> None:
    entry = _entry(tmp_path, Tác_giả="An; Ảnh; Ân", Số_điện_thoại="0912345678; ; 0987654321")
    assert [author.phone for author in entry.authors] == ["0912345678", "", "0987654321"]


@pytest.mark.parametrize(
    ("heading", "typed"),
    [("Số_điện_thoại", "0912345678; 0987654321; 0911111111"), ("Năm_sinh", "1975"), ("Địa_chỉ", "a; b; c")],
)
def test_more_or_fewer_things_than_authors_are_refused(tmp_path: Path, heading: str, typed: str) -> None:
    refused = _only(_read(tmp_path, Tác_giả="Trần Thị An; Võ Văn Ảnh", **{heading: typed}).refused)
    assert isinstance(refused.reason, ListsDoNotMatch)


def test_exemplars_are_named_with_unit_and_year_in_brackets(tmp_path: Path) -> None:
    entry = _entry(tmp_path, Gương_trong_sổ="Nguyễn Thị Hiên (Phường Điện Biên, 1968); Tổ 5 (Ngọc Hà); Lê Văn Ân")
    assert entry.exemplars == (
        ExemplarNamed("Nguyễn Thị Hiên", "Phường Điện Biên", 1968),
        ExemplarNamed("Tổ 5", "Ngọc Hà"),
        ExemplarNamed("Lê Văn Ân"),
    )


@pytest.mark.parametrize("typed", ["NguyÔn V¨n Hßa", "Tröôøng", "Tr\xadêng"])
def test_legacy_text_is_refused_and_never_stored(tmp_path: Path, typed: str) -> None:
    refused = _only(_read(tmp_path, Tên_bài_viết=typed).refused)
    assert isinstance(refused.reason, LegacyText)
    assert "TCVN3 hoặc VNI" in sentence(refused.reason)


def test_text_in_a_legacy_font_is_read_and_shown_before_and_after(tmp_path: Path) -> None:
    row: list[Content] = ["Ph\xadêng §iÖn Biªn", date(2021, 3, 5), "Ng\xadêi gi÷ löa", "NguyÔn V¨n Hßa"]
    headings = ["§¬n vÞ göi", "Ngµy nhËn", "Tªn bµi viÕt", "T¸c gi¶"]
    reading = read_articles(save_rows(tmp_path / "a.xlsx", [headings, row], font=".VnTime"))
    entry = reading.rows[0].entry
    assert (entry.unit, entry.title, entry.authors[0].name) == ("Phường Điện Biên", "Người giữ lửa", "Nguyễn Văn Hòa")
    said = [sentence(doubt.reason) for doubt in reading.doubts]
    assert any("“NguyÔn V¨n Hßa”" in one and "“Nguyễn Văn Hòa”" in one for one in said)


def test_one_strange_letter_is_doubted(tmp_path: Path) -> None:
    reading = _read(tmp_path, Tác_giả="Thomas Müller")
    assert reading.rows[0].entry.authors[0].name == "Thomas Müller"
    assert isinstance(_only(reading.doubts).reason, MayBeLegacyText)


def test_letters_of_two_alphabets_are_doubted(tmp_path: Path) -> None:
    assert isinstance(_only(_read(tmp_path, Tác_giả="Trần Thị \u0410n").doubts).reason, TwoAlphabets)


def test_invisible_characters_and_spare_spaces_are_dropped(tmp_path: Path) -> None:
    entry = _entry(tmp_path, Tên_bài_viết="\ufeff Người  giữ\u200b lửa\xa0\n tổ\u202e 5 ", Ghi_chú="dòng 1\n\n dòng 2 ")
    assert (entry.title, entry.note) == ("Người giữ lửa tổ 5", "dòng 1\n\ndòng 2")


def test_markup_and_formulas_in_text_are_only_text(tmp_path: Path) -> None:
    typed = 'Nguyễn <b>A</b> & "B" <img src="/etc/passwd"/>'
    assert _entry(tmp_path, Tên_bài_viết=typed).title == typed
