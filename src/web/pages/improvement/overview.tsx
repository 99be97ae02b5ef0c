import { addDays } from '../../../plain/day.ts'
import { lookAgainOn, ratingLimits } from '../../../sight/improvement/limits.ts'
import type { Action } from '../../../sight/improvement/plan.ts'
import { costsOf, holds, type ImprovementPlan } from '../../../sight/improvement/plans.ts'
import { isRecent, type ResponseDue, responsesDue } from '../../../sight/improvement/responses.ts'
import { showsImpact, wantsOf } from '../../../sight/improvement/wants.ts'
import { readingOf } from '../../../sight/inspection/letters/kept.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver } from '../../../store/as.ts'
import { lettersOnRecord } from '../../../store/letters.ts'
import type { Worker } from '../../../store/worker.ts'
import { Details } from '../../govuk/details.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { countOf } from '../inspection/lists.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { letterHref, planHref, sayArea, sayTitle } from '../inspection/saying.ts'
import { ActionLink, RatedActions, sayWants } from './actions-table.tsx'
import { ImprovementParts } from './parts.tsx'
import { sayCosts, sayOn } from './rated.tsx'
import { type Ground, readGround } from './reading.ts'
import { ResponsesDue, receivedOn } from './responses-due.tsx'

type Called = {
  readonly letter: string
  readonly title: string
  readonly dues: readonly ResponseDue[]
  readonly plans: readonly ImprovementPlan[]
}

type View = { readonly ground: Ground; readonly worker: Worker; readonly called: readonly Called[] }

/** `/improvement`: what is being done about all that must improve, what is late or lacks something, and what it costs. */
export const improvementOverview: Page = {
  path: '/improvement',
  room: 'improvement',
  show: async ({ store, worker, query }) => {
    const reading = await as(store, worker, myWork, async (acting) => {
      const ground = await readGround(acting)
      return { ground, called: await calledFor(acting, ground) }
    })
    return answer(reading, (found) =>
      page({
        title: 'Improvement',
        body: <Overview {...found} worker={worker} recorded={query.recorded} />,
      }),
    )
  },
}

/** Letters that call for a response which no plan has given yet. */
async function calledFor(acting: Acting, { improvement, today }: Ground): Promise<readonly Called[]> {
  return (await lettersOnRecord(acting)).flatMap(({ id, name, read }) => {
    const reading = readingOf(read)
    const plans = improvement.plans.filter(({ answers }) => (answers.letters ?? []).includes(id))
    const dues = responsesDue(reading, receivedOn(plans))
    const isSent = plans.some(({ answers }) => answers.sentOn !== undefined)
    return dues.length === 0 || isSent || !isRecent(reading, today)
      ? []
      : [{ letter: id, title: sayTitle(reading, name), dues, plans }]
  })
}

const Overview = (view: View & { readonly recorded: string | undefined }) => {
  const { improvement } = view.ground
  const mayImprove = mayEver(view.worker, 'improve')
  return (
    <>
      <Recorded draft={view.recorded} />
      <h1 class="govuk-heading-l">Improvement</h1>
      <ImprovementParts worker={view.worker} here="improvement" />
      {mayImprove && (
        <div class="gt-begin-list">
          <BeginWith kind="improvement plan" words="Begin a plan" />
          <BeginWith
            kind="finding"
            words="Add a finding"
            about="from an audit, a complaint or elsewhere"
            quiet
          />
          <BeginWith kind="action" words="Add an action" quiet />
        </div>
      )}
      <Called called={view.called} ground={view.ground} />
      <Plans ground={view.ground} />
      {improvement.actions.length > 0 && <Attention ground={view.ground} />}
      {improvement.findings.length > 0 && <ByArea ground={view.ground} />}
      <Ahead ground={view.ground} />
      <Rules />
      <p class="govuk-body">
        <a class="govuk-link" href="/improvement/matrix">
          Which action answers which findings, and where actions overlap
        </a>
        {mayEver(view.worker, 'read figures') && (
          <>
            <br />
            <a class="govuk-link" href="/improvement/teams">
              Compare teams, and make a finding where it is needed
            </a>
          </>
        )}
      </p>
    </>
  )
}

/** The rules by which a rating stands lower than it was given, each with its source. */
const Rules = () => (
  <Details summary="When a rating stands lower than it was given">
    <ul class="govuk-list govuk-list--bullet">
      {ratingLimits.map(({ title }) => (
        <li>{title}.</li>
      ))}
    </ul>
    <p class="govuk-body">{[...new Set(ratingLimits.map(({ source }) => source))].join('. ')}.</p>
  </Details>
)

const Called = ({ called, ground }: Pick<View, 'called' | 'ground'>) => {
  if (called.length === 0) return ''
  return (
    <section aria-label="Responses due">
      <h2 class="govuk-heading-m">Due to Ofsted</h2>
      {called.map(({ letter, title, dues, plans }) => (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <a class="govuk-link" href={`${letterHref(letter)}/response`}>
              Our response to {title}
            </a>
          </p>
          <ResponsesDue {...{ dues, plans }} today={ground.today} />
        </>
      ))}
    </section>
  )
}

const Plans = ({ ground }: Pick<View, 'ground'>) => {
  const { plans, inNoPlan } = ground.improvement
  return (
    <section aria-label="Plans">
      {plans.length === 0 ? (
        <Empty title="No plan has been begun yet">
          A plan holds the actions that answer findings, whoever made them. Another may take its place later:
          open actions are carried, and none is lost.
        </Empty>
      ) : (
        <CardTable
          caption="Plans"
          showCaption
          columns={[
            { words: 'Plan' },
            { words: 'Since' },
            { words: 'Answers for it' },
            { words: 'Open', isNumeric: true },
            { words: 'Late', isNumeric: true },
            { words: 'Closed', isNumeric: true },
            { words: 'Costs' },
          ]}
          rows={plans.map((plan) => planRow(plan, ground))}
        />
      )}
      {plans.length > 0 && inNoPlan.length > 0 && (
        <p class="govuk-body">
          {inNoPlan.length === 1 ? 'One open action stands' : `${inNoPlan.length} open actions stand`} in no
          plan: they are among those below.
        </p>
      )}
    </section>
  )
}

function planRow(plan: ImprovementPlan, { today, nameOf }: Ground) {
  const open = plan.actions.filter(({ state }) => state === 'open')
  return [
    <>
      <a class="govuk-link" href={planHref(plan.record.id)}>
        {plan.answers.name ?? 'Plan'}
        {plan.answers.edition === undefined ? '' : `, ${plan.answers.edition}`}
      </a>
      {holds(plan) ? '' : ' (another has taken its place)'}
    </>,
    sayOn(plan.answers.startsOn),
    plan.answers.sponsor === undefined ? 'Nobody yet' : nameOf(plan.answers.sponsor),
    String(open.length),
    String(open.filter(({ answers }) => answers.dueOn !== undefined && answers.dueOn < today).length),
    String(plan.actions.filter(({ state }) => state === 'closed').length),
    sayCosts(costsOf(plan.actions)),
  ]
}

/** Every open action that lacks something, those that lack most first. */
const Attention = ({ ground }: Pick<View, 'ground'>) => {
  const lacking = ground.improvement.actions
    .map((action) => ({ action, wants: wantsOf(action, ground.standsOf(action), ground.today) }))
    .filter(({ wants }) => wants.length > 0)
    .toSorted((a, b) => b.wants.length - a.wants.length)
  if (lacking.length === 0)
    return (
      <p class="govuk-body">
        No open action is late, without an owner, or without evidence of what it changed.
      </p>
    )
  return (
    <section aria-label="What lacks something">
      <RatedActions
        caption={`What lacks something (${lacking.length})`}
        actions={lacking.map(({ action }) => action)}
        ground={ground}
        last={{ words: 'What it lacks', of: (action) => sayWants(action, ground) }}
      />
    </section>
  )
}

/** Area by area: what must improve, what is done about it, and whether anything has changed. */
const ByArea = ({ ground }: Pick<View, 'ground'>) => {
  const areas = Map.groupBy(ground.improvement.findings, ({ answers }) => answers.area ?? '')
  return (
    <section aria-label="By judgement area">
      <CardTable
        caption="By judgement area"
        showCaption
        columns={[
          { words: 'Judgement area' },
          { words: 'Findings not closed', isNumeric: true },
          { words: 'Without an action', isNumeric: true },
          { words: 'Open actions', isNumeric: true },
          { words: 'Late', isNumeric: true },
          { words: 'Impact shown', isNumeric: true },
        ]}
        rows={[...areas]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([area, findings]) => {
            const open = openOf(findings.flatMap(({ actions }) => actions))
            return [
              <a class="govuk-link" href={`/inspection?area=${encodeURIComponent(area)}`}>
                {sayArea(area)}
              </a>,
              String(findings.filter(({ state }) => state !== 'closed').length),
              String(findings.filter(({ state }) => state === 'open').length),
              String(open.length),
              String(open.filter((one) => (one.answers.dueOn ?? '9') < ground.today).length),
              `${open.filter((one) => isShown(one, ground)).length} of ${open.length}`,
            ]
          })}
      />
    </section>
  )
}

const openOf = (actions: readonly Action[]): readonly Action[] =>
  [...new Set(actions)].filter(({ state }) => state === 'open')

const isShown = (action: Action, { standsOf }: Ground): boolean => {
  const stands = standsOf(action)
  return stands !== undefined && showsImpact(stands)
}

/** So many days ahead are shown. */
const daysAhead = 60

/** What is due next, and what was closed and is to be looked at again. */
const Ahead = ({ ground: { improvement, today, nameOf } }: Pick<View, 'ground'>) => {
  const until = addDays(today, daysAhead)
  const next = improvement.actions.filter(
    ({ state, answers: { dueOn } }) =>
      state === 'open' && dueOn !== undefined && dueOn >= today && dueOn <= until,
  )
  const again = improvement.actions.flatMap((action) => {
    const on = lookAgainOn(action)
    return on === undefined || on > until ? [] : [{ action, on }]
  })
  if (next.length + again.length === 0) return ''
  return (
    <section aria-label="What comes next">
      <CardTable
        caption={`The next ${daysAhead} days: ${countOf(next.length, 'action', 'actions')} due, ${again.length} to look at again`}
        showCaption
        columns={[{ words: 'Action' }, { words: 'Owner' }, { words: 'When' }]}
        rows={[
          ...next.map((action) => ({ action, on: action.answers.dueOn, says: '' })),
          ...again.map(({ action, on }) => ({ action, on, says: 'To look at again. ' })),
        ].map(({ action, on, says }) => [
          <ActionLink action={action} />,
          action.answers.owner === undefined ? 'Nobody yet' : nameOf(action.answers.owner),
          on === undefined ? (
            'No day given'
          ) : (
            <>
              {says}
              <Due dueOn={on} today={today} doneOn={null} riskWithin={10} />
            </>
          ),
        ])}
      />
    </section>
  )
}
