import { rule903 } from '../rule.ts'
import { openAtTheTurn } from '../year-on-year.ts'

/**
 * What became of codes that went out: semi-independent (H5) and independent living (P2) into supported accommodation or
 * another placement in 2024 to 2025, other placements (Z1) into Z11 to Z14 in 2025 to 2026.
 */
const recoded = new Map([
  ['H5', new Set(['K3', 'Z1'])],
  ['P2', new Set(['K3', 'Z1'])],
  ['Z1', new Set(['Z11', 'Z12', 'Z13', 'Z14'])],
])

const isRecoded = (last: string | undefined, now: string | undefined): boolean =>
  last !== undefined && now !== undefined && (recoded.get(last)?.has(now) ?? false)

export const rule503D = rule903({
  code: '503D',
  says: "An episode was open at the end of last year's return, and this year's first episode has another type of placement.",
  reads: {
    Episodes: ['CHILD', 'DECOM', 'PLACE'],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', 'PLACE'],
  },
  marks: { Episodes: ['PLACE'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of openAtTheTurn(Episodes, Episodes_last))
      if (first.PLACE !== last.PLACE && !isRecoded(last.PLACE, first.PLACE)) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', PLACE: 'U6' },
        { CHILD: '1', DECOM: '01/06/2024', PLACE: 'K2' },
        { CHILD: '2', DECOM: '01/06/2024' },
        { CHILD: '3', DECOM: '01/06/2024', PLACE: 'U6' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PLACE: 'U6', found: true },
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'U6' },
        { CHILD: '2', DECOM: '01/06/2024', PLACE: 'U6', found: true },
        { CHILD: '3', DECOM: '01/06/2024', found: true },
      ],
    },
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/06/2024', PLACE: 'Z1' },
        { CHILD: '2', DECOM: '01/06/2024', PLACE: 'K2' },
        { CHILD: '3', DECOM: '01/06/2024', PLACE: 'H5' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PLACE: 'K2' },
        { CHILD: '2', DECOM: '01/06/2024', PLACE: 'Z11' },
        { CHILD: '3', DECOM: '01/06/2024', PLACE: 'Z14' },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', PLACE: 'K2' },
        { CHILD: '1', DECOM: '01/06/2024', PLACE: 'U6' },
        { CHILD: '2', DECOM: '01/06/2024', DEC: '01/07/2024', PLACE: 'K2' },
        { CHILD: '3', DECOM: '01/06/2024' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PLACE: 'U6' },
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'K2' },
        { CHILD: '2', DECOM: '01/06/2025', PLACE: 'U6' },
        { CHILD: '3', DECOM: '01/06/2024' },
        { CHILD: '4', DECOM: '01/06/2025', PLACE: 'U6' },
      ],
    },
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/06/2024', PLACE: 'Z1' },
        { CHILD: '2', DECOM: '01/06/2024', PLACE: 'H5' },
        { CHILD: '3', DECOM: '01/06/2024', PLACE: 'P2' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PLACE: 'Z14' },
        { CHILD: '2', DECOM: '01/06/2024', PLACE: 'K3' },
        { CHILD: '3', DECOM: '01/06/2024', PLACE: 'Z1' },
      ],
    },
  ],
})
