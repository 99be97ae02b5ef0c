import { isAfter, isBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule8545Q = ruleCin({
  code: '8545Q',
  says: 'Please check: the child’s day of death is outside the census year.',
  severity: 'query',
  reads: { ChildIdentifiers: ['PersonDeathDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { ChildIdentifiers: ['PersonDeathDate'] },
  *find({ ChildIdentifiers, Header }, collection) {
    const { start, end } = periodOf(Header, collection)
    for (const child of ChildIdentifiers)
      if (isBefore(child.PersonDeathDate, start) || isAfter(child.PersonDeathDate, end)) yield child
  },
  caught: [{ ChildIdentifiers: [{ PersonDeathDate: '31/03/2025' }, { PersonDeathDate: '01/04/2026' }] }],
  spared: [{ ChildIdentifiers: [{ PersonDeathDate: '01/04/2025' }, { PersonDeathDate: '31/03/2026' }, {}] }],
})
