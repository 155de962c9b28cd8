-- What was every submitted self-assessment scored from, and what did it get? The last one of a year.
CREATE TABLE read_model.scoring_basis (
  district_id  text NOT NULL,
  project_code text NOT NULL,
  year         integer NOT NULL,
  project_name text NOT NULL,
  unit         text NOT NULL,
  returned     boolean NOT NULL,
  basis        jsonb NOT NULL,
  score        jsonb NOT NULL,
  PRIMARY KEY (district_id, project_code, year)
);

-- A district's year, project by project.
CREATE INDEX scoring_basis_of_year ON read_model.scoring_basis (district_id, year, project_code)
  WHERE NOT returned;

-- What people ask for and get later is no read model: no event tells it, no rebuild brings it back.
CREATE SCHEMA jobs;

-- A district's year to be scored again under one rule set.
CREATE TABLE jobs.scoring (
  district_id  text NOT NULL,
  id           uuid NOT NULL,
  number       bigint GENERATED ALWAYS AS IDENTITY,
  request_key  text NOT NULL,
  year         integer NOT NULL,
  rule_set     jsonb NOT NULL,
  asked_by     text NOT NULL,
  asked        timestamptz NOT NULL DEFAULT now(),
  state        text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  started      timestamptz,
  finished     timestamptz,
  done         integer NOT NULL DEFAULT 0,
  total        integer,
  error        text,
  -- How far it is: the last project scored, and the lines written.
  reached      text NOT NULL DEFAULT '',
  lines        bigint NOT NULL DEFAULT 0,
  -- When a chunk of it was last tried, and how often in a row in vain.
  tried        timestamptz,
  failures     integer NOT NULL DEFAULT 0,
  PRIMARY KEY (district_id, id),
  UNIQUE (district_id, request_key)
);

CREATE INDEX scoring_of_district ON jobs.scoring (district_id, number DESC);

-- The worker's one question, across districts: whose turn is it?
CREATE INDEX scoring_unfinished ON jobs.scoring (tried NULLS FIRST, number)
  WHERE state IN ('QUEUED', 'RUNNING');

-- The result, line by line: budget execution, the sheet, the total of each project.
CREATE TABLE jobs.scoring_line (
  district_id     text NOT NULL,
  job             uuid NOT NULL,
  place           bigint NOT NULL,
  project_code    text NOT NULL,
  project_name    text NOT NULL,
  unit            text NOT NULL,
  year            integer NOT NULL,
  line            text NOT NULL,
  name            text,
  recorded_rules  jsonb NOT NULL,
  recorded_points numeric,
  recorded_score  numeric,
  recorded_grade  text,
  rules           jsonb NOT NULL,
  points          numeric,
  score           numeric,
  grade           text,
  difference      numeric,
  causes          jsonb NOT NULL,
  PRIMARY KEY (district_id, job, place),
  FOREIGN KEY (district_id, job) REFERENCES jobs.scoring ON DELETE CASCADE
);
