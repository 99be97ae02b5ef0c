import { aDayNumber } from '../../standards/checking/day-number.ts'
import { Children, tableOf } from '../../standards/checking/rows.ts'
import { type Rule, ruleMaker, wholeReturn } from '../../standards/checking/rule.ts'
import { check, type Given } from '../../standards/checking/run.ts'
import type { Standard } from '../../standards/checking/standard.ts'
import { Checked } from './checked.ts'

/* A made-up standard of two tables and five rules, and a made-up return: no real standard's rules change what these tests see. */

const shapes = {
  Stays: { CHILD: 'text', BEGAN: 'day', ENDED: 'day', PLACE: 'text' },
  Looks: { CHILD: 'text', LOOKED: 'day' },
  Stays_last: { CHILD: 'text', BEGAN: 'day', ENDED: 'day', PLACE: 'text' },
  Never: { CHILD: 'text' },
} as const

const rule = ruleMaker<typeof shapes>()
const never = { caught: [{}], spared: [{}] } as const

const rules: readonly Rule<typeof shapes>[] = [
  rule({
    code: '10',
    says: 'The stay has not ended.',
    reads: { Stays: ['ENDED'] },
    mayRead: { Stays_last: ['ENDED'] },
    marks: { Stays: ['ENDED'], Stays_last: ['ENDED'] },
    *find({ Stays, Stays_last }) {
      for (const stays of [Stays, Stays_last])
        for (const stay of stays) if (stay.ENDED === undefined) yield stay
    },
    ...never,
  }),
  rule({
    code: '20Q',
    says: 'The place begins with an equals sign: is that meant?',
    severity: 'query',
    reads: { Stays: ['PLACE', 'ENDED'] },
    marks: { Stays: ['PLACE', 'ENDED'] },
    *find({ Stays }) {
      for (const stay of Stays) if (stay.PLACE?.startsWith('=')) yield stay
    },
    ...never,
  }),
  rule({
    code: '30',
    says: 'Nobody looked.',
    reads: { Looks: ['CHILD'] },
    marks: { Looks: ['CHILD'] },
    *find() {
      yield wholeReturn
    },
    ...never,
  }),
  rule({ code: '40', says: 'Never there.', reads: { Never: ['CHILD'] }, marks: {}, *find() {}, ...never }),
  rule({
    code: '50',
    says: 'Breaks.',
    reads: { Stays: ['CHILD'] },
    marks: {},
    find() {
      throw new TypeError('a child’s name')
    },
    ...never,
  }),
  rule({ code: '60', says: 'Finds nothing.', reads: { Stays: ['CHILD'] }, marks: {}, *find() {}, ...never }),
]

export const smallStandard: Standard = {
  name: 'small',
  title: 'A small return',
  years: ['2024/25', '2025/26'],
  shapes,
  childColumn: 'CHILD',
  rules: rules as unknown as Standard['rules'],
  quirks: [],
  collectionOf: (name) => ({ name, start: aDayNumber('2025-04-01'), end: aDayNumber('2026-03-31') }),
}

type Rows = readonly (readonly (string | undefined)[])[]

/** The return as read: Ann is found by two rules, Bob by one of last year’s, and one row names nobody. */
export function smallReturn(): Checked {
  const children = new Children()
  const table = (name: 'Stays' | 'Stays_last' | 'Looks', header: readonly string[], rows: Rows) =>
    tableOf({ name, columns: shapes[name], childColumn: 'CHILD', header, rows }, children)
  const stays = ['CHILD', 'BEGAN', 'ENDED', 'PLACE']
  const given: Given = {
    Stays: table('Stays', stays, [
      ['ANN', '01/05/2025', undefined, '=1+1'],
      ['BOB', '02/05/2025', '03/05/2025', 'R1'],
      [undefined, '02/05/2025', 'SPRING', 'R1'],
    ]),
    Looks: table('Looks', ['CHILD', 'LOOKED'], [['ANN', '04/05/2025']]),
    Stays_last: table('Stays_last', stays, [['BOB', '02/05/2024', undefined, 'R1']]),
  }
  const collection = smallStandard.collectionOf('2025/26')
  return new Checked(smallStandard, collection, given, check(smallStandard.rules, given, collection))
}
