-- Up Migration
insert into fact_kind values
  ('intervention-without-consent', 'case_event'), ('intervention-plan', 'case_event'),
  ('intervention-considered', 'case_event'), ('guardian-need', 'case_event'),
  ('comes-home', 'case_event'), ('discharge-considered', 'case_event');

-- Down Migration
-- None: a step back is a new step forward.
