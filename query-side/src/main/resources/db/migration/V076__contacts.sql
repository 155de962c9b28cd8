-- Who is to be asked about a project? Sealed as the events have it: name, phone and e-mail are
-- ciphertext in base64, and only the key of the person (vault.personal_key) makes them readable.
CREATE TABLE read_model.project_contact (
  district_id  text NOT NULL,
  project_code text NOT NULL,
  place        integer NOT NULL,
  person       text NOT NULL,
  role         text NOT NULL,
  name         text,
  phone        text,
  email        text,
  PRIMARY KEY (district_id, project_code, place)
);

CALL read_model.wall('read_model.project_contact');
