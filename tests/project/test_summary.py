from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.project.project import Project
from reid_desktop.project.summary import Summary, from_mapping, summary_of, to_mapping
from tests.store.store_builders import examined, fill

_JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists)


def test_a_summary_counts_what_can_be_read_and_was_answered(project: Project) -> None:
    fill(project.store, [examined("a"), examined("b")])

    summary = summary_of(project)

    assert (summary.name, summary.n_photographs, summary.n_answers) == (project.name, 2, 0)
    assert summary.closed_at is not None
    assert len(summary.folders) == 1


def test_a_summary_comes_back_from_a_settings_file(project: Project) -> None:
    summary = summary_of(project)

    assert from_mapping(to_mapping(summary)) == summary
    assert from_mapping(to_mapping(Summary())) == Summary()


@given(st.dictionaries(st.sampled_from(["name", "n_answers", "closed_at", "folders"]), _JSON))
def test_whatever_stands_in_the_file_is_read(found: dict[str, object]) -> None:
    summary = from_mapping(found)

    assert from_mapping(to_mapping(replace(summary))) == summary
