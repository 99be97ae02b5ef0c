import { createHash } from 'node:crypto'
import type { OnRecord } from '../../src/define/on-record.ts'
import { aDay, aMoment } from '../../src/plain/day.ts'
import { newId } from '../../src/plain/id.ts'
import { intoJourney } from '../../src/standards/cin-census/into-journey.ts'
import { standingAfter } from '../../src/standards/cin-census/on-record.test-data.ts'
import { completeChildren } from '../../src/standards/cin-census/synthetic.test-data.ts'
import { changesSince } from '../../src/standards/dfe-api/changes.ts'
import { windowOn } from '../../src/standards/dfe-api/cohort.ts'
import { fromJourney } from '../../src/standards/dfe-api/from-journey.ts'
import type { Measured } from './measured.ts'

/** As many as a large county tells the Department for Education of. */
const children = 9000
const times = 5
/** So many at once, as they come from the store. */
const inOneChunk = 500
const targetSeconds = 2

/** The synthetic children of the census again and again, each under a number of their own, as records. */
function recordsOf(from: number, many: number): readonly OnRecord[] {
  const [template] = completeChildren(2026)
  if (template?.identifiers === undefined) throw new Error('There is no synthetic child to copy')
  const { identifiers } = template
  const copies = Array.from({ length: many }, (_, at) => ({
    ...template,
    identifiers: {
      ...identifiers,
      laChildId: `BENCH${String(from + at).padStart(7, '0')}`,
      upn: undefined,
      formerUpn: undefined,
    },
  }))
  const council = { authority: newId<'authority'>(), worker: newId<'worker'>() }
  return standingAfter(
    intoJourney(copies, { ...council, at: aMoment('2026-04-01T09:00:00Z'), year: 2026, known: [] }),
  )
}

/** How long it takes to make what is sent of every child from their records, and to check it: once the records are read. */
export function timeDepartment(): Measured {
  const chunks = Array.from({ length: children / inOneChunk }, (_, at) =>
    recordsOf(at * inOneChunk, inOneChunk),
  )
  const seconds = Array.from({ length: times }, () => {
    const began = performance.now()
    const told = makeAll(chunks)
    if (told !== children) throw new Error(`${told} of ${children} children were told`)
    return (performance.now() - began) / 1000
  })
  return {
    name: `${children.toLocaleString('en-GB')} children told to the Department: made and checked`,
    value: seconds.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN,
    unit: 's',
    note: `median of ${times}, from their records in memory, one core`,
    target: targetSeconds,
  }
}

/** Makes and checks every message; gives how many keep to the schema. */
function makeAll(chunks: readonly (readonly OnRecord[])[]): number {
  const window = windowOn(aDay('2024-11-22'))
  const payloads = chunks
    .flatMap((records) => fromJourney(records, window).children)
    .map(({ payload }) => payload)
  const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')
  return changesSince({ payloads, sent: [], held: new Set(), digest }).tell.length
}
