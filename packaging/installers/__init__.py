"""What the installers of the three systems share: names, contents, sizes, and their files."""
