"""The words of the certificates' pages."""

from collections.abc import Sequence

from app.domain.certificates.blanks import BlankStock
from app.domain.certificates.certificate import CertificateLine, some_of
from app.domain.certificates.certificate_layout import Part
from app.domain.certificates.certificate_print import PrintedCertificates
from app.domain.language.numbers import padded
from ui.kit.signs import Sign

PLAIN_PAPER = "Giấy thường"
ONLY_CHOSEN = "Chỉ in người đang chọn"
NO_DECISION = (
    "Chưa có giấy khen để in",
    "Hãy ban hành quyết định có tặng hình thức khen thưởng trước.",
)
NO_BLANKS = (
    "Sổ chưa có phôi nào",
    "Ghi phôi mua về ở đây; in trên phôi thì sổ tự trừ.",
)
NO_AWARDS = ("Sổ khen thưởng chưa có lượt nào", "In giấy khen của một quyết định thì cả danh sách vào sổ khen thưởng.")
KEYS = (
    "Mũi tên dời phần đang chọn 0,5 mm, thêm Shift là 5 mm · Ctrl và ←, → nới bề rộng · PageUp, PageDown chọn phần khác"
)
SCAN_KINDS = "Ảnh hoặc PDF (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.pdf)"

LAYOUT_KINDS = "Mẫu trình bày (*.toml)"


def millimetres(figure: float) -> str:
    """Write a distance with the comma an office writes: "12,5"."""
    return f"{figure:g}".replace(".", ",")


def name_of(part: Part) -> str:
    """Return a part's name as it stands at the head of a line."""
    return part.label[0].upper() + part.label[1:]


def prints_of(line: CertificateLine) -> str:
    """Say how often a certificate was printed."""
    return f"{line.prints} lần" if line.prints else "chưa in"


def printed_before(lines: Sequence[CertificateLine]) -> str:
    """Say which of those asked for were printed before, and what it takes to print them again; "" for none."""
    names = [line.name for line in lines if line.prints]
    if not names:
        return ""
    way = f"; chỉ in lại một người thì chọn người ấy rồi đánh dấu “{ONLY_CHOSEN}”" if len(lines) > 1 else ""
    return f"Đã in trước đây {len(names)} giấy khen: {some_of(names)}. Muốn in lại thì ghi lý do{way}."


def sign_of(line: CertificateLine) -> Sign:
    """Return the state of a certificate: printed or not yet."""
    return Sign.MET if line.prints else Sign.WAITING


def figures_of(stock: BlankStock) -> str:
    """Say what became of the blanks of a kind."""
    return (
        f"Phôi “{stock.kind}”: nhận {stock.received}, đã dùng {stock.used}, hỏng {stock.spoiled}, còn {stock.left} tờ."
    )


def told_of(done: PrintedCertificates) -> str:
    """Say what was printed, under which numbers of the award book, and what is left of the blanks."""
    first, last = padded(done.numbers[0]), padded(done.numbers[-1])
    book = first if first == last else f"{first} đến {last}"
    said = f"{done.count} giấy khen theo Quyết định {done.reference}, số {book} trong sổ khen thưởng."
    return f"{said} {figures_of(done.stock)}" if done.stock else said
