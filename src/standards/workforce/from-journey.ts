import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { WorkerId } from '../../define/record.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import type { Day } from '../../plain/day.ts'
import type { Role } from '../../store/access.ts'
import type { WorkerRow } from './schema.ts'

/*
 * What the record holds of those who work with it, as rows of the workforce census: their posts, when they left, and with
 * how many children they worked on the census day. It is a beginning for the authority's staff records to complete: what
 * is missing is named in `not-held.ts`. One file, because nothing else in this folder may know the journey.
 */

/** Somebody who works here, as the store knows them. */
export type Post = { readonly id: WorkerId; readonly role: Role; readonly endedOn: Day | undefined }

/** The year of a census: `until` is 30 September. */
export type WorkforceYear = { readonly from: Day; readonly until: Day }

/** A worker's row with the id of whom it is about, by which the staff records find them. */
export type TracedWorker = {
  readonly worker: WorkerId
  readonly row: Pick<WorkerRow, 'OrgRole' | 'RoleEndDate' | 'Cases30'>
}

/**
 * The role that a post is taken for. Posts that a registered social worker need not hold, such as the director's, are in
 * no census without the authority saying so. Our reading of the codes of `OrgRole`: to be confirmed by each authority.
 */
const roleOf: Readonly<Partial<Record<Role, NonNullable<WorkerRow['OrgRole']>>>> = {
  'social worker': '5',
  'team manager': '3',
  'service manager': '2',
  'conference chair': '6',
  'reviewing officer': '6',
}

/**
 * Makes a row for each post that was held in the year, in the order of the ids, from the allocations of all children as
 * they stand. A social worker with whom no child is on the census day is one without cases.
 */
export function fromJourney(
  posts: readonly Post[],
  records: readonly OnRecord[],
  { from, until }: WorkforceYear,
): readonly TracedWorker[] {
  const cases = casesOn(records, until)
  return posts
    .filter(({ endedOn }) => endedOn === undefined || endedOn >= from)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, role, endedOn }) => {
      const taken = roleOf[role]
      if (taken === undefined) return []
      const hasLeft = endedOn !== undefined && endedOn < until
      const many = cases.get(id) ?? 0
      return [
        {
          worker: id,
          row: {
            OrgRole: taken === '5' && !hasLeft && many === 0 ? ('6' as const) : taken,
            RoleEndDate: endedOn !== undefined && endedOn <= until ? endedOn : undefined,
            Cases30: hasLeft ? undefined : many,
          },
        },
      ]
    })
}

type Held = { readonly worker: string; readonly from: Day; readonly until: Day | undefined }

/** With how many children each worker worked on a day: by each child's allocation that had begun last and not ended. */
function casesOn(records: readonly OnRecord[], day: Day): ReadonlyMap<string, number> {
  const byChild = new Map<string, Held>()
  for (const record of records) {
    const held = heldBy(record)
    if (held === undefined || held.from > day || (held.until ?? day) < day) continue
    for (const child of record.children) {
      const before = byChild.get(child)
      if (before === undefined || before.from <= held.from) byChild.set(child, held)
    }
  }
  const cases = new Map<string, number>()
  for (const { worker } of byChild.values()) cases.set(worker, (cases.get(worker) ?? 0) + 1)
  return cases
}

function heldBy(record: OnRecord): Held | undefined {
  if (record.kind !== allocation.name) return undefined
  const { worker, startedOn, endedOn } = answersOf(allocation, record)
  return worker === undefined || startedOn === undefined
    ? undefined
    : { worker, from: startedOn, until: endedOn }
}
