import { syntheticUpn } from '../../src/county/upn.ts'

/*
 * A made-up return of children looked after, for stories and for the bench: as many tables and rows a child as real ones
 * have, most of them right, and faults at places that are known. Every child in it is a number and nobody.
 */

const day = (days: number): string => {
  const date = new Date(Date.UTC(2025, 3, 1) + days * 86_400_000)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
}

const csv = (heading: string, rows: readonly (readonly string[])[]): string =>
  `${heading}\r\n${rows.map((row) => row.join(',')).join('\r\n')}\r\n`

export type MadeUpFile = { readonly name: string; readonly text: string }

/** A child’s number; the first three are those of the faults. */
export const childNumber = (at: number): string => String(900_001 + at)

/** Born between July and November, so that all are 4 to 14 on the last day of the year. */
const ageOf = (at: number): number => 4 + (at % 11)
const bornOn = (at: number): string => `${day(91 + (at % 150)).slice(0, 6)}${2025 - ageOf(at)}`
const sexOf = (at: number): string => (at % 2 === 0 ? 'M' : 'F')

/** When a child's stays began, in days from 1 April 2025: one after another, without a gap. */
const startsOf = (at: number): readonly number[] => [-800, -500, -200, 40 + (at % 30), 150 + (at % 40)]

/** Of every second stay the place is another, as the reason for its beginning says. */
function placeOf(stay: number): readonly string[] {
  return stay % 2 === 0 ? ['U4', 'PR1'] : ['K2', 'PR2']
}

/** The stays that a year's return has: those that were open on some day of it, the last as it stood at the year's end. */
function episodesOf(at: number, yearsAgo: number): readonly (readonly string[])[] {
  const [first, last] = [-365 * yearsAgo, 364 - 365 * yearsAgo]
  const starts = startsOf(at)
  return starts.flatMap((start, stay) => {
    const next = starts[stay + 1]
    if (start > last || (next !== undefined && next < first)) return []
    const end = next === undefined || next > last ? ['', '', ''] : [day(next), 'X1', 'LAREQ']
    const where = `AB1 ${stay % 2}AB`
    const begins = stay === 0 ? 'S' : 'P'
    const urn = `SC00000${stay % 2}`
    return [
      [childNumber(at), day(start), begins, 'C2', 'N1', ...placeOf(stay), ...end, 'AB1 0AA', where, urn],
    ]
  })
}

const looksOf = (at: number, from: number): readonly (readonly string[])[] =>
  [10, 90, 180, 270, 350].map((days) => [childNumber(at), bornOn(at), day(from + days), 'PN1'])

/** The questionnaire is for those from 4 to 16, the checks of development for those under 5, convictions from 10. */
function healthOf(at: number): readonly string[] {
  const convicted = ageOf(at) < 10 ? '' : '0'
  const developing = ageOf(at) < 5 ? '1' : ''
  return [childNumber(at), bornOn(at), '12', '', convicted, developing, '1', '1', '1', '0', '', '']
}

const headings = {
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  oc2: 'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
  previous_permanence: 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM',
} as const

/**
 * A year's files of so many children, `yearsAgo` 0 being 2025/26. In this year's files the first child's first stay has no
 * end though another began, the second child has a day that does not exist, and the third is in no header.
 */
export function madeUpReturn(children: number, yearsAgo: 0 | 1 = 0): readonly MadeUpFile[] {
  const all = Array.from({ length: children }, (_, at) => at)
  const from = -365 * yearsAgo
  const episodes = all.map((at) => episodesOf(at, yearsAgo).map((row) => [...row]))
  if (yearsAgo === 0) {
    episodes[0]?.[0]?.splice(7, 3, '', '', '')
    episodes[1]?.[1]?.splice(1, 1, '31/02/2025')
  }
  const tables: Readonly<Record<keyof typeof headings, readonly (readonly string[])[]>> = {
    header: all
      .filter((at) => at !== 2 || yearsAgo === 1)
      .map((at) => [
        childNumber(at),
        sexOf(at),
        bornOn(at),
        'WBRI',
        syntheticUpn(at, 2020),
        at % 2 === 0 ? '' : '0',
        '',
      ]),
    episodes: episodes.flat(),
    reviews: all.flatMap((at) => looksOf(at, from)),
    oc2: all.map(healthOf),
    previous_permanence: all
      .filter((at) => at % 2 === 0)
      .map((at) => [childNumber(at), bornOn(at), 'Z1', '', '']),
  }
  return Object.entries(headings).map(([name, heading]) => ({
    name: `${name}.csv`,
    text: csv(heading, tables[name as keyof typeof headings]),
  }))
}

/** The files as a folder that holds two years: `this year/…` and `last year/…`. */
export const twoYears = (children: number): readonly MadeUpFile[] => [
  ...madeUpReturn(children).map(({ name, text }) => ({ name: `this year/${name}`, text })),
  ...madeUpReturn(children, 1).map(({ name, text }) => ({ name: `last year/${name}`, text })),
]
