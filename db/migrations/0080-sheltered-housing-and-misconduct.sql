-- Up Migration
insert into fact_kind values
  ('sheltered-decision', 'case_event'), ('sheltered-submitted', 'case_event'), ('sheltered-applied', 'case_event'),
  ('sheltered-considered', 'case_event'), ('sheltered-secrecy', 'case_event'),
  ('sheltered-secrecy-considered', 'case_event'),
  ('misconduct', 'case_event'), ('misconduct-reported', 'case_event'), ('misconduct-notified', 'case_event');

-- Down Migration
-- None: a step back is a new step forward.
