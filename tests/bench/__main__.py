"""Print the table of figures: `python -m tests.bench [--articles N] [--keep FOLDER]`."""

import argparse
import tempfile
from itertools import chain
from pathlib import Path

from tests.bench.certificates import figures_of_certificates
from tests.bench.desks import figures_of_desks
from tests.bench.measure import HEAD
from tests.bench.memory import drawing_megabytes
from tests.bench.opening import figures_of_opening
from tests.bench.printing import figures_of_printing
from tests.bench.reading import figures_of_reading
from tests.bench.register import bench_register
from tests.bench.walking import lines_of_walking


def main() -> None:
    """Make the register where it is missing, and print a line per figure as it is taken."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench")
    asked.add_argument("--articles", type=int, default=1_000_000)
    asked.add_argument("--keep", type=Path, help="where the generated register stays between runs")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = options.keep or Path(passing)
        register = bench_register(folder / f"bench-{options.articles}.neu-guong", options.articles)
        print(HEAD)
        for figure in chain(
            figures_of_opening(register),
            figures_of_reading(register),
            figures_of_desks(register),
            figures_of_printing(),
            figures_of_certificates(),
        ):
            print(figure.line(), flush=True)
        for certificates in (1_000, 10_000):
            print(
                f"| memory of {certificates:,} certificates | {drawing_megabytes(certificates):.1f} MB | – | – | flat |"
            )
        for line in lines_of_walking(register):
            print(line, flush=True)


if __name__ == "__main__":
    main()
