import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.discovery import by_day, discovery_curve

SEEN = st.lists(
    st.tuples(
        st.one_of(st.just(float("nan")), st.integers(0, 400_000).map(float)), st.integers(-1, 5)
    ),
    max_size=30,
)


@given(SEEN)
def test_it_counts_who_was_met_so_far(seen: list[tuple[float, int]]) -> None:
    times = np.array([time for time, _ in seen], dtype=np.float64)
    identity = np.array([who for _, who in seen], dtype=np.int64)

    found = discovery_curve(times, identity)

    counting = sorted(
        (t, place) for place, (t, who) in enumerate(seen) if not math.isnan(t) and who >= 0
    )
    order = [place for _, place in counting]
    assert found.order.tolist() == order
    assert found.n_known.tolist() == [
        len({seen[place][1] for place in order[: end + 1]}) for end in range(len(order))
    ]


@given(SEEN)
def test_by_days_it_tells_who_was_met_at_the_end_of_each(seen: list[tuple[float, int]]) -> None:
    times = np.array([time for time, _ in seen], dtype=np.float64)
    identity = np.array([who for _, who in seen], dtype=np.int64)

    days, known = by_day(discovery_curve(times, identity), times)

    met = [(int(t // 86_400), who) for t, who in seen if not math.isnan(t) and who >= 0]
    assert days.tolist() == sorted({day for day, _ in met})
    assert known.tolist() == [
        len({who for day, who in met if day <= until}) for until in days.tolist()
    ]
