-- Up Migration
insert into fact_kind values
  ('report', 'case_event'), ('protection-assessment', 'case_event'), ('preliminary-assessment', 'case_event'),
  ('investigation', 'case_event');

-- Down Migration
-- None: a step back is a new step forward.
