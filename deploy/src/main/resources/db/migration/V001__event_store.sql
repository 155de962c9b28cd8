CREATE SCHEMA event_store;
CREATE SCHEMA read_model;

-- The events of all districts, by the names and types that Axon's JdbcEventStorageEngine writes.
-- The index is the order in which every reader sees them. CACHE 1: numbers are handed out in that
-- order, which settled_index() below relies on.
CREATE TABLE event_store.domain_event_entry (
  global_index         bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
  event_identifier     text NOT NULL CONSTRAINT event_stored_once UNIQUE,
  aggregate_identifier text NOT NULL CONSTRAINT stream_names_its_district
                         CHECK (aggregate_identifier ~ '^[1-9][0-9]{5}(/[^/]+)?$'),
  sequence_number      bigint NOT NULL,
  type                 text NOT NULL,
  time_stamp           text NOT NULL,
  payload_type         text NOT NULL,
  payload_revision     text NOT NULL,
  payload              bytea NOT NULL,
  meta_data            bytea NOT NULL,
  district_id          text NOT NULL GENERATED ALWAYS AS (split_part(aggregate_identifier, '/', 1)) STORED,
  CONSTRAINT stream_position_taken_once UNIQUE (aggregate_identifier, sequence_number)
);

CREATE INDEX domain_event_entry_of_district
  ON event_store.domain_event_entry (district_id, global_index);

-- Readers must never miss an event that commits late. An index is taken before its transaction
-- commits, so index 7 may become visible after a reader has passed index 8. Waiting some time for
-- the missing 7 is a guess: clocks differ, machines pause, a commit may hang on a disk or a replica.
-- Here nobody guesses. An append announces itself first, and readers stop below the open ones:
--
--   append: (1) reads the last index handed out, L   (2) takes a shared lock that carries L
--           (3) is handed its indexes, all above L   (4) ends   (5) the lock goes
--   reader: (a) reads the last index handed out, V   (b) M = the smallest L among the locks held
--           (c) reads, under a new snapshot, no further than min(V, M)
--
-- Every index up to min(V, M) is settled: its event is visible to (c), or never will be. For if
-- index i <= V, it was handed out before (a), so its append had locked before (b). Either the lock
-- was gone at (b): then the append had ended, and what it committed is visible to (c), for
-- PostgreSQL publishes a commit before it releases its locks. Or it was held: then M <= L < i.
--
-- So all readers see one order, the same live and in every replay, without gaps to remember, and
-- a position says all: who has seen index i has seen everything below it.
--
-- The price: an append that hangs holds back all readers. begin_append() therefore gives the
-- transaction at most 20 seconds more, or less where the session already says so.
-- 28533 in the top bits keeps these locks apart from other advisory locks, such as Flyway's.

CREATE FUNCTION event_store.begin_append() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('event_store.appending', true) = pg_current_xact_id()::text THEN
    RETURN NULL;
  END IF;
  PERFORM set_config('event_store.appending', pg_current_xact_id()::text, true);
  IF current_setting('transaction_timeout')::interval NOT BETWEEN '1 ms' AND '20 s' THEN
    PERFORM set_config('transaction_timeout', '0', true);
    PERFORM set_config('transaction_timeout', '20s', true);
  END IF;
  PERFORM pg_advisory_xact_lock_shared(
      28533::bigint << 48 | CASE WHEN is_called THEN last_value ELSE 0 END)
    FROM event_store.domain_event_entry_global_index_seq;
  RETURN NULL;
END
$$;

CREATE TRIGGER begin_append BEFORE INSERT ON event_store.domain_event_entry
  FOR EACH STATEMENT EXECUTE FUNCTION event_store.begin_append();

-- The index up to which nothing can appear any more. Call it in a statement before the one that
-- reads, at READ COMMITTED.
CREATE FUNCTION event_store.settled_index() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  handed_out bigint;
  open_above bigint;
BEGIN
  SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO handed_out
    FROM event_store.domain_event_entry_global_index_seq;
  SELECT min((classid::bigint & 65535) << 32 | objid::bigint) INTO open_above
    FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 1 AND classid::bigint >> 16 = 28533
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
  RETURN least(handed_out, open_above);
END
$$;

-- How far each processor has read: the columns of Axon's JdbcTokenStore.
CREATE TABLE read_model.token_entry (
  processor_name text NOT NULL,
  segment        integer NOT NULL,
  token          bytea,
  token_type     text,
  time_stamp     text,
  owner          text,
  PRIMARY KEY (processor_name, segment)
);

-- Events that a projection could not take: the columns of Axon's JdbcSequencedDeadLetterQueue.
CREATE TABLE read_model.dead_letter_entry (
  dead_letter_identifier text PRIMARY KEY,
  processing_group       text NOT NULL,
  sequence_identifier    text NOT NULL,
  sequence_index         bigint NOT NULL,
  message_type           text NOT NULL,
  event_identifier       text NOT NULL,
  time_stamp             text NOT NULL,
  payload_type           text NOT NULL,
  payload_revision       text,
  payload                bytea NOT NULL,
  meta_data              bytea,
  type                   text,
  aggregate_identifier   text,
  sequence_number        bigint,
  token_type             text,
  token                  bytea,
  enqueued_at            text NOT NULL,
  last_touched           text,
  processing_started     text,
  cause_type             text,
  cause_message          text,
  diagnostics            bytea,
  UNIQUE (processing_group, sequence_identifier, sequence_index)
);

-- Which event store the tokens above belong to: one row, written at the first start.
CREATE TABLE read_model.store_marker (
  only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  event_store text NOT NULL
);
