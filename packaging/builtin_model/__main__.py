"""Lets ``python packaging/builtin_model train ...`` find the package that it is."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from builtin_model.commands import main

    main()
