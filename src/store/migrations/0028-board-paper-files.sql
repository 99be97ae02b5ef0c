-- A paper for the board may be a file, kept as all files of records are: see 0005.
alter table board_paper add column files jsonb;
