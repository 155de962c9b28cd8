-- The log of each district's events: a tree of hashes that can only grow (RFC 6962). What a leaf hashes
-- and how everything is proven is in deploy/docs/proof.md. Nothing here is ever changed or taken away but
-- with its district.
CREATE SCHEMA proof;
REVOKE ALL ON SCHEMA proof FROM PUBLIC;
GRANT USAGE ON SCHEMA proof TO outturn_projection, outturn_question, outturn_events;

-- Up to which index of all events the logs have taken them in. One row: whoever takes in the next ones
-- holds it, so that there is one order, and none is taken in twice.
CREATE TABLE proof.reached (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  position bigint NOT NULL
);
INSERT INTO proof.reached (position) VALUES (0);

-- The leaves, in the order in which the district's events were settled. Stream, sequence and identifier
-- are not unique: a log that a forged event could stop would stop for all districts. Marks are some bytes of
-- the hash of each field; they prove nothing, but tell what was changed.
CREATE TABLE proof.leaf (
  district_id      text NOT NULL,
  leaf             bigint NOT NULL,
  hash             bytea NOT NULL CHECK (octet_length(hash) = 32),
  stream           text NOT NULL,
  sequence         bigint NOT NULL,
  event_identifier text NOT NULL,
  position         bigint NOT NULL,
  marks            bytea NOT NULL,
  PRIMARY KEY (district_id, leaf)
);

CREATE INDEX leaf_of_event ON proof.leaf (district_id, stream, sequence);

-- The roots of complete trees of 2^level leaves above the leaves; the place is counted from 0 in its level.
CREATE TABLE proof.tree (
  district_id text NOT NULL,
  level       integer NOT NULL CHECK (level > 0),
  place       bigint NOT NULL,
  hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (district_id, level, place)
);

-- What it takes to append: the roots of the largest complete trees, one for each bit of the size.
CREATE TABLE proof.edge (
  district_id text PRIMARY KEY,
  size        bigint NOT NULL,
  peaks       bytea NOT NULL,
  CHECK (octet_length(peaks) = 32 * bit_count(size::bit(64)))
);

-- What was signed, kept for ever.
CREATE TABLE proof.head (
  district_id text NOT NULL,
  size        bigint NOT NULL CHECK (size > 0),
  root        bytea NOT NULL CHECK (octet_length(root) = 32),
  signed_at   timestamptz NOT NULL,
  key         text NOT NULL,
  note        text NOT NULL,
  PRIMARY KEY (district_id, size)
);

-- Comparisons of the events with the log, asked for and reported.
CREATE TABLE proof.verification (
  district_id text NOT NULL,
  id          uuid NOT NULL,
  number      bigint GENERATED ALWAYS AS IDENTITY,
  asked_by    text NOT NULL,
  asked       timestamptz NOT NULL DEFAULT now(),
  state       text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  started     timestamptz,
  finished    timestamptz,
  leaves      bigint,
  heads       bigint,
  damages     bigint,
  error       text,
  PRIMARY KEY (district_id, id)
);

CREATE INDEX verification_of_district ON proof.verification (district_id, number DESC);

-- The worker's one question, across districts: what is next?
CREATE INDEX verification_unfinished ON proof.verification (number)
  WHERE state IN ('QUEUED', 'RUNNING');

CREATE TABLE proof.damage (
  district_id  text NOT NULL,
  verification uuid NOT NULL,
  number       integer NOT NULL,
  damage       text NOT NULL,
  stream       text,
  version      bigint,
  leaf         bigint,
  fields       jsonb NOT NULL DEFAULT '[]',
  place        text,
  PRIMARY KEY (district_id, verification, number),
  FOREIGN KEY (district_id, verification) REFERENCES proof.verification ON DELETE CASCADE
);

CALL read_model.wall('proof.leaf');
CALL read_model.wall('proof.tree');
CALL read_model.wall('proof.edge');
CALL read_model.wall('proof.head');
CALL read_model.wall('proof.verification');
CALL read_model.wall('proof.damage');
REVOKE UPDATE, DELETE ON proof.leaf, proof.tree, proof.head FROM outturn_projection;
REVOKE DELETE ON proof.edge FROM outturn_projection;
REVOKE INSERT, DELETE ON proof.verification FROM outturn_projection;
REVOKE UPDATE ON proof.damage FROM outturn_projection;

-- A log is the whole district's: a unit sees none of it.
CREATE POLICY within_reach ON proof.leaf AS RESTRICTIVE TO outturn_question
  USING ((SELECT current_setting('outturn.reach', true)) = '*');
CREATE POLICY within_reach ON proof.tree AS RESTRICTIVE TO outturn_question
  USING ((SELECT current_setting('outturn.reach', true)) = '*');
CREATE POLICY within_reach ON proof.edge AS RESTRICTIVE TO outturn_question
  USING ((SELECT current_setting('outturn.reach', true)) = '*');
CREATE POLICY within_reach ON proof.head AS RESTRICTIVE TO outturn_question
  USING ((SELECT current_setting('outturn.reach', true)) = '*');
CREATE POLICY within_reach ON proof.verification AS RESTRICTIVE TO outturn_question
  USING ((SELECT current_setting('outturn.reach', true)) = '*');
CREATE POLICY within_reach ON proof.damage AS RESTRICTIVE TO outturn_question
  USING ((SELECT current_setting('outturn.reach', true)) = '*');

-- Who asks leaves an order; who works on it does the rest.
GRANT INSERT (district_id, id, asked_by) ON proof.verification TO outturn_question;
CREATE POLICY own_order ON proof.verification FOR INSERT TO outturn_question
  WITH CHECK (district_id = current_setting('outturn.district', true));

-- A district that comes back brings its heads along, in the transaction that stores its events.
GRANT INSERT ON proof.head TO outturn_events;
CREATE POLICY brought_back ON proof.head FOR INSERT TO outturn_events
  WITH CHECK (district_id = current_setting('outturn.district', true));

ALTER TABLE proof.reached ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_service ON proof.reached TO outturn_projection USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON proof.reached TO outturn_projection;
