-- What was learned from the answers: one row for each time, whether it helped or not. Going back to
-- an earlier version changes project_info alone; no row is ever changed or removed.
CREATE TABLE model_version (
    model_version_id INTEGER PRIMARY KEY AUTOINCREMENT,
    model            TEXT UNIQUE,             -- its name in the library; NULL: it did not help and was not kept
    model_key        TEXT,                    -- of its embeddings
    base_model       TEXT NOT NULL,           -- the one it began as
    base_model_key   TEXT NOT NULL,
    before_model     TEXT NOT NULL,           -- the one it was compared with: that of the project by then
    depth            TEXT NOT NULL CHECK (depth IN ('head', 'last stage', 'whole network')),
    recipe           TEXT NOT NULL,           -- JSON
    seed             INTEGER NOT NULL,        -- of the training, and of what was held back
    n_same           INTEGER NOT NULL,        -- answers learned from, by kind
    n_different      INTEGER NOT NULL,
    n_unsure         INTEGER NOT NULL,
    n_facts          INTEGER NOT NULL,        -- pairs the photographs themselves tell apart
    n_groups         INTEGER NOT NULL,        -- joined by answers
    n_photographs    INTEGER NOT NULL,        -- learned from
    n_held_back      INTEGER NOT NULL,        -- answers it was compared on
    n_individuals    INTEGER NOT NULL,        -- they are about
    auc_before       REAL NOT NULL CHECK (auc_before BETWEEN 0 AND 1),
    auc_after        REAL NOT NULL CHECK (auc_after BETWEEN 0 AND 1),
    precision_before REAL NOT NULL CHECK (precision_before BETWEEN 0 AND 1), -- mAP of photographs held back
    precision_after  REAL NOT NULL CHECK (precision_after BETWEEN 0 AND 1),
    gain_low         REAL NOT NULL,           -- of the precision: 80 of 100 draws of individuals lie between
    gain_high        REAL NOT NULL,
    last_decision_id INTEGER NOT NULL,        -- answers up to this one were known
    program          TEXT NOT NULL,           -- version of the program
    device           TEXT NOT NULL,           -- where it was computed, in words
    session_id       INTEGER NOT NULL REFERENCES session ON DELETE RESTRICT,
    learned_at       TEXT NOT NULL,
    CHECK ((model IS NULL) = (model_key IS NULL))
) STRICT;
CREATE INDEX model_version_by_session ON model_version (session_id);
