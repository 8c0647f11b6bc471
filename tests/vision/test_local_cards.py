from reid_desktop.vision.local_cards import facts_by_sha256, facts_by_tensors

_OF_THE_AUTHORS = "5be8704840ed662d9d8c561bf7279c222092674e7eb05fd0feab94899e9d82f2"
_NAMES = [
    "score_head.0.weight",
    "desc_head.agg_weights",
    "desc_head.sf_conv.weight",
    "conv1.weight",
]


def test_the_file_of_the_authors_is_known_with_its_licence_and_citation() -> None:
    facts = facts_by_sha256(_OF_THE_AUTHORS)

    assert facts["architecture"] == "aliked-n16"
    assert facts["licence"] == "BSD-3-Clause"
    assert facts["citation"].startswith("Zhao et al.")


def test_another_file_is_not_known_by_its_sum() -> None:
    assert facts_by_sha256("0" * 64) == {}


def test_the_network_is_known_by_its_tensors_but_not_whose_weights_they_are() -> None:
    facts = facts_by_tensors(_NAMES)

    assert facts["architecture"] == "aliked-n16"
    assert "licence" not in facts


def test_what_a_training_program_put_before_the_names_does_not_matter() -> None:
    assert facts_by_tensors([f"module.{name}" for name in _NAMES]) != {}


def test_tensors_of_another_network_tell_nothing() -> None:
    assert facts_by_tensors(["conv1.weight", "fc.weight"]) == {}
    assert facts_by_tensors([]) == {}
