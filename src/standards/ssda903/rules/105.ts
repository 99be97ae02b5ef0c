import { yesNo } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThanOrBlank } from '../validity.ts'

/** Only XML says it in the header. In CSV it follows from the table of unaccompanied children, and cannot be wrong. */
export const rule105 = rule903({
  code: '105',
  says: 'Whether the child is an unaccompanied asylum-seeking child is not said, or not as 0 or 1.',
  reads: { Header: ['UASC'] },
  needs: ['format'],
  marks: { Header: ['UASC'] },
  find: ({ Header }, { format }) => (format === 'xml' ? otherThanOrBlank(Header, 'UASC', yesNo) : []),
  caught: [{ Header: [{ UASC: '2' }, { UASC: 'YES' }, {}] }],
  spared: [
    { Header: [{ UASC: '0' }, { UASC: '1' }] },
    { in: { format: 'csv' }, Header: [{ UASC: '2' }, {}] },
  ],
})
