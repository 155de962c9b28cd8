-- Tables beside the live ones, as long as a rebuild lasts: of the same columns and keys, without a
-- trace in the write-ahead log. Nobody asks them: no policy and no grant is for outturn_question.
-- After a crash of the server they are empty, and so is beside.job, by which that is noticed.
CREATE SCHEMA beside;
REVOKE ALL ON SCHEMA beside FROM PUBLIC;
GRANT USAGE ON SCHEMA beside TO outturn_projection;

-- Who writes them is the projections' role, of all districts; an erased district goes here, too.
CREATE PROCEDURE beside.wall(walled regclass) LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', walled);
  EXECUTE format('CREATE POLICY all_districts ON %s TO outturn_projection
    USING (true) WITH CHECK (true)', walled);
  EXECUTE format('CREATE POLICY erased_seen ON %s FOR SELECT TO outturn_migration
    USING (district_id = current_setting(''outturn.erasing'', true))', walled);
  EXECUTE format('CREATE POLICY erased ON %s FOR DELETE TO outturn_migration
    USING (district_id = current_setting(''outturn.erasing'', true))', walled);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO outturn_projection', walled);
END
$$;

-- Takes away all that lies here.
CREATE PROCEDURE beside.clear() LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  laid regclass;
BEGIN
  FOR laid IN SELECT oid FROM pg_class
      WHERE relnamespace = 'beside'::regnamespace AND relkind = 'r' LOOP
    EXECUTE format('DROP TABLE %s', laid);
  END LOOP;
END
$$;

-- Lays empty tables in place of what lies here. Only walled tables of the read model have a
-- counterpart.
CREATE PROCEDURE beside.lay(tables text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  laid text;
BEGIN
  CALL beside.clear();
  FOREACH laid IN ARRAY tables || ARRAY['projected'] LOOP
    IF NOT EXISTS (
        SELECT FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'all_districts'
        WHERE c.relnamespace = 'read_model'::regnamespace AND c.relname = laid
          AND c.relkind = 'r' AND c.relforcerowsecurity) THEN
      RAISE EXCEPTION 'read_model.% is no table of districts', laid;
    END IF;
    EXECUTE format('CREATE UNLOGGED TABLE beside.%1$I (LIKE read_model.%1$I INCLUDING ALL)', laid);
    CALL beside.wall(format('beside.%I', laid)::regclass);
  END LOOP;

  -- Streams that can't just be compared row by row, and why.
  CREATE UNLOGGED TABLE beside.apart (
    district_id     text NOT NULL,
    stream          text NOT NULL,
    projection      text NOT NULL,
    state           text NOT NULL CHECK (state IN
      ('STREAM_UNKNOWN', 'STREAM_FAILED', 'STREAM_BEHIND', 'STREAM_MOVED')),
    shown_version   bigint,
    rebuilt_version bigint,
    cause           text,
    PRIMARY KEY (district_id, stream, projection)
  );
  CALL beside.wall('beside.apart'::regclass);

  -- What a swap is about to change. Gone: to be shown no more.
  CREATE UNLOGGED TABLE beside.to_swap (
    district_id text NOT NULL,
    stream      text NOT NULL,
    projection  text NOT NULL,
    version     bigint NOT NULL,
    gone        boolean NOT NULL,
    taken       boolean NOT NULL DEFAULT false,
    PRIMARY KEY (district_id, stream, projection)
  );
  CALL beside.wall('beside.to_swap'::regclass);

  -- Whose tables these are: one row, of no district.
  CREATE UNLOGGED TABLE beside.job (id bigint NOT NULL);
  ALTER TABLE beside.job ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_service ON beside.job TO outturn_projection USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT ON beside.job TO outturn_projection;
END
$$;

REVOKE ALL ON PROCEDURE beside.wall, beside.clear, beside.lay FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE beside.clear, beside.lay TO outturn_projection;
