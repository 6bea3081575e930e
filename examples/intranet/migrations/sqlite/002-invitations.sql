CREATE INDEX responses_by_round ON responses (round, role);

-- A round has its agreement while it is open, too.
CREATE TABLE rounds (
  round   INTEGER PRIMARY KEY,
  -- The least group size that people were told of. From the first answer on it is never lowered.
  minimum INTEGER,
  -- How many invitations have been made.
  invited INTEGER,
  closed  INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO rounds (round, minimum, invited, closed)
SELECT round, coalesce(minimum, 5), invited, 1
FROM closed_rounds LEFT JOIN agreements USING (round);

-- Answers to the open round were given when its limit was not stored: they get the one of the round before.
INSERT INTO rounds (round, minimum)
SELECT DISTINCT round, coalesce((SELECT minimum FROM rounds ORDER BY round DESC LIMIT 1), 5)
FROM responses
WHERE round NOT IN (SELECT round FROM rounds);

CREATE TABLE new_decisions (
  round    INTEGER NOT NULL REFERENCES rounds (round),
  decision TEXT    NOT NULL,
  question TEXT    NOT NULL,
  place    INTEGER NOT NULL,
  PRIMARY KEY (round, decision, question)
) STRICT, WITHOUT ROWID;
INSERT INTO new_decisions SELECT round, decision, question, place FROM decisions;
DROP TABLE decisions;
ALTER TABLE new_decisions RENAME TO decisions;
DROP TABLE agreements;
DROP TABLE closed_rounds;

-- The unspent invitations, as hashes. A spent one is deleted, and nothing here points to a response: what is left says who may still
-- answer, never who answered what or in which order.
CREATE TABLE invitations (
  hash  TEXT    PRIMARY KEY,
  round INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE facilitator (
  hash TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
