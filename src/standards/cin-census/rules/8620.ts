import { isAfter, isBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule8620 = ruleCin({
  code: '8620',
  says: 'The day on which the episode closed is outside the census year.',
  reads: { CINdetails: ['CINclosureDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { CINdetails: ['CINclosureDate'] },
  *find({ CINdetails, Header }, collection) {
    const { start, end } = periodOf(Header, collection)
    for (const episode of CINdetails)
      if (isBefore(episode.CINclosureDate, start) || isAfter(episode.CINclosureDate, end)) yield episode
  },
  caught: [{ CINdetails: [{ CINclosureDate: '31/03/2025' }, { CINclosureDate: '01/04/2026' }] }],
  spared: [{ CINdetails: [{ CINclosureDate: '01/04/2025' }, { CINclosureDate: '31/03/2026' }, {}] }],
})
