-- The tables as they are in SQLite after 005: see there for the reasons. COLLATE "C" sorts by code point, as SQLite does.
CREATE TABLE rounds (
  round   INTEGER PRIMARY KEY,
  minimum INTEGER,
  invited INTEGER,
  closed  INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE responses (
  id         TEXT    COLLATE "C" PRIMARY KEY,
  round      INTEGER NOT NULL,
  instrument TEXT    COLLATE "C" NOT NULL,
  version    INTEGER NOT NULL,
  role       TEXT    COLLATE "C" NOT NULL
);

CREATE INDEX responses_by_round ON responses (round, role);

CREATE TABLE answers (
  response_id TEXT    COLLATE "C" NOT NULL REFERENCES responses (id),
  question    TEXT    COLLATE "C" NOT NULL,
  value       INTEGER NOT NULL,
  PRIMARY KEY (response_id, question)
);

CREATE TABLE invitations (
  hash  TEXT    COLLATE "C" PRIMARY KEY,
  round INTEGER NOT NULL
);

CREATE TABLE facilitator (
  hash TEXT COLLATE "C" PRIMARY KEY
);

CREATE TABLE decisions (
  round    INTEGER NOT NULL REFERENCES rounds (round),
  decision TEXT    COLLATE "C" NOT NULL,
  question TEXT    COLLATE "C" NOT NULL,
  place    INTEGER NOT NULL,
  PRIMARY KEY (round, decision, question)
);

CREATE TABLE actions (
  round    INTEGER NOT NULL REFERENCES rounds (round),
  place    INTEGER NOT NULL,
  question TEXT    COLLATE "C" NOT NULL,
  text     TEXT    COLLATE "C" NOT NULL,
  PRIMARY KEY (round, place)
);

-- TEXT keeps the plan as it was written. JSONB would sort its keys, and the same plan would come back as another.
CREATE TABLE plans (
  round    INTEGER PRIMARY KEY REFERENCES rounds (round),
  id       TEXT    COLLATE "C" NOT NULL,
  revision BIGINT  NOT NULL,
  plan     TEXT    COLLATE "C" NOT NULL
);

CREATE TABLE helped_responses (
  id    TEXT    COLLATE "C" PRIMARY KEY,
  round INTEGER NOT NULL
);

CREATE INDEX helped_responses_by_round ON helped_responses (round);

CREATE TABLE helped_answers (
  response_id TEXT    COLLATE "C" NOT NULL REFERENCES helped_responses (id),
  action      TEXT    COLLATE "C" NOT NULL,
  value       INTEGER NOT NULL,
  PRIMARY KEY (response_id, action)
);

CREATE TABLE helped_invitations (
  hash  TEXT    COLLATE "C" PRIMARY KEY,
  round INTEGER NOT NULL
);

CREATE TABLE customer_links (
  hash    TEXT COLLATE "C" PRIMARY KEY,
  team    TEXT COLLATE "C" NOT NULL,
  segment TEXT COLLATE "C" NOT NULL
);

CREATE TABLE customer_answers (
  id      TEXT    COLLATE "C" PRIMARY KEY,
  survey  TEXT    COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  quarter TEXT    COLLATE "C" NOT NULL,
  team    TEXT    COLLATE "C" NOT NULL,
  segment TEXT    COLLATE "C" NOT NULL,
  score   INTEGER NOT NULL,
  comment TEXT    COLLATE "C"
);

CREATE INDEX customer_answers_by_quarter ON customer_answers (quarter, survey, version);

CREATE TABLE business_quarters (
  quarter             TEXT   COLLATE "C" PRIMARY KEY,
  customers_at_start  BIGINT NOT NULL,
  customers_lost      BIGINT NOT NULL,
  revenue_at_start    BIGINT NOT NULL,
  revenue_expansion   BIGINT NOT NULL,
  revenue_contraction BIGINT NOT NULL,
  revenue_churned     BIGINT NOT NULL,
  revenue_total       BIGINT NOT NULL,
  revenue_existing    BIGINT NOT NULL
);

CREATE TABLE onboardings (
  customer TEXT    COLLATE "C" PRIMARY KEY,
  quarter  TEXT    COLLATE "C" NOT NULL,
  days     INTEGER
);

CREATE INDEX onboardings_by_quarter ON onboardings (quarter);
