import ast
from pathlib import Path

import pytest
from installers.contents import HIDDEN_IMPORTS, METADATA, excluded_modules, is_wanted
from installers.names import CHECKOUT

from reid_desktop.project import self_test

_LEFT_OUT = [
    "torch/bin/protoc-3.13.0.0",
    "torch/bin/test_api",
    "torch/bin/TCPStoreTest",
    "torch/include/ATen/ATen.h",
    "torch/lib/libtorchbind_test.so",
    "torchvision/_C.so",
    "torchvision.libs/libcudart.so.13",
    "PySide6/Qt/lib/libQt6Quick.so.6",
    "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
    "PySide6/Qt/translations/qtbase_de.qm",
    "PySide6/Qt/qml/QtQuick/qmldir",
    "libQt6Network.so.6",
    "libgtk-3.so.0",
    "libgssapi_krb5.so.2",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6\\Qt6Network.dll",
    "PySide6\\plugins\\tls\\qopensslbackend.dll",
    "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
]
_KEPT = [
    "torch/bin/torch_shm_manager",  # looked for when torch is imported
    "torch/lib/libtorch_cpu.so",
    "torch/lib/libgomp.so.1",
    "torchvision/transforms/functional.py",
    "PySide6/Qt/lib/libQt6Widgets.so.6",
    "PySide6/Qt/lib/libQt6DBus.so.6",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/Qt/plugins/imageformats/libqjpeg.so",
    "PySide6/Qt/translations/qtbase_es.qm",
    "PySide6\\Qt6Svg.dll",
    "libQt6Core.so.6",
    "libglib-2.0.so.0",
    "libXcursor.so.1",  # Qt looks for it while it runs
    "libjpeg.5980e1e3.so.8",
    "PySide6/libpyside6.abi3.so.6.11",
    "pillow.libs/libharfbuzz-fb49c9fc.so.0",
    "faiss_cpu.libs/libgomp.so",
    "resources/sample/labels.csv",
    "reid_desktop/store/schema/0001_initial.sql",
]
_OF_CUDA = [
    "nvidia/cudnn/lib/libcudnn.so.9",
    "torch/lib/libtorch_cuda.so",
    "torch/lib/c10_cuda.dll",
    "libcublas.so.13",
    "triton/_C/libtriton.so",
]


@pytest.mark.parametrize("target", _LEFT_OUT)
def test_what_the_program_never_loads_is_left_out(target: str) -> None:
    assert not is_wanted(target, nvidia=False)
    assert not is_wanted(target, nvidia=True)


@pytest.mark.parametrize("target", _KEPT)
def test_what_the_program_needs_stays(target: str) -> None:
    assert is_wanted(target, nvidia=False)


@pytest.mark.parametrize("target", _OF_CUDA)
def test_what_graphics_cards_need_is_only_in_the_build_for_them(target: str) -> None:
    assert not is_wanted(target, nvidia=False)
    assert is_wanted(target, nvidia=True)


def test_every_part_of_qt_that_the_program_imports_stays() -> None:
    assert not _imported(CHECKOUT / "reid_desktop") & set(excluded_modules(nvidia=False))


def test_nothing_is_asked_for_and_left_out_at_once() -> None:
    assert not set(HIDDEN_IMPORTS) & set(excluded_modules(nvidia=False))


def test_the_versions_that_the_self_test_tells_go_with_the_program() -> None:
    told = {self_test._SAME_DISTRIBUTION.get(name, name) for name in self_test._PACKAGES}

    assert told <= set(METADATA)


def _imported(package: Path) -> set[str]:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in package.rglob("*.py"))
    nodes = [node for tree in trees for node in ast.walk(tree)]
    plain = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    return plain | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
