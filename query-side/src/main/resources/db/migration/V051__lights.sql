-- The lights of every line, green and blue too, by what the district has adopted when it is asked.
ALTER TABLE read_model.deviation
  -- What the checkpoint compares, before the district's share of the year; null: nothing comparable.
  ADD COLUMN polarity    text,
  ADD COLUMN low         numeric,
  ADD COLUMN high        numeric,
  ADD COLUMN by_calendar boolean,
  ADD COLUMN actual      numeric,
  -- The same of the last recorded quarter before.
  ADD COLUMN previous    jsonb,
  -- Until when an open order is to be carried out.
  ADD COLUMN due         date;

-- Percent of the plan as the kernel's Pace computes it, low and high being the planned ends; a test
-- holds the two together. Here too, so that lights can be filtered, ordered and counted.
CREATE FUNCTION read_model.attainment(polarity text, low numeric, high numeric, actual numeric)
RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE polarity
    WHEN 'POSITIVE' THEN
      CASE WHEN low > 0 THEN greatest(round(actual * 100 / low, 2), 0) END
    WHEN 'REVERSE' THEN
      CASE WHEN high >= 0 THEN
        CASE WHEN actual <= 0 THEN 100 ELSE round(high * 100 / actual, 2) END END
    WHEN 'NEUTRAL' THEN
      CASE
        WHEN actual = least(greatest(actual, low), high) THEN 100
        WHEN least(greatest(actual, low), high) <> 0 THEN
          greatest(100 - round(abs(actual - least(greatest(actual, low), high)) * 100
                               / abs(least(greatest(actual, low), high)), 2), 0)
      END
  END
$$;

CREATE FUNCTION read_model.light(percent numeric, yellow numeric, green numeric, blue numeric)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN percent IS NULL OR yellow IS NULL THEN NULL
    WHEN percent < yellow THEN 'RED'
    WHEN percent < green THEN 'YELLOW'
    WHEN percent < blue THEN 'GREEN'
    ELSE 'BLUE'
  END
$$;

-- Worst first is by the lights in force now: what a stored order could tell is their year.
DROP INDEX read_model.deviation_worst_first;
DROP INDEX read_model.deviation_counted;
ALTER TABLE read_model.deviation DROP COLUMN severity;

CREATE INDEX deviation_of_year ON read_model.deviation
  (district_id, year DESC, quarter, project_code)
  INCLUDE (status, light, cause, polarity, low, high, by_calendar, actual);
