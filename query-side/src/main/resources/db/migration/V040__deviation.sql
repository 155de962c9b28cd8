-- Where does a project stray from its plan? One row a subject (an indicator, or the money) at every
-- recorded quarter. No light: no deviation was detected, or the value was corrected since.
CREATE TABLE read_model.deviation (
  district_id  text NOT NULL,
  project_code text NOT NULL,
  year         integer NOT NULL,
  quarter      text NOT NULL,
  subject      text NOT NULL,
  place        integer NOT NULL,
  project_name text NOT NULL,
  unit         text NOT NULL,
  status       text NOT NULL,
  light        text,
  cause        text,
  planned      numeric,
  percent      numeric,
  indicator    jsonb,
  reading      jsonb,
  spending     jsonb,
  detection    jsonb,
  earlier      jsonb NOT NULL,
  -- The order of "worst first", before the percent.
  severity     smallint NOT NULL GENERATED ALWAYS AS (
                 CASE
                   WHEN light = 'RED' THEN 0
                   WHEN light = 'YELLOW' THEN 1
                   WHEN light IS NOT NULL THEN 2
                   WHEN status = 'CORRECTION_ORDERED' THEN 3
                   WHEN status = 'NOT_COMPARABLE' THEN 4
                   WHEN status = 'NOT_MEASURED' THEN 5
                   ELSE 6
                 END) STORED,
  PRIMARY KEY (district_id, project_code, year, quarter, subject)
);

CREATE INDEX deviation_worst_first ON read_model.deviation
  (district_id, year DESC, severity, percent, project_code, quarter, place);

-- The dashboard counts a year from the index alone.
CREATE INDEX deviation_counted ON read_model.deviation
  (district_id, year, quarter, light, cause, status);
