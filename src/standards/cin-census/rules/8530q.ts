import { addDays, addMonths, isAfter, isBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

/** From 30 days before the end of the census year to nine months after it: 1 March to 31 December for a year that ends on 31 March. */
export const rule8530Q = ruleCin({
  code: '8530Q',
  says: 'Please check: the expected day of birth is not between March and December of the year in which the census year ends.',
  severity: 'query',
  reads: { ChildIdentifiers: ['ExpectedPersonBirthDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { ChildIdentifiers: ['ExpectedPersonBirthDate'] },
  *find({ ChildIdentifiers, Header }, collection) {
    const { end } = periodOf(Header, collection)
    const [first, last] = [addDays(end, -30), addMonths(end, 9)]
    for (const child of ChildIdentifiers) {
      const expected = child.ExpectedPersonBirthDate
      if (isBefore(expected, first) || isAfter(expected, last)) yield child
    }
  },
  caught: [
    {
      ChildIdentifiers: [
        { ExpectedPersonBirthDate: '28/02/2026' },
        { ExpectedPersonBirthDate: '01/01/2027' },
      ],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [
        { ExpectedPersonBirthDate: '01/03/2026' },
        { ExpectedPersonBirthDate: '31/12/2026' },
        {},
      ],
    },
  ],
})
