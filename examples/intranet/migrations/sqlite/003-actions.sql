-- What the group will do about the areas that it chose, in the words that it read.
CREATE TABLE actions (
  round    INTEGER NOT NULL REFERENCES rounds (round),
  place    INTEGER NOT NULL,
  question TEXT    NOT NULL,
  text     TEXT    NOT NULL,
  PRIMARY KEY (round, place)
) STRICT, WITHOUT ROWID;
