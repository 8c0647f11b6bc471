"""Where things stand after a solve, and how an answer changes that around the rows it is about."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.dendrogram import joining_merges
from reid_desktop.core.ledger import Ledger, Rows
from reid_desktop.core.links import Links, belonging, links_between
from reid_desktop.core.moves import improve
from reid_desktop.core.partition import (
    Agglomeration,
    Locks,
    Merges,
    MergeScale,
    PairEvidence,
    agglomerate,
)
from reid_desktop.core.pictures import Pictures
from reid_desktop.core.restriction import restricted

_UNKNOWN = Pictures()
_LEAST_SCORE = -1.0  # log-odds; clusters less likely one with those of an answer stay as they are
_MOST_ROWS = 1_000  # that are looked at again after an answer


class Standing:
    """The partition, and what lies between and inside its clusters.

    Parameters
    ----------
    evidence : PairEvidence
        Candidate pairs sorted, ascending; its answers are those of the ledger.
    locks : Locks
    scale : MergeScale
    ledger : Ledger
    found : Agglomeration
        Of all groups.
    before : ndarray of shape (n,), int, optional
        What `found` was made with, see `agglomerate`.
    pictures : Pictures
        Of two pairs that tell the same, the better pictures are shown; what looks like a pair
        that was asked about is not asked about again.

    Attributes
    ----------
    labels : ndarray of shape (n,), int64
        Clusters; after `follow` not every number is in use.
    probability : ndarray of shape (n,), float32
        That a row belongs with its cluster.
    proven : ndarray of shape (n_clusters,), bool
    links, link_of, link_best, merges, merge_of, merge_best, is_open
        See `Position`.
    """

    def __init__(
        self,
        evidence: PairEvidence,
        locks: Locks,
        scale: MergeScale,
        ledger: Ledger,
        found: Agglomeration,
        *,
        before: NDArray[np.integer] | None = None,
        pictures: Pictures = _UNKNOWN,
    ) -> None:
        self._before, self._pictures = before, pictures
        self._evidence, self._locks, self._scale, self._ledger = evidence, locks, scale, ledger
        self._n = len(locks.groups)
        self._keys = evidence.pairs[:, 0] * self._n + evidence.pairs[:, 1]
        self.labels: NDArray[np.int64] = improve(found, evidence, locks, scale)[locks.groups]
        self.links, self.link_of = links_between(self.labels, evidence, locks, scale)
        self.merges = found.merges
        groups = locks.groups[evidence.pairs]
        merge_of = joining_merges(found.merges, groups[:, 0], groups[:, 1], len(locks.codes))
        self.merge_of = np.where(self.link_of < 0, merge_of, -1)
        self.probability = belonging(self.labels, evidence, scale)
        everyone = np.arange(self._n)
        self._component = np.array([ledger.graph.component_id(row) for row in everyone.tolist()])
        self._pairs_by_row: tuple[NDArray[np.int64], NDArray[np.int64]] | None = None
        self._answered = np.zeros(len(evidence.pairs), dtype=np.bool_)
        self._barred = np.zeros(len(evidence.pairs), dtype=np.bool_)
        self._answered[self._places(ledger.asked)] = True
        all_pairs = np.arange(len(evidence.pairs))
        self.is_open = self._open(all_pairs)
        self.link_best = self._best(all_pairs, self.link_of, len(self.links.score))
        self.merge_best = self._best(all_pairs, self.merge_of, len(self.merges))
        self.proven = np.zeros(int(self.labels.max(initial=-1)) + 1, dtype=np.bool_)
        sizes = np.bincount(locks.groups, minlength=len(locks.codes))
        bound = np.flatnonzero(sizes[locks.groups] > 1).tolist()
        self._prove({*(row for pair in ledger.evidence for row in pair), *bound})

    def follow(self, changed: set[Rows]) -> None:
        """Solve again around pairs of which the ledger says something else now.

        Everything else stays as it is: the clusters of these rows, and those likely to be one
        with them, are taken apart and joined anew under the same scale. Where no candidate
        pair leads further, the outcome is that of solving everything.
        """
        if not changed:
            return
        self._take_note(changed)
        touched = self._touched(changed)
        rows = self._region(touched)
        about = self._pairs_of(rows)
        inside = np.zeros(self._n, dtype=np.bool_)
        inside[rows] = True
        within = about[inside[self._evidence.pairs[about]].all(axis=1)]
        within = within[~self._barred[within]]
        said = self._said_about(rows)
        both = {pair: value for pair, value in said.items() if inside[list(pair)].all()}
        evidence, locks = restricted(self._evidence, self._locks, rows, chosen=within, answers=both)
        before = None if self._before is None else self._before[rows]
        found = agglomerate(evidence, locks, self._scale, before=before)
        improved = improve(found, evidence, locks, self._scale)[locks.groups]
        self._relabel(rows, improved)
        self._link_anew(rows, about, said)
        self._note_merges(about, within, found, evidence, locks)
        self.is_open[about] = self._open(about)
        self._choose_best(about)
        self._prove(rows.tolist())

    def _take_note(self, changed: set[Rows]) -> None:
        for place in self._places(changed).tolist():
            a, b = self._evidence.pairs[place].tolist()
            self._answered[place] = (a, b) in self._ledger.asked
            self._barred[place] = (a, b) in self._ledger.incomparable

    def _touched(self, changed: set[Rows]) -> list[int]:
        """Rows of these pairs, and all that answers join or joined with them."""
        graph = self._ledger.graph
        ends = {row for pair in changed for row in pair}
        before = np.isin(self._component, self._component[list(ends)])
        touched = {*ends, *np.flatnonzero(before).tolist()}
        for row in ends:
            touched |= graph.component(row)
        for row in touched:
            self._component[row] = graph.component_id(row)
        return sorted(touched)

    def _region(self, touched: list[int]) -> NDArray[np.int64]:
        """Rows of the clusters of `touched`, and of those that may be one with them."""
        n_clusters = len(self.proven)
        sizes = np.bincount(self.labels, minlength=n_clusters)
        chosen = np.zeros(n_clusters, dtype=np.bool_)
        chosen[self.labels[touched]] = True
        own = np.flatnonzero(chosen[self.labels])
        for (a, b), value in self._said_about(own).items():
            if value > 0:
                chosen[self.labels[[a, b]]] = True
        links = np.unique(self.link_of[self._pairs_of(own)])
        links = links[links >= 0]
        # What keeps two clusters apart may go with a part of one: the pixels are asked as well.
        alike = self._scale.kappa * (self.links.mean[links] - self._scale.theta)
        likely = np.maximum(self.links.score[links], alike)
        links, likely = links[likely > _LEAST_SCORE], likely[likely > _LEAST_SCORE]
        room = _MOST_ROWS - int(sizes[chosen].sum())
        for link in links[np.argsort(-likely, kind="stable")].tolist():
            for cluster in (int(self.links.left[link]), int(self.links.right[link])):
                if not chosen[cluster] and sizes[cluster] <= room:
                    chosen[cluster] = True
                    room -= int(sizes[cluster])
        return np.flatnonzero(chosen[self.labels])

    def _relabel(self, rows: NDArray[np.int64], fresh: NDArray[np.int64]) -> None:
        """Give the new clusters of `rows` the numbers of the old ones, then fresh numbers."""
        free = np.unique(self.labels[rows]).tolist()
        n_fresh = int(fresh.max(initial=-1)) + 1
        beyond = range(len(self.proven), len(self.proven) + max(0, n_fresh - len(free)))
        numbers = np.array([*free, *beyond][:n_fresh], dtype=np.int64)
        self.labels[rows] = numbers[fresh]
        self.proven[free] = False
        self.proven = np.r_[self.proven, np.zeros(len(beyond), dtype=np.bool_)]

    def _link_anew(
        self, rows: NDArray[np.int64], about: NDArray[np.int64], said: dict[Rows, float]
    ) -> None:
        """Score again what lies between the clusters of `rows` and all others."""
        old = np.unique(self.link_of[about])
        old = old[old >= 0]
        self.links.left[old] = self.links.right[old] = -1
        self.links.score[old] = -np.inf
        self.link_best[old] = -1
        known = about[~self._barred[about]]
        part = replace(self._evidence.taken(known), answers=said)
        links, link_of = links_between(self.labels, part, self._locks, self._scale)
        n_before = len(self.links.score)
        self.links = Links(
            *(
                np.concatenate([getattr(self.links, name), getattr(links, name)])
                for name in ("left", "right", "mean", "score")
            )
        )
        self.link_of[about] = -1
        self.link_of[known] = np.where(link_of >= 0, link_of + n_before, -1)
        self.probability[rows] = belonging(self.labels, part, self._scale)[rows]

    def _note_merges(
        self,
        about: NDArray[np.int64],
        within: NDArray[np.int64],
        found: Agglomeration,
        evidence: PairEvidence,
        locks: Locks,
    ) -> None:
        old = self.merge_of[about]
        self.merge_best[old[old >= 0]] = -1
        groups = locks.groups[evidence.pairs]
        merge_of = joining_merges(found.merges, groups[:, 0], groups[:, 1], len(locks.codes))
        joined = (merge_of >= 0) & (self.link_of[within] < 0)
        self.merge_of[about] = -1
        self.merge_of[within] = np.where(joined, merge_of + len(self.merges), -1)
        self.merges = Merges.joined([self.merges, found.merges])

    def _choose_best(self, about: NDArray[np.int64]) -> None:
        for name, which, n_all in (
            ("link_best", self.link_of, len(self.links.score)),
            ("merge_best", self.merge_of, len(self.merges)),
        ):
            known = getattr(self, name)
            fresh = self._best(about, which, n_all)
            known = np.r_[known, np.full(n_all - len(known), -1, dtype=np.int64)]
            changed = which[about]
            changed = changed[changed >= 0]
            known[changed] = fresh[changed]
            setattr(self, name, known)

    def _open(self, pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which candidate pairs are neither asked, implied nor locked.

        What "different" implies stays open unless it is locked: one wrong answer would else
        keep two halves of an animal apart for good.
        """
        a, b = self._evidence.pairs[pairs, 0], self._evidence.pairs[pairs, 1]
        groups = self._locks.groups
        free = ~self._answered[pairs] & ~self._barred[pairs] & (groups[a] != groups[b])
        free &= ~self._pictures.repeats(self._evidence.pairs[pairs], self._ledger.asked)
        free &= self._component[a] != self._component[b]
        link = self.link_of[pairs]
        across = np.flatnonzero(free & (link >= 0))
        free[across] = np.isfinite(self.links.score[link[across]])
        return np.asarray(free)

    def _best(
        self, pairs: NDArray[np.int64], which: NDArray[np.int64], n: int
    ) -> NDArray[np.int64]:
        """Find of every link or merge the open pair that looks most alike, the first of equals."""
        pairs = pairs[self.is_open[pairs] & (which[pairs] >= 0)]
        shown = self._pictures.preference(self._evidence.pairs[pairs])
        number, value = which[pairs], self._evidence.log_odds[pairs] + shown
        most = np.full(n, -np.inf)
        np.maximum.at(most, number, value)
        pairs = pairs[value == most[number]][::-1]
        best = np.full(n, -1, dtype=np.int64)
        best[which[pairs]] = pairs
        return best

    def _prove(self, rows: Iterable[int]) -> None:
        """Tell of the clusters of these rows, wholly among them, which are proven."""
        members: dict[int, list[int]] = {}
        for row in rows:
            members.setdefault(int(self.labels[row]), []).append(row)
        sizes = np.bincount(self.labels, minlength=len(self.proven))
        graph = self._ledger.graph
        for cluster, own in members.items():
            self.proven[cluster] = len(own) == sizes[cluster] > 1 and graph.proven(own)

    def _said_about(self, rows: NDArray[np.int64]) -> dict[Rows, float]:
        evidence, partners = self._ledger.heeded, self._ledger.partners
        pairs = {
            (min(row, other), max(row, other))
            for row in rows.tolist()
            for other in partners.get(row, ())
        }
        return {pair: evidence[pair] for pair in pairs}

    def _places(self, wanted: Iterable[Rows]) -> NDArray[np.int64]:
        """Find those of the pairs that are candidates."""
        keys = np.array([a * self._n + b for a, b in wanted], dtype=np.int64)
        at = np.searchsorted(self._keys, keys)
        there = at < len(self._keys)
        there[there] = self._keys[at[there]] == keys[there]
        return at[there]

    def _pairs_of(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Candidate pairs with an end among `rows`, ascending."""
        if self._pairs_by_row is None:
            ends = self._evidence.pairs.T.ravel()
            starts = np.r_[0, np.cumsum(np.bincount(ends, minlength=self._n))]
            order = np.argsort(ends, kind="stable") % max(len(self._evidence.pairs), 1)
            self._pairs_by_row = starts, order
        starts, order = self._pairs_by_row
        n_each = starts[rows + 1] - starts[rows]
        at = np.repeat(starts[rows + 1] - np.cumsum(n_each), n_each) + np.arange(n_each.sum())
        return np.unique(order[at])
