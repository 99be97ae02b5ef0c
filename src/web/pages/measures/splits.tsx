import type { Day } from '../../../plain/day.ts'
import { sayShare, sumOf } from '../../../sight/performance/figure.ts'
import { type Figure, type Measure, shareOf } from '../../../sight/performance/measure.ts'
import type { Tally } from '../../../store/figures.ts'
import type { Team } from '../../../store/teams.ts'
import type { Words } from '../../govuk/parts.ts'
import { CardTable } from '../../look/cards.tsx'
import { childrenHref, type Only } from './month.ts'

/** How records that no team holds are named, in a table and in an address. */
export const noTeam = { name: 'No team recorded', inAddress: 'none' } as const

/** One line of a table: a team or a locality, with its figure and the address that leads to its children. */
export type Split = { readonly name: string; readonly only: Only; readonly figure: Figure }

const teamOf = (teams: readonly Team[], row: Tally): Team | undefined =>
  teams.find(({ id }) => id === row.team)

/** Team by team, in order of name; what no team holds last. */
export function byTeam(rows: readonly Tally[], teams: readonly Team[]): readonly Split[] {
  const groups = Map.groupBy(rows, (row) => teamOf(teams, row))
  return [...groups]
    .map(([team, some]) => ({
      name: team?.name ?? noTeam.name,
      only: { team: team?.id ?? noTeam.inAddress },
      figure: sumOf(some),
    }))
    .sort(lastWhereNone)
}

/** Locality by locality, in order of name; what no team holds last. */
export function byLocality(rows: readonly Tally[], teams: readonly Team[]): readonly Split[] {
  const groups = Map.groupBy(rows, (row) => teamOf(teams, row)?.locality)
  return [...groups]
    .map(([locality, some]) => ({
      name: locality ?? noTeam.name,
      only: locality === undefined ? { team: noTeam.inAddress } : { locality },
      figure: sumOf(some),
    }))
    .sort(lastWhereNone)
}

const lastWhereNone = (a: Split, b: Split): number =>
  Number(a.name === noTeam.name) - Number(b.name === noTeam.name) || a.name.localeCompare(b.name, 'en-GB')

export type SplitTableProps = {
  readonly caption: string
  readonly first: string
  readonly measure: Measure
  readonly month: Day
  readonly rows: readonly Split[]
  readonly mayOpen: boolean
}

/** A figure taken apart: each count opens to its children, for those who may. */
export const SplitTable = ({ caption, first, rows, ...of }: SplitTableProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[
      { words: first },
      { words: 'Met', isNumeric: true },
      { words: 'Not met', isNumeric: true },
      { words: 'Not known', isNumeric: true },
      { words: 'Share met', isNumeric: true },
    ]}
    rows={rows.map((row) => rowOf(row, of))}
  />
)

type Of = Pick<SplitTableProps, 'measure' | 'month' | 'mayOpen'>

function rowOf({ name, only, figure }: Split, { measure, month, mayOpen }: Of): readonly Words[] {
  const share = shareOf(figure)
  const cell = (count: number, is: NonNullable<Only['is']>): Words =>
    count === 0 || !mayOpen ? (
      String(count)
    ) : (
      <a class="govuk-link" href={childrenHref(measure.code, month, { ...only, is })}>
        {count}
        <span class="govuk-visually-hidden">
          {' '}
          {is}, {name}
        </span>
      </a>
    )
  return [
    name,
    cell(figure.met, 'met'),
    cell(figure.notMet, 'not met'),
    cell(figure.cannotTell, 'cannot tell'),
    share === undefined ? 'no figure' : sayShare(share),
  ]
}
