import { sexes } from '../codes.ts'
import { ruleCin } from '../rule.ts'

export const rule4180 = ruleCin({
  code: '4180',
  says: 'The child’s sex must be M, F or U.',
  reads: { ChildIdentifiers: ['Sex'] },
  marks: { ChildIdentifiers: ['Sex'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers)
      if (child.Sex === undefined || sexes.find(child.Sex) === undefined) yield child
  },
  caught: [{ ChildIdentifiers: [{ Sex: '1' }, { Sex: 'm' }, {}] }],
  spared: [{ ChildIdentifiers: [{ Sex: 'M' }, { Sex: 'F' }, { Sex: 'U' }] }],
})
