-- What is this district? One row a district, and one a unit, which every question about units joins.
CREATE TABLE read_model.district (
  district_id    text PRIMARY KEY,
  name           text NOT NULL,
  suspension     text,
  sources        jsonb NOT NULL,
  former_sources jsonb NOT NULL,
  rule_sets      jsonb NOT NULL,
  calendars      jsonb NOT NULL,
  version        bigint NOT NULL,
  recorded_at    timestamptz NOT NULL
);

CREATE TABLE read_model.unit (
  district_id text NOT NULL,
  code        text NOT NULL,
  name        text NOT NULL,
  type        text NOT NULL,
  parent      text,
  credit_code text,
  PRIMARY KEY (district_id, code)
);
