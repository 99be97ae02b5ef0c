import type { Quirk } from '../checking/quirk.ts'

/** Where the sector's validator (Data to Insight, csc-validator-be-903 0.1.14) departs from what a rule means. */
export const quirks: readonly Quirk[] = [
  {
    rule: '157',
    says: 'Sixteen or under is read as not past the sixteenth birthday, so that most children of 16 are spared.',
  },
  { rule: '199', says: 'An episode that stands in last year’s files too counts as coming after itself.' },
  {
    rule: '205D',
    says: 'In CSV the day on which the status ceased is taken for the status, so a child in both years’ tables is found.',
  },
  {
    rule: '210',
    says: 'Found are children looked after for less than a week, the opposite of what is asked.',
  },
  {
    rule: '335',
    says: 'Looks at the episode that ended in adoption alone; what counts is the last placement, also while the adoption is not yet made.',
  },
  {
    rule: '336',
    says: 'Looks at A3 and A4. Those placed with their present foster carers are A3 and A5; A4 is with others.',
  },
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
  { rule: '389', says: 'Takes a child to be under 16 wherever the day on which the episode ended is blank.' },
  { rule: '391', says: 'Does not look for young people who were already 22 when the year began.' },
  {
    rule: '407',
    says: 'Passes over an order on the 18th birthday itself, by when the age of 18 has been reached, as rule 386 counts.',
  },
  {
    rule: '411',
    says: 'Passes over a placement inside the area of the authority that is said to lie outside it; the two disagree just as well.',
  },
  {
    rule: '435',
    says: 'Takes two blanks to differ, so that a change of placement counts as shown wherever a postcode or number is never given.',
  },
  {
    rule: '453',
    says: 'Passes over a distance that was recorded last year and is blank now, and counts two tenths of a mile as the same or not by accident of arithmetic.',
  },
  {
    rule: '502',
    says: 'Also takes an episode as open at the end of last year that others of the same child follow in the same return.',
  },
  {
    rule: '503G',
    says: 'Passes over a distance that was recorded last year and is blank now, and counts two tenths of a mile as the same or not by accident of arithmetic.',
  },
  {
    rule: '514',
    says: 'Looks at the sexes of the adopters alone, although the rule speaks of their number.',
  },
  {
    rule: '543',
    says: 'Passes over a child whose tenth birthday is 31 March itself, who is aged 10 on that day.',
  },
  {
    rule: '553',
    says: 'Also finds a dated decision that has a reason for being given up and no day on which it was.',
  },
  {
    rule: '558',
    says: 'Finds an adopted child only after two decisions were given up; one that was given up and is the only one contradicts the adoption as well.',
  },
  {
    rule: '576',
    says: 'Overlooks a child with no missing period at all this year; here the open row of last year is found.',
  },
  {
    rule: '578',
    says: 'Finds also a period that began before the child was ever looked after, which is not after ceasing and has a rule of its own (581).',
  },
  {
    rule: '583',
    says: 'Compares days as text in a real run, so that the wrong decision counts as the later one; here days are compared.',
  },
  {
    rule: '584',
    says: 'Compares days as text in a real run (the day of the month before the month and year), and names places in a joined table; here days are compared, and the rows of this year named.',
  },
  { rule: '601', says: 'Overlooks an adopted child with no row of adoption data at all.' },
  {
    rule: '621',
    says: 'Takes a blank or unreadable date of birth for a fault; of a mother whose birth is not known nothing can be said.',
  },
  {
    rule: '634',
    says: 'Takes the first day of the year of the return for 1 April 2016, from which day on previous permanence is asked.',
  },
  {
    rule: '635',
    says: 'Finds rows without a code and passes over those with the code Z1, which the rule is about.',
  },
  {
    rule: '706',
    says: 'Gives the place of a row of last year’s table as one of this year’s, and cannot run without last year’s table; here the child’s first row of this year is found, or else the open one of last year.',
  },
  {
    rule: '709',
    says: 'Reads a column that the files do not have, so never runs on them, and passes over orders and episodes that are still open.',
  },
  {
    rule: '710',
    says: 'Reads a column that the files do not have, so never runs on them, and passes over orders and episodes that are still open.',
  },
  {
    rule: '1007',
    says: 'Passes over episodes that are still open, although those are what the rule is about.',
  },
  {
    rule: '1012',
    says: 'Finds every child without an episode, whether care leaver or not; here, where care leavers are listed, only those.',
  },
  { rule: '1015', says: 'Takes a placement whose authority is not known for one outside the own area.' },
  {
    rule: '1016',
    says: 'Takes any episode that ended on or after the birthday for the end of being looked after, also where the next one is still open.',
  },
  {
    rule: 'SW07STG2',
    says: 'Takes a year to be 365.2425 days long, so that the reporting period begins a day or two late around a leap year.',
  },
  {
    rule: 'SW12STG2',
    says: 'Takes a year to be 365.2425 days long, so that the year asked about begins a day or two late around a leap year.',
  },
]
