import { ruleCin } from '../rule.ts'

export const rule8590 = ruleCin({
  code: '8590',
  says: 'This child has no episode of need in the return.',
  reads: { ChildIdentifiers: ['LAchildID'], CINdetails: ['LAchildID'] },
  marks: { ChildIdentifiers: ['LAchildID'] },
  *find({ ChildIdentifiers, CINdetails }) {
    for (const child of ChildIdentifiers) if (!CINdetails.has(child)) yield child
  },
  caught: [
    {
      ChildIdentifiers: [{ LAchildID: '1' }, { LAchildID: '2', found: true }],
      CINdetails: [{ LAchildID: '1' }, { LAchildID: '3' }],
    },
  ],
  spared: [{ ChildIdentifiers: [{ LAchildID: '1' }], CINdetails: [{ LAchildID: '1' }, { LAchildID: '1' }] }],
})
