-- Every year of every project. Money in fen; null is unknown.
CREATE TABLE read_model.comparison_year (
  district_id     text NOT NULL,
  project_code    text NOT NULL,
  year            integer NOT NULL,
  name            text NOT NULL,
  unit            text NOT NULL,
  parent          text,
  has_parts       boolean NOT NULL,
  parts           jsonb NOT NULL,
  goal            text,
  requested       bigint,
  initial         bigint,
  adjusted        bigint,
  executed        bigint,
  self_assessed   boolean NOT NULL,
  score           numeric,
  grade           text,
  rule_set        jsonb,
  evaluator       text,
  evaluated_score numeric,
  evaluated_grade text,
  indicators      integer NOT NULL,
  PRIMARY KEY (district_id, project_code, year)
);

CREATE INDEX comparison_year_of_district ON read_model.comparison_year (district_id, year, unit);

-- Every indicator of every year: a point of the line it was said to continue.
CREATE TABLE read_model.comparison_indicator (
  district_id     text NOT NULL,
  project_code    text NOT NULL,
  year            integer NOT NULL,
  indicator       text NOT NULL,
  place           integer NOT NULL,
  line            text NOT NULL,
  joined          text NOT NULL,
  origin          text,
  why             text,
  name            text NOT NULL,
  level_one       text NOT NULL,
  level_two       text NOT NULL,
  unit            text,
  target          jsonb NOT NULL,
  original_target jsonb,
  actual          jsonb,
  actual_from     text,
  attainment      jsonb,
  points          numeric,
  score           numeric,
  given_score     numeric,
  PRIMARY KEY (district_id, project_code, year, indicator)
);
