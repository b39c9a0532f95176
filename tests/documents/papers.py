"""Small papers to draw in tests."""

from app.documents.paper import (
    Authority,
    Block,
    Clause,
    DocumentTitle,
    Grounds,
    Letterhead,
    Ordered,
    Paper,
    Paragraph,
    Section,
    Signatory,
    SignatureBlock,
)
from app.documents.table import Align, Cell, Column, Row, Table

LETTERHEAD = Letterhead(
    ("UBND TỈNH BÌNH PHƯỚC",), ("SỞ XÂY DỰNG",), "Số: 15/QĐ-SXD", "Bình Phước, ngày 05 tháng 12 năm 2024"
)
SIGNATURE = SignatureBlock(
    ("Như Điều 2", "UBND tỉnh (b/c)", "Lưu: VT, TĐKT"), Signatory(("GIÁM ĐỐC",), ("Võ Tất Dũng",))
)
LONG_NAME = "Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên Anh"


def paper(*blocks: Block, landscape: bool = False) -> Paper:
    """A paper of one section."""
    return Paper("Văn bản thử", (Section(blocks, landscape),), "Sở Xây dựng")


def decision() -> Paper:
    """A decision of one page with every part an administrative decision has."""
    return paper(
        LETTERHEAD,
        DocumentTitle("QUYẾT ĐỊNH", "Về việc công nhận điển hình tiên tiến năm 2024"),
        Authority("GIÁM ĐỐC SỞ XÂY DỰNG"),
        Grounds(("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "Theo đề nghị của Hội đồng")),
        Ordered("QUYẾT ĐỊNH:"),
        Clause("Điều 1.", f"Công nhận điển hình tiên tiến đối với {words(60)}."),
        Clause("Điều 2.", "Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./."),
        SIGNATURE,
    )


def words(count: int) -> str:
    """So many different syllables, each a word of its own: c0 c1 c2 …"""
    return " ".join(f"chữ{place}" for place in range(count))


def paragraphs(count: int, length: int = 60) -> list[Block]:
    """So many paragraphs of so many words."""
    return [Paragraph(words(length)) for _ in range(count)]


def table(*rows: Row | tuple[Cell, ...]) -> Table:
    """A list of people with three columns."""
    columns = (Column("STT", 1, Align.CENTRE), Column("Họ và tên", 4), Column("Thành tích", 6))
    return Table("Danh sách", columns, tuple(row if isinstance(row, Row) else Row(row) for row in rows))
