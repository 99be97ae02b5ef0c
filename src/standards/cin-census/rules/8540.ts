import { isYes } from '../answers.ts'
import { disabilities } from '../codes.ts'
import { ruleCin } from '../rule.ts'

/**
 * Every child who is born and has a referral that led to further action has a disability code, NONE where there is none.
 * A child without any is marked by its id, for there is no row of disabilities to mark.
 */
export const rule8540 = ruleCin({
  code: '8540',
  says: 'The child’s disability is missing (NONE where there is none), or is not a code of the census.',
  reads: {
    ChildIdentifiers: ['LAchildID', 'PersonBirthDate'],
    Disabilities: ['LAchildID', 'Disability'],
    CINdetails: ['LAchildID', 'ReferralNFA'],
  },
  marks: { Disabilities: ['Disability'], ChildIdentifiers: ['LAchildID'] },
  *find({ ChildIdentifiers, Disabilities, CINdetails }) {
    for (const child of ChildIdentifiers) {
      const needed = CINdetails.of(child).some(({ ReferralNFA }) => !isYes(ReferralNFA))
      if (child.PersonBirthDate === undefined || !needed) continue
      if (!Disabilities.has(child)) yield child
      for (const row of Disabilities.of(child))
        if (row.Disability === undefined || disabilities.find(row.Disability) === undefined) yield row
    }
  },
  caught: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonBirthDate: '01/05/2015' }],
      Disabilities: [
        { LAchildID: '1', Disability: 'XXX', found: true },
        { LAchildID: '1', found: true },
        { LAchildID: '1', Disability: 'MOB' },
      ],
      CINdetails: [
        { LAchildID: '1', ReferralNFA: '1' },
        { LAchildID: '1', ReferralNFA: '0' },
      ],
    },
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonBirthDate: '01/05/2015', found: true }],
      CINdetails: [{ LAchildID: '1', ReferralNFA: '0' }],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [
        { LAchildID: '1', PersonBirthDate: '01/05/2015' },
        { LAchildID: '2', PersonBirthDate: '01/05/2015' },
        { LAchildID: '3' },
        { LAchildID: '4', PersonBirthDate: '01/05/2015' },
      ],
      Disabilities: [{ LAchildID: '1', Disability: 'NONE' }],
      CINdetails: [
        { LAchildID: '1', ReferralNFA: '0' },
        { LAchildID: '2', ReferralNFA: '1' },
        { LAchildID: '3', ReferralNFA: '0' },
      ],
    },
  ],
})
