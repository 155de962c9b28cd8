-- What rebuilds beside the live tables (V096) have found: kept for ever, for whoever audits. Who runs
-- the service reads how many rows differ in which district; what they are, each district alone.

-- Who asked for it, how far it is, how it ended. Belongs to no district, and tells nothing of any.
CREATE TABLE jobs.rebuild (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  projections jsonb NOT NULL,
  state       text NOT NULL DEFAULT 'BUILDING' CHECK (state IN
    ('BUILDING', 'COMPARING', 'READY', 'SWAPPING', 'SWAPPED', 'DISCARDED', 'FAILED', 'STOPPED')),
  asked_by    text NOT NULL,
  started_at  timestamptz NOT NULL DEFAULT now(),
  compared_at timestamptz,
  ended_at    timestamptz,
  ended_by    text,
  streams     bigint NOT NULL DEFAULT 0,
  events      bigint NOT NULL DEFAULT 0,
  changed     bigint,
  error       text
);

ALTER TABLE jobs.rebuild ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_service ON jobs.rebuild TO outturn_projection USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON jobs.rebuild TO outturn_projection;

-- The same for each district that was compared, since the role that answers a district sees no row
-- that isn't its own.
CREATE TABLE jobs.rebuild_of_district (
  district_id text NOT NULL,
  rebuild     bigint NOT NULL,
  state       text NOT NULL,
  asked_by    text NOT NULL,
  started_at  timestamptz NOT NULL,
  compared_at timestamptz NOT NULL,
  ended_at    timestamptz,
  ended_by    text,
  PRIMARY KEY (district_id, rebuild)
);

-- How much a projection was compared in a district, and how many rows and streams of each kind were
-- found; kept: of how many there is a line.
CREATE TABLE jobs.rebuild_count (
  district_id     text NOT NULL,
  rebuild         bigint NOT NULL,
  projection      text NOT NULL,
  revision        integer NOT NULL,
  streams         bigint NOT NULL DEFAULT 0,
  rows            bigint NOT NULL DEFAULT 0,
  only_live       bigint NOT NULL DEFAULT 0,
  only_rebuilt    bigint NOT NULL DEFAULT 0,
  differing       bigint NOT NULL DEFAULT 0,
  streams_unknown bigint NOT NULL DEFAULT 0,
  streams_failed  bigint NOT NULL DEFAULT 0,
  streams_behind  bigint NOT NULL DEFAULT 0,
  streams_moved   bigint NOT NULL DEFAULT 0,
  kept            bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (district_id, rebuild, projection)
);

-- A row or a stream that is not shown as its events say. Values sealed for a person are not in it.
CREATE TABLE jobs.rebuild_difference (
  district_id     text NOT NULL,
  rebuild         bigint NOT NULL,
  projection      text NOT NULL,
  place           bigint NOT NULL,
  kind            text NOT NULL,
  stream          text NOT NULL,
  project_code    text,
  table_name      text,
  row_key         jsonb,
  columns         jsonb NOT NULL DEFAULT '[]',
  shown           jsonb,
  rebuilt         jsonb,
  shown_version   bigint,
  rebuilt_version bigint,
  cause           text,
  PRIMARY KEY (district_id, rebuild, projection, place)
);

CALL read_model.wall('jobs.rebuild_of_district');
CALL read_model.wall('jobs.rebuild_count');
CALL read_model.wall('jobs.rebuild_difference');
REVOKE DELETE ON jobs.rebuild_of_district, jobs.rebuild_count, jobs.rebuild_difference
  FROM outturn_projection;
REVOKE UPDATE ON jobs.rebuild_difference FROM outturn_projection;
