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

const bornOn = (at: number): string => day(-365 * (4 + (at % 11)) - (at % 300))
const sexOf = (at: number): string => (at % 2 === 0 ? 'M' : 'F')

const episodeHeading =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'

/** Three stays one after another, the last of them still open. The days are counted from the first day of the year. */
function episodesOf(at: number, from: number): readonly (readonly string[])[] {
  const starts = [-200, 40 + (at % 30), 150 + (at % 40)].map((days) => days + from)
  return starts.map((start, stay) => {
    const next = starts[stay + 1]
    const end = next === undefined ? ['', '', ''] : [day(next), 'X1', 'PLACE']
    const begins = stay === 0 ? 'S' : 'P'
    return [
      childNumber(at),
      day(start),
      begins,
      'C2',
      'N1',
      'U4',
      'PR1',
      ...end,
      'AB1 0AA',
      'AB1 0AB',
      'SC000001',
    ]
  })
}

/**
 * A year’s files of so many children. `yearsAgo` 0 is 2025/26. In this year’s files the first child’s second stay has no
 * end though a third began, the second child has a day that does not exist, and the third is in no header.
 */
export function madeUpReturn(children: number, yearsAgo: 0 | 1 = 0): readonly MadeUpFile[] {
  const all = Array.from({ length: children }, (_, at) => at)
  const from = -365 * yearsAgo
  const episodes = all.flatMap((at) => episodesOf(at, from)).map((row) => [...row])
  if (yearsAgo === 0) {
    episodes[1]?.splice(7, 3, '', '', '')
    episodes[4]?.splice(1, 1, '31/02/2025')
  }
  const header = all
    .filter((at) => at !== 2 || yearsAgo === 1)
    .map((at) => [childNumber(at), sexOf(at), bornOn(at), 'WBRI', 'UN1', '', ''])
  const looked = all.flatMap((at) =>
    [30, 120, 210, 300].map((days) => [childNumber(at), bornOn(at), day(from + days + (at % 25)), 'PN1']),
  )
  const health = all.map((at) => [
    childNumber(at),
    bornOn(at),
    '12',
    '',
    '0',
    '1',
    '1',
    '1',
    '1',
    '0',
    '',
    '',
  ])
  const before = all.filter((at) => at % 2 === 0).map((at) => [childNumber(at), bornOn(at), 'Z1', '', ''])
  return [
    { name: 'header.csv', text: csv('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', header) },
    { name: 'episodes.csv', text: csv(episodeHeading, episodes) },
    { name: 'reviews.csv', text: csv('CHILD,DOB,REVIEW,REVIEW_CODE', looked) },
    {
      name: 'oc2.csv',
      text: csv(
        'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
        health,
      ),
    },
    { name: 'previous_permanence.csv', text: csv('CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM', before) },
  ]
}

/** The files as a folder that holds two years: `this year/…` and `last year/…`. */
export const twoYears = (children: number): readonly MadeUpFile[] => [
  ...madeUpReturn(children).map(({ name, text }) => ({ name: `this year/${name}`, text })),
  ...madeUpReturn(children, 1).map(({ name, text }) => ({ name: `last year/${name}`, text })),
]
