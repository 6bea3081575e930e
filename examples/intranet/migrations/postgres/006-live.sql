-- The table as it is in SQLite after 006: see there for the reasons.
CREATE TABLE live_rounds (
  round     INTEGER PRIMARY KEY,
  version   INTEGER NOT NULL,
  published TEXT    COLLATE "C" NOT NULL
);
