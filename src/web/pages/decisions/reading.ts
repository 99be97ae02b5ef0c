import { askingAt, findPoint, type Point } from '../../../sight/decisions/points.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, type Reading } from '../../../store/as.ts'
import { type Cut, isCut } from '../../../store/decisions.ts'
import type { Team } from '../../../store/teams.ts'
import type { Asked } from '../../page.tsx'
import { findPart, type Part, type Period, readPeriod } from './period.ts'

/** Which decisions an address asks for. */
export type Wanted = {
  readonly point: Point
  readonly asking: ReturnType<typeof askingAt>
  readonly period: Period
  readonly cut: Cut
  readonly part: Part & { readonly all: readonly Team[] }
}

/** Reads what the address wants, and gives it to the work; nothing where there is no such point or team. */
export async function readWanted<T>(
  { store, worker, params, query }: Asked,
  work: (acting: Acting, wanted: Wanted) => Promise<T>,
): Promise<Reading<T | undefined>> {
  const point = findPoint(params.point)
  return as(store, worker, myWork, async (acting) => {
    const part = await findPart(acting, query.team)
    if (part === undefined || point === undefined) return undefined
    return work(acting, {
      point,
      asking: askingAt(point),
      period: readPeriod(query, store.clock.today()),
      cut: isCut(query.which) ? query.which : 'all',
      part,
    })
  })
}

/** The same, as the store narrows a list. */
export const whichOf = ({ part, cut }: Wanted) => ({
  teams: part.teams?.map((team) => team?.id),
  cut,
})
