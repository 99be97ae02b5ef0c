import { askingAt, isHeld, type Point, points, pointsSource } from '../../../sight/decisions/points.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver } from '../../../store/as.ts'
import { type DecisionTally, tallyDecisions } from '../../../store/decisions.ts'
import type { Team } from '../../../store/teams.ts'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { InspectionParts } from '../inspection/parts.tsx'
import { CountsTable, NotHeld } from './counts.tsx'
import { Choose } from './parts.tsx'
import {
  decisionsHref,
  findPart,
  type Part,
  type Period,
  pointHref,
  readPeriod,
  sayPeriod,
} from './period.ts'

const held = points.filter(isHeld)

type Found = {
  readonly part: Part & { readonly all: readonly Team[] }
  readonly tallies: readonly (readonly DecisionTally[])[]
}

/** `/performance/decisions`: the nine points at which a child’s journey is decided, and how we decided there. */
export const decisionsPage: Page = {
  path: decisionsHref,
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, query } = asked
    const period = readPeriod(query, store.clock.today())
    const reading = await as(store, worker, myWork, (acting) => read(acting, asked, period))
    return answer(reading, (found) =>
      found === undefined
        ? notFound
        : page({ title: 'Decisions', body: <Nine asked={asked} period={period} {...found} /> }),
    )
  },
}

async function read(acting: Acting, { query }: Asked, period: Period): Promise<Found | undefined> {
  const part = await findPart(acting, query.team)
  if (part === undefined) return undefined
  return { part, tallies: await tallyDecisions(acting, held.map(askingAt), period) }
}

/** Of the teams asked for. */
export const ofPart = (some: readonly DecisionTally[], { teams }: Part): readonly DecisionTally[] =>
  some.filter(({ team }) => teams === undefined || teams.some((one) => one?.id === team))

const Nine = ({
  asked,
  period,
  part,
  tallies,
}: Found & { readonly asked: Asked; readonly period: Period }) => {
  const today = asked.store.clock.today()
  const place = { period, team: asked.query.team }
  const titled = ({ code, title }: Point) => (
    <a class="govuk-link" href={pointHref(code, place)}>
      {code} {title}
    </a>
  )
  return (
    <>
      <h1 class="govuk-heading-l">Decisions at the nine points</h1>
      <InspectionParts worker={asked.worker} here="decisions" />
      <p class="govuk-body">
        What was decided for children, why, how soon, and what audits found: each child’s decision counts
        once.
      </p>
      <Choose action={decisionsHref} teams={part.all} {...place} today={today} />
      <CountsTable
        caption={`${part.name}, ${sayPeriod(period, today)}`}
        first="Point"
        mayOpen={mayEver(asked.worker, 'open figures to children')}
        rows={held.map((point, at) => ({
          name: point.title,
          words: titled(point),
          point,
          place,
          some: ofPart(tallies[at] ?? [], part),
        }))}
      />
      <NotHeld points={points} />
      <p class="govuk-body gt-quiet">{pointsSource}</p>
    </>
  )
}
