-- Up Migration
-- What is new about somebody's children since she last looked is found by child and moment.
create index on fact (child_id, recorded_at);

-- Down Migration
-- None: a step back is a new step forward.
