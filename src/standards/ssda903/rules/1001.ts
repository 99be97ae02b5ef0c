import { findBirthday } from '../born.ts'
import { leaverColumns, toldOf } from '../care-leavers.ts'
import { canBeRelevant } from '../relevant-children.ts'
import { rule903 } from '../rule.ts'

export const rule1001 = rule903({
  code: '1001',
  says: 'By the episodes of two years this young person was not in care long enough to be asked about as a care leaver.',
  reads: {
    OC3: ['CHILD'],
    Header: ['CHILD', 'DOB'],
    Episodes: ['CHILD', 'LS', 'DECOM', 'DEC', 'REC'],
    Episodes_last: ['CHILD', 'LS', 'DECOM', 'DEC', 'REC'],
  },
  mayRead: { OC3: leaverColumns },
  marks: { OC3: leaverColumns },
  *find({ OC3, Header, Episodes, Episodes_last }, { end }) {
    for (const leaver of toldOf(OC3)) {
      const [last, now] = [Episodes_last.of(leaver), Episodes.of(leaver)]
      const bornOn = findBirthday(Header, leaver, 0)
      if (last.length + now.length === 0) yield leaver
      else if (bornOn !== undefined && !canBeRelevant(bornOn, last, now, end)) yield leaver
    }
  },
  caught: [
    // Nobody looked after, and a short time.
    {
      OC3: [
        { CHILD: '1', IN_TOUCH: 'YES' },
        { CHILD: '2', IN_TOUCH: 'YES' },
      ],
      Header: [{ CHILD: '2', DOB: '01/05/2008' }],
      Episodes_last: [{ CHILD: '2', LS: 'C2', DECOM: '01/03/2025' }],
      Episodes: [{ CHILD: '2', LS: 'C2', DECOM: '01/03/2025', DEC: '30/05/2025', REC: 'E4A' }],
    },
    // Short breaks, and adopted in the end.
    {
      OC3: [
        { CHILD: '1', IN_TOUCH: 'YES' },
        { CHILD: '2', IN_TOUCH: 'YES' },
      ],
      Header: [
        { CHILD: '1', DOB: '01/05/2008' },
        { CHILD: '2', DOB: '01/05/2008' },
      ],
      Episodes: [
        { CHILD: '1', LS: 'V4', DECOM: '01/02/2025', DEC: '01/06/2025', REC: 'E4A' },
        { CHILD: '2', LS: 'E1', DECOM: '01/02/2025', DEC: '01/06/2025', REC: 'E11' },
      ],
    },
    // Until the 16th birthday; mostly before the 14th; the same days twice; ended by last year's return.
    {
      OC3: [
        { CHILD: '1', IN_TOUCH: 'YES' },
        { CHILD: '2', IN_TOUCH: 'YES' },
        { CHILD: '3', IN_TOUCH: 'YES' },
        { CHILD: '4', IN_TOUCH: 'YES' },
      ],
      Header: [
        { CHILD: '1', DOB: '01/05/2008' },
        { CHILD: '2', DOB: '01/05/2008' },
        { CHILD: '3', DOB: '01/05/2008' },
        { CHILD: '4', DOB: '01/05/2008' },
      ],
      Episodes_last: [
        { CHILD: '1', LS: 'C2', DECOM: '01/01/2024', DEC: '01/05/2024', REC: 'E4A' },
        { CHILD: '2', LS: 'C2', DECOM: '01/01/2022', DEC: '29/07/2022', REC: 'E4A' },
        { CHILD: '4', LS: 'C2', DECOM: '01/06/2024', DEC: '10/06/2024', REC: 'E4A' },
      ],
      Episodes: [
        { CHILD: '2', LS: 'C2', DECOM: '01/06/2025', DEC: '02/06/2025', REC: 'E4A' },
        { CHILD: '3', LS: 'C2', DECOM: '01/05/2025', DEC: '20/07/2025', REC: 'X1' },
        { CHILD: '3', LS: 'C2', DECOM: '01/07/2025', DEC: '20/07/2025', REC: 'E4A' },
        { CHILD: '4', LS: 'C2', DECOM: '01/06/2024' },
      ],
    },
  ],
  spared: [
    {
      OC3: [
        { CHILD: '1', IN_TOUCH: 'YES' },
        { CHILD: '2', IN_TOUCH: 'YES' },
        { CHILD: '3' },
        { CHILD: '4', IN_TOUCH: 'YES' },
        { CHILD: '5', IN_TOUCH: 'YES' },
        { CHILD: '6', IN_TOUCH: 'YES' },
      ],
      Header: [
        { CHILD: '1', DOB: '01/05/2008' },
        { CHILD: '2', DOB: '01/05/2008' },
        { CHILD: '5', DOB: '01/05/2008' },
        { CHILD: '6', DOB: '01/05/2008' },
      ],
      Episodes_last: [
        { CHILD: '1', LS: 'C2', DECOM: '01/03/2025' },
        { CHILD: '4', LS: 'C2', DECOM: '01/03/2025' },
        { CHILD: '5', LS: 'C2', DECOM: '01/01/2022', DEC: '30/07/2022', REC: 'E4A' },
        { CHILD: '6', LS: 'C2', DECOM: '01/03/2025', DEC: '10/03/2025', REC: 'E4A' },
      ],
      Episodes: [
        { CHILD: '1', LS: 'C2', DECOM: '01/03/2025', DEC: '31/05/2025', REC: 'E4A' },
        { CHILD: '2', LS: 'C2', DECOM: '01/05/2025' },
        { CHILD: '5', LS: 'C2', DECOM: '01/06/2025', DEC: '02/06/2025', REC: 'E4A' },
        { CHILD: '6', LS: 'C2', DECOM: '01/03/2025', DEC: '31/05/2025', REC: 'E4A' },
      ],
    },
  ],
})
