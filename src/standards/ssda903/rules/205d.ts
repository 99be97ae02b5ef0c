import { rule903 } from '../rule.ts'

export const rule205D = rule903({
  code: '205D',
  says: 'The child is recorded as an unaccompanied asylum-seeking child, and last year was not.',
  reads: { Header: ['CHILD', 'UASC'], Header_last: ['CHILD', 'UASC'] },
  marks: { Header: ['CHILD', 'UASC'] },
  *find({ Header, Header_last }) {
    for (const child of Header) {
      const last = Header_last.of(child)
      if (child.UASC === '1' && last.length > 0 && last.every(({ UASC }) => UASC === '0')) yield child
    }
  },
  caught: [{ Header: [{ CHILD: '1', UASC: '1' }], Header_last: [{ CHILD: '1', UASC: '0' }] }],
  spared: [
    {
      Header: [
        { CHILD: '1', UASC: '1' },
        { CHILD: '2', UASC: '0' },
        { CHILD: '3', UASC: '1' },
      ],
      Header_last: [
        { CHILD: '1', UASC: '1' },
        { CHILD: '2', UASC: '0' },
      ],
    },
  ],
})
