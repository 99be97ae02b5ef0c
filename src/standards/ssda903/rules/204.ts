import { rule903 } from '../rule.ts'

/** The same code in small letters is the same. */
const written = (code: string | undefined): string | undefined => code?.toUpperCase()

export const rule204 = rule903({
  code: '204',
  says: 'The child’s ethnicity is not the one recorded last year.',
  reads: { Header: ['CHILD', 'ETHNIC'], Header_last: ['CHILD', 'ETHNIC'] },
  marks: { Header: ['ETHNIC'] },
  *find({ Header, Header_last }) {
    for (const child of Header) {
      const before = Header_last.of(child)
      const now = written(child.ETHNIC)
      if (before.length > 0 && before.every(({ ETHNIC }) => written(ETHNIC) !== now)) yield child
    }
  },
  caught: [
    {
      Header: [{ CHILD: '1', ETHNIC: 'WBRI' }, { CHILD: '2' }, { CHILD: '3', ETHNIC: 'WBRI' }],
      Header_last: [{ CHILD: '1', ETHNIC: 'WIRI' }, { CHILD: '2', ETHNIC: 'WBRI' }, { CHILD: '3' }],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', ETHNIC: 'WBRI' }, { CHILD: '2' }, { CHILD: '3', ETHNIC: 'WBRI' }],
      Header_last: [{ CHILD: '1', ETHNIC: 'wbri' }, { CHILD: '2' }],
    },
  ],
})
