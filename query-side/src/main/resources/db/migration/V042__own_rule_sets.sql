-- Which rules has a district made itself? One row a version; none is ever changed.
CREATE TABLE read_model.own_rule_set (
  district_id text NOT NULL,
  key         text NOT NULL,
  version     integer NOT NULL,
  rules       jsonb NOT NULL,
  document    jsonb,
  defined_at  timestamptz NOT NULL,
  PRIMARY KEY (district_id, key, version)
);
