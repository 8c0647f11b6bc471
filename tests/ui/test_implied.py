import itertools

from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.types import AnnotationId, Pair, Verdict
from reid_desktop.ui.implied import Implications

_NODES = [AnnotationId(n) for n in range(6)]
_PAIRS = [Pair.of(a, b) for a, b in itertools.combinations(_NODES, 2)]


def _by_walking(answers: list[tuple[Pair, Verdict]], pair: Pair) -> Verdict | None:
    """Follow every "same" until nothing new is reached: slow and plain."""

    def reached(start: AnnotationId) -> set[AnnotationId]:
        seen = {start}
        for _ in _NODES:
            for joined, verdict in answers:
                if verdict is Verdict.SAME and seen & {joined.low, joined.high}:
                    seen |= {joined.low, joined.high}
        return seen

    left, right = reached(pair.low), reached(pair.high)
    if pair.high in left:
        return Verdict.SAME
    for apart, verdict in answers:
        low_high = apart.low in left and apart.high in right
        high_low = apart.high in left and apart.low in right
        if verdict is Verdict.DIFFERENT and (low_high or high_low):
            return Verdict.DIFFERENT
    return None


@given(
    st.lists(st.tuples(st.sampled_from(_PAIRS), st.sampled_from(Verdict)), max_size=10),
    st.sampled_from(_PAIRS),
)
def test_what_follows_agrees_with_walking_from_photograph_to_photograph(
    answers: list[tuple[Pair, Verdict]], pair: Pair
) -> None:
    assert Implications(answers).verdict(pair) is _by_walking(answers, pair)


def test_unsure_and_not_comparable_say_nothing() -> None:
    pair = _PAIRS[0]

    assert Implications([(pair, Verdict.UNSURE)]).verdict(pair) is None
    assert Implications([(pair, Verdict.NOT_COMPARABLE)]).verdict(pair) is None


def test_a_long_chain_of_sames_is_followed() -> None:
    chain = [
        (Pair(AnnotationId(n), AnnotationId(n + 1)), Verdict.SAME) for n in reversed(range(5000))
    ]

    said = Implications(chain)

    assert said.verdict(Pair(AnnotationId(0), AnnotationId(5000))) is Verdict.SAME
