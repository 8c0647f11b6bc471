from pathlib import Path, PurePath

from hypothesis import given
from hypothesis import strategies as st
from installers.sizes import component_sizes, files_of, table

_PATHS = st.lists(st.sampled_from(["_internal", "torch", "a.so", "PIL"]), min_size=1, max_size=4)


def test_sizes_are_summed_by_library_the_largest_first() -> None:
    files = {
        "ReID Desktop": 1,
        "_internal/libpython3.11.so": 2,
        "_internal/PySide6/Qt/lib/libQt6Core.so": 30,
        "_internal/shiboken6/libshiboken6.so": 10,
        "_internal/numpy.libs/libopenblas.so": 20,
        "_internal/numpy-2.4.6.dist-info/METADATA": 1,
    }

    sizes = component_sizes((PurePath(name), size) for name, size in files.items())

    assert sizes == [
        ("Qt", 40),
        ("numpy", 21),
        ("Python and system libraries", 2),
        ("programs", 1),
    ]


@given(st.lists(st.tuples(_PATHS.map(lambda parts: PurePath(*parts)), st.integers(0, 10**9))))
def test_no_byte_is_lost_or_counted_twice(files: list[tuple[PurePath, int]]) -> None:
    assert sum(size for _, size in component_sizes(files)) == sum(size for _, size in files)


def test_links_count_nothing(tmp_path: Path) -> None:
    (tmp_path / "lib.so.1").write_bytes(b"1234")
    (tmp_path / "lib.so").symlink_to("lib.so.1")

    assert list(files_of(tmp_path)) == [(PurePath("lib.so.1"), 4)]


def test_what_is_small_is_told_as_one_line() -> None:
    lines = table([("torch", 990_000_000), ("a", 2_000_000), ("b", 1_000_000)])

    assert lines == [
        "torch                      990.0 MB  99.7%",
        "2 others                     3.0 MB   0.3%",
        "in all                     993.0 MB 100.0%",
    ]
