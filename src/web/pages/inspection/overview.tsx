import type { NameOf } from '../../../define/kind.ts'
import { dayOf, sayDay } from '../../../plain/day.ts'
import { type Finding, type FindingState, type Plan, planOf } from '../../../sight/improvement/plan.ts'
import { readingOf } from '../../../sight/inspection/letters/kept.ts'
import type { Space } from '../../../sight/inspection/visit/space.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { type KeptLetter, lettersOnRecord } from '../../../store/letters.ts'
import { namesOf } from '../../../store/read.ts'
import { Button } from '../../govuk/button.tsx'
import { PageHeaderActions } from '../../govuk/page-header-actions.tsx'
import { SubNavigation } from '../../govuk/sub-navigation.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { naming } from '../names.ts'
import { type FiguresNow, figuresNow } from './figures-now.ts'
import { ActionsTable, FindingsTable } from './lists.tsx'
import { InspectionParts } from './parts.tsx'
import { letterHref, sayArea, sayKind, sayPeriod, sayTitle } from './saying.ts'
import { UnderWay, visitsUnderWay } from './visit/under-way.tsx'
import { OfstedHasRung } from './visit/visits.tsx'

type View = {
  readonly asked: Asked
  readonly plan: Plan
  readonly letters: readonly KeptLetter[]
  readonly measured: FiguresNow
  readonly underWay: readonly Space[]
  readonly nameOf: NameOf
}

/** `/inspection`: what inspectors said, what is done about it, and whether it works. */
export const inspectionOverview: Page = {
  path: '/inspection',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const letters = await lettersOnRecord(acting)
      const plan = planOf(await improvementRecords(acting))
      return {
        letters,
        plan,
        measured: await figuresNow(acting, plan.actions, 1),
        underWay: await visitsUnderWay(acting),
        names: await namesOf(acting),
      }
    })
    return answer(reading, ({ names, ...found }) =>
      page({
        title: 'Inspection',
        body: <Overview {...found} nameOf={naming(names)} asked={asked} />,
      }),
    )
  },
}

const Overview = (view: View) => (
  <>
    <PageHeaderActions title="Inspection" titleClasses="govuk-heading-l">
      <OfstedHasRung worker={view.asked.worker} store={view.asked.store} quiet />
      {mayEver(view.asked.worker, 'improve') && <Button href="/inspection/read">Read a letter</Button>}
    </PageHeaderActions>
    <InspectionParts worker={view.asked.worker} here="letters" />
    <UnderWay spaces={view.underWay} today={view.asked.store.clock.today()} />
    {view.plan.findings.length > 0 && <Findings {...view} />}
    {view.plan.actions.length > 0 && <Actions {...view} />}
    <Letters {...view} />
    {mayEver(view.asked.worker, 'keep continuity') && (
      <p class="govuk-body">
        <a class="govuk-link" href="/continuity">
          Continuity: the plan for when something is lost, drills and lessons
        </a>
      </p>
    )}
  </>
)

const parts: readonly { readonly state: FindingState; readonly words: string }[] = [
  { state: 'open', words: 'Not answered yet' },
  { state: 'answered', words: 'Being answered' },
  { state: 'closed', words: 'Closed' },
]

const Findings = ({ asked, plan }: View) => {
  const area = asked.query.area
  const chosen = plan.findings.filter((one) => area === undefined || (one.answers.area ?? '') === area)
  return (
    <section aria-label="What needs to improve">
      <h2 class="govuk-heading-m">What needs to improve</h2>
      <Areas findings={plan.findings} area={area} />
      {chosen.length === 0 && <p class="govuk-body">Nothing in this judgement area.</p>}
      {parts.map(({ state, words }) => {
        const findings = chosen.filter((one) => one.state === state)
        return findings.length === 0 ? (
          ''
        ) : (
          <FindingsTable
            caption={`${words} (${findings.length} of ${chosen.length})`}
            findings={findings}
            today={asked.store.clock.today()}
          />
        )
      })}
    </section>
  )
}

/** The judgement areas that findings belong to, with how many are not closed in each. */
const Areas = ({
  findings,
  area,
}: {
  readonly findings: readonly Finding[]
  readonly area: string | undefined
}) => {
  const unclosed = (some: readonly Finding[]) => some.filter(({ state }) => state !== 'closed').length
  const byArea = [...Map.groupBy(findings, ({ answers }) => answers.area ?? '')].sort(([a], [b]) =>
    a.localeCompare(b),
  )
  if (byArea.length < 2) return ''
  return (
    <SubNavigation
      label="Judgement areas"
      items={[
        {
          words: `All areas (${unclosed(findings)} not closed)`,
          href: '/inspection',
          isHere: area === undefined,
        },
        ...byArea.map(([name, some]) => ({
          words: `${sayArea(name)} (${unclosed(some)})`,
          href: `/inspection?area=${encodeURIComponent(name)}`,
          isHere: area === name,
        })),
      ]}
    />
  )
}

const Actions = ({ asked, plan, nameOf, measured }: View) => {
  const today = asked.store.clock.today()
  const open = plan.actions.filter(({ state }) => state === 'open')
  const closed = plan.actions.filter(({ state }) => state === 'closed')
  return (
    <section aria-label="What we do about it">
      <h2 class="govuk-heading-m">What we do about it</h2>
      {open.length > 0 && (
        <ActionsTable
          caption={`Open actions (${open.length}), the next due first`}
          actions={open}
          {...{ today, nameOf, measured }}
        />
      )}
      {closed.length > 0 && (
        <ActionsTable
          caption={`Closed actions (${closed.length})`}
          actions={closed}
          {...{ today, nameOf, measured }}
        />
      )}
    </section>
  )
}

const Letters = ({ letters, asked }: View) => {
  if (letters.length === 0)
    return (
      <Empty
        title="No letter has been read yet"
        action={
          mayEver(asked.worker, 'improve') ? { href: '/inspection/read', words: 'Read a letter' } : undefined
        }
      >
        Ofsted’s letters and reports stand here, with each sentence that says what needs to improve. Read one
        to make findings of it and to answer them with actions.
      </Empty>
    )
  return (
    <section aria-label="Letters and reports on record">
      <h2 class="govuk-heading-m">Letters and reports on record</h2>
      <CardTable
        caption={`${letters.length} on record`}
        columns={[
          { words: 'Letter or report' },
          { words: 'What it is' },
          { words: 'Inspectors were here' },
          { words: 'Says must improve' },
          { words: 'Read' },
        ]}
        rows={letters.map(letterRow)}
      />
    </section>
  )
}

function letterRow({ id, name, read, readAt, readBy }: KeptLetter) {
  const reading = readingOf(read)
  const many = reading.priorityActions.length + reading.improvements.length
  return [
    <a class="govuk-link" href={letterHref(id)}>
      {sayTitle(reading, name)}
    </a>,
    sayKind(reading),
    reading.periods.map(sayPeriod).join('; ') || 'Days not found in it',
    <a class="govuk-link" href={`${letterHref(id)}#improve`}>
      {many === 0 ? 'Nothing found' : `${many} ${many === 1 ? 'thing' : 'things'}`}
    </a>,
    `${sayDay(dayOf(readAt))}, by ${readBy}`,
  ]
}
