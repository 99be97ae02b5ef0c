import { isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** A1 and A2 stand in returns of earlier years. */
const withPresentCarers: ReadonlySet<string> = new Set(['A2', 'A3', 'A5'])
const withOthers: ReadonlySet<string> = new Set(['A1', 'A4', 'A6'])

export const rule335 = rule903({
  code: '335',
  says: 'Whether the adopters had fostered the child does not fit the child’s last placement.',
  reads: { AD1: ['CHILD', 'FOSTER_CARE'], Episodes: ['CHILD', 'PLACE'] },
  mayRead: { Episodes: ['DECOM'] },
  marks: { AD1: ['FOSTER_CARE'], Episodes: ['PLACE'] },
  *find({ AD1, Episodes }) {
    if (AD1.rows.length === 0) return
    for (const episodes of Episodes.childrenInOrder('DECOM')) {
      const last = episodes.at(-1)
      if (last === undefined) continue
      const wrong = isOneOf(last.PLACE, withPresentCarers)
        ? '0'
        : isOneOf(last.PLACE, withOthers)
          ? '1'
          : undefined
      for (const adoption of wrong === undefined ? [] : AD1.of(last))
        if (adoption.FOSTER_CARE === wrong) {
          yield adoption
          yield last
        }
    }
  },
  caught: [
    {
      AD1: [
        { CHILD: '1', FOSTER_CARE: '0', found: true },
        { CHILD: '2', FOSTER_CARE: '1', found: true },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2025', PLACE: 'A3', found: true },
        { CHILD: '1', DECOM: '02/04/2025', PLACE: 'U4' },
        { CHILD: '2', DECOM: '02/05/2025', PLACE: 'A6', found: true },
      ],
    },
  ],
  spared: [
    {
      AD1: [
        { CHILD: '1', FOSTER_CARE: '1' },
        { CHILD: '2', FOSTER_CARE: '0' },
        { CHILD: '3', FOSTER_CARE: '0' },
        { CHILD: '4' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2025', PLACE: 'A3' },
        { CHILD: '2', DECOM: '02/05/2025', PLACE: 'A6' },
        { CHILD: '3', DECOM: '02/05/2025', PLACE: 'U4' },
        { CHILD: '4', DECOM: '02/05/2025', PLACE: 'A3' },
      ],
    },
  ],
})
