"""What goes into the built program and what stays out.

PyInstaller follows imports, and collects more than this program ever loads: what drivers of
graphics cards need, parts of Qt that only plugins ask for, tests and headers of libraries.
"""

from pathlib import PurePath

DYNAMIC_PACKAGES = ("reid_desktop", "huggingface_hub.utils")  # import by name, or lazily
"""Packages all of whose modules are taken, as they are found by their names at run time."""

HIDDEN_IMPORTS = (
    "huggingface_hub.constants",
    "huggingface_hub.errors",
    "huggingface_hub.file_download",
    "ijson.backends.python",
    "ijson.backends.yajl2_c",
    "kornia.feature",
    "matplotlib.backends.backend_agg",
    "safetensors.torch",
    "sklearn.cluster",
    "sklearn.metrics",
    "timm.models",
    "torchvision",
)

METADATA = (  # `self-test` tells these versions
    "PySide6-Essentials",
    "faiss-cpu",
    "huggingface-hub",
    "kornia",
    "numpy",
    "opencv-python-headless",
    "pillow",
    "pillow-heif",
    "safetensors",
    "scikit-learn",
    "scipy",
    "timm",
    "torch",
)

CUDA_MODULES = ("nvidia", "triton", "cupy", "numba")

EXCLUDED_MODULES = (
    "IPython",
    "PIL.ImageTk",
    "PIL.ImageQt",
    "_pytest",
    "hypothesis",
    "ipykernel",
    "jupyter_client",
    "matplotlib.tests",
    "mypy",
    "notebook",
    "numpy.distutils",
    "pandas",
    "pkg_resources",
    "pyqtgraph.examples",
    "pytest",
    "readline",  # of prompts; GPL
    "setuptools",
    "tensorboard",
    "tkinter",
    "torch.testing._internal.common_methods_invocations",
    "torch.testing._internal.distributed",
    "torch.testing._internal.generated",
    "torch.testing._internal.opinfo",
    "torch.utils.tensorboard",
)

_UNUSED_QT = (
    "3D",
    "Designer",
    "EglF",
    "Help",
    "Labs",
    "Multimedia",
    "Network",
    "Pdf",
    "PrintSupport",
    "Qml",
    "Quick",
    "Sql",
    "UiTools",
    "VirtualKeyboard",
    "WebEngine",
)
_QT_PLUGINS_LEFT_OUT = (
    "designer",
    "egldeviceintegrations",
    "generic",  # screens without a window system
    "networkinformation",
    "printsupport",
    "qmltooling",
    "qmllint",
    "sqldrivers",
    "tls",
    "virtualkeyboard",
)
_QT_PLUGIN_FILES_LEFT_OUT = (
    *("eglfs", "linuxfb", "minimalegl", "vkkhrdisplay", "vnc"),  # screens without a window system
    "qgtk3",  # brings a GTK that does not suit that of the computer; portals ask for files
    "qpdf",
    "qtvirtualkeyboard",
)
_QT_LANGUAGES = ("es", "fr")

_LEFT_OUT_FOLDERS = (
    ("torch", "include"),
    ("torch", "share"),
    ("torch", "test"),
    ("torch", "testing", "_internal", "distributed"),
    ("torch", "testing", "_internal", "generated"),
    ("torch", "testing", "_internal", "opinfo"),
    ("torchvision.libs",),  # its operators are not used: hooks/torchvision_operators.py
    ("matplotlib", "mpl-data", "sample_data"),
)
_LEFT_OUT_FILES = (
    *("torch/bin/protoc", "torch/bin/test_", "torch/bin/upgrader_models", "torch/bin/script_"),
    *("torch/bin/HashStore", "torch/bin/FileStore", "torch/bin/TCPStore"),
    "torchvision/_C.",
    "torchvision/image.",
    "torch/lib/libtorchbind_test",
    "torch/lib/libjitbackend_test",
    "torch/lib/libbackend_with_compiler",
    "torch/lib/libaoti_custom_ops",
)
# Of the computer that builds, and asked for by what is left out alone: the plugin for GTK, and the
# part of Qt for networks.
_LIBRARIES_LEFT_OUT = (
    *("libatk", "libatspi", "libcairo", "libdatrie", "libepoxy", "libfribidi", "libgdk", "libgio"),
    *("libgmodule", "libgobject", "libgraphite2", "libgtk", "libharfbuzz.so", "libpango"),
    *("libpixman", "libthai", "libmount", "libblkid", "libselinux", "libjpeg.so.62"),
    *("libgssapi", "libkrb5", "libk5crypto", "libcom_err", "libkeyutils"),
)
_CUDA_LIBRARIES = (
    "c10_cuda",
    "cublas",
    "cudart",
    "cudnn",
    "cufft",
    "cufile",
    "cupti",
    "curand",
    "cusolver",
    "cusparse",
    "nccl",
    "nvjpeg",
    "nvjitlink",
    "nvrtc",
    "nvshmem",
    "nvtoolsext",
    "torch_cuda",
)


def excluded_modules(*, nvidia: bool) -> list[str]:
    """Return the modules that PyInstaller must not follow.

    >>> "triton" in excluded_modules(nvidia=False), "triton" in excluded_modules(nvidia=True)
    (True, False)
    """
    qt = [f"PySide6.Qt{part}" for part in _UNUSED_QT]
    return [*EXCLUDED_MODULES, *qt, *([] if nvidia else CUDA_MODULES)]


def is_wanted(target: str, *, nvidia: bool) -> bool:
    """Tell whether a file belongs into the program.

    Parameters
    ----------
    target : str
        Where it would lie, relative to the folder of libraries, with either kind of slash.
    nvidia : bool
        Whether the build is the one for graphics cards of NVIDIA.

    Examples
    --------
    >>> is_wanted("torch/lib/libtorch_cpu.so", nvidia=False)
    True
    >>> is_wanted("PySide6/Qt6Quick.dll", nvidia=False)
    False
    """
    path = PurePath(target.replace("\\", "/"))
    if any(path.parts[: len(folder)] == folder for folder in _LEFT_OUT_FOLDERS):
        return False
    if path.as_posix().startswith(_LEFT_OUT_FILES):
        return False
    if len(path.parts) == 1 and path.name.startswith(_LIBRARIES_LEFT_OUT):
        return False
    if not nvidia and _is_of_cuda(path):
        return False
    return not _is_of_qt(path) or _is_wanted_of_qt(path)


def _is_of_cuda(path: PurePath) -> bool:
    name = path.name.lower().removeprefix("lib")
    return path.parts[0] in CUDA_MODULES or name.startswith(_CUDA_LIBRARIES)


def _is_of_qt(path: PurePath) -> bool:
    return "PySide6" in path.parts or path.name.startswith("libQt6")


def _is_wanted_of_qt(path: PurePath) -> bool:
    if "translations" in path.parts:
        return path.stem.removeprefix("qtbase_") in _QT_LANGUAGES
    if "qml" in path.parts:
        return False
    if "plugins" in path.parts:
        kind = path.parts[path.parts.index("plugins") + 1]
        if kind in _QT_PLUGINS_LEFT_OUT:
            return False
        return not any(part in path.name.lower() for part in _QT_PLUGIN_FILES_LEFT_OUT)
    name = path.name.removeprefix("lib").removeprefix("Qt6").removeprefix("Qt")
    return not (name.startswith(_UNUSED_QT) and "Qt" in path.name)
