-- How was a year judged? Null total: not computable. Null own_total: a row was left blank.
CREATE TABLE read_model.assessment (
  district_id          text NOT NULL,
  project_code         text NOT NULL,
  year                 integer NOT NULL,
  project_name         text NOT NULL,
  unit                 text NOT NULL,
  stage                text NOT NULL,
  submissions          integer NOT NULL,
  submitted            timestamptz NOT NULL,
  rule_set             jsonb NOT NULL,
  points               numeric NOT NULL,
  total                numeric,
  grade                text,
  execution_score      numeric,
  own_total            numeric,
  difference           numeric,
  printed_totals       jsonb NOT NULL,
  printed_totals_agree boolean,
  claims               jsonb NOT NULL,
  attained             text NOT NULL,
  report               jsonb NOT NULL,
  evaluations          jsonb NOT NULL,
  returns              jsonb NOT NULL,
  published_channel    text,
  published_on         date,
  PRIMARY KEY (district_id, project_code, year)
);

-- A year of a district, best first; what was sent back stands behind what counts.
CREATE INDEX assessment_ranked ON read_model.assessment
  (district_id, year DESC, (stage = 'RETURNED'), total DESC NULLS LAST, project_code);

-- The lines of each assessment: budget execution, then the sheet. Null score: not computable.
CREATE TABLE read_model.assessment_item (
  district_id  text NOT NULL,
  project_code text NOT NULL,
  year         integer NOT NULL,
  line         text NOT NULL,
  place        integer NOT NULL,
  name         text,
  level_one    text,
  level_two    text,
  target       jsonb,
  unit         text,
  actual       jsonb,
  points       numeric,
  score        numeric,
  own_score    numeric,
  working      jsonb NOT NULL,
  deviation    text,
  given        jsonb NOT NULL,
  PRIMARY KEY (district_id, project_code, year, line)
);
