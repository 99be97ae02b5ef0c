import { sayDay } from '../../../plain/day.ts'
import { sayFigure, sumOf } from '../../../sight/performance/figure.ts'
import type { Figure, Measure } from '../../../sight/performance/measure.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { decide, myWork } from '../../../store/access.ts'
import { type Acting, as } from '../../../store/as.ts'
import { type Behind, behind, type Tally } from '../../../store/figures.ts'
import { type Team, teamsOf } from '../../../store/teams.ts'
import type { Worker } from '../../../store/worker.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import type { Words } from '../../govuk/parts.ts'
import { SubNavigation } from '../../govuk/sub-navigation.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { measured } from './measured.ts'
import {
  type Chosen,
  childrenHref,
  measureHref,
  measuresHref,
  type Only,
  readMonth,
  sayChosen,
} from './month.ts'
import { endOfMonth } from './sign.ts'
import { noTeam } from './splits.tsx'

/** Whose children were asked for: some teams, or all where nothing is said. */
type Part = { readonly name: string; readonly teams: readonly (Team | undefined)[] | undefined }

type View = {
  readonly asked: Asked
  readonly measure: Measure
  readonly chosen: Chosen
  readonly only: Only
  readonly part: Part
  readonly figure: Figure
  readonly listed: readonly Behind[]
  readonly teams: readonly Team[]
}

const answers = ['met', 'not met', 'cannot tell'] as const
const metOf = { met: true, 'not met': false, 'cannot tell': null } as const

/** `/measures/:code/children`: the children behind a figure, each with what was recorded and why it counts as it does. */
export const measureChildren: Page = {
  path: '/measures/:code/children',
  room: 'measures',
  show: async (asked) => {
    const { store, worker, params, query } = asked
    const measure = findMeasure(params.code ?? '')
    if (measure === undefined) return notFound
    const chosen = readMonth(query.month, store.clock.today())
    const is = answers.find((one) => one === query.is)
    const reading = await as(store, worker, myWork, async (acting) => {
      const teams = await teamsOf(acting)
      const part = findPart(asked, teams)
      return part === undefined ? undefined : read(acting, { measure, chosen, is, part, teams })
    })
    return answer(reading, (found) => {
      if (found === undefined) return notFound
      const only: Only = { team: query.team, locality: query.locality, is }
      return shown({ asked, measure, chosen, only, ...found })
    })
  },
}

/** A team by its id, a locality by its name, or what no team holds; nothing where there is no such team or locality. */
function findPart({ query }: Asked, teams: readonly Team[]): Part | undefined {
  if (query.team === noTeam.inAddress) return { name: noTeam.name, teams: [undefined] }
  if (query.team !== undefined) {
    const team = teams.find(({ id }) => id === query.team)
    return team === undefined ? undefined : { name: team.name, teams: [team] }
  }
  if (query.locality === undefined) return { name: 'All teams', teams: undefined }
  const there = teams.filter(({ locality }) => locality === query.locality)
  return there.length === 0 ? undefined : { name: query.locality, teams: there }
}

type Asking = Pick<View, 'measure' | 'chosen' | 'part' | 'teams'> & { readonly is: Only['is'] }

async function read(acting: Acting, { measure, chosen, is, part, teams }: Asking) {
  const counted = (await measured(acting, measure, chosen.month)).teams.filter((row) => isIn(part, row))
  const listed = await behind(
    acting,
    measure,
    { from: chosen.month, to: endOfMonth(chosen.month) },
    {
      ...(part.teams === undefined ? {} : { teams: part.teams.map((team) => team?.id) }),
      ...(is === undefined ? {} : { met: metOf[is] }),
    },
  )
  return { part, teams, listed, figure: sumOf(counted) }
}

const isIn = ({ teams }: Part, row: Tally): boolean =>
  teams === undefined || teams.some((team) => team?.id === row.team)

function shown(view: View) {
  const { asked, measure, chosen, part } = view
  const when = sayChosen(chosen.month, asked.store.clock.today())
  return page({
    title: `Children behind the figure: ${measure.title}`,
    before: (
      <Breadcrumbs
        crumbs={[
          { words: 'Measures', href: measuresHref(chosen.month) },
          { words: measure.title, href: measureHref(measure.code, chosen.month) },
          { words: 'Children' },
        ]}
      />
    ),
    body: (
      <>
        <h1 class="govuk-heading-l">Children behind the figure</h1>
        <p class="govuk-body-l">
          {measure.title}. {part.name}, {when}: {sayFigure(view.figure)}.
        </p>
        <Filter {...view} />
        <Hidden {...view} />
        <List {...view} />
      </>
    ),
  })
}

const countOf = ({ met, notMet, cannotTell }: Figure, is: Only['is']): number =>
  is === undefined ? met + notMet + cannotTell : { met, 'not met': notMet, 'cannot tell': cannotTell }[is]

const words = { met: 'Met', 'not met': 'Not met', 'cannot tell': 'Not known' } as const

const Filter = ({ measure, chosen, only, figure }: View) => (
  <SubNavigation
    label="Which children"
    items={[undefined, 'not met' as const, 'cannot tell' as const, 'met' as const].map((is) => ({
      words: `${is === undefined ? 'All' : words[is]} (${countOf(figure, is)})`,
      href: childrenHref(measure.code, chosen.month, { ...only, is }),
      isHere: only.is === is,
    }))}
  />
)

/** Counted, and not shown: whose records only named workers may open. */
const Hidden = ({ figure, only, listed }: View) => {
  const hidden = countOf(figure, only.is) - listed.length
  if (hidden <= 0) return ''
  return (
    <InsetText>
      {hidden === 1 ? 'One child is' : `${hidden} children are`} counted and not listed here: only named
      workers may open {hidden === 1 ? 'that record' : 'those records'}.
    </InsetText>
  )
}

/** Whether the worker's post may ever open a child's record; whether this one, is asked when they do. */
const mightRead = ({ role }: Worker): boolean =>
  decide({
    role,
    deed: 'read a child',
    purpose: { for: 'stated', words: 'asked whether' },
    relations: new Set(['allocated', 'own team', 'front door']),
    sensitivity: 'usual',
  }).may === 'yes'

const nobody = {
  all: 'Nobody was counted',
  met: 'It was met for nobody',
  'not met': 'There is nobody for whom it was not met',
  'cannot tell': 'It is known of everybody',
} as const

const List = (view: View) => {
  const { asked, measure, only, listed, teams } = view
  if (listed.length === 0)
    return (
      <Empty title={nobody[only.is ?? 'all']}>
        {measure.counts.charAt(0).toUpperCase() + measure.counts.slice(1)} stands here, with the day and the
        reason.
      </Empty>
    )
  const opens = mightRead(asked.worker)
  const title = asked.store.types.find(({ name }) => name === measure.opens)?.title ?? measure.opens
  const link = (href: string, shownAs: string, about: string): Words =>
    opens ? (
      <a class="govuk-link" href={href}>
        {shownAs}
        {about !== '' && <span class="govuk-visually-hidden"> {about}</span>}
      </a>
    ) : (
      shownAs
    )
  return (
    <>
      {!opens && (
        <p class="govuk-body">
          Your post counts and does not open children’s records, so the names here lead nowhere.
        </p>
      )}
      <CardTable
        caption={`${listed.length} ${listed.length === 1 ? 'child' : 'children'} listed`}
        showCaption
        columns={[
          { words: 'Child' },
          { words: 'Record' },
          { words: 'Day' },
          { words: 'Team' },
          { words: 'Met?' },
          { words: 'Because' },
        ]}
        rows={listed.map((one) => [
          link(`/children/${one.child}`, one.name, ''),
          link(`/records/${one.record}`, title, `of ${one.name}`),
          sayDay(one.on),
          teams.find(({ id }) => id === one.team)?.name ?? noTeam.name,
          one.met === null ? words['cannot tell'] : one.met ? words.met : words['not met'],
          one.because,
        ])}
      />
    </>
  )
}
