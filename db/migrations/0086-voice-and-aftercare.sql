-- Up Migration
-- The child is asked before the follow-up; the way out of care, and support after it.
insert into fact_kind values
  ('survey-sent', 'case_event'), ('on-the-way', 'case_event'), ('aftercare', 'case_event');

-- Down Migration
-- None: a step back is a new step forward.
