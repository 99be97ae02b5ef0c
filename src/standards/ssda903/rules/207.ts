import { rule903 } from '../rule.ts'

/** Who once was a mother stays one. Of a child in the return only as a care leaver it is not asked again. */
export const rule207 = rule903({
  code: '207',
  says: 'Last year the young person was recorded as a mother, and now is not.',
  reads: { Header: ['CHILD', 'MOTHER'], Header_last: ['CHILD', 'MOTHER'], Episodes: ['CHILD'] },
  marks: { Header: ['MOTHER'] },
  *find({ Header, Header_last, Episodes }) {
    for (const child of Header)
      if (
        child.MOTHER !== '1' &&
        Header_last.of(child).some(({ MOTHER }) => MOTHER === '1') &&
        Episodes.has(child)
      )
        yield child
  },
  caught: [
    {
      Header: [{ CHILD: '1', MOTHER: '0' }, { CHILD: '2' }],
      Header_last: [
        { CHILD: '1', MOTHER: '1' },
        { CHILD: '2', MOTHER: '1' },
      ],
      Episodes: [{ CHILD: '1' }, { CHILD: '2' }],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', MOTHER: '1' },
        { CHILD: '2', MOTHER: '1' },
        { CHILD: '3' },
        { CHILD: '4', MOTHER: '0' },
      ],
      Header_last: [
        { CHILD: '1', MOTHER: '1' },
        { CHILD: '2', MOTHER: '0' },
        { CHILD: '3', MOTHER: '1' },
      ],
      Episodes: [{ CHILD: '1' }, { CHILD: '2' }, { CHILD: '4' }],
    },
  ],
})
