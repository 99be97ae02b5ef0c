import { ruleCin } from '../rule.ts'

export const rule8585Q = ruleCin({
  code: '8585Q',
  says: 'Please check: the episode closed because the child died (RC2), and no day of death is recorded.',
  severity: 'query',
  reads: {
    ChildIdentifiers: ['LAchildID', 'PersonDeathDate'],
    CINdetails: ['LAchildID', 'ReasonForClosure'],
  },
  marks: { ChildIdentifiers: ['PersonDeathDate'], CINdetails: ['ReasonForClosure'] },
  *find({ ChildIdentifiers, CINdetails }) {
    for (const child of ChildIdentifiers) {
      if (child.PersonDeathDate !== undefined) continue
      for (const episode of CINdetails.of(child))
        if (episode.ReasonForClosure === 'RC2') yield* [child, episode]
    }
  },
  caught: [
    {
      ChildIdentifiers: [{ LAchildID: '1', found: true }, { LAchildID: '2' }],
      CINdetails: [
        { LAchildID: '1', ReasonForClosure: 'RC2', found: true },
        { LAchildID: '1', ReasonForClosure: 'RC1' },
        { LAchildID: '2' },
      ],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonDeathDate: '01/05/2025' }, { LAchildID: '2' }],
      CINdetails: [
        { LAchildID: '1', ReasonForClosure: 'RC2' },
        { LAchildID: '2', ReasonForClosure: 'RC1' },
      ],
    },
  ],
})
