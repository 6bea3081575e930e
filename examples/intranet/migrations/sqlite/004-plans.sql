-- One plan for each round, as JSON. Its id and revision are columns too, so that a plan is stored only over the one that it was made from.
CREATE TABLE plans (
  round    INTEGER PRIMARY KEY REFERENCES rounds (round),
  id       TEXT    NOT NULL,
  revision INTEGER NOT NULL,
  plan     TEXT    NOT NULL
) STRICT;

-- What people say of each action in the plan of the round before: did it help? No role, and nothing that points to their other answers.
CREATE TABLE helped_responses (
  id    TEXT    PRIMARY KEY,
  round INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX helped_responses_by_round ON helped_responses (round);

CREATE TABLE helped_answers (
  response_id TEXT    NOT NULL REFERENCES helped_responses (id),
  action      TEXT    NOT NULL,
  value       INTEGER NOT NULL,
  PRIMARY KEY (response_id, action)
) STRICT, WITHOUT ROWID;

-- The same codes again, each for one answer to that question. A table of its own: the other one is spent before this is asked, and nothing
-- may tell when.
CREATE TABLE helped_invitations (
  hash  TEXT    PRIMARY KEY,
  round INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO helped_invitations SELECT hash, round FROM invitations;
