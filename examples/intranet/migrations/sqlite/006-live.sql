-- The rounds that can be followed while people answer, each with what was published of it last: counts alone, as JSON. What came before is not
-- stored, and neither is when. The version is a column too, so that a step is stored only over the one before it.
CREATE TABLE live_rounds (
  round     INTEGER PRIMARY KEY,
  version   INTEGER NOT NULL,
  published TEXT    NOT NULL
) STRICT;
