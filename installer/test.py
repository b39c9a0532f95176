"""Run every gate and the whole suite, preparing this machine first when needed.

`python3 installer/test.py [pytest arguments]`; exits non-zero when any gate failed. `--screens FOLDER` photographs
every desk in both themes, at 100 % and 150 %, instead.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from installer.python_version import refuse_old_python

    refuse_old_python()
    from installer.gates import main

    sys.exit(main(sys.argv[1:]))
