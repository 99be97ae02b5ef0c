import { answersOf, type OnRecord } from '../../../define/on-record.ts'
import type { Day } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { improvementPlan } from '../../../sight/improvement/improvement-plan.ts'
import type { Action } from '../../../sight/improvement/plan.ts'
import { costsOf, type Fate, type ImprovementPlan, unaccounted } from '../../../sight/improvement/plans.ts'
import { type ResponseDue, responsesDue } from '../../../sight/improvement/responses.ts'
import { sinceDay } from '../../../sight/improvement/since.ts'
import { readingOf } from '../../../sight/inspection/letters/kept.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, NotFound } from '../../../store/as.ts'
import { type KeptLetter, lettersOnRecord } from '../../../store/letters.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { SummaryList, type SummaryRow } from '../../govuk/summary-list.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { Paragraphs } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { EntryHistory, EntrySigned, readEntry, type SignedEntry } from '../entry.tsx'
import { type FiguresNow, figuresNow } from '../inspection/figures-now.ts'
import { countOf, FigureNow } from '../inspection/lists.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { letterHref, planHref, sayTitle } from '../inspection/saying.ts'
import { ActionLink, RatedActions, sayWants } from './actions-table.tsx'
import { CarryRest } from './carry.tsx'
import { sayCosts, sayOn, sayPounds } from './rated.tsx'
import { type Ground, readGround } from './reading.ts'
import { ResponsesDue } from './responses-due.tsx'

type Answered = { readonly id: string; readonly title: string; readonly dues: readonly ResponseDue[] }

type View = {
  readonly asked: Asked
  readonly ground: Ground
  readonly plan: ImprovementPlan
  readonly entry: SignedEntry
  readonly letters: readonly Answered[]
  readonly lastLetter: { readonly id: string; readonly title: string; readonly on: Day } | undefined
  readonly measured: FiguresNow
}

/** `/improvement/plans/:id`: a plan with its actions, what it costs, what became of the plan before it, and how it read before. */
export const planPage: Page = {
  path: '/improvement/plans/:id',
  room: 'improvement',
  show: async (asked) => {
    const id = readId<'record'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const ground = await readGround(acting)
      const plan = ground.improvement.plans.find(({ record }) => record.id === id.value)
      if (plan === undefined) throw new NotFound()
      const all = await lettersOnRecord(acting)
      const answered = all.filter((one) => (plan.answers.letters ?? []).includes(one.id))
      return {
        ground,
        plan,
        entry: await readEntry(acting, 'read inspections', 'improvement', asked.params.id),
        letters: answered.map(({ id: letter, name, read }) => ({
          id: letter,
          title: sayTitle(readingOf(read), name),
          dues: responsesDue(readingOf(read), plan.answers.receivedOn),
        })),
        lastLetter: lastOf(all),
        measured: await figuresNow(acting, plan.actions, 1),
      }
    })
    return answer(reading, (found) =>
      page({
        title: found.plan.answers.name ?? 'Plan',
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Improvement', href: '/improvement' },
              { words: found.plan.answers.name ?? 'Plan' },
            ]}
          />
        ),
        body: <PlanView {...found} asked={asked} />,
      }),
    )
  },
}

/** The letter that was published last; nothing where none says when it was. */
const lastOf = (letters: readonly KeptLetter[]): View['lastLetter'] =>
  letters
    .flatMap(({ id, name, read }) => {
      const { title, published } = readingOf(read)
      return published === undefined ? [] : [{ id, title: sayTitle({ title }, name), on: published }]
    })
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .at(-1)

const PlanView = (view: View) => {
  const { asked, ground, plan, entry } = view
  const mayImprove = mayEver(asked.worker, 'improve')
  const before = ground.improvement.plans.find(({ record }) => record === plan.before)
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <span class="govuk-caption-l">
        Improvement plan{plan.answers.edition === undefined ? '' : `, ${plan.answers.edition}`}
      </span>
      <h1 class="govuk-heading-l">{plan.answers.name ?? 'Plan'}</h1>
      {mayImprove && <Buttons plan={plan} />}
      {plan.answers.aims !== undefined && <Paragraphs words={plan.answers.aims} />}
      <SummaryList rows={factsOf(view)} />
      <SinceLast {...view} />
      {before !== undefined && <Before before={before} plan={plan} mayImprove={mayImprove} />}
      {plan.after.length > 0 ? <Fates {...view} /> : <Actions {...view} />}
      <Money {...view} />
      <EntrySigned entry={entry} />
      <EntryHistory entry={entry} nameOf={ground.nameOf} />
    </>
  )
}

const Buttons = ({ plan: { record, after } }: Pick<View, 'plan'>) => (
  <div class="gt-begin-list">
    {after.length === 0 && (
      <BeginWith
        kind="action"
        words="Add an action"
        before={record.id}
        answers={{ plan: record.id }}
        about="to this plan"
      />
    )}
    <BeginWith kind="improvement plan" words="Change this plan" record={record.id} quiet />
    {after.length === 0 && (
      <BeginWith
        kind="improvement plan"
        words="Begin the plan that takes its place"
        before={record.id}
        answers={{ supersedes: record.id }}
        quiet
      />
    )}
  </div>
)

const nameOfPlan = (record: OnRecord): string => answersOf(improvementPlan, record).name ?? 'Plan'

const PlanLink = ({ record }: { readonly record: OnRecord }) => (
  <a class="govuk-link" href={planHref(record.id)}>
    {nameOfPlan(record)}
  </a>
)

function factsOf({ plan, ground, letters }: View): readonly SummaryRow[] {
  const { startsOn, sponsor, sentOn, why } = plan.answers
  return [
    { key: 'Holds from', value: sayOn(startsOn) },
    { key: 'Answers for it', value: sponsor === undefined ? 'Nobody yet' : ground.nameOf(sponsor) },
    ...letters.map(({ id, title, dues }) => ({
      key: 'Answers',
      value: (
        <>
          <a class="govuk-link" href={`${letterHref(id)}/response`}>
            {title}
          </a>
          <ResponsesDue dues={dues} plans={[plan]} today={ground.today} />
        </>
      ),
    })),
    { key: 'Published and sent', value: sentOn === undefined ? 'Not yet' : sayOn(sentOn) },
    ...(plan.before === undefined
      ? []
      : [
          {
            key: 'Takes the place of',
            value: (
              <>
                <PlanLink record={plan.before} />: {why ?? 'reason not stated'}
              </>
            ),
          },
        ]),
    ...plan.after.map((record) => ({ key: 'Its place was taken by', value: <PlanLink record={record} /> })),
    { key: 'Costs', value: sayCosts(costsOf(plan.actions)) },
  ]
}

/** What of the plan before is not accounted for, and one press to carry it all. */
const Before = ({
  before,
  plan,
  mayImprove,
}: {
  readonly before: ImprovementPlan
  readonly plan: ImprovementPlan
  readonly mayImprove: boolean
}) => {
  const left = unaccounted(before)
  if (left.length === 0)
    return (
      <p class="govuk-body">
        Every action of {before.answers.name ?? 'the plan before'} is carried, closed or dropped with a
        reason.
      </p>
    )
  return <CarryRest {...{ before, plan, left, mayImprove }} />
}

/** What has moved since the inspectors last wrote, so that each visit starts where the last one ended. */
const SinceLast = ({ plan, ground: { today }, lastLetter }: View) => {
  if (lastLetter === undefined || lastLetter.on > today || plan.actions.length === 0) return ''
  const { begun, closed, evidence, ratings } = sinceDay(plan.actions, lastLetter.on)
  return (
    <p class="govuk-body">
      Since the inspectors’ last letter, {sayOn(lastLetter.on)} (
      <a class="govuk-link" href={letterHref(lastLetter.id)}>
        {lastLetter.title}
      </a>
      ): {countOf(closed, 'action', 'actions')} closed, {begun} begun, {evidence} pieces of evidence and{' '}
      {ratings} ratings.
    </p>
  )
}

/** Its actions, open ones first, with what the figure says and what each lacks. */
const Actions = ({ plan, ground, measured }: View) => {
  const open = plan.actions.filter(({ state }) => state === 'open')
  const ended = plan.actions.filter(({ state }) => state !== 'open')
  if (plan.actions.length === 0)
    return (
      <Empty title="No action in this plan yet">
        An action says what will be done about which findings, who owns it, by when, and how we shall know.
      </Empty>
    )
  return (
    <>
      {open.length > 0 && (
        <RatedActions
          caption={`Open actions (${open.length}), the next due first`}
          actions={open}
          ground={ground}
          last={{
            words: 'The figure now, and what it lacks',
            of: (action) => (
              <>
                <FigureNow action={action} measured={measured} />
                <Lacks action={action} ground={ground} />
              </>
            ),
          }}
        />
      )}
      {ended.length > 0 && <Ended actions={ended} />}
    </>
  )
}

const Lacks = ({ action, ground }: { readonly action: Action; readonly ground: Ground }) => {
  const said = sayWants(action, ground)
  return said === '' ? '' : <span class="govuk-hint govuk-!-margin-bottom-0">Lacks: {said}</span>
}

const Ended = ({ actions }: { readonly actions: readonly Action[] }) => (
  <CardTable
    caption={`Closed or not done any more (${actions.length})`}
    showCaption
    columns={[{ words: 'Action' }, { words: 'How it ended' }]}
    rows={actions.map((action) => [<ActionLink action={action} />, sayEnd(action)])}
  />
)

const sayEnd = ({ answers: { closedOn, evidence, dropped } }: Action): string =>
  closedOn === undefined
    ? `Not done any more: ${dropped ?? 'reason not stated'}`
    : `Closed on ${sayOn(closedOn)}. What changed: ${evidence ?? 'not stated'}`

/** What became of each action of a plan whose place another took. */
const Fates = ({ plan }: Pick<View, 'plan'>) => (
  <CardTable
    caption={`What became of its actions (${plan.fates.size})`}
    showCaption
    columns={[{ words: 'Action' }, { words: 'What became of it' }]}
    rows={[...plan.fates].map(([action, fate]) => [
      <ActionLink action={action} />,
      <FateSaid action={action} fate={fate} />,
    ])}
  />
)

const FateSaid = ({ action, fate }: { readonly action: Action; readonly fate: Fate }) => {
  if (fate.is === 'not accounted for') return <strong>Open, and not carried into any plan</strong>
  if (fate.is !== 'carried') return <>{sayEnd(action)}</>
  return (
    <>
      Carried into <PlanLink record={fate.into} />
      {action.state === 'open' ? '' : `. ${sayEnd(action)}`}
    </>
  )
}

/** What was paid for, beside what changed, so that a reader sees what the money bought. */
const Money = ({ plan, measured }: View) => {
  const paid = plan.actions.filter(({ answers, state }) => answers.cost !== undefined && state !== 'dropped')
  if (paid.length === 0) return ''
  return (
    <section aria-label="What the money changed">
      <CardTable
        caption={`What the money changed: ${sayCosts(costsOf(paid))}`}
        showCaption
        columns={[
          { words: 'Action' },
          { words: 'Cost' },
          { words: 'What it buys, and what children gain' },
          { words: 'What changed so far' },
        ]}
        rows={paid.map((action) => {
          const { cost, costIs, buys, benefit } = action.answers
          return [
            <ActionLink action={action} />,
            `${sayPounds(cost ?? 0)} ${costIs ?? ''}`,
            [buys, benefit].filter(Boolean).join('. '),
            <>
              <FigureNow action={action} measured={measured} />
              {action.evidence.at(-1) === undefined ? '' : <>. {action.evidence.at(-1)?.answers.changed}</>}
            </>,
          ]
        })}
      />
    </section>
  )
}
