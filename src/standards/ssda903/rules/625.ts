import { isAfter } from '../../checking/day-number.ts'
import { findLatest } from '../earliest.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule625 = rule903({
  code: '625',
  says: 'Her first child was born after the end of the year, or after she had ceased to be looked after.',
  reads: { Header: ['CHILD', 'MC_DOB'], Episodes: ['CHILD', 'DEC'] },
  marks: { Header: ['MC_DOB'], Episodes: ['DEC'] },
  *find({ Header, Episodes }, { end }) {
    for (const child of Header) {
      if (child.MC_DOB === undefined) continue
      const episodes = Episodes.of(child)
      const isOpen = episodes.some((episode) => isBlank(episode, 'DEC'))
      const last = isOpen ? undefined : findLatest(episodes, 'DEC')
      if (!isAfter(child.MC_DOB, end) && !isAfter(child.MC_DOB, last?.DEC)) continue
      yield child
      if (last !== undefined) yield last
    }
  },
  caught: [
    {
      Header: [{ CHILD: '1', MC_DOB: '02/06/2025', found: true }],
      Episodes: [
        { CHILD: '1', DEC: '01/06/2025', found: true },
        { CHILD: '1', DEC: '01/05/2025' },
      ],
    },
    {
      Header: [{ CHILD: '1', MC_DOB: '01/04/2026', found: true }],
      Episodes: [{ CHILD: '1', DEC: '01/05/2025' }, { CHILD: '1' }],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', MC_DOB: '31/03/2026' },
        { CHILD: '2', MC_DOB: '01/06/2025' },
        { CHILD: '3' },
        { CHILD: '4', MC_DOB: '31/03/2026' },
      ],
      Episodes: [
        { CHILD: '1', DEC: '01/05/2025' },
        { CHILD: '1' },
        { CHILD: '2', DEC: '01/06/2025' },
        { CHILD: '3', DEC: '01/06/2025' },
      ],
    },
  ],
})
