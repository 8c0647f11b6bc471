from pathlib import Path

from reid_desktop.core.progress import UNHEARD
from reid_desktop.project.importing.columns import guess_columns
from reid_desktop.project.importing.detections import open_box_table
from reid_desktop.project.importing.tables import open_table
from reid_desktop.project.importing.thresholds import read_confidences
from tests.project.importing.importing_builders import table


def test_a_threshold_is_counted_before_it_is_chosen(tmp_path: Path) -> None:
    text = "file,x,y,w,h,conf,category\na.jpg,0,0,1,1,0.9,animal\na.jpg,0,0,1,1,0.1,animal\n"
    text += "b.jpg,0,0,1,1,0.2,animal\nc.jpg,0,0,1,1,0.99,person\nd.jpg,0,0,1,1,high,animal\n"
    opened = open_table(table(tmp_path, text))

    found = read_confidences(open_box_table(opened, guess_columns(opened)), UNHEARD)

    assert [found.n_boxes(t) for t in (0.0, 0.2, 0.5)] == [3, 2, 1]
    assert [found.n_with(t) for t in (0.0, 0.2, 0.5)] == [2, 2, 1]
    assert [found.n_without(t) for t in (0.0, 0.5)] == [2, 3]
