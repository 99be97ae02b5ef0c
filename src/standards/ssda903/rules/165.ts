import { isWithin } from '../../checking/day-number.ts'
import { leaverColumns } from '../care-leavers.ts'
import { isOneOf, yesNo } from '../codes.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** Until 2023 to 2024 the return wrote 2 for female. */
const female: ReadonlySet<string> = new Set(['F', '2'])

/**
 * Whether she is a mother is asked of every girl and young woman, but of one in the return only as a care leaver (guide
 * to the return, mother status).
 */
export const rule165 = rule903({
  code: '165',
  says: 'Whether this girl or young woman is a mother is missing, or is not said as 0 or 1.',
  reads: {
    Header: ['CHILD', 'SEX', 'MOTHER'],
    Episodes: ['CHILD', 'DECOM'],
    OC3: ['CHILD', ...leaverColumns],
  },
  marks: { Header: ['SEX', 'MOTHER'], OC3: leaverColumns },
  *find({ Header, Episodes, OC3 }, { start, end }) {
    for (const child of Header) {
      if (isOneOf(child.MOTHER, yesNo)) continue
      if (child.MOTHER === undefined) {
        if (!isOneOf(child.SEX, female)) continue
        const begun = Episodes.of(child).some(({ DECOM }) => isWithin(DECOM, start, end))
        if (!begun && OC3.of(child).some((leaver) => anyFilled(leaver, leaverColumns))) continue
      }
      yield child
      yield* OC3.of(child)
    }
  },
  caught: [
    {
      Header: [
        { CHILD: '1', SEX: 'F', MOTHER: '2', found: true },
        { CHILD: '2', SEX: 'M', MOTHER: 'NO', found: true },
        { CHILD: '3', SEX: 'F', found: true },
        { CHILD: '4', SEX: 'F', found: true },
      ],
      Episodes: [{ CHILD: '3', DECOM: '01/04/2025' }],
      OC3: [{ CHILD: '3', IN_TOUCH: 'YES', found: true }],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', SEX: 'F', MOTHER: '0' },
        { CHILD: '2', SEX: 'M' },
        { CHILD: '3', SEX: 'F' },
      ],
      Episodes: [
        { CHILD: '2', DECOM: '01/04/2025' },
        { CHILD: '3', DECOM: '31/03/2025' },
      ],
      OC3: [{ CHILD: '3', ACTIV: 'F1' }],
    },
  ],
})
