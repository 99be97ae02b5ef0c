import type { Option } from '../../define/kind.ts'
import { type Area, frameworks } from '../inspection/framework.ts'

const words: Readonly<Record<Area, string>> = {
  leaders: 'The impact of leaders',
  'help and protection': 'Children who need help and protection',
  'children in care and care leavers': 'Children in care and care leavers',
  'children in care': 'Children in care',
  'care leavers': 'Care leavers',
  overall: 'Overall effectiveness',
  'looked after and permanence': 'Children looked after and permanence',
  adoption: 'Adoption',
  'leadership and governance': 'Leadership, management and governance',
  'safeguarding board': 'The safeguarding children board',
}

export const sayJudged = (area: Area): string => words[area]

const optionOf = (area: Area): Option & { readonly code: Area } => ({ code: area, words: words[area] })

/** The areas that the framework of today judges: what a self-evaluation is written by. */
export const areasNow: readonly Area[] = frameworks.at(-1)?.areas.filter((area) => area !== 'overall') ?? []

export const areaOptionsNow = areasNow.map(optionOf)

/** Every area that was ever judged, today’s first. */
export const areasEver: readonly Area[] = [
  ...areasNow,
  ...new Set(
    frameworks
      .toReversed()
      .flatMap(({ areas }) => areas)
      .filter((area) => !areasNow.includes(area)),
  ),
]

export const areaOptionsEver = areasEver.map(optionOf)

/** What an area of an earlier framework is judged under today: care leavers, for one, were judged with children in care. */
const judgedUnder: Readonly<Partial<Record<Area, readonly Area[]>>> = {
  'children in care and care leavers': ['children in care', 'care leavers'],
  'looked after and permanence': ['children in care'],
  adoption: ['children in care'],
  'leadership and governance': ['leaders'],
  'safeguarding board': ['leaders'],
}

/** The areas of today that an area belongs to; what was judged overall belongs to none, for nothing is since April 2026. */
export const areasToday = (area: Area): readonly Area[] =>
  judgedUnder[area] ?? areasNow.filter((now) => now === area)
