"""`neu-guong certificate layout`: how certificates are laid out, and the office's own layouts."""

from collections.abc import Iterator
from pathlib import Path

from app.commands.answers import say, tell
from app.commands.certificates import certificate
from app.commands.counter import Counter
from app.commands.files import check_free, check_suffix, overwrite_option
from app.commands.manners import argument, family, json_option, reads, served
from app.commands.tables import table
from app.commands.typed import FILE, TEXT
from app.domain.certificates.certificate_layout import CertificateLayout, LayoutTitle
from app.files import read_text, write_whole

layout = family("layout", "Mẫu trình bày giấy khen: liệt kê, xem, xuất ra tệp, nạp mẫu riêng, trả về bản gốc.")
_CODE = argument("code", type=TEXT, metavar="MÃ", help="Mã mẫu, ví dụ a4; xem bằng: neu-guong certificate layout list.")


@layout.job("list", "Liệt kê các mẫu; mẫu riêng của cơ quan có dấu ●.")
@json_option
@reads
def _list(counter: Counter, *, as_json: bool) -> None:
    known = counter.office.certificate_layouts.titles()
    tell({"layouts": known}, lambda: _title_lines(known), as_json=as_json)


@layout.job("show", "Xem một mẫu: vị trí và cỡ chữ của từng phần.")
@_CODE
@json_option
@reads
def _show(counter: Counter, code: str, *, as_json: bool) -> None:
    known = counter.office.certificate_layouts.layout(code)
    tell({"layout": known}, lambda: _field_lines(known), as_json=as_json)


@layout.job("export", "Xuất một mẫu ra tệp để sửa hoặc gửi đi.")
@_CODE
@argument("file", type=FILE, metavar="[TỆP]", required=False, help="Tệp .toml; không ghi thì in ra màn hình.")
@overwrite_option
@reads
def _export(counter: Counter, code: str, file: Path | None, overwrite: bool) -> None:
    text = counter.office.certificate_layouts.text(code)
    if file is None:
        say(text.rstrip("\n"))
        return
    check_suffix(file, ".toml")
    check_free(file, overwrite=overwrite)
    write_whole(file, text.encode())
    say(f"Đã xuất mẫu {code} ra {file}.")


@layout.job(
    "import",
    "Nạp một tệp mẫu làm mẫu riêng của cơ quan.",
    "Mã đã có thì mẫu riêng mới thay mẫu cũ; bản gốc đi kèm chương trình vẫn giữ.",
    "neu-guong certificate layout import phoi-hop-phat phoi-hop-phat.toml",
)
@_CODE
@argument("file", type=FILE, metavar="TỆP", help="Tệp mẫu .toml.")
@served
def _import(counter: Counter, code: str, file: Path) -> None:
    kept = counter.office.certificate_layouts.load(code, read_text(file))
    say(f"Đã ghi mẫu riêng {code}: {kept.title}.")


@layout.job("reset", "Bỏ mẫu riêng, trả về bản gốc đi kèm chương trình.")
@_CODE
@served
def _reset(counter: Counter, code: str) -> None:
    counter.office.certificate_layouts.give_back(code)
    say(f"Đã bỏ mẫu riêng {code}.")


certificate.add_command(layout)


def _title_lines(known: tuple[LayoutTitle, ...]) -> Iterator[str]:
    rows = [("●" if one.own else "", one.code, one.title) for one in known]
    yield from table(("", "Mã", "Tên mẫu"), rows)


def _field_lines(known: CertificateLayout) -> Iterator[str]:
    yield f"{known.title}: {known.width:g} × {known.height:g} mm."
    rows = [
        (
            one.part.label,
            *(_figure(figure) for figure in (one.left, one.baseline, one.width, one.size, one.smallest)),
            str(one.lines),
        )
        for one in known.fields
    ]
    titles = ("Phần", "Trái (mm)", "Chân chữ (mm)", "Rộng (mm)", "Cỡ chữ", "Nhỏ nhất", "Số dòng")
    yield from table(titles, rows, right={1, 2, 3, 4, 5, 6})


def _figure(figure: float) -> str:
    return f"{figure:g}".replace(".", ",")
