-- A project as far as its money is concerned, and what it has taken in.
CREATE TABLE read_model.execution_project (
  district_id  text NOT NULL,
  project_code text NOT NULL,
  name         text NOT NULL,
  unit         text NOT NULL,
  parent       text,
  has_parts    boolean NOT NULL,
  parts        jsonb NOT NULL,
  PRIMARY KEY (district_id, project_code)
);

-- Money by project, year and source, in fen. Null is unknown: requested where no plan names the
-- source, initial until allocated, the rest until the first booking.
CREATE TABLE read_model.execution (
  district_id          text NOT NULL,
  project_code         text NOT NULL,
  year                 integer NOT NULL,
  source               text NOT NULL,
  unit                 text NOT NULL,
  parent               text,
  has_parts            boolean NOT NULL,
  requested            bigint,
  initial              bigint,
  adjustment           bigint,
  carried_in           bigint,
  carried_out          bigint,
  returned             bigint,
  q1                   bigint,
  q2                   bigint,
  q3                   bigint,
  q4                   bigint,
  spent_with_exception bigint,
  carry                jsonb NOT NULL,
  PRIMARY KEY (district_id, project_code, year, source)
);

-- The dashboards' one read: what holds money, of a year, of a unit. Parents hold none.
CREATE INDEX execution_held ON read_model.execution (district_id, year, unit) WHERE NOT has_parts;

-- What mid-term plans ask for over several years at once, in fen.
CREATE TABLE read_model.execution_mid_term (
  district_id  text NOT NULL,
  project_code text NOT NULL,
  from_year    integer NOT NULL,
  to_year      integer NOT NULL,
  source       text NOT NULL,
  amount       bigint NOT NULL,
  PRIMARY KEY (district_id, project_code, from_year, to_year, source)
);

-- What the papers of the latest self-assessment claim of a year's money. Never a fact.
CREATE TABLE read_model.execution_claim (
  district_id  text NOT NULL,
  project_code text NOT NULL,
  year         integer NOT NULL,
  n            integer NOT NULL,
  origin       text NOT NULL,
  kind         text NOT NULL,
  what         text,
  amount       bigint,
  percent      numeric,
  returned     boolean NOT NULL,
  PRIMARY KEY (district_id, project_code, year, n)
);
