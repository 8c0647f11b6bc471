import hashlib
import json

from reid_desktop.project.exporting.manifest import manifest_bytes


def test_the_manifest_tells_the_sum_of_every_file() -> None:
    written = json.loads(manifest_bytes({"seed": 3}, {"identities.csv": b"x"}))

    assert written == {
        "seed": 3,
        "sha256": {"identities.csv": hashlib.sha256(b"x").hexdigest()},
    }
