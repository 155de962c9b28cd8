-- What is wrong with the walls (V070), a line each; nothing where they stand. The start is refused
-- with all of them. Own schemas are those of outturn_migration: a further one is looked at, too.
WITH role AS (
  SELECT oid, rolname FROM pg_roles
  WHERE rolname IN ('outturn_migration', 'outturn_events', 'outturn_projection', 'outturn_question')),
schema AS (
  SELECT oid, nspname, nspacl FROM pg_namespace
  WHERE nspname IN ('event_store', 'read_model', 'jobs', 'vault', 'beside', 'proof')
    OR nspowner = to_regrole('outturn_migration')),
relation AS (
  SELECT c.oid, s.nspname, c.relname, format('%s.%s', s.nspname, c.relname) AS name, c.relkind,
    c.relowner, c.relacl, c.relrowsecurity, c.relforcerowsecurity, c.reloptions,
    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'project_code'
            AND NOT a.attisdropped) AS of_project
  FROM pg_class c JOIN schema s ON s.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')),
service_table (name) AS (
  -- What belongs to no district.
  VALUES ('read_model.token_entry'), ('read_model.dead_letter_entry'), ('read_model.projection'),
    ('read_model.store_marker'), ('jobs.rebuild'), ('beside.job'), ('proof.reached')),
ordered (name) AS (
  -- Where who asks leaves an order for work, in the name of its whole district.
  VALUES ('jobs.scoring'), ('proof.verification')),
whole (name) AS (
  -- What is the whole district's, and nothing that a unit sees.
  VALUES ('jobs.scoring'), ('proof.leaf'), ('proof.tree'), ('proof.edge'), ('proof.head'),
    ('proof.verification'), ('proof.damage')),
walled AS (
  SELECT r.*, EXISTS (SELECT FROM service_table s WHERE s.name = r.name) AS of_service
  FROM relation r WHERE r.relkind IN ('r', 'p')),
policy AS (
  SELECT w.name, w.relname, w.of_service, p.polname, p.polpermissive AS permissive,
    p.polcmd AS command, g.rolname AS grantee,
    regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\s+', ' ', 'g') AS seen,
    regexp_replace(pg_get_expr(p.polwithcheck, p.polrelid), '\s+', ' ', 'g') AS written
  FROM pg_policy p JOIN walled w ON w.oid = p.polrelid
  CROSS JOIN LATERAL unnest(p.polroles) AS named (oid)
  LEFT JOIN role g ON g.oid = named.oid),
expression (what, sql) AS (
  VALUES
    ('district', '(district_id = current_setting(''outturn.district''::text, true))'),
    ('granted to', '(to_district = current_setting(''outturn.district''::text, true))'),
    ('erased', '(district_id = current_setting(''outturn.erasing''::text, true))'),
    ('reach', '((( SELECT current_setting(''outturn.reach''::text, true) AS current_setting) = ''*''::text) OR (project_code IN ( SELECT r.project_code FROM read_model.register r WHERE (r.district_id = current_setting(''outturn.district''::text, true)))))')),
granted AS (
  -- Every privilege of every role and of PUBLIC (0), on what, and which.
  SELECT r.name, r.nspname, r.relkind, a.grantee, a.privilege_type AS privilege,
    NULL::name AS of_column, r.relowner AS owner
  FROM relation r CROSS JOIN LATERAL aclexplode(r.relacl) a
  UNION ALL
  SELECT r.name, r.nspname, r.relkind, a.grantee, a.privilege_type, c.attname, r.relowner
  FROM relation r JOIN pg_attribute c ON c.attrelid = r.oid
  CROSS JOIN LATERAL aclexplode(c.attacl) a)

SELECT format('the role %s is missing', n)
FROM unnest(ARRAY['outturn_migration', 'outturn_events', 'outturn_projection', 'outturn_question'])
  AS n
WHERE n NOT IN (SELECT rolname FROM role)

UNION ALL
SELECT format('the role %s may do more than log in: superuser, BYPASSRLS, CREATEROLE, CREATEDB or '
  'REPLICATION', p.rolname)
FROM pg_roles p JOIN role USING (oid)
WHERE p.rolsuper OR p.rolbypassrls OR p.rolcreaterole OR p.rolcreatedb OR p.rolreplication

UNION ALL
SELECT format('the role %s is a member of %s', member.rolname, of.rolname)
FROM pg_auth_members m
JOIN role member ON member.oid = m.member
JOIN pg_roles of ON of.oid = m.roleid

UNION ALL
SELECT format('%s belongs to %s, not to outturn_migration', r.name, r.relowner::regrole)
FROM relation r WHERE r.relowner <> to_regrole('outturn_migration')

UNION ALL
SELECT format('the schema %s belongs to %s, not to outturn_migration', s.nspname,
  n.nspowner::regrole)
FROM schema s JOIN pg_namespace n USING (oid)
WHERE n.nspowner <> to_regrole('outturn_migration')

UNION ALL
SELECT format('%s has no row security, or its owner is exempt from it', name)
FROM walled WHERE NOT (relrowsecurity AND relforcerowsecurity)

UNION ALL
SELECT format('%s has no policy', w.name)
FROM walled w WHERE NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = w.oid)

UNION ALL
SELECT format('%s has no district_id first in its primary key', w.name)
FROM walled w
WHERE NOT w.of_service AND w.name <> 'event_store.domain_event_entry'
  AND NOT EXISTS (
    SELECT FROM pg_index i
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
    WHERE i.indrelid = w.oid AND i.indisprimary AND a.attname = 'district_id')

UNION ALL
SELECT format('the policy %s on %s is for PUBLIC or a role that Outturn doesn''t have', polname, name)
FROM policy WHERE grantee IS NULL

UNION ALL
-- One policy that lets too much through is enough: permissive ones add up.
SELECT format('the policy %s on %s lets outturn_question see or write more than its district',
  polname, name)
FROM policy p
WHERE grantee = 'outturn_question' AND permissive
  AND NOT (command = 'r' AND seen IN (SELECT sql FROM expression WHERE what = 'district')
    AND name NOT LIKE 'beside.%')
  AND NOT (command = 'r' AND name = 'read_model.document_grant'
           AND seen IN (SELECT sql FROM expression WHERE what = 'granted to'))
  AND NOT (command = 'a' AND name IN (SELECT o.name FROM ordered o)
           AND written IN (SELECT sql FROM expression WHERE what = 'district'))

UNION ALL
SELECT format('%s has no policy that keeps outturn_question within reach of its unit', w.name)
FROM walled w
WHERE (w.of_project OR w.name = 'read_model.projected' OR w.name IN (SELECT o.name FROM whole o))
  AND EXISTS (SELECT FROM granted g JOIN role ON role.oid = g.grantee
              WHERE role.rolname = 'outturn_question' AND g.name = w.name)
  AND NOT EXISTS (
    SELECT FROM policy p
    WHERE p.name = w.name AND p.grantee = 'outturn_question' AND NOT p.permissive
      AND p.command IN ('r', '*')
      AND CASE
        WHEN w.name IN ('read_model.register', 'read_model.projected')
            OR w.name IN (SELECT o.name FROM whole o)
          THEN strpos(p.seen, 'current_setting(''outturn.reach''::text, true)') > 0
        ELSE p.seen IN (SELECT sql FROM expression WHERE what = 'reach')
      END)

UNION ALL
SELECT format('the policy %s on %s lets outturn_migration see or change more than what is erased '
  'or granted', polname, name)
FROM policy
WHERE grantee = 'outturn_migration' AND permissive AND name <> 'read_model.store_marker'
  AND NOT (name = 'event_store.erasure' AND seen = written
    AND seen IN (SELECT sql FROM expression WHERE what = 'erased'))
  AND NOT (command IN ('r', 'd') AND (
    strpos(seen, 'current_setting(''outturn.erasing''::text, true)') > 0
    OR name IN ('read_model.document_grant', 'read_model.basis_document') AND command = 'r'
      AND strpos(seen, '(to_district = current_setting(''outturn.district''::text, true))')
        + strpos(seen, '(g.to_district = current_setting(''outturn.district''::text, true))') > 0))

UNION ALL
SELECT format('PUBLIC has %s on %s', privilege, name)
FROM granted WHERE grantee = 0

UNION ALL
SELECT format('%s has %s on the schema %s',
  CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END, a.privilege_type, s.nspname)
FROM schema s JOIN pg_namespace n USING (oid) CROSS JOIN LATERAL aclexplode(s.nspacl) a
WHERE a.grantee <> n.nspowner
  AND (a.grantee = 0 OR a.privilege_type = 'CREATE'
    OR a.grantee = to_regrole('outturn_question') AND s.nspname IN ('event_store', 'beside')
    OR a.grantee = to_regrole('outturn_events') AND s.nspname NOT IN ('event_store', 'vault', 'proof')
    OR a.grantee = to_regrole('outturn_projection') AND s.nspname = 'vault')

UNION ALL
SELECT format('PUBLIC may execute %s', p.oid::regprocedure)
FROM pg_proc p JOIN schema s ON s.oid = p.pronamespace
WHERE p.proacl IS NULL
  OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0)

UNION ALL
SELECT format('outturn_question may execute %s as its owner', p.oid::regprocedure)
FROM pg_proc p JOIN schema s ON s.oid = p.pronamespace
WHERE p.prosecdef AND EXISTS (
  SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = to_regrole('outturn_question'))

UNION ALL
-- Tables are laid and cleared away by their owner, at the word of the projections' role alone.
SELECT format('%s may execute %s as its owner', a.grantee::regrole, p.oid::regprocedure)
FROM pg_proc p JOIN schema s ON s.oid = p.pronamespace CROSS JOIN LATERAL aclexplode(p.proacl) a
WHERE p.prosecdef AND s.nspname = 'beside' AND a.grantee <> p.proowner
  AND a.grantee NOT IN (0, to_regrole('outturn_question'), to_regrole('outturn_projection'))

UNION ALL
SELECT format('outturn_question has %s on %s', g.privilege,
  g.name || coalesce('.' || g.of_column, ''))
FROM granted g
WHERE g.grantee = to_regrole('outturn_question')
  AND NOT (g.privilege = 'SELECT' AND g.nspname NOT IN ('event_store', 'beside') AND g.relkind IN ('r', 'p', 'v')
    AND g.name NOT IN (SELECT name FROM service_table))
  AND NOT (g.privilege = 'INSERT' AND g.name = 'jobs.scoring' AND g.of_column IN
    ('district_id', 'id', 'request_key', 'year', 'rule_set', 'asked_by'))
  AND NOT (g.privilege = 'INSERT' AND g.name = 'proof.verification' AND g.of_column IN
    ('district_id', 'id', 'asked_by'))

UNION ALL
SELECT format('outturn_question reads the view %s in the name of its owner', v.name)
FROM relation v
WHERE v.relkind = 'v' AND v.name <> 'read_model.granted_document'
  AND NOT coalesce('security_invoker=true' = ANY (v.reloptions), false)
  AND EXISTS (SELECT FROM granted g
              WHERE g.name = v.name AND g.grantee = to_regrole('outturn_question'))

UNION ALL
SELECT format('outturn_events has %s on %s', g.privilege,
  g.name || coalesce('.' || g.of_column, ''))
FROM granted g
WHERE g.grantee = to_regrole('outturn_events')
  AND NOT (g.name = 'event_store.domain_event_entry' AND g.privilege IN ('SELECT', 'INSERT'))
  AND NOT (g.name = 'event_store.erasure' AND g.privilege = 'SELECT')
  -- Keys of persons are made and emptied, never taken away.
  AND NOT (g.name = 'vault.personal_key' AND g.privilege IN ('SELECT', 'INSERT', 'UPDATE'))
  AND NOT (g.nspname = 'event_store' AND g.relkind = 'S' AND g.privilege = 'SELECT')
  -- A district that comes back brings its signed heads along.
  AND NOT (g.name = 'proof.head' AND g.privilege = 'INSERT')

UNION ALL
SELECT format('the policy %s on %s lets outturn_events bring heads of another district', polname, name)
FROM policy
WHERE grantee = 'outturn_events' AND permissive AND name = 'proof.head'
  AND NOT (command = 'a'
    AND coalesce(written, '') IN (SELECT sql FROM expression WHERE what = 'district'))

UNION ALL
SELECT format('the policy %s on %s lets outturn_events see or write the keys of another district',
  polname, name)
FROM policy
WHERE grantee = 'outturn_events' AND permissive AND name = 'vault.personal_key'
  AND NOT (coalesce(seen, '') IN (SELECT sql FROM expression WHERE what = 'district')
    AND coalesce(written, '') IN (SELECT sql FROM expression WHERE what = 'district'))

UNION ALL
-- What was logged and signed stays.
SELECT format('outturn_projection has %s on %s', g.privilege, g.name)
FROM granted g
WHERE g.grantee = to_regrole('outturn_projection')
  AND g.name IN ('proof.leaf', 'proof.tree', 'proof.head') AND g.privilege IN ('UPDATE', 'DELETE')

UNION ALL
SELECT format('outturn_projection has %s on %s', g.privilege,
  g.name || coalesce('.' || g.of_column, ''))
FROM granted g
WHERE g.grantee = to_regrole('outturn_projection')
  AND (g.nspname = 'vault'
    OR g.nspname = 'event_store' AND g.privilege <> 'SELECT'
      AND NOT (g.name = 'event_store.export' AND g.privilege = 'INSERT')
    OR g.privilege NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))

ORDER BY 1
