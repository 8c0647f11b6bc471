from dataclasses import replace

from reid_desktop.project.merging.names import NamesReport
from tests.project.merging.merging_builders import REPORT


def test_a_report_tells_whether_anything_comes_in() -> None:
    assert replace(REPORT, n_new=0).brings_nothing
    assert replace(REPORT, n_new=0, names=NamesReport()).brings_nothing
    assert not replace(REPORT, n_new=0, names=NamesReport(n_described=1)).brings_nothing
    assert not REPORT.brings_nothing
