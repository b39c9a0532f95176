"""Whatever a clerk can type into a cell comes back as the house keeps text, or is refused; nothing else happens."""

import re
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from app.domain.language.text import clean
from app.intake.book import LegacyText
from app.intake.readers import read_articles
from app.intake.remarks import BlankCell, NumberInExponent
from tests.intake.workbooks import ARTICLE_HEADINGS

_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
_TYPED = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text(
    st.sampled_from(_VIETNAMESE + " ,.;:-()/\"'&<>=+@\n\t0123456789"), max_size=80
)


@given(title=_TYPED)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_as_it_is_kept_or_refused(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    assume(not _NOT_IN_XML.search(title) and "_x" not in title)
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(ARTICLE_HEADINGS)
    sheet.append(["Phường Điện Biên", date(2021, 3, 5), "", "Trần Thị An"])
    sheet["C2"].value = title
    sheet["C2"].data_type = "s"
    path = tmp_path_factory.mktemp("o") / "o.xlsx"
    workbook.save(path)
    reading = read_articles(path)
    if reading.rows:
        assert reading.rows[0].entry.title == clean(title)
    else:
        (refused,) = reading.refused
        assert isinstance(refused.reason, LegacyText | NumberInExponent | BlankCell)
        assert not isinstance(refused.reason, BlankCell) or not clean(title)
