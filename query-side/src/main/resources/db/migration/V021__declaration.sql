-- What was declared? One row a project: the sheet, and beside it what a parent's sheet lists of its
-- parts, so that it needn't read theirs.
CREATE TABLE read_model.declaration (
  district_id  text NOT NULL,
  project_code text NOT NULL,
  name         text NOT NULL,
  unit         text NOT NULL,
  department   text,
  asked        jsonb NOT NULL,
  sheet        jsonb NOT NULL,
  version      bigint NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (district_id, project_code)
);
