import { type Moment, sayMoment } from '../../plain/day.ts'

/** What whoever opens the export reads first. */
export const readme = (
  council: string,
  at: Moment,
  version: string,
): string => `Everything on record of ${council}

Written by Goldthread ${version} on ${sayMoment(at)}, English time. Everything in it stood on record at one moment.
It is about children. Keep it encrypted, and give it to nobody who may not read all of it: what is restricted in
Goldthread is in here as well.

tables/                one file a table: CSV as RFC 4180 has it, in UTF-8, with the names of its columns first
drafts-as-text.csv     everything that was typed into a form, recorded or not
files/                 letters, reports and attachments as they came; the tables say what each is called
datapackage.json       what every file, column and code means, with counts and sums (Data Package 2.0)
SHA256SUMS             sums of all files; sha256sum -c SHA256SUMS checks them

How to read it
- Every record has a row in tables/record.csv. Its versions are in the table of its kind, such as
  tables/assessment.csv, and what each version says of each child in the table that ends in _child.
- The version that stands has a known_to in the year 9999. Nothing that was ever recorded is missing.
- An empty value means that nothing is known. Moments are in UTC. Lists and grids are JSON.
- tables/draft_update.csv holds each change of each draft as Yjs writes it, for a system that knows Yjs; for all others
  drafts-as-text.csv has the words.
- Not in it: who was signed in, and the days of the calendar.
`
