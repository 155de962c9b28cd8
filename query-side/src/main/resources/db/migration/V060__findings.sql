-- What have the checks found? One row a finding, with every step of its life. Null year: it is about
-- the project as a whole. The key finds those of a project.
CREATE TABLE read_model.finding (
  district_id  text NOT NULL,
  project_code text NOT NULL,
  finding      text NOT NULL,
  check_id     text NOT NULL,
  year         integer,
  severity     text NOT NULL,
  kind         text,
  version      integer NOT NULL,
  state        text NOT NULL,
  project_name text NOT NULL,
  unit         text NOT NULL,
  places       jsonb NOT NULL,
  computed     text,
  printed      text,
  raised_at    timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  reopened     integer NOT NULL,
  explanation  jsonb,
  waiver       jsonb,
  history      jsonb NOT NULL,
  PRIMARY KEY (district_id, project_code, finding)
);

CREATE INDEX finding_of_unit ON read_model.finding (district_id, unit, state);

CREATE INDEX finding_by_severity ON read_model.finding (district_id, severity, state, raised_at);
