import { answersOf } from '../../../define/on-record.ts'
import { sayDay, sayMoment } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import type { RatedNow } from '../../../sight/improvement/limits.ts'
import { answeredBy } from '../../../sight/improvement/overlaps.ts'
import type { Action, Finding } from '../../../sight/improvement/plan.ts'
import { holds } from '../../../sight/improvement/plans.ts'
import { progress } from '../../../sight/improvement/progress.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, NotFound } from '../../../store/as.ts'
import { improvementVersions } from '../../../store/improvement.ts'
import type { Standing } from '../../../store/standing.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Details } from '../../govuk/details.tsx'
import { SummaryList, type SummaryRow } from '../../govuk/summary-list.tsx'
import { Thread } from '../../look/thread.tsx'
import { type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { saidRows } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { ActionParts } from '../improvement/action-parts.tsx'
import { sayPounds } from '../improvement/rated.tsx'
import { type Ground, readGround } from '../improvement/reading.ts'
import { Figures } from './action-figures.tsx'
import { type FiguresNow, figuresNow } from './figures-now.ts'
import { ActionDue, FigureNow, sayKnow } from './lists.tsx'
import { Recorded } from './recorded.tsx'
import { actionHref, findingHref, planHref, shortened } from './saying.ts'
import {
  actionStep,
  figureStep,
  findingStep,
  originSteps,
  ratingSteps,
  type Sentence,
  sentencesOf,
} from './threads.ts'

type View = {
  readonly asked: Asked
  readonly ground: Ground
  readonly action: Action
  readonly findings: readonly Finding[]
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>
  readonly measured: FiguresNow
  readonly versions: readonly Standing[]
}

/** So many months of a measure are listed. */
const monthsShown = 12

/** `/inspection/actions/:id`: what is done, whose it is, the figure that shows whether it works, and where it comes from. */
export const actionPage: Page = {
  path: '/inspection/actions/:id',
  room: 'inspection',
  show: async (asked) => {
    const id = readId<'record'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const ground = await readGround(acting)
      const { actions, findings: all } = ground.improvement
      const action = actions.find(({ record }) => record.id === id.value)
      if (action === undefined) throw new NotFound()
      const findings = answeredBy(action, all)
      return {
        ground,
        action,
        findings,
        sentences: await sentencesOf(acting, findings),
        measured: await figuresNow(acting, [action], monthsShown),
        versions: await improvementVersions(acting, id.value),
      }
    })
    return answer(reading, (found) =>
      page({
        title: shortened(found.action.answers.what ?? 'Action', 80),
        before: <Breadcrumbs crumbs={crumbsOf(found.findings)} />,
        body: <ActionView {...found} asked={asked} />,
      }),
    )
  },
}

const crumbsOf = (findings: readonly Finding[]) => [
  { words: 'Inspection', href: '/inspection' },
  ...findings.slice(0, 1).map(({ record, answers }) => ({
    words: shortened(answers.words ?? 'Finding', 50),
    href: findingHref(record.id),
  })),
  { words: 'Action' },
]

const ActionView = (view: View) => {
  const { asked, ground, action, measured } = view
  const { nameOf, today } = ground
  const mayImprove = mayEver(asked.worker, 'improve')
  const stands = ground.standsOf(action)
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <span class="govuk-caption-l">Action</span>
      <h1 class="govuk-heading-m">{action.answers.what ?? 'Action'}</h1>
      {mayImprove && <Buttons action={action} />}
      <SummaryList rows={whatItSays(view)} />
      <ActionParts {...{ action, stands, today, nameOf, mayImprove }} />
      <Figures {...{ action, measured, nameOf }} />
      <Thread steps={stepsOf(view, stands)} />
      <History {...view} />
    </>
  )
}

/** From the sentence to the figure: sentence, finding, action, rating, evidence, figure. */
const stepsOf = ({ ground, action, findings, sentences, measured }: View, stands: RatedNow | undefined) => [
  ...findings.flatMap((finding) => [
    ...originSteps(finding, sentences.get(finding.record.id) ?? []),
    findingStep(finding),
  ]),
  actionStep(action, ground.nameOf, true),
  ...ratingSteps(action, stands),
  ...figureStep(action, measured),
]

/** While it is open, a figure is entered where the record cannot count it; then it is changed, and at last closed. */
const Buttons = ({ action: { record, answers, state } }: Pick<View, 'action'>) => {
  const entersFigure = answers.knowBy === 'figure' && state === 'open'
  return (
    <div class="gt-begin-list">
      {entersFigure && (
        <BeginWith
          kind="progress"
          words="Enter a figure"
          before={record.id}
          answers={{ action: record.id }}
          about="for this action"
        />
      )}
      <BeginWith
        kind="action"
        words={state === 'open' ? 'Change or close this action' : 'Correct this action'}
        record={record.id}
        quiet={entersFigure}
      />
      {state === 'open' && (
        <BeginWith
          kind="milestone"
          words="Add a milestone"
          before={record.id}
          answers={{ action: record.id, 'done.is': 'awaited' }}
          quiet
        />
      )}
      <BeginWith
        kind="practice lesson"
        words="Write down a lesson"
        before={record.id}
        answers={{ action: record.id, learnedFrom: 'action' }}
        quiet
      />
    </div>
  )
}

const row = (key: string, value: string | undefined): readonly SummaryRow[] =>
  value === undefined ? [] : [{ key, value }]

function whatItSays(view: View): readonly SummaryRow[] {
  const { action, ground, measured } = view
  const { owner, sponsor, closedOn, evidence, dropped, partner, risk, doneMeans } = action.answers
  return [
    { key: 'Owner', value: owner === undefined ? 'Nobody yet' : ground.nameOf(owner) },
    ...row('Sponsor', sponsor === undefined ? undefined : ground.nameOf(sponsor)),
    ...row('Partner', partner),
    { key: 'By when', value: <ActionDue action={action} today={ground.today} /> },
    ...row('Done means', doneMeans),
    { key: 'How we shall know', value: sayKnow(action) },
    { key: 'The figure now', value: <FigureNow action={action} measured={measured} /> },
    ...row('What could stop it', risk),
    ...costRows(action),
    answersRow(view),
    ...planRows(view),
    ...(closedOn === undefined
      ? []
      : [
          { key: 'Closed', value: sayDay(closedOn) },
          { key: 'What changed for children', value: evidence ?? 'Not stated' },
        ]),
    ...row('Not done any more, because', dropped),
  ]
}

/** What the money is for, beside what children gain by it. */
function costRows({ answers: { cost, costIs, buys, benefit } }: Action): readonly SummaryRow[] {
  if (cost === undefined) return []
  return [
    { key: 'Cost', value: `${sayPounds(cost)} ${costIs ?? ''}, for ${buys ?? 'what is not stated'}` },
    ...row('What children gain by it', benefit),
  ]
}

const answersRow = ({ findings }: View): SummaryRow => ({
  key: findings.length === 1 ? 'Answers the finding' : `Answers ${findings.length} findings`,
  value: (
    <ul class="govuk-list">
      {findings.map(({ record, answers }) => (
        <li>
          <a class="govuk-link" href={findingHref(record.id)}>
            {answers.words ?? 'Finding'}
          </a>
        </li>
      ))}
    </ul>
  ),
})

/** Every plan that it stands in; one that was carried stands in the old and in the new. */
function planRows({ action, ground }: View): readonly SummaryRow[] {
  const plans = ground.improvement.plans.filter(({ actions }) => actions.includes(action))
  if (plans.length === 0) return [{ key: 'Plan', value: 'In no plan yet' }]
  return [
    {
      key: plans.length === 1 ? 'Plan' : 'Plans',
      value: (
        <ul class="govuk-list">
          {plans.map((plan) => (
            <li>
              <a class="govuk-link" href={planHref(plan.record.id)}>
                {plan.answers.name ?? 'Plan'}
              </a>
              {holds(plan) ? '' : ' (another has taken its place)'}
            </li>
          ))}
        </ul>
      ),
    },
  ]
}

/** How the action read before it was changed. */
const History = ({ versions, asked, ground: { nameOf }, findings }: View) => {
  const older = versions.slice(0, -1)
  const type = asked.store.types.find(({ name }) => name === versions.at(-1)?.kind)
  if (older.length === 0 || type === undefined) return ''
  const words = new Map<string, string>(
    findings.map(({ record, answers }) => [record.id, answers.words ?? 'Finding']),
  )
  return (
    <section aria-label="Earlier versions">
      <h2 class="govuk-heading-m">Earlier versions</h2>
      {older.toReversed().map((version) => (
        <Details
          summary={`${sayMoment(version.knownFrom)} until ${sayMoment(version.knownTo)}, by ${nameOf(version.recordedBy)}`}
        >
          <SummaryList rows={saidRows(type.fields, version.answers, (id) => words.get(id) ?? nameOf(id))} />
        </Details>
      ))}
    </section>
  )
}

/** `/inspection/progress/:id`: a figure is read on the page of its action. */
export const progressPage: Page = {
  path: '/inspection/progress/:id',
  room: 'inspection',
  show: async ({ store, worker, params, query }) => {
    const id = readId<'record'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      const now = (await improvementVersions(acting, id.value)).at(-1)
      const to = now === undefined ? undefined : answersOf(progress, now).action
      if (now?.kind !== progress.name || to === undefined) throw new NotFound()
      return to
    })
    const said = query.recorded === undefined ? '' : `?recorded=${encodeURIComponent(query.recorded)}`
    return answer(reading, (to) => go(`${actionHref(to)}${said}#figures`))
  },
}
