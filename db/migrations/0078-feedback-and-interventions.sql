-- Up Migration
insert into fact_kind values
  ('report-feedback', 'case_event'),
  ('intervention', 'case_event'), ('intervention-offer', 'case_event'), ('intervention-started', 'case_event'),
  ('unexecuted-reported', 'case_event'),
  ('crime-suspicion', 'case_event'), ('serious-talk-call', 'case_event'), ('offence-talk', 'case_event'),
  ('serious-talk-exception', 'case_event');

-- Down Migration
-- None: a step back is a new step forward.
