-- No time, name or address. WITHOUT ROWID keeps the rows in the order of their keys, which are random.
-- IF NOT EXISTS, since files from before there were migrations have these tables already.
CREATE TABLE IF NOT EXISTS responses (
  id         TEXT    PRIMARY KEY,
  round      INTEGER NOT NULL,
  instrument TEXT    NOT NULL,
  version    INTEGER NOT NULL,
  role       TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS answers (
  response_id TEXT    NOT NULL REFERENCES responses (id),
  question    TEXT    NOT NULL,
  value       INTEGER NOT NULL,
  PRIMARY KEY (response_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS closed_rounds (
  round INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE IF NOT EXISTS agreements (
  round   INTEGER PRIMARY KEY REFERENCES closed_rounds (round),
  minimum INTEGER NOT NULL,
  invited INTEGER
) STRICT;

CREATE TABLE IF NOT EXISTS decisions (
  round    INTEGER NOT NULL REFERENCES closed_rounds (round),
  decision TEXT    NOT NULL,
  question TEXT    NOT NULL,
  place    INTEGER NOT NULL,
  PRIMARY KEY (round, decision, question)
) STRICT, WITHOUT ROWID;
