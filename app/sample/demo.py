"""The demonstration: both sample registers, and every paper the program can make of them, filed as an office would."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from app.documents.ink import draw
from app.office import open_office
from app.sample.demo_ba_dinh import district_steps
from app.sample.demo_binh_phuoc import department_steps
from app.sample.demo_index import compose_index
from app.sample.filing import Written, filed
from app.sample.registers import make_binh_phuoc, make_sample
from app.sample.timeline import Days

BA_DINH, BINH_PHUOC = "ba-dinh-2021.neu-guong", "binh-phuoc-2024.neu-guong"
INDEX = "00-doc-truoc.pdf"

_REGISTERS = (
    (BA_DINH, make_sample, "Sổ dữ liệu mẫu: Cuộc thi viết năm 2021 của quận Ba Đình, đến ngày 30/9/2021"),
    (BINH_PHUOC, make_binh_phuoc, "Sổ dữ liệu mẫu: công nhận điển hình tiên tiến năm 2024, Sở Xây dựng Bình Phước"),
)
_FOLDERS = (
    (BA_DINH, "quan-ba-dinh-2021", date(2021, 9, 30), district_steps),
    (BINH_PHUOC, "so-xay-dung-binh-phuoc-2024", date(2024, 12, 20), department_steps),
)


def make_demo(folder: Path) -> Iterator[tuple[Path, str]]:
    """Write both registers and every paper into `folder`, telling of each file once it is whole what it is.

    A register that stands there already is opened instead of made. Raises what making, opening and writing may.
    """
    folder.mkdir(parents=True, exist_ok=True)
    told = []
    for one in _written(folder):
        told.append(one)
        yield one.path, one.tale
    draw(compose_index(folder, told), folder / INDEX)
    yield folder / INDEX, "Đọc trước: danh mục mọi tệp trong thư mục, theo từng bước của năm"


def _written(folder: Path) -> Iterator[Written]:
    for name, make, tale in _REGISTERS:
        if not (folder / name).exists():
            make(folder / name)
        yield Written(folder / name, tale, "Sổ dữ liệu")
    for name, within, until, steps in _FOLDERS:
        with TemporaryDirectory() as scratch:
            copy = Path(shutil.copyfile(folder / name, Path(scratch) / name))
            with closing(open_office(copy, Days(until).today)) as office:
                yield from filed(folder / within, steps(office))
