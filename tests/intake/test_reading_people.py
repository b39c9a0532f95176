"""Lists of exemplars, nominations and commendations, with every column they have."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.exemplars.exemplar import CommendationKind, RecipientClass
from app.domain.language.names import Gender
from app.domain.nominations.nomination import Heads
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level
from app.intake.entries import CommendationEntry, ExemplarEntry, ExemplarNamed, NominationEntry
from app.intake.readers import read_commendations, read_exemplars, read_nominations
from app.intake.remarks import BlankCell, SalutationInName
from tests.intake.workbooks import Content, save_one

_REAL_EXEMPLAR: dict[str, Content] = {
    "TT": 1,
    "Tên gọi (Ông/Bà/Chức danh)": "Thượng tá",
    "Họ và tên": "Nguyễn Thị Hiên",
    "Giới tính": "Nữ",
    "Ngày sinh": date(1968, 5, 3),
    "Chức vụ": "Phó trưởng",
    "Tên phòng ban/khối, tổ công tác": "Đội Cảnh sát khu vực",
    "Tên đơn vị/tập thể công tác": "Công an phường Điện Biên",
    "Địa chỉ / Nơi ở": "Số 7 phố Đội Cấn",
    "Phân loại khen thưởng": "Khen thưởng cá nhân",
    "Phân loại đối tượng": "Các cấp lãnh đạo khác từ phó phòng trở lên",
    "Lĩnh vực hoạt động": "An ninh - Quốc phòng",
}


def test_an_exemplar_from_the_headings_of_a_working_office(tmp_path: Path) -> None:
    assert read_exemplars(save_one(tmp_path, _REAL_EXEMPLAR)).rows[0].entry == ExemplarEntry(
        "Nguyễn Thị Hiên",
        Recipient.LEADER,
        "Công an phường Điện Biên",
        Gender.FEMALE,
        1968,
        "Thượng tá, Phó trưởng, Đội Cảnh sát khu vực",
        "Số 7 phố Đội Cấn",
        "An ninh - Quốc phòng",
    )


@pytest.mark.parametrize(
    ("typed", "name", "gender"),
    [
        ("Bà Nguyễn Thị Hiên", "Nguyễn Thị Hiên", Gender.FEMALE),
        ("Ông Võ Văn Ảnh", "Võ Văn Ảnh", Gender.MALE),
        ("Ông (Bà) Võ Văn Ảnh", "Võ Văn Ảnh", Gender.UNKNOWN),
        ("Đ/c Võ Văn Ảnh", "Võ Văn Ảnh", Gender.UNKNOWN),
    ],
)
def test_a_salutation_before_a_name_is_taken_out_and_said_aloud(
    tmp_path: Path, typed: str, name: str, gender: Gender
) -> None:
    cells: dict[str, Content] = {"Họ và tên": typed, "Phân loại": "Cá nhân", "Đơn vị": "Phường Điện Biên"}
    reading = read_exemplars(save_one(tmp_path, cells))
    entry = reading.rows[0].entry
    assert (entry.name, entry.gender) == (name, gender)
    assert [type(doubt.reason) for doubt in reading.doubts] == [SalutationInName]


@pytest.mark.parametrize("name", ["Ông Ích Khiêm", "Bà", "Bàng Thị Ánh"])
def test_a_name_that_begins_like_a_salutation_stays_whole(tmp_path: Path, name: str) -> None:
    cells: dict[str, Content] = {"Họ và tên": name, "Phân loại": "Cá nhân", "Đơn vị": "Phường Điện Biên"}
    reading = read_exemplars(save_one(tmp_path, cells))
    assert (reading.rows[0].entry.name, reading.doubts) == (name, ())


def test_a_salutation_tells_the_gender(tmp_path: Path) -> None:
    cells: dict[str, Content] = {
        "Ông/Bà": "Bà",
        "Họ và tên": "Nguyễn Thị Hiên",
        "Phân loại": "Cá nhân",
        "Đơn vị": "Phường Điện Biên",
    }
    entry = read_exemplars(save_one(tmp_path, cells)).rows[0].entry
    assert (entry.gender, entry.post) == (Gender.FEMALE, "")


def test_a_nomination_with_every_column_introduces_its_exemplar(tmp_path: Path) -> None:
    cells: dict[str, Content] = {
        "Tên tập thể/cá nhân/hộ gia đình": "Phòng Quản lý đô thị",
        "Phân loại": "Tập thể",
        "Đơn vị giới thiệu": "Phòng Quản lý đô thị",
        "Ngày nhận": date(2024, 11, 20),
        "Việc làm tiêu biểu": "Cải cách thủ tục cấp phép",
        "Tóm tắt thành tích": "Dòng một\nDòng hai",
        "Việc làm mới": "Cấp phép qua mạng",
        "Tiêu chuẩn đạt": "guong-mau; tieu-bieu",
        "Hồ sơ đã có": "to-trinh",
        "Vai trò đứng đầu": "Người đứng đầu",
        "Tập thể do cá nhân lãnh đạo": "Phòng Quản lý đô thị",
        "Tổng số người": 14,
        "Số người HTXSNV": 7,
        "Năm đánh giá": 2024,
        "Lĩnh vực hoạt động": "Xây dựng",
    }
    assert read_nominations(save_one(tmp_path, cells)).rows[0].entry == NominationEntry(
        ExemplarNamed("Phòng Quản lý đô thị", "Phòng Quản lý đô thị"),
        ExemplarEntry("Phòng Quản lý đô thị", Recipient.COLLECTIVE, "Phòng Quản lý đô thị", field_of_work="Xây dựng"),
        "Phòng Quản lý đô thị",
        date(2024, 11, 20),
        "Cải cách thủ tục cấp phép",
        "Dòng một\nDòng hai",
        frozenset({"guong-mau", "tieu-bieu"}),
        frozenset({"to-trinh"}),
        Heads.HEAD,
        "Phòng Quản lý đô thị",
        14,
        7,
        2024,
        "Cấp phép qua mạng",
    )


_NOMINATION: dict[str, Content] = {
    "Họ và tên": "Nguyễn Thị Hiên",
    "Đơn vị giới thiệu": "Phường Điện Biên",
    "Ngày nhận": date(2021, 3, 5),
}


def test_a_nomination_that_does_not_say_what_it_is_for_names_one_already_known(tmp_path: Path) -> None:
    entry = read_nominations(save_one(tmp_path, _NOMINATION | {"Việc làm": "Hiến đất"})).rows[0].entry
    assert (entry.introduced, entry.exemplar) == (None, ExemplarNamed("Nguyễn Thị Hiên", "Phường Điện Biên"))


def test_achievements_alone_tell_the_deed_as_well(tmp_path: Path) -> None:
    entry = read_nominations(save_one(tmp_path, _NOMINATION | {"Thành tích": "Hiến đất\nmở ngõ"})).rows[0].entry
    assert (entry.deed, entry.achievements) == ("Hiến đất mở ngõ", "Hiến đất\nmở ngõ")


def test_a_nomination_for_nothing_is_refused(tmp_path: Path) -> None:
    (refused,) = read_nominations(save_one(tmp_path, _NOMINATION | {"Thành tích": None})).refused
    assert (refused.column, type(refused.reason)) == ("Thành tích", BlankCell)


def test_a_commendation_with_every_column(tmp_path: Path) -> None:
    cells: dict[str, Content] = {
        "Họ và tên": "Nguyễn Thị Hiên",
        "Đơn vị": "Phường Điện Biên",
        "Năm sinh": 1968,
        "Cấp khen thưởng": "Quận",
        "Danh hiệu thi đua/Hình thức khen thưởng": "Giấy khen",
        "Loại hình khen thưởng": "Chuyên đề",
        "Phân loại đối tượng": "Người lao động trực tiếp",
        "Số quyết định": "1204/QĐ-UBND",
        "Ngày quyết định": date(2021, 5, 15),
        "Người quyết định": "Chủ tịch UBND quận Ba Đình",
        "Thành tích": "Hiến đất mở ngõ",
        "Tiền thưởng (đồng)": "450.000",
    }
    assert read_commendations(save_one(tmp_path, cells)).rows[0].entry == CommendationEntry(
        ExemplarNamed("Nguyễn Thị Hiên", "Phường Điện Biên", 1968),
        Level.DISTRICT,
        "Giấy khen",
        CommendationKind.THEMATIC,
        RecipientClass.WORKER,
        "1204/QĐ-UBND",
        date(2021, 5, 15),
        "Chủ tịch UBND quận Ba Đình",
        "Hiến đất mở ngõ",
        450_000,
    )
