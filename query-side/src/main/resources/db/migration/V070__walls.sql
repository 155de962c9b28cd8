-- The second wall. The application asks for one district and, for a clerk, for its units; where it
-- forgets to, nothing of another district or unit leaves the database, and where it says nothing at
-- all, nothing does. What may be seen is told for each transaction:
--
--   outturn.district  whose rows
--   outturn.reach     of which units, separated by commas; * for all of the district
--
-- No table is without row security, and none is exempt from it, its owner included: what the owner
-- sees and deletes is written below, too. The roles are made by roles.sql.

REVOKE ALL ON SCHEMA event_store, read_model, jobs FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA event_store, read_model, jobs FROM PUBLIC;
REVOKE ALL ON ALL ROUTINES IN SCHEMA event_store, read_model, jobs FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON ROUTINES FROM PUBLIC;

GRANT USAGE ON SCHEMA event_store TO outturn_events, outturn_projection;
GRANT USAGE ON SCHEMA read_model, jobs TO outturn_projection, outturn_question;

GRANT EXECUTE ON FUNCTION event_store.settled_index() TO outturn_events, outturn_projection;
-- How far indexes are handed out, which both of its functions look at.
GRANT SELECT ON SEQUENCE event_store.domain_event_entry_global_index_seq
  TO outturn_events, outturn_projection;
GRANT EXECUTE ON FUNCTION
  read_model.attainment(text, numeric, numeric, numeric),
  read_model.light(numeric, numeric, numeric, numeric)
  TO outturn_projection, outturn_question;

-- Walls a table of rows that belong to districts. Every migration that creates one ends with
--   CALL read_model.wall('read_model.<table>');
-- and grants what is to be granted; a start with a table that has no wall is refused.
CREATE PROCEDURE read_model.wall(walled regclass) LANGUAGE plpgsql AS $$
DECLARE
  of_projects boolean := EXISTS (
    SELECT FROM pg_attribute
    WHERE attrelid = walled AND attname = 'project_code' AND NOT attisdropped);
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', walled);

  EXECUTE format($policy$
    CREATE POLICY own_district ON %s FOR SELECT TO outturn_question
      USING (district_id = current_setting('outturn.district', true))
    $policy$, walled);
  IF of_projects AND walled <> 'read_model.register'::regclass THEN
    -- The register has a wall of its own: what it doesn't show is out of reach here.
    EXECUTE format($policy$
      CREATE POLICY within_reach ON %s AS RESTRICTIVE FOR SELECT TO outturn_question
        USING ((SELECT current_setting('outturn.reach', true)) = '*'
          OR project_code IN (SELECT r.project_code FROM read_model.register r
                              WHERE r.district_id = current_setting('outturn.district', true)))
      $policy$, walled);
  END IF;

  -- A batch of events holds many districts, a rebuild all of them: one statement writes their rows.
  EXECUTE format($policy$
    CREATE POLICY all_districts ON %s TO outturn_projection USING (true) WITH CHECK (true)
    $policy$, walled);

  -- The owner is no way around: it sees and deletes the district that is being erased, if any is.
  EXECUTE format($policy$
    CREATE POLICY erased_seen ON %s FOR SELECT TO outturn_migration
      USING (district_id = current_setting('outturn.erasing', true))
    $policy$, walled);
  EXECUTE format($policy$
    CREATE POLICY erased ON %s FOR DELETE TO outturn_migration
      USING (district_id = current_setting('outturn.erasing', true))
    $policy$, walled);

  EXECUTE format('GRANT SELECT ON %s TO outturn_question', walled);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO outturn_projection', walled);
END
$$;
REVOKE ALL ON PROCEDURE read_model.wall FROM PUBLIC;

CALL read_model.wall('read_model.projected');
CALL read_model.wall('read_model.register');
CALL read_model.wall('read_model.declaration');
CALL read_model.wall('read_model.district');
CALL read_model.wall('read_model.unit');
CALL read_model.wall('read_model.execution_project');
CALL read_model.wall('read_model.execution');
CALL read_model.wall('read_model.execution_mid_term');
CALL read_model.wall('read_model.execution_claim');
CALL read_model.wall('read_model.comparison_year');
CALL read_model.wall('read_model.comparison_indicator');
CALL read_model.wall('read_model.deviation');
CALL read_model.wall('read_model.assessment');
CALL read_model.wall('read_model.assessment_item');
CALL read_model.wall('read_model.own_rule_set');
CALL read_model.wall('read_model.scoring_basis');
CALL read_model.wall('read_model.finding');
CALL read_model.wall('read_model.basis_document');
CALL read_model.wall('read_model.document_grant');

-- Which projects are in reach is said once, here, by the unit that a project has now.
CREATE POLICY within_reach ON read_model.register AS RESTRICTIVE FOR SELECT TO outturn_question
  USING ((SELECT current_setting('outturn.reach', true)) = '*'
    OR unit = ANY ((
         SELECT string_to_array(current_setting('outturn.reach', true), ','))::text[]));

-- Streams are named district/code; the district's own has no code, and is everybody's in it.
CREATE POLICY within_reach ON read_model.projected AS RESTRICTIVE FOR SELECT TO outturn_question
  USING ((SELECT current_setting('outturn.reach', true)) = '*'
    OR stream = district_id
    OR split_part(stream, '/', 2) IN (
         SELECT r.project_code FROM read_model.register r
         WHERE r.district_id = current_setting('outturn.district', true)));

-- A grant is seen from both ends.
CREATE POLICY granted_to ON read_model.document_grant FOR SELECT TO outturn_question
  USING (to_district = current_setting('outturn.district', true));

-- Of the papers of a district that grants it, what the documents are; never what stands on them.
-- Rows are those that the view's owner may see, and those are the granted ones.
CREATE VIEW read_model.granted_document WITH (security_barrier) AS
  SELECT d.district_id, d.number, d.number_key, d.title, d.title_key, d.issuer, d.year,
    d.clause, d.clause_key
  FROM read_model.document_grant g
  JOIN read_model.basis_document d ON d.district_id = g.district_id
  WHERE g.to_district = current_setting('outturn.district', true);
REVOKE ALL ON read_model.granted_document FROM PUBLIC;
GRANT SELECT ON read_model.granted_document TO outturn_question;

CREATE POLICY granted_to_owner ON read_model.document_grant FOR SELECT TO outturn_migration
  USING (to_district = current_setting('outturn.district', true));
CREATE POLICY granted ON read_model.basis_document FOR SELECT TO outturn_migration
  USING (district_id IN (
    SELECT g.district_id FROM read_model.document_grant g
    WHERE g.to_district = current_setting('outturn.district', true)));

-- Jobs: who asks leaves an order, of which it fills in what it asks for; who works on it does the rest.
CALL read_model.wall('jobs.scoring');
CALL read_model.wall('jobs.scoring_line');
REVOKE INSERT ON jobs.scoring FROM outturn_projection;
REVOKE UPDATE ON jobs.scoring_line FROM outturn_projection;
GRANT INSERT (district_id, id, request_key, year, rule_set, asked_by) ON jobs.scoring
  TO outturn_question;
CREATE POLICY own_order ON jobs.scoring FOR INSERT TO outturn_question
  WITH CHECK (district_id = current_setting('outturn.district', true));
-- A whole district's year is nothing that a unit asks for.
CREATE POLICY within_reach ON jobs.scoring AS RESTRICTIVE TO outturn_question
  USING ((SELECT current_setting('outturn.reach', true)) = '*');

-- What belongs to the service and to no district.
ALTER TABLE read_model.token_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE read_model.dead_letter_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE read_model.projection ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE read_model.store_marker ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY of_service ON read_model.token_entry TO outturn_projection
  USING (true) WITH CHECK (true);
CREATE POLICY of_service ON read_model.dead_letter_entry TO outturn_projection
  USING (true) WITH CHECK (true);
CREATE POLICY of_service ON read_model.projection TO outturn_projection
  USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE
  ON read_model.token_entry, read_model.dead_letter_entry, read_model.projection
  TO outturn_projection;

-- Written and compared at the start, before any other role is there.
CREATE POLICY of_service ON read_model.store_marker TO outturn_migration
  USING (true) WITH CHECK (true);

CREATE POLICY erased_seen ON read_model.dead_letter_entry FOR SELECT TO outturn_migration
  USING (split_part(sequence_identifier, '/', 1) = current_setting('outturn.erasing', true));
CREATE POLICY erased ON read_model.dead_letter_entry FOR DELETE TO outturn_migration
  USING (split_part(sequence_identifier, '/', 1) = current_setting('outturn.erasing', true));

-- Events are appended and read, of all districts in one order; nobody changes one. Only a district's
-- erasure takes events away.
ALTER TABLE event_store.domain_event_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY all_districts ON event_store.domain_event_entry FOR SELECT
  TO outturn_events, outturn_projection USING (true);
CREATE POLICY appended ON event_store.domain_event_entry FOR INSERT
  TO outturn_events WITH CHECK (true);
CREATE POLICY erased_seen ON event_store.domain_event_entry FOR SELECT TO outturn_migration
  USING (district_id = current_setting('outturn.erasing', true));
CREATE POLICY erased ON event_store.domain_event_entry FOR DELETE TO outturn_migration
  USING (district_id = current_setting('outturn.erasing', true));
GRANT SELECT, INSERT ON event_store.domain_event_entry TO outturn_events;
GRANT SELECT ON event_store.domain_event_entry TO outturn_projection;
