-- Which projects are there? One row a project.
--
-- No index but the key, on purpose. Every question is about one district, and a district has some
-- hundred projects: the key finds them, and a search reads their rows (500 of 1,425,000 rows,
-- scattered: 0.4 ms warm, 5 ms cold). A trigram index (pg_trgm) would be of no use: row security
-- has the district compared before any operator that isn't leakproof, and LIKE is none, so the role
-- that asks never gets that index; and where it may be used it was slower (2.9 ms), for the
-- names that people look for have two or four characters, too few for trigrams to tell apart.
CREATE TABLE read_model.register (
  district_id    text NOT NULL,
  project_code   text NOT NULL,
  name           text NOT NULL,
  other_names    jsonb NOT NULL,
  secondary_code text,
  search         text NOT NULL,
  unit           text NOT NULL,
  department     text,
  classification jsonb NOT NULL,
  first_year     integer NOT NULL,
  last_year      integer NOT NULL,
  parent         text,
  has_parts      boolean NOT NULL,
  status         text NOT NULL,
  years          jsonb NOT NULL,
  planned_total  bigint,
  version        bigint NOT NULL,
  recorded_at    timestamptz NOT NULL,
  PRIMARY KEY (district_id, project_code)
);
