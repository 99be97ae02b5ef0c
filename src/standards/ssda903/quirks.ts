import type { Quirk } from '../checking/quirk.ts'

/** Where the sector's validator (Data to Insight, csc-validator-be-903 0.1.14) departs from what a rule means. */
export const quirks: readonly Quirk[] = [
  {
    rule: '367',
    says: 'Counts the days of short breaks within the year of the return alone; the limit holds for any 12 months.',
  },
  {
    rule: '371',
    says: 'Passes over episodes that are still open, as in rules 372 and 373; the child was as young on the day that they began.',
  },
  {
    rule: '372',
    says: 'Passes over episodes that are still open; the child was as young on the day that they began.',
  },
  {
    rule: '373',
    says: 'Passes over episodes that are still open; the child was as young on the day that they began.',
  },
  {
    rule: '374',
    says: 'Passes over episodes that are still open, as in rules 372 and 373; the child was as young on the day that they began.',
  },
  { rule: '377', says: 'Counts the stays in all episodes loaded; the limit holds for any 12 months.' },
  {
    rule: '383',
    says: 'Takes two blank postcodes to differ; of a placement whose postcode is never given nothing can be said to have changed.',
  },
]
