import { addMonths, type Day, sayMonth } from '../../../plain/day.ts'
import type { Acting } from '../../../store/as.ts'
import type { Cut } from '../../../store/decisions.ts'
import { type Team, teamsOf } from '../../../store/teams.ts'
import type { Asked } from '../../page.tsx'
import { type Chosen, inAddress, readMonth, sayChosen } from '../measures/month.ts'
import { endOfMonth } from '../measures/sign.ts'
import { noTeam } from '../measures/splits.tsx'

/** So many months may be looked at together. A quarter is the usual: in one month many teams decide little at a point. */
export const lengths = [1, 3, 6, 12] as const
type Length = (typeof lengths)[number]

/** The months of a page: the last of them, and how many. */
export type Period = Chosen & { readonly length: Length; readonly from: Day; readonly to: Day }

/** Reads the last month and the number of months from an address; the last whole month and three where they are not said. */
export function readPeriod({ month, months }: Asked['query'], today: Day): Period {
  const chosen = readMonth(month, today)
  const length = lengths.find((one) => String(one) === months) ?? 3
  return { ...chosen, length, from: addMonths(chosen.month, 1 - length), to: endOfMonth(chosen.month) }
}

/** `August 2026 to October 2026`. */
export const sayPeriod = ({ from, month, length }: Period, today: Day): string =>
  length === 1 ? sayChosen(month, today) : `${sayMonth(from).trim()} to ${sayChosen(month, today)}`

/** Whose decisions are asked for: one team’s, those that no team holds, or all where nothing is said. */
export type Part = { readonly name: string; readonly teams: readonly (Team | undefined)[] | undefined }

/** Nothing where there is no such team. */
export async function findPart(
  acting: Acting,
  team: string | undefined,
): Promise<(Part & { readonly all: readonly Team[] }) | undefined> {
  const all = await teamsOf(acting)
  if (team === undefined || team === '') return { name: 'All teams', teams: undefined, all }
  if (team === noTeam.inAddress) return { name: noTeam.name, teams: [undefined], all }
  const found = all.find(({ id }) => id === team)
  return found === undefined ? undefined : { name: found.name, teams: [found], all }
}

/** What a link to decisions keeps. */
export type Place = {
  readonly period: Period
  readonly team?: string | undefined
  readonly cut?: Cut | undefined
  readonly page?: number | undefined
}

export const decisionsHref = '/performance/decisions'

const queryOf = ({ period, team, cut, page }: Place): string => {
  const query = new URLSearchParams({ month: inAddress(period.month), months: String(period.length) })
  if (team !== undefined && team !== '') query.set('team', team)
  if (cut !== undefined && cut !== 'all') query.set('which', cut)
  if (page !== undefined && page > 1) query.set('page', String(page))
  return query.toString()
}

export const overviewHref = (place: Place): string => `${decisionsHref}?${queryOf(place)}`
export const pointHref = (code: string, place: Place): string => `${decisionsHref}/${code}?${queryOf(place)}`
export const fileHref = (code: string, place: Place): string =>
  `${decisionsHref}/${code}/file?${queryOf(place)}`
