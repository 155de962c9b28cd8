CREATE SCHEMA vault;

-- The key of each person in each district, a Tink keyset wrapped by the installation's master key and
-- bound to both. It lies apart from what it seals: events, read models and their backups are
-- unreadable without it. An erased person keeps the row and loses the key, so that none is made again.
CREATE TABLE vault.personal_key (
  district_id text NOT NULL,
  person      text NOT NULL,
  wrapped     bytea,
  created_at  timestamptz NOT NULL DEFAULT now(),
  erased_at   timestamptz,
  PRIMARY KEY (district_id, person),
  CONSTRAINT key_or_erasure CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL))
);

ALTER TABLE vault.personal_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

REVOKE ALL ON SCHEMA vault FROM PUBLIC;
REVOKE ALL ON vault.personal_key FROM PUBLIC;

-- The roles of V070: who appends makes keys and destroys them, who answers reads them, both in one
-- district at a time; the owner takes away those of a district that is being erased.
GRANT USAGE ON SCHEMA vault TO outturn_events, outturn_question;
GRANT SELECT, INSERT, UPDATE ON vault.personal_key TO outturn_events;
GRANT SELECT ON vault.personal_key TO outturn_question;
CREATE POLICY own_district ON vault.personal_key FOR SELECT TO outturn_question
  USING (district_id = current_setting('outturn.district', true));
CREATE POLICY keys_of_district ON vault.personal_key TO outturn_events
  USING (district_id = current_setting('outturn.district', true))
  WITH CHECK (district_id = current_setting('outturn.district', true));
CREATE POLICY erased_seen ON vault.personal_key FOR SELECT TO outturn_migration
  USING (district_id = current_setting('outturn.erasing', true));
CREATE POLICY erased ON vault.personal_key FOR DELETE TO outturn_migration
  USING (district_id = current_setting('outturn.erasing', true));
