-- What a reviewer decided on lines far above their target, beside what the rules compute. The rows are
-- written again at the next start: their projection has a new revision.
ALTER TABLE read_model.assessment
  ADD COLUMN decided_total numeric,
  ADD COLUMN decided_grade text,
  ADD COLUMN undecided     integer NOT NULL DEFAULT 0;

ALTER TABLE read_model.assessment_item ADD COLUMN decision jsonb;
