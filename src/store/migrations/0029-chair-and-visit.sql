-- What the chair of a board decides between meetings, and the visit for which a weakness was proposed, where it is on record.

alter table board_decision add column chair_on date;
alter table weakness add column proposed_to uuid;
