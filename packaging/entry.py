"""Where the built program begins."""

from reid_desktop.__main__ import main

if __name__ == "__main__":
    main()
