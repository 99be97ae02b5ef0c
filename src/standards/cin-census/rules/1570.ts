import { ruleCin } from '../rule.ts'

/** In force from the census of 2024/25. */
export const rule1570 = ruleCin({
  code: '1570',
  says: 'This child’s id is longer than 20 characters.',
  reads: { ChildIdentifiers: ['LAchildID'] },
  marks: { ChildIdentifiers: ['LAchildID'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers) if ((child.LAchildID ?? '').length > 20) yield child
  },
  caught: [{ ChildIdentifiers: [{ LAchildID: '123456789012345678901' }] }],
  spared: [{ ChildIdentifiers: [{ LAchildID: '12345678901234567890' }, {}] }],
})
