-- The four roles that Outturn logs in as, in the database that it has for itself. Run once by the
-- database's administrator, connected to that database, before the first start; and once more before
-- a start that follows an older release. Running it again changes nothing. Passwords are set apart:
-- ALTER ROLE outturn_question PASSWORD '…'.
--
-- outturn_migration   owns the schemas and changes them; used at start only, then gone
-- outturn_events      appends events and reads them back
-- outturn_projection  reads events, writes read models
-- outturn_question    answers, one district at a time
DO $$
DECLARE
  name text;
  target text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'outturn_migration', 'outturn_events', 'outturn_projection', 'outturn_question']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT', name);
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), name);
  END LOOP;

  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CREATE ON DATABASE %I TO outturn_migration', current_database());
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  -- Flyway keeps its history there.
  GRANT USAGE, CREATE ON SCHEMA public TO outturn_migration;

  -- Before there were roles, whoever started Outturn owned everything.
  FOR target IN
    SELECT format('SCHEMA %I', nspname)
      FROM pg_namespace
      WHERE nspname IN ('event_store', 'read_model', 'jobs', 'vault', 'proof')
        AND nspowner <> 'outturn_migration'::regrole
    UNION ALL
    -- A sequence of an identity column follows its table.
    SELECT format('TABLE %s', oid::regclass)
      FROM pg_class
      WHERE relkind IN ('r', 'p', 'v', 'm') AND relowner <> 'outturn_migration'::regrole
        AND (relnamespace::regnamespace::text IN ('event_store', 'read_model', 'jobs', 'vault', 'proof')
             OR oid = to_regclass('public.flyway_schema_history'))
    UNION ALL
    SELECT format('ROUTINE %s', oid::regprocedure)
      FROM pg_proc
      WHERE pronamespace::regnamespace::text IN ('event_store', 'read_model', 'jobs', 'vault', 'proof')
        AND proowner <> 'outturn_migration'::regrole
  LOOP
    EXECUTE format('ALTER %s OWNER TO outturn_migration', target);
  END LOOP;
END
$$;
