import { repeated } from '../repeated.ts'
import { ruleCin } from '../rule.ts'

export const rule1520 = ruleCin({
  code: '1520',
  says: 'Another child in this return has the same UPN.',
  reads: { ChildIdentifiers: ['UPN'] },
  marks: { ChildIdentifiers: ['UPN'] },
  *find({ ChildIdentifiers }) {
    yield* repeated(ChildIdentifiers, ({ UPN }) => UPN)
  },
  caught: [
    {
      ChildIdentifiers: [
        { UPN: 'A950000178301', found: true },
        { UPN: 'X845212818005' },
        { UPN: 'A950000178301', found: true },
        {},
        {},
      ],
    },
  ],
  spared: [{ ChildIdentifiers: [{ UPN: 'A950000178301' }, { UPN: 'X845212818005' }, {}, {}] }],
})
