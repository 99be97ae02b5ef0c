import type { TeamId } from '../../define/record.ts'
import type { Day } from '../../plain/day.ts'
import { sayForBoard } from '../board/safe.ts'
import { toldIn } from '../performance/figure.ts'
import { type Figure, type Measure, shareOf } from '../performance/measure.ts'

/** One team on a measure, and whether it stands apart from the others by more than chance would give. */
export type TeamOnMeasure = {
  readonly team: TeamId | undefined
  readonly figure: Figure
  readonly share: number
  readonly apart: 'better' | 'worse' | 'within chance' | 'too few to tell'
}

/** Below so many children a team’s share says nothing of the team. Our own choice. */
export const fewest = 20

/** Three standard errors on either side: the usual limits of a funnel plot (Spiegelhalter, Statistics in Medicine, 2005). */
const deviations = 3

/**
 * Compares teams on a measure over some months, the furthest for the worse first. Limits are those of a funnel plot around
 * the share of all of them. Children of one family are counted together here, so chance gives somewhat more than the limits
 * allow for: a team outside them is worth a look, and no more than that.
 */
export function compareTeams(
  { better }: Pick<Measure, 'better'>,
  teams: readonly { readonly team: TeamId | undefined; readonly figure: Figure }[],
): readonly TeamOnMeasure[] {
  const met = teams.reduce((so, { figure }) => so + figure.met, 0)
  const told = teams.reduce((so, { figure }) => so + toldIn(figure), 0)
  const all = told === 0 ? 0 : met / told
  const isWorse = (a: number, b: number): boolean => (better === 'more' ? a < b : a > b)
  return teams
    .flatMap(({ team, figure }) => {
      const share = shareOf(figure)
      return share === undefined ? [] : [{ team, figure, share, apart: apartOf(share, figure, all, isWorse) }]
    })
    .toSorted((a, b) => (a.share === b.share ? 0 : isWorse(a.share, b.share) ? -1 : 1))
}

function apartOf(
  share: number,
  figure: Figure,
  all: number,
  isWorse: (a: number, b: number) => boolean,
): TeamOnMeasure['apart'] {
  const children = toldIn(figure)
  if (children < fewest) return 'too few to tell'
  const reach = deviations * Math.sqrt((all * (1 - all)) / children)
  if (Math.abs(share - all) <= reach) return 'within chance'
  return isWorse(share, all) ? 'worse' : 'better'
}

/**
 * A team's figure in the words of a finding or a lesson. Members of boards and committees read those, and packs quote them,
 * so that no small number stands in it.
 */
export const sayTeam = (
  { title }: Pick<Measure, 'title'>,
  { name, figure, on }: { readonly name: string; readonly figure: Figure; readonly on: Day },
): string => `${title}: in ${name} ${sayForBoard(figure, on)}`
