-- Who was taken out of a group, or split from it: the other of the two stands for all that stayed.
ALTER TABLE decision ADD COLUMN stranger INTEGER
    REFERENCES annotation ON DELETE RESTRICT
    CHECK (stranger IS NULL OR (stranger IN (low, high) AND verdict = 'different'));
CREATE INDEX decision_by_stranger ON decision (stranger);
