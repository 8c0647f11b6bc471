-- In force: of one reviewer about one pair the newest answer, repeats beside it until the reviewer
-- settles the pair by an answer of their own accord; reviewers add up.
DROP VIEW decision_in_force;
CREATE VIEW decision_in_force AS
SELECT * FROM decision AS d
WHERE NOT EXISTS (
    SELECT 1 FROM decision AS later
    WHERE later.low = d.low AND later.high = d.high AND later.reviewer_id = d.reviewer_id
      AND later.decision_id > d.decision_id
      AND (later.purpose = 'person' OR (later.purpose != 'repeat' AND d.purpose != 'repeat')));
