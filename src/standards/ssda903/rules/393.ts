import { isOneOf, legalStatuses, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** Asked of every girl looked after, but for short breaks. */
export const rule393 = rule903({
  code: '393',
  says: 'It is not said whether this girl is a mother.',
  reads: { Header: ['CHILD', 'SEX', 'MOTHER'], Episodes: ['CHILD', 'LS'] },
  marks: { Header: ['MOTHER'] },
  *find({ Header, Episodes }) {
    for (const child of Header)
      if (
        child.SEX === 'F' &&
        child.MOTHER === undefined &&
        Episodes.of(child).some(({ LS }) => isOneOf(LS, legalStatuses) && !isOneOf(LS, shortBreaks))
      )
        yield child
  },
  caught: [
    {
      Header: [{ CHILD: '1', SEX: 'F' }],
      Episodes: [
        { CHILD: '1', LS: 'V3' },
        { CHILD: '1', LS: 'C2' },
      ],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', SEX: 'F', MOTHER: '0' },
        { CHILD: '2', SEX: 'M' },
        { CHILD: '3', SEX: 'F' },
        { CHILD: '4', SEX: 'F' },
        { CHILD: '5' },
      ],
      Episodes: [
        { CHILD: '1', LS: 'C2' },
        { CHILD: '2', LS: 'C2' },
        { CHILD: '3', LS: 'V3' },
        { CHILD: '3', LS: 'V4' },
        { CHILD: '5', LS: 'C2' },
      ],
    },
  ],
})
