-- Which revision of each projection the read model was built by, as a whole, and when. A revision
-- that differs from the program's is built again at its next start.
CREATE TABLE read_model.projection (
  name     text PRIMARY KEY,
  revision integer NOT NULL,
  built_at timestamptz NOT NULL
);

-- Which version of each stream each projection shows. Who writes rows of a stream raises its version
-- in the same transaction: that keeps two writers apart, and an older state from a later one.
CREATE TABLE read_model.projected (
  district_id text NOT NULL,
  stream      text NOT NULL,
  projection  text NOT NULL,
  version     bigint NOT NULL,
  PRIMARY KEY (district_id, stream, projection)
) WITH (fillfactor = 80);
