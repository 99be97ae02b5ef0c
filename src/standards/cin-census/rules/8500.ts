import { ruleCin } from '../rule.ts'

export const rule8500 = ruleCin({
  code: '8500',
  says: 'This child has no id.',
  reads: { ChildIdentifiers: ['LAchildID'] },
  marks: { ChildIdentifiers: ['LAchildID'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers) if (child.LAchildID === undefined) yield child
  },
  caught: [{ ChildIdentifiers: [{}, {}] }],
  spared: [{ ChildIdentifiers: [{ LAchildID: '1' }] }],
})
