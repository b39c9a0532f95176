"""Lists as units send them in, and what became of them."""

from datetime import date

from app.domain.articles.article import ArticleFilter
from app.office import Office
from app.services.sieve import Imported
from tests.shipped import BA_DINH

ARTICLE = ("Đơn vị gửi", "Ngày nhận", "Tên bài viết", "Tác giả", "Số điện thoại", "Địa chỉ tác giả", "Nhân vật")
EXEMPLAR = ("Họ và tên", "Phân loại", "Đơn vị", "Năm sinh")
UNIT = ("Tên đơn vị", "Loại đơn vị", "Ngày thành lập", "Ngày kết thúc")
MARCH = date(2021, 3, 5)
WARD = "Phường Điện Biên"


def an_article(title: str, unit: str = WARD, received: object = MARCH) -> tuple[object, ...]:
    """A row of the list of articles."""
    return (unit, received, title, "Trần Thị An", "0912345678", "12 Đội Cấn", "Bà Nguyễn Thị Hiên")


def titles(office: Office) -> list[str]:
    """The titles in the register."""
    return sorted(line.title for line in office.articles.page(ArticleFilter(BA_DINH), None, 100).rows)


def refused(imported: Imported) -> list[tuple[int, str, type[Exception]]]:
    """Each reason a row was refused for, with the row and the column it speaks of."""
    return [(remark.row, remark.column, type(remark.reason)) for remark in imported.refused]


def repeated(imported: Imported) -> list[tuple[int, type[Exception]]]:
    """Each row the register had already, and in what words it is said."""
    return [(remark.row, type(remark.reason)) for remark in imported.repeated]
