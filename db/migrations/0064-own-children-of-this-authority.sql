-- Up Migration
-- Whoever works at two nämnder sees, in each role, the children of that nämnd alone: between them
-- there is secrecy (OSL 8 kap. 1-2 §§), also for one who serves both.
alter policy own_children on child
  using (authority_id = (select actor_authority())
         and id = any (array(select child_id from assignment
                             where staff_id = (select actor_staff()) and valid @> (select actor_today()))));

-- Down Migration
-- None: a step back is a new step forward.
