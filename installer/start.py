"""Open Nêu Gương on the sample office, preparing this machine first when needed.

`python3 installer/start.py` opens the window;
`python3 installer/start.py demo DIR` writes the sample year's papers and needs no display.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from installer.python_version import refuse_old_python

    refuse_old_python()
    from installer.opening import main

    sys.exit(main(sys.argv[1:]))
