import { isWithin } from '../../checking/day-number.ts'
import { isOneOf, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule607 = rule903({
  code: '607',
  says: 'The girl ceased to be looked after during the year, and whether she is a mother is not given.',
  reads: { Episodes: ['CHILD', 'DEC', 'REC', 'LS'], Header: ['CHILD', 'SEX', 'MOTHER'] },
  marks: { Episodes: ['DEC', 'REC', 'LS'], Header: ['SEX', 'MOTHER'] },
  *find({ Episodes, Header }, { start, end }) {
    for (const child of Header) {
      if (child.SEX !== 'F' || child.MOTHER !== undefined) continue
      const last = Episodes.of(child).filter(
        ({ DEC, REC, LS }) =>
          isWithin(DEC, start, end) && REC !== undefined && REC !== 'X1' && !isOneOf(LS, shortBreaks),
      )
      if (last.length > 0) yield child
      yield* last
    }
  },
  caught: [
    {
      Header: [{ CHILD: '1', SEX: 'F', found: true }],
      Episodes: [
        { CHILD: '1', DEC: '30/06/2025', REC: 'X1', LS: 'C2' },
        { CHILD: '1', DEC: '31/03/2026', REC: 'E4A', LS: 'C2', found: true },
      ],
    },
    {
      Header: [{ CHILD: '1', SEX: 'F', found: true }],
      Episodes: [{ CHILD: '1', DEC: '01/04/2025', REC: 'E4A', LS: 'C2', found: true }],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', SEX: 'F', MOTHER: '0' },
        { CHILD: '2', SEX: 'M' },
        { CHILD: '3', SEX: 'F' },
        { CHILD: '4', SEX: 'F' },
        { CHILD: '5', SEX: 'F' },
      ],
      Episodes: [
        { CHILD: '1', DEC: '01/05/2025', REC: 'E4A', LS: 'C2' },
        { CHILD: '2', DEC: '01/05/2025', REC: 'E4A', LS: 'C2' },
        { CHILD: '3', DEC: '31/03/2025', REC: 'E4A', LS: 'C2' },
        { CHILD: '4', DEC: '01/05/2025', REC: 'E4A', LS: 'V4' },
        { CHILD: '5', DEC: '01/05/2025', REC: 'X1', LS: 'C2' },
        { CHILD: '5', DEC: '02/05/2025', LS: 'C2' },
        { CHILD: '5', LS: 'C2' },
      ],
    },
  ],
})
