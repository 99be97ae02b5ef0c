import { repeated } from '../repeated.ts'
import { ruleCin } from '../rule.ts'

export const rule8510 = ruleCin({
  code: '8510',
  says: 'Another child in this return has the same id.',
  reads: { ChildIdentifiers: ['LAchildID'] },
  marks: { ChildIdentifiers: ['LAchildID'] },
  *find({ ChildIdentifiers }) {
    yield* repeated(ChildIdentifiers, ({ LAchildID }) => LAchildID)
  },
  caught: [
    {
      ChildIdentifiers: [
        { LAchildID: '1', found: true },
        { LAchildID: '2' },
        { LAchildID: '1', found: true },
      ],
    },
  ],
  spared: [{ ChildIdentifiers: [{ LAchildID: '1' }, { LAchildID: '2' }, {}, {}] }],
})
