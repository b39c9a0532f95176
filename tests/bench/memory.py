"""What a process weighs at its heaviest while it draws certificates to a file."""

import os
import subprocess
import sys

_DRAWN = """
import sys
from tests.bench.certificates import draw_numbered
with open(sys.argv[1], "wb") as file:
    draw_numbered(file, int(sys.argv[2]))
with open("/proc/self/status") as status:
    print(next(line for line in status if line.startswith("VmHWM")).split()[1])
"""


def drawing_megabytes(certificates: int) -> float:
    """Return the most memory that was resident while so many certificates were drawn, in MB."""
    command = [sys.executable, "-c", _DRAWN, os.devnull, str(certificates)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout) / 1024
