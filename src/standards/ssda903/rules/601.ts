import { isWithin } from '../../checking/day-number.ts'
import { adopted, isOneOf } from '../codes.ts'
import { adoptionColumns } from '../column-groups.ts'
import { allFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule601 = rule903({
  code: '601',
  says: 'The child was adopted during the year, and the adoption data is not complete.',
  reads: { Episodes: ['CHILD', 'DEC', 'REC'], AD1: ['CHILD', ...adoptionColumns] },
  marks: { Episodes: ['REC'], AD1: adoptionColumns },
  *find({ Episodes, AD1 }, { start, end }) {
    for (const episode of Episodes) {
      if (!isOneOf(episode.REC, adopted) || !isWithin(episode.DEC, start, end)) continue
      const told = AD1.of(episode)
      const wanting = told.filter((adoption) => !allFilled(adoption, adoptionColumns))
      yield* wanting
      if (wanting.length > 0 || told.length === 0) yield episode
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DEC: '01/04/2025', REC: 'E11', found: true },
        { CHILD: '2', DEC: '31/03/2026', REC: 'E12', found: true },
      ],
      AD1: [
        {
          CHILD: '1',
          DATE_INT: '01/01/2025',
          DATE_MATCH: '02/01/2025',
          FOSTER_CARE: '0',
          NB_ADOPTR: '2',
          SEX_ADOPTR: 'MF',
          found: true,
        },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DEC: '01/04/2025', REC: 'E11' },
        { CHILD: '2', DEC: '31/03/2025', REC: 'E11' },
        { CHILD: '3', DEC: '01/05/2025', REC: 'E8' },
      ],
      AD1: [
        {
          CHILD: '1',
          DATE_INT: '01/01/2025',
          DATE_MATCH: '02/01/2025',
          FOSTER_CARE: '0',
          NB_ADOPTR: '2',
          SEX_ADOPTR: 'MF',
          LS_ADOPTR: 'L11',
        },
        { CHILD: '3' },
      ],
    },
  ],
})
