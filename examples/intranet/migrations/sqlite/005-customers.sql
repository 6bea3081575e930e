-- A customer's link, as the hash of its code, is good for one answer. The team and the segment are known here: a customer neither sees nor sends them.
CREATE TABLE customer_links (
  hash    TEXT PRIMARY KEY,
  team    TEXT NOT NULL,
  segment TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Nothing here leads to the link, and no time is finer than the quarter.
CREATE TABLE customer_answers (
  id      TEXT    PRIMARY KEY,
  survey  TEXT    NOT NULL,
  version INTEGER NOT NULL,
  quarter TEXT    NOT NULL,
  team    TEXT    NOT NULL,
  segment TEXT    NOT NULL,
  score   INTEGER NOT NULL,
  comment TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX customer_answers_by_quarter ON customer_answers (quarter, survey, version);

-- What the business system says of a quarter. Amounts are in kronor.
CREATE TABLE business_quarters (
  quarter             TEXT    PRIMARY KEY,
  customers_at_start  INTEGER NOT NULL,
  customers_lost      INTEGER NOT NULL,
  revenue_at_start    INTEGER NOT NULL,
  revenue_expansion   INTEGER NOT NULL,
  revenue_contraction INTEGER NOT NULL,
  revenue_churned     INTEGER NOT NULL,
  revenue_total       INTEGER NOT NULL,
  revenue_existing    INTEGER NOT NULL
) STRICT;

-- How many days a new customer took to their first order; NULL for one who has not ordered yet.
CREATE TABLE onboardings (
  customer TEXT PRIMARY KEY,
  quarter  TEXT NOT NULL,
  days     INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX onboardings_by_quarter ON onboardings (quarter);
