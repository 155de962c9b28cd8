-- Since when and why no project is declared under a unit any more; null: it is open. The rows are
-- written again at the next start: their projection has a new revision.
ALTER TABLE read_model.unit
  ADD COLUMN closure   text,
  ADD COLUMN closed_at timestamptz;

-- The life of each district, and nothing of its data: what who runs the platform is shown.
CREATE TABLE read_model.district_life (
  district_id text PRIMARY KEY,
  name        text NOT NULL,
  state       text NOT NULL,
  since       timestamptz NOT NULL,
  reason      text
);
