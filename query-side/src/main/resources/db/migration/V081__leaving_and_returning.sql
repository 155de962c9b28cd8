-- A dead letter belongs to the district of its stream, like everything else.
ALTER TABLE read_model.dead_letter_entry
  ADD COLUMN IF NOT EXISTS district_id text NOT NULL
    GENERATED ALWAYS AS (split_part(sequence_identifier, '/', 1)) STORED;

-- Who took a district's data away, when, and how much it was: without such a row nothing is erased.
CREATE TABLE event_store.export (
  district_id   text NOT NULL,
  number        bigint GENERATED ALWAYS AS IDENTITY,
  manifest      text NOT NULL,
  events        bigint NOT NULL,
  events_sha256 text NOT NULL,
  last_position bigint NOT NULL,
  exported_at   timestamptz NOT NULL DEFAULT now(),
  exported_by   text NOT NULL,
  PRIMARY KEY (district_id, number)
);

-- Which districts were erased. Lifted: the district has come back. Rows are never deleted.
CREATE TABLE event_store.erasure (
  district_id   text NOT NULL,
  number        bigint GENERATED ALWAYS AS IDENTITY,
  name          text NOT NULL,
  manifest      text NOT NULL,
  events        bigint NOT NULL,
  events_sha256 text NOT NULL,
  removed       jsonb NOT NULL,
  erased_at     timestamptz NOT NULL DEFAULT now(),
  erased_by     text NOT NULL,
  reason        text NOT NULL,
  lifted_at     timestamptz,
  lifted_by     text,
  PRIMARY KEY (district_id, number)
);

CREATE UNIQUE INDEX erasure_in_force ON event_store.erasure (district_id) WHERE lifted_at IS NULL;

-- An erased district stays away, whatever a process still remembers of it. An append shares its
-- district's lock with other appends until it ends; an erasure holds it alone. So an erasure sees
-- every append that came before it, and is seen by every one that comes after. 28534 in the top bits
-- keeps these locks apart from those of begin_append().
CREATE FUNCTION event_store.refuse_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  appended_to text;
BEGIN
  FOR appended_to IN SELECT DISTINCT district_id FROM appended LOOP
    PERFORM pg_advisory_xact_lock_shared(28534::bigint << 48 | appended_to::bigint);
    IF EXISTS (SELECT FROM event_store.erasure
               WHERE district_id = appended_to AND lifted_at IS NULL) THEN
      RAISE EXCEPTION 'district % is erased', appended_to USING ERRCODE = 'OU001';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER refuse_erased AFTER INSERT ON event_store.domain_event_entry
  REFERENCING NEW TABLE AS appended
  FOR EACH STATEMENT EXECUTE FUNCTION event_store.refuse_erased();

-- Every table that holds rows of districts, but the two that tell how they left.
CREATE VIEW event_store.district_table AS
  SELECT c.oid::regclass AS name
  FROM pg_class c
  JOIN pg_namespace s ON s.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'district_id' AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND s.nspname !~ '^pg_' AND s.nspname <> 'information_schema'
    AND c.oid NOT IN ('event_store.export'::regclass, 'event_store.erasure'::regclass);

CREATE FUNCTION event_store.count_rows(of_district text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  held    regclass;
  counted bigint;
  every   jsonb := '{}';
BEGIN
  FOR held IN SELECT name FROM event_store.district_table LOOP
    EXECUTE format('SELECT count(*) FROM %s WHERE district_id = $1', held) INTO counted
      USING of_district;
    every := every || jsonb_build_object(held::text, counted);
  END LOOP;
  RETURN every;
END
$$;

-- Takes away all that is here of a district which was exported as it is now. Refuses by an error of
-- its own code: OU001 erased, OU002 unknown, OU003 not suspended, OU004 not exported with that
-- manifest, OU005 something was recorded since.
CREATE FUNCTION event_store.erase_district(
    of_district text, by_manifest text, by_account text, why text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  life       read_model.district_life;
  taken      event_store.export;
  here       bigint;
  last_here  bigint;
  removed    jsonb;
  held       regclass;
BEGIN
  PERFORM set_config('outturn.erasing', of_district, true);
  PERFORM pg_advisory_xact_lock(28534::bigint << 48 | of_district::bigint);
  IF EXISTS (SELECT FROM event_store.erasure
             WHERE district_id = of_district AND lifted_at IS NULL) THEN
    RAISE EXCEPTION 'district % is erased', of_district USING ERRCODE = 'OU001';
  END IF;
  SELECT * INTO life FROM read_model.district_life WHERE district_id = of_district;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'district % is not here', of_district USING ERRCODE = 'OU002';
  END IF;
  IF life.state <> 'SUSPENDED' THEN
    RAISE EXCEPTION 'district % is not suspended', of_district USING ERRCODE = 'OU003';
  END IF;
  SELECT * INTO taken FROM event_store.export
    WHERE district_id = of_district AND manifest = by_manifest ORDER BY number DESC LIMIT 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no export of % has this manifest', of_district USING ERRCODE = 'OU004';
  END IF;
  SELECT count(*), max(global_index) INTO here, last_here
    FROM event_store.domain_event_entry WHERE district_id = of_district;
  IF here <> taken.events OR last_here <> taken.last_position THEN
    RAISE EXCEPTION 'something was recorded in % since that export', of_district
      USING ERRCODE = 'OU005';
  END IF;
  removed := event_store.count_rows(of_district);
  FOR held IN SELECT name FROM event_store.district_table LOOP
    EXECUTE format('DELETE FROM %s WHERE district_id = $1', held) USING of_district;
  END LOOP;
  IF EXISTS (SELECT FROM jsonb_each(event_store.count_rows(of_district)) AS left_behind
             WHERE left_behind.value <> '0') THEN
    RAISE EXCEPTION 'rows of % are left behind: %', of_district, event_store.count_rows(of_district);
  END IF;
  INSERT INTO event_store.erasure
      (district_id, name, manifest, events, events_sha256, removed, erased_by, reason)
    VALUES (of_district, life.name, by_manifest, taken.events, taken.events_sha256, removed,
            by_account, why);
  PERFORM set_config('outturn.erasing', '', true);
END
$$;

-- Opens a district that has no events here to those it brings back, in the same transaction.
-- OU006: it has some.
CREATE FUNCTION event_store.readmit_district(of_district text, by_account text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM set_config('outturn.erasing', of_district, true);
  PERFORM pg_advisory_xact_lock(28534::bigint << 48 | of_district::bigint);
  IF EXISTS (SELECT FROM event_store.domain_event_entry WHERE district_id = of_district) THEN
    RAISE EXCEPTION 'district % has events here', of_district USING ERRCODE = 'OU006';
  END IF;
  UPDATE event_store.erasure SET lifted_at = now(), lifted_by = by_account
    WHERE district_id = of_district AND lifted_at IS NULL;
  PERFORM set_config('outturn.erasing', '', true);
END
$$;

REVOKE ALL ON event_store.district_table FROM PUBLIC;
REVOKE ALL ON FUNCTION event_store.count_rows, event_store.erase_district,
  event_store.readmit_district FROM PUBLIC;

ALTER TABLE read_model.district_life ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE event_store.export ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE event_store.erasure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- The roles of V070. What the platform is shown is shown to nobody who asks for a district: the role
-- that answers can't read it. That a district was erased is known to all, each to its own role.
GRANT SELECT, INSERT, UPDATE, DELETE ON read_model.district_life TO outturn_projection;
CREATE POLICY all_districts ON read_model.district_life TO outturn_projection
  USING (true) WITH CHECK (true);
CREATE POLICY erased_seen ON read_model.district_life FOR SELECT TO outturn_migration
  USING (district_id = current_setting('outturn.erasing', true));
CREATE POLICY erased ON read_model.district_life FOR DELETE TO outturn_migration
  USING (district_id = current_setting('outturn.erasing', true));

GRANT INSERT ON event_store.export TO outturn_projection;
CREATE POLICY taken ON event_store.export FOR INSERT TO outturn_projection WITH CHECK (true);
CREATE POLICY erased_seen ON event_store.export FOR SELECT TO outturn_migration
  USING (district_id = current_setting('outturn.erasing', true));

GRANT SELECT ON event_store.erasure TO outturn_events, outturn_projection;
CREATE POLICY all_districts ON event_store.erasure FOR SELECT
  TO outturn_events, outturn_projection USING (true);
CREATE POLICY erased ON event_store.erasure TO outturn_migration
  USING (district_id = current_setting('outturn.erasing', true))
  WITH CHECK (district_id = current_setting('outturn.erasing', true));

GRANT EXECUTE ON FUNCTION event_store.erase_district, event_store.readmit_district
  TO outturn_events;
