"""`neu-guong sample` and `neu-guong demo`: the sample office, to try things on and to look at."""

from pathlib import Path

from app.commands.answers import say
from app.commands.manners import argument, lone
from app.commands.typed import FILE, FOLDER
from app.sample.demo import make_demo
from app.sample.registers import make_sample


@lone(
    "sample",
    "Tạo sổ của cơ quan mẫu: quận Ba Đình, năm 2021, người và bài viết đều là giả định.",
    example="neu-guong sample mau.db",
)
@argument("file", type=FILE, metavar="TỆP", help="Sổ cần tạo; không ghi đè sổ đã có.")
def sample(file: Path) -> None:
    """Make the sample register."""
    make_sample(file)
    say(f"Đã tạo sổ của cơ quan mẫu: {file}.", f"Thử xem: neu-guong --register {file} quota --period 2021-Q1")


@lone(
    "demo",
    "Chạy trọn năm mẫu và in mọi văn bản vào một thư mục, nêu từng tệp là gì.",
    example="neu-guong demo trinh-dien",
)
@argument("folder", type=FOLDER, metavar="THƯ_MỤC", help="Thư mục nhận các tệp; chưa có thì được tạo.")
def demo(folder: Path) -> None:
    """Write every paper of the sample year, telling of each as soon as it is written."""
    for path, tale in make_demo(folder):
        say(f"{path}: {tale}")
    say("Đã xong.")
