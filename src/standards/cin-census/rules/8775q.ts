import { birthday } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

/** In days. */
const surelyYounger = 25 * 365

/** Over 25 on the day on which the episode closed, or where it is open at the end of the census year. */
export const rule8775Q = ruleCin({
  code: '8775Q',
  says: 'Please check: this person is over 25.',
  severity: 'query',
  reads: { ChildIdentifiers: ['LAchildID', 'PersonBirthDate'], CINdetails: ['LAchildID', 'CINclosureDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { ChildIdentifiers: ['PersonBirthDate'], CINdetails: ['CINclosureDate'] },
  *find({ ChildIdentifiers, CINdetails, Header }, collection) {
    const { end } = periodOf(Header, collection)
    for (const child of ChildIdentifiers) {
      if (child.PersonBirthDate === undefined) continue
      const born = child.PersonBirthDate
      for (const episode of CINdetails.of(child)) {
        const on = episode.CINclosureDate ?? end
        // Few come near: the birthday itself is worked out for those alone.
        if (on - born > surelyYounger && on > birthday(born, 25)) yield* [child, episode]
      }
    }
  },
  caught: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonBirthDate: '01/05/2000', found: true }],
      CINdetails: [
        { LAchildID: '1', CINclosureDate: '02/05/2025', found: true },
        { LAchildID: '1', CINclosureDate: '01/05/2025' },
        { LAchildID: '1', found: true },
      ],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonBirthDate: '31/03/2001' }, { LAchildID: '2' }],
      CINdetails: [{ LAchildID: '1' }, { LAchildID: '1', CINclosureDate: '01/04/2025' }, { LAchildID: '2' }],
    },
  ],
})
