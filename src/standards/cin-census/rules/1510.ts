import { ruleCin } from '../rule.ts'
import { findCheckLetter } from '../upn.ts'

export const rule1510 = ruleCin({
  code: '1510',
  says: 'The first letter of this UPN does not fit its figures. It was probably mistyped.',
  reads: { ChildIdentifiers: ['UPN'] },
  marks: { ChildIdentifiers: ['UPN'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers) {
      const letter = findCheckLetter(child.UPN ?? '')
      if (letter !== undefined && child.UPN?.charAt(0) !== letter) yield child
    }
  },
  caught: [
    { ChildIdentifiers: [{ UPN: 'B950000178301' }, { UPN: 'X845212818006' }, { UPN: 'X84521281800A' }] },
  ],
  spared: [
    { ChildIdentifiers: [{ UPN: 'A950000178301' }, { UPN: 'X845212818005' }, { UPN: 'A95000017' }, {}] },
  ],
})
