-- On which documents do projects rest? One row for each place of a project's papers at which one
-- stands. Keys are compared, the other columns shown as the papers have them. Other year: of a
-- document that holds for one year and is used for another.
CREATE TABLE read_model.basis_document (
  district_id  text NOT NULL,
  project_code text NOT NULL,
  pointer      text NOT NULL,
  place        text NOT NULL,
  number       text,
  number_key   text,
  title        text,
  title_key    text,
  issuer       text,
  issuer_key   text,
  year         integer,
  clause       text,
  clause_key   text,
  search       text NOT NULL,
  project_name text NOT NULL,
  unit         text NOT NULL,
  first_year   integer NOT NULL,
  last_year    integer NOT NULL,
  other_year   integer,
  PRIMARY KEY (district_id, project_code, pointer)
);

CREATE INDEX basis_document_by_number ON read_model.basis_document (district_id, number_key);
CREATE INDEX basis_document_by_title ON read_model.basis_document (district_id, title_key);

-- Who lets whom see which documents its projects rest on? One row a grant that stands.
CREATE TABLE read_model.document_grant (
  district_id text NOT NULL,
  to_district text NOT NULL,
  since       timestamptz NOT NULL,
  PRIMARY KEY (district_id, to_district)
);

-- Asked from the other end: whose documents may this district see?
CREATE INDEX document_grant_received ON read_model.document_grant (to_district, district_id);
