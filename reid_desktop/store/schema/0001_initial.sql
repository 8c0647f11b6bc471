-- A project of ReID Desktop. Times are ISO 8601; UTC ends in +00:00, camera times have no zone.
-- Pixels count from the top left of the photograph as displayed, EXIF orientation applied.
-- What people decided is the truth here; cluster and assignment are computed from it.

CREATE TABLE project_info (
    project_info_id INTEGER PRIMARY KEY AUTOINCREMENT,
    key             TEXT NOT NULL UNIQUE,        -- uuid, name, created_at, time_zone, symmetric, places, file_times, model_key, strategy, seed, encounter_gap_s
    value           TEXT NOT NULL
) STRICT;

CREATE TABLE reviewer (                          -- a person who answers
    reviewer_id INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE session (                           -- one opening of the project by one reviewer
    session_id  INTEGER PRIMARY KEY AUTOINCREMENT,
    reviewer_id INTEGER NOT NULL REFERENCES reviewer ON DELETE RESTRICT,
    program     TEXT NOT NULL,                   -- version of the program
    started_at  TEXT NOT NULL,
    ended_at    TEXT                             -- NULL while open, or after a crash
) STRICT;
CREATE INDEX session_by_reviewer ON session (reviewer_id);

CREATE TABLE operation (                         -- one act of a person: the unit of undo
    operation_id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id   INTEGER REFERENCES session ON DELETE RESTRICT,
    kind         TEXT NOT NULL,                  -- "answer", "accept", "rename" ...: shown after "Undo"
    performed_at TEXT NOT NULL,
    undone_at    TEXT,                           -- NULL while in effect
    discarded    INTEGER NOT NULL DEFAULT 0 CHECK (discarded IN (0, 1)) -- 1: no redo leads back
) STRICT;
CREATE INDEX operation_by_session ON operation (session_id);
CREATE INDEX operation_undone ON operation (operation_id) WHERE undone_at IS NOT NULL;

-- What it takes to flip an operation: to undo it while in effect, to redo it once undone.
CREATE TABLE operation_change (
    change_id    INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL REFERENCES operation ON DELETE RESTRICT,
    action       TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
    table_name   TEXT NOT NULL,
    row_id       INTEGER NOT NULL,
    column_name  TEXT,                           -- NULL for an insert
    old_value    ANY
) STRICT;
CREATE INDEX operation_change_by_operation ON operation_change (operation_id);

CREATE TABLE folder (                            -- where photographs lie; they are only read
    folder_id    INTEGER PRIMARY KEY AUTOINCREMENT,
    path         ANY NOT NULL UNIQUE,            -- absolute; BLOB as in image
    last_seen_at TEXT                            -- when it could last be read; NULL: never
) STRICT;

CREATE TABLE skipped_file (                      -- of the last scan: files in the folders that are no photographs
    skipped_file_id INTEGER PRIMARY KEY AUTOINCREMENT,
    folder_id       INTEGER NOT NULL REFERENCES folder ON DELETE RESTRICT,
    relative_path   ANY NOT NULL,                -- as in image
    reason          TEXT NOT NULL                -- a code: see core/problems.py
) STRICT;
CREATE INDEX skipped_file_by_folder ON skipped_file (folder_id);

CREATE TABLE station (                           -- a place where photographs were taken
    station_id INTEGER PRIMARY KEY AUTOINCREMENT,
    survey     TEXT NOT NULL DEFAULT '',         -- two surveys may both have a "Cam1"
    name       TEXT NOT NULL,
    latitude   REAL,                             -- degrees, WGS 84; NULL: unknown, never 0
    longitude  REAL,
    UNIQUE (survey, name)
) STRICT;

CREATE TABLE camera_clock (                      -- a wrong clock, mended by an offset, never by rewriting
    camera_clock_id INTEGER PRIMARY KEY AUTOINCREMENT,
    camera          TEXT NOT NULL UNIQUE,        -- make, model and serial as in image
    offset_s        REAL NOT NULL                -- added to captured_at
) STRICT;

CREATE TABLE encounter (                         -- one stay of animals at one place
    encounter_id INTEGER PRIMARY KEY AUTOINCREMENT,
    station_id   INTEGER REFERENCES station ON DELETE RESTRICT,
    camera       TEXT,
    started_at   TEXT,
    ended_at     TEXT
) STRICT;
CREATE INDEX encounter_by_station ON encounter (station_id);

CREATE TABLE image (                             -- a photograph file; rows are never deleted
    image_id         INTEGER PRIMARY KEY AUTOINCREMENT,
    folder_id        INTEGER NOT NULL REFERENCES folder ON DELETE RESTRICT,
    relative_path    ANY NOT NULL,               -- exact, '/' between parts; BLOB of the raw bytes if the name is not Unicode
    path_key         TEXT NOT NULL,              -- NFC and case-folded: finds files that moved between systems
    sha256           TEXT,                       -- of the bytes when last read, hex; NULL if never
    n_bytes          INTEGER NOT NULL,
    modified_ns      INTEGER NOT NULL,           -- of the file, to see quickly that nothing changed
    width_px         INTEGER,                    -- as displayed
    height_px        INTEGER,
    captured_at      TEXT,                       -- as the camera wrote it, with sub-seconds, no zone
    captured_from    TEXT,                       -- exif:DateTimeOriginal, exif:DateTimeDigitized, exif:DateTime, file_name, file_time, table
    camera_make      TEXT,
    camera_model     TEXT,
    camera_serial    TEXT,
    latitude         REAL,                       -- only if the person switched places on
    longitude        REAL,
    station_id       INTEGER REFERENCES station ON DELETE RESTRICT,
    encounter_id     INTEGER REFERENCES encounter ON DELETE RESTRICT,
    duplicate_of     INTEGER REFERENCES image ON DELETE RESTRICT, -- the first image with the same bytes
    status           TEXT NOT NULL CHECK (status IN ('ok', 'unreadable', 'missing', 'replaced', 'removed')),
    problem          TEXT,                       -- why it is unreadable: a code; NULL when ok
    added_at         TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX image_by_path ON image (folder_id, relative_path) WHERE status != 'replaced';
CREATE INDEX image_by_folder ON image (folder_id);
CREATE INDEX image_by_path_key ON image (path_key);
CREATE INDEX image_by_sha256 ON image (sha256);
CREATE INDEX image_by_station ON image (station_id);
CREATE INDEX image_by_encounter ON image (encounter_id);
CREATE INDEX image_by_duplicate_of ON image (duplicate_of);

CREATE TABLE annotation (                        -- one animal in one image
    annotation_id    INTEGER PRIMARY KEY AUTOINCREMENT,
    image_id         INTEGER NOT NULL REFERENCES image ON DELETE RESTRICT,
    box_left_px      REAL,                       -- all four NULL: the whole image
    box_top_px       REAL,
    box_width_px     REAL CHECK (box_width_px > 0),
    box_height_px    REAL CHECK (box_height_px > 0),
    origin           TEXT NOT NULL DEFAULT 'whole' CHECK (origin IN ('whole', 'person', 'detector', 'catalogue')),
    detector_score   REAL,                       -- 0...1
    crop_key         TEXT,                       -- sha256 and box: names the pixels
    species          TEXT,
    side             TEXT CHECK (side IN ('left', 'right', 'front', 'back', 'up', 'down')),
    quality          TEXT CHECK (quality IN ('good', 'fair', 'poor')),
    not_identifiable INTEGER NOT NULL DEFAULT 0 CHECK (not_identifiable IN (0, 1)), -- nobody could tell who this is
    excluded         INTEGER NOT NULL DEFAULT 0 CHECK (excluded IN (0, 1)),         -- taken out of the study
    CHECK ((box_left_px IS NULL) = (box_top_px IS NULL)
       AND (box_left_px IS NULL) = (box_width_px IS NULL)
       AND (box_left_px IS NULL) = (box_height_px IS NULL))
) STRICT;
CREATE INDEX annotation_by_image ON annotation (image_id);
CREATE INDEX annotation_by_crop_key ON annotation (crop_key);

CREATE TABLE decision (                          -- append-only: undo alone takes a row back
    decision_id           INTEGER PRIMARY KEY AUTOINCREMENT,
    low                   INTEGER NOT NULL REFERENCES annotation ON DELETE RESTRICT,
    high                  INTEGER NOT NULL REFERENCES annotation ON DELETE RESTRICT,
    verdict               TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure', 'not_comparable')),
    sureness              TEXT NOT NULL DEFAULT 'sure' CHECK (sureness IN ('sure', 'probably')),
    reason                TEXT,                  -- "merge", "split", or the person's own words
    reviewer_id           INTEGER NOT NULL REFERENCES reviewer ON DELETE RESTRICT,
    session_id            INTEGER REFERENCES session ON DELETE RESTRICT,
    purpose               TEXT NOT NULL CHECK (purpose IN ('query', 'audit', 'repeat', 'proof', 'person')),
    batch                 INTEGER,               -- questions chosen together share a number
    inclusion_probability REAL CHECK (inclusion_probability > 0 AND inclusion_probability <= 1), -- of an audit pair
    merge_score           REAL,                  -- log-odds that their groups are one, when asked
    similarity            REAL,                  -- cosine, -1...1
    probability           REAL CHECK (probability BETWEEN 0 AND 1), -- P(same) when asked
    model_key             TEXT,                  -- of the embeddings the question came from
    strategy              TEXT,
    asked_as              TEXT NOT NULL DEFAULT 'pair' CHECK (asked_as IN ('pair', 'five', 'stranger')),
    decided_at            TEXT NOT NULL,
    elapsed_ms            INTEGER,               -- from showing the pair to the answer
    uuid                  TEXT NOT NULL UNIQUE,  -- the same answer in two copies of a project
    CHECK (low < high)
) STRICT;
CREATE INDEX decision_by_pair ON decision (low, high, reviewer_id);
CREATE INDEX decision_by_high ON decision (high);
CREATE INDEX decision_by_reviewer ON decision (reviewer_id);
CREATE INDEX decision_by_session ON decision (session_id);

CREATE TABLE individual (                        -- an animal that is known and named by a person
    individual_id INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (trim(name) != ''),
    alternate_ids TEXT NOT NULL DEFAULT '',      -- separated by |
    sex           TEXT CHECK (sex IN ('female', 'male')),
    life_stage    TEXT CHECK (life_stage IN ('adult', 'subadult', 'juvenile')),
    notes         TEXT NOT NULL DEFAULT '',
    uuid          TEXT NOT NULL UNIQUE,
    created_at    TEXT NOT NULL
) STRICT;

CREATE TABLE membership (                        -- a person accepted who this is; it binds
    membership_id INTEGER PRIMARY KEY AUTOINCREMENT,
    annotation_id INTEGER NOT NULL UNIQUE REFERENCES annotation ON DELETE RESTRICT,
    individual_id INTEGER NOT NULL REFERENCES individual ON DELETE RESTRICT,
    accepted_at   TEXT NOT NULL,
    reviewer_id   INTEGER NOT NULL REFERENCES reviewer ON DELETE RESTRICT
) STRICT;
CREATE INDEX membership_by_individual ON membership (individual_id);
CREATE INDEX membership_by_reviewer ON membership (reviewer_id);

CREATE TABLE tag (
    tag_id INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE individual_tag (
    individual_tag_id INTEGER PRIMARY KEY AUTOINCREMENT,
    individual_id     INTEGER NOT NULL REFERENCES individual ON DELETE RESTRICT,
    tag_id            INTEGER NOT NULL REFERENCES tag ON DELETE RESTRICT,
    UNIQUE (individual_id, tag_id)
) STRICT;
CREATE INDEX individual_tag_by_tag ON individual_tag (tag_id);

CREATE TABLE lock (                              -- what binds the partition; a person can lift any of them
    lock_id       INTEGER PRIMARY KEY AUTOINCREMENT,
    low           INTEGER REFERENCES annotation ON DELETE RESTRICT, -- a pair ...
    high          INTEGER REFERENCES annotation ON DELETE RESTRICT,
    verdict       TEXT CHECK (verdict IN ('same', 'different')),
    membership_id INTEGER REFERENCES membership ON DELETE RESTRICT, -- ... or a membership
    source        TEXT NOT NULL CHECK (source IN ('person', 'fact', 'catalogue')),
    reason        TEXT NOT NULL,                 -- "identical bytes", "two animals in one image" ...
    created_at    TEXT NOT NULL,
    lifted_at     TEXT,                          -- a person lifted it
    CHECK (low < high),
    CHECK ((low IS NULL) = (high IS NULL) AND (low IS NULL) = (verdict IS NULL)
       AND (low IS NULL) != (membership_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX lock_by_pair ON lock (low, high, source);
CREATE INDEX lock_by_high ON lock (high);
CREATE INDEX lock_by_membership ON lock (membership_id);

CREATE TABLE partition_run (                     -- one solve of the engine
    run_id       INTEGER PRIMARY KEY AUTOINCREMENT,
    engine       TEXT NOT NULL,                  -- strategy and solver
    version      TEXT NOT NULL,                  -- of the program
    model_keys   TEXT NOT NULL,                  -- separated by spaces
    parameters   TEXT NOT NULL,                  -- JSON
    seed         INTEGER NOT NULL,
    n_decisions  INTEGER NOT NULL,               -- answers it knew
    n_left       INTEGER,                        -- about how many more questions pay; NULL: cannot tell
    computed_at  TEXT NOT NULL
) STRICT;

CREATE TABLE cluster (                           -- a group the program proposes; ids and labels are never reused
    cluster_id INTEGER PRIMARY KEY AUTOINCREMENT,
    label      TEXT NOT NULL UNIQUE,             -- ID-0001
    first_run  INTEGER NOT NULL REFERENCES partition_run (run_id) ON DELETE RESTRICT,
    last_run   INTEGER NOT NULL REFERENCES partition_run (run_id) ON DELETE RESTRICT, -- the last one that had it
    proven     INTEGER NOT NULL DEFAULT 0 CHECK (proven IN (0, 1)) -- holds when any one answer is dropped
) STRICT;
CREATE INDEX cluster_by_first_run ON cluster (first_run);
CREATE INDEX cluster_by_last_run ON cluster (last_run);

CREATE TABLE cluster_change (                    -- annotations that went from one label to another
    cluster_change_id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id            INTEGER NOT NULL REFERENCES partition_run (run_id) ON DELETE RESTRICT,
    from_cluster      INTEGER NOT NULL REFERENCES cluster (cluster_id) ON DELETE RESTRICT,
    to_cluster        INTEGER NOT NULL REFERENCES cluster (cluster_id) ON DELETE RESTRICT,
    n_annotations     INTEGER NOT NULL
) STRICT;
CREATE INDEX cluster_change_by_run ON cluster_change (run_id);
CREATE INDEX cluster_change_by_from ON cluster_change (from_cluster);
CREATE INDEX cluster_change_by_to ON cluster_change (to_cluster);

CREATE TABLE assignment (                        -- who is who, one row for every annotation: of the newest run, and what people did since
    annotation_id INTEGER PRIMARY KEY REFERENCES annotation ON DELETE RESTRICT,
    cluster_id    INTEGER REFERENCES cluster ON DELETE RESTRICT,      -- NULL: in no cluster
    individual_id INTEGER REFERENCES individual ON DELETE SET NULL,   -- computed data never stops an undo
    status        TEXT NOT NULL CHECK (status IN ('accepted', 'proven', 'proposed', 'unidentified', 'not_identifiable')),
    probability   REAL CHECK (probability BETWEEN 0 AND 1)            -- that it belongs with its cluster
) STRICT;
CREATE INDEX assignment_by_cluster ON assignment (cluster_id);
CREATE INDEX assignment_by_individual ON assignment (individual_id);

-- In force: of one reviewer about one pair the newest answer, repeats beside it; reviewers add up.
CREATE VIEW decision_in_force AS
SELECT * FROM decision AS d
WHERE purpose = 'repeat' OR NOT EXISTS (
    SELECT 1 FROM decision AS later
    WHERE later.low = d.low AND later.high = d.high AND later.reviewer_id = d.reviewer_id
      AND later.purpose != 'repeat' AND later.decision_id > d.decision_id);

CREATE VIEW must_link AS
SELECT low, high, 'answer' AS source, sureness, reviewer.name AS reviewer, decided_at AS since
FROM decision_in_force JOIN reviewer USING (reviewer_id) WHERE verdict = 'same'
UNION ALL
SELECT low, high, source, 'sure', NULL, created_at
FROM lock WHERE verdict = 'same' AND lifted_at IS NULL;

CREATE VIEW cannot_link AS
SELECT low, high, 'answer' AS source, sureness, reviewer.name AS reviewer, decided_at AS since
FROM decision_in_force JOIN reviewer USING (reviewer_id) WHERE verdict = 'different'
UNION ALL
SELECT low, high, source, 'sure', NULL, created_at
FROM lock WHERE verdict = 'different' AND lifted_at IS NULL;

-- The study: what counts and is exported. A file that was moved counts where it is now.
CREATE VIEW studied AS
SELECT annotation_id, image_id FROM annotation JOIN image USING (image_id)
WHERE excluded = 0 AND crop_key IS NOT NULL AND status NOT IN ('removed', 'replaced')
  AND NOT (status = 'missing' AND EXISTS (
      SELECT 1 FROM image AS moved WHERE moved.sha256 = image.sha256 AND moved.status = 'ok'));

-- The refined identities: one row per annotation of the study.
CREATE VIEW identity AS
SELECT annotation_id, image_id, folder.path AS folder, image.relative_path,
       cluster.label AS cluster,
       coalesce(individual.name, cluster.label) AS individual,
       assignment.status, assignment.probability
FROM studied JOIN image USING (image_id) JOIN folder USING (folder_id)
JOIN assignment USING (annotation_id)
LEFT JOIN cluster USING (cluster_id)
LEFT JOIN individual USING (individual_id);
