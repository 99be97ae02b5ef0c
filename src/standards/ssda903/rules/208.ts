import { isOneOf, upnUnknown } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** That the number is now known, or why it now is not where it was not yet to be (UN1) or nothing was said. */
const mayFollow = (now: string | undefined, last: string | undefined): boolean => {
  if (now?.toUpperCase() === last?.toUpperCase()) return true
  if (now === undefined) return false
  if (isOneOf(now, upnUnknown)) return now !== 'UN1' && (last === undefined || last === 'UN1')
  return isOneOf(last, upnUnknown)
}

export const rule208 = rule903({
  code: '208',
  says: 'The child’s unique pupil number is not the one recorded last year.',
  reads: { Header: ['CHILD', 'UPN'], Header_last: ['CHILD', 'UPN'] },
  marks: { Header: ['UPN'] },
  *find({ Header, Header_last }) {
    for (const child of Header) {
      const last = Header_last.of(child)
      if (last.length > 0 && !last.some(({ UPN }) => mayFollow(child.UPN, UPN))) yield child
    }
  },
  caught: [
    {
      Header: [
        { CHILD: '1', UPN: 'H801200001001' },
        { CHILD: '2', UPN: 'UN3' },
        { CHILD: '3' },
        { CHILD: '4', UPN: 'UN1' },
        { CHILD: '5', UPN: 'UN5' },
      ],
      Header_last: [
        { CHILD: '1', UPN: 'H801200001002' },
        { CHILD: '2', UPN: 'UN4' },
        { CHILD: '3', UPN: 'UN1' },
        { CHILD: '4' },
        { CHILD: '5', UPN: 'H801200001001' },
      ],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', UPN: 'H801200001001' },
        { CHILD: '2', UPN: 'H801200001001' },
        { CHILD: '3', UPN: 'UN2' },
        { CHILD: '4', UPN: 'UN4' },
        { CHILD: '5' },
        { CHILD: '6', UPN: 'UN1' },
      ],
      Header_last: [
        { CHILD: '1', UPN: 'h801200001001' },
        { CHILD: '2', UPN: 'UN1' },
        { CHILD: '3', UPN: 'UN1' },
        { CHILD: '4' },
        { CHILD: '5' },
      ],
    },
  ],
})
