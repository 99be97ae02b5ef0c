import type { NameOf } from '../../../define/kind.ts'
import { answersOf } from '../../../define/on-record.ts'
import { sayDay, sayMoment, sayMonth } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { type Action, type Finding, planOf } from '../../../sight/improvement/plan.ts'
import { progress } from '../../../sight/improvement/progress.ts'
import type { MonthFigure } from '../../../sight/performance/figure.ts'
import { shareOf } from '../../../sight/performance/measure.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, NotFound } from '../../../store/as.ts'
import { improvementRecords, improvementVersions } from '../../../store/improvement.ts'
import { namesOf } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Details } from '../../govuk/details.tsx'
import { SummaryList, type SummaryRow } from '../../govuk/summary-list.tsx'
import { Table } from '../../govuk/table.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { Thread } from '../../look/thread.tsx'
import { type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { saidRows } from '../../record/said.tsx'
import { naming } from '../names.ts'
import { BeginWith } from './begin-with.tsx'
import { figuresOf, measureHref } from './figures-now.ts'
import { ActionDue, FigureNow, figureWords, sayKnow } from './lists.tsx'
import { Recorded } from './recorded.tsx'
import { actionHref, findingHref, shortened } from './saying.ts'
import { actionStep, figureStep, findingStep, type Sentence, sentenceSteps, sentencesOf } from './threads.ts'

type View = {
  readonly asked: Asked
  readonly action: Action
  readonly findings: readonly Finding[]
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>
  readonly measured: ReadonlyMap<string, readonly MonthFigure[]>
  readonly versions: readonly Standing[]
  readonly nameOf: NameOf
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
      const plan = planOf(await improvementRecords(acting))
      const action = plan.actions.find(({ record }) => record.id === id.value)
      if (action === undefined) throw new NotFound()
      const findings = plan.findings.filter(({ actions }) => actions.includes(action))
      return {
        action,
        findings,
        sentences: await sentencesOf(acting, findings),
        measured: await figuresOf(acting, [action.answers.measure], monthsShown),
        versions: await improvementVersions(acting, id.value),
        names: await namesOf(acting),
      }
    })
    return answer(reading, ({ names, ...found }) =>
      page({
        title: shortened(found.action.answers.what ?? 'Action', 80),
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Inspection', href: '/inspection' },
              ...found.findings.slice(0, 1).map(({ record, answers }) => ({
                words: shortened(answers.words ?? 'Finding', 50),
                href: findingHref(record.id),
              })),
              { words: 'Action' },
            ]}
          />
        ),
        body: <ActionView {...found} nameOf={naming(names)} asked={asked} />,
      }),
    )
  },
}

const ActionView = (view: View) => {
  const { asked, action, findings, sentences, measured, nameOf } = view
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <span class="govuk-caption-l">Action</span>
      <h1 class="govuk-heading-m">{action.answers.what ?? 'Action'}</h1>
      {mayEver(asked.worker, 'improve') && <Buttons action={action} />}
      <SummaryList rows={whatItSays(view)} />
      <Figures {...view} />
      <Thread
        steps={[
          ...findings.flatMap((finding) => [
            ...sentenceSteps(sentences.get(finding.record.id) ?? []),
            findingStep(finding),
          ]),
          actionStep(action, nameOf, true),
          ...figureStep(action, measured),
        ]}
      />
      <History {...view} />
    </>
  )
}

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
        words={state === 'closed' ? 'Correct this action' : 'Change or close this action'}
        record={record.id}
        quiet={entersFigure}
      />
    </div>
  )
}

function whatItSays({ action, findings, asked, nameOf, measured }: View): readonly SummaryRow[] {
  const { owner, closedOn, evidence } = action.answers
  return [
    { key: 'Owner', value: owner === undefined ? 'Nobody yet' : nameOf(owner) },
    { key: 'By when', value: <ActionDue action={action} today={asked.store.clock.today()} /> },
    { key: 'How we shall know', value: sayKnow(action) },
    { key: 'The figure now', value: <FigureNow action={action} measured={measured} /> },
    {
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
    },
    ...(closedOn === undefined
      ? []
      : [
          { key: 'Closed', value: sayDay(closedOn) },
          { key: 'What changed for children', value: evidence ?? 'Not stated' },
        ]),
  ]
}

const Figures = ({ action, measured, nameOf }: View) => {
  const { knowBy, measure } = action.answers
  return (
    <section aria-label="Figures" id="figures">
      <h2 class="govuk-heading-m">Figures</h2>
      {knowBy === 'measure' ? (
        <Measured code={measure ?? ''} months={measured.get(measure ?? '') ?? []} />
      ) : (
        <Entered action={action} nameOf={nameOf} />
      )}
    </section>
  )
}

const Measured = ({ code, months }: { readonly code: string; readonly months: readonly MonthFigure[] }) => {
  const measure = findMeasure(code)
  if (measure === undefined || months.length === 0)
    return <p class="govuk-body">The figures are shown to those whose work it is to read them.</p>
  return (
    <Table
      caption={`${measure.title}. Counted: ${measure.counts}. Met when ${measure.metWhen}.`}
      captionClasses="govuk-table__caption--s"
      firstCellIsHeader
      head={[
        { words: 'Month' },
        { words: 'Met', isNumeric: true },
        { words: 'Not met', isNumeric: true },
        { words: 'Share', isNumeric: true },
      ]}
      rows={months.toReversed().map(({ month, figure }) => {
        const share = shareOf(figure)
        return [
          {
            words: (
              <a class="govuk-link" href={measureHref(code, month)}>
                {sayMonth(month).trim()}
              </a>
            ),
          },
          { words: figure.met, isNumeric: true },
          { words: figure.notMet, isNumeric: true },
          { words: share === undefined ? 'none to count' : `${Math.round(share * 100)}%`, isNumeric: true },
        ]
      })}
    />
  )
}

const Entered = ({ action, nameOf }: Pick<View, 'action' | 'nameOf'>) => {
  if (action.figures.length === 0)
    return (
      <Empty title="No figure entered yet" level={3}>
        Enter {action.answers.figureName ?? 'the figure'} with the day for which it stands and where it comes
        from, so that others can see whether the action works.
      </Empty>
    )
  return (
    <CardTable
      caption={`${action.answers.figureName ?? 'Figures entered'}, the latest first`}
      showCaption
      columns={[
        { words: 'Stands for' },
        { words: 'Figure', isNumeric: true },
        { words: 'Source' },
        { words: 'Entered by' },
        { words: 'Note' },
      ]}
      rows={action.figures
        .toReversed()
        .map(({ answers, record }) => [
          answers.countedOn === undefined ? 'Day not given' : sayDay(answers.countedOn),
          answers.figure === undefined ? '' : figureWords(answers.figure, answers.unit),
          answers.source ?? 'Not stated',
          'recordedBy' in record ? nameOf(String(record.recordedBy)) : '',
          answers.note ?? '',
        ])}
    />
  )
}

/** How the action read before it was changed. */
const History = ({ versions, asked, nameOf, findings }: View) => {
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
