-- Photographs of what a child drew or made, in the child’s own line of a visit.
alter table visit_child add column drawing jsonb;
