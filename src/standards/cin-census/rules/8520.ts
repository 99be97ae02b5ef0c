import { isAfter } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule8520 = ruleCin({
  code: '8520',
  says: 'The child’s day of birth is after the census year.',
  reads: { ChildIdentifiers: ['PersonBirthDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { ChildIdentifiers: ['PersonBirthDate'] },
  *find({ ChildIdentifiers, Header }, collection) {
    const { end } = periodOf(Header, collection)
    for (const child of ChildIdentifiers) if (isAfter(child.PersonBirthDate, end)) yield child
  },
  caught: [
    { ChildIdentifiers: [{ PersonBirthDate: '01/04/2026' }] },
    { Header: [{ ReferenceDate: '31/03/2024' }], ChildIdentifiers: [{ PersonBirthDate: '01/04/2024' }] },
  ],
  spared: [{ ChildIdentifiers: [{ PersonBirthDate: '31/03/2026' }, {}] }],
})
