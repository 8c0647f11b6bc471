"""Learns from the groups found so far which directions vary within one animal."""

import numpy as np
from numpy.typing import NDArray

_MIN_DEGREES = 8  # fewer within-group differences say nothing of a covariance


def wccn(
    embeddings: NDArray[np.float32], labels: NDArray[np.int64], *, ridge: float = 0.5
) -> NDArray[np.float32] | None:
    """Normalise by the covariance within groups.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows.
    labels : ndarray of shape (n,), int64
        Groups; those of one row are left out.
    ridge : float
        Added to the covariance, in units of its mean eigenvalue; 0.3 to 1.0 all work.

    Returns
    -------
    ndarray of shape (n, dim), float32, or None
        Unit-length rows ``x C^(-1/2)``; None while there is too little to learn from.

    References
    ----------
    Hatch, Kajarekar, Stolcke, "Within-Class Covariance Normalization for SVM-based Speaker
    Recognition", Interspeech 2006.
    """
    projection = wccn_projection(embeddings, labels, ridge=ridge)
    if projection is None:
        return None
    adapted = embeddings @ projection
    adapted /= np.linalg.norm(adapted, axis=1, keepdims=True)
    return np.ascontiguousarray(adapted, dtype=np.float32)


def wccn_projection(
    embeddings: NDArray[np.float32],
    labels: NDArray[np.int64],
    *,
    ridge: float,
    weights: NDArray[np.float32] | None = None,
) -> NDArray[np.float32] | None:
    """Return the ``C^(-1/2)`` of `wccn`, (dim, dim), symmetric.

    Parameters
    ----------
    weights : ndarray of shape (n,), float32, optional
        How much each row counts, 0…1.
    """
    covariance = covariance_within(embeddings, labels, weights=weights)
    if covariance is None:
        return None
    values, vectors = np.linalg.eigh(covariance)
    values = np.maximum(values, 0.0)
    mean = float(values.mean())
    if mean <= 0.0:
        return None
    scale = 1.0 / np.sqrt(values + ridge * mean)
    projection: NDArray[np.float32] = ((vectors * scale) @ vectors.T).astype(np.float32)
    return projection


def covariance_within(
    rows: NDArray[np.floating],
    labels: NDArray[np.int64],
    *,
    weights: NDArray[np.float32] | None = None,
) -> NDArray[np.float64] | None:
    """Return the covariance within groups, (dim, dim); None while there is too little for one.

    Parameters
    ----------
    rows : ndarray of shape (n, dim), float
    labels : ndarray of shape (n,), int64
        Groups; those of one row are left out.
    weights : ndarray of shape (n,), float32, optional
        How much each row counts, 0…1.
    """
    _, inverse, counts = np.unique(labels, return_inverse=True, return_counts=True)
    grouped = counts[inverse] > 1
    degrees = int(grouped.sum() - (counts > 1).sum())
    if degrees < _MIN_DEGREES:
        return None
    sums = np.zeros((len(counts), rows.shape[1]), dtype=np.float64)
    np.add.at(sums, inverse, rows)
    deviations = (rows - (sums / counts[:, None])[inverse])[grouped]
    # A large group must not speak for all: every animal has the same say per root of its size.
    deviations /= np.sqrt(np.sqrt(counts[inverse][grouped]))[:, None]
    if weights is not None:
        deviations *= np.sqrt(weights[grouped])[:, None]
    covariance: NDArray[np.float64] = deviations.T @ deviations / degrees
    return covariance
