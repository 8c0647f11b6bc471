from reid_desktop.project.importing.columns import Field
from reid_desktop.project.importing.plan import Code, LineKind
from reid_desktop.ui.import_words import code_in_words, field_in_words, kind_in_words


def test_everything_has_words() -> None:
    assert len({field_in_words(field) for field in Field}) == len(Field)
    assert len({kind_in_words(kind) for kind in LineKind}) == len(LineKind)
    assert len({code_in_words(code) for code in Code}) == len(Code)
