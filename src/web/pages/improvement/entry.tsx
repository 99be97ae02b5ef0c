import { answersOf } from '../../../define/on-record.ts'
import type { AnyRecord } from '../../../define/record.ts'
import { monthOf } from '../../../plain/day.ts'
import { sayForBoard } from '../../../sight/board/safe.ts'
import { escalation } from '../../../sight/improvement/escalation.ts'
import { evidence } from '../../../sight/improvement/evidence.ts'
import { milestone } from '../../../sight/improvement/milestone.ts'
import { asText } from '../../../sight/improvement/plan.ts'
import { practiceLesson } from '../../../sight/improvement/practice-lesson.ts'
import { rating } from '../../../sight/improvement/rating.ts'
import { sayFigure } from '../../../sight/performance/figure.ts'
import type { Figure } from '../../../sight/performance/measure.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { findPublished } from '../../../sight/publishing/pack.ts'
import type { Released } from '../../../sight/publishing/release.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver, NotFound } from '../../../store/as.ts'
import type { Standing } from '../../../store/standing.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Thread, type ThreadStep } from '../../look/thread.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { saidRows } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { EntryHistory, EntrySigned, readEntry, type SignedEntry, withNamesOf } from '../entry.tsx'
import { measureHref } from '../inspection/figures-now.ts'
import { Recorded } from '../inspection/recorded.tsx'
import { actionHref, entryHref, findingHref, issueHref, shortened } from '../inspection/saying.ts'
import { packsOut } from '../publishing/out.ts'
import { type Ground, readGround } from './reading.ts'

/** What is read on this page; findings, actions, plans and issues have pages of their own. */
const here: readonly AnyRecord[] = [evidence, rating, milestone, escalation, practiceLesson]

type View = {
  readonly asked: Asked
  readonly ground: Ground
  readonly entry: SignedEntry
  /** The figure of the evidence as a pack that is out gives it, for members. */
  readonly published: Released | undefined
}

/** `/improvement/entries/:id`: evidence, a rating, a milestone, an escalation or a lesson, with what it belongs to. */
export const improvementEntry: Page = {
  path: '/improvement/entries/:id',
  room: 'improvement',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const entry = await readEntry(acting, 'read inspections', 'improvement', asked.params.id)
      if (!here.includes(entry.type)) throw new NotFound()
      const ground = await readGround(acting)
      return {
        entry,
        published: await publishedOf(acting, entry),
        ground: { ...ground, nameOf: withNamesOf(acting, ground.records, ground.nameOf) },
      }
    })
    return answer(reading, (found) =>
      page({
        title: `${found.entry.type.title}: ${shortened(titleOf(found), 60)}`,
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'Improvement', href: '/improvement' }, { words: found.entry.type.title }]}
          />
        ),
        body: <EntryView {...found} asked={asked} />,
      }),
    )
  },
}

/** Members read packs: beside those, the same figure says the same. Nothing for a post that reads figures, or no packs. */
async function publishedOf(acting: Acting, { type, now }: SignedEntry): Promise<Released | undefined> {
  if (type.name !== evidence.name || mayEver(acting.worker, 'read figures')) return undefined
  const { measure, standsOn } = answersOf(evidence, now)
  if (measure === undefined || standsOn === undefined) return undefined
  return findPublished(await packsOut(acting), measure, monthOf(standsOn))
}

const titleOf = ({ entry: { type, now }, ground }: Pick<View, 'entry' | 'ground'>): string =>
  type.timeline(now.answers, undefined, ground.nameOf)

const EntryView = (view: View) => {
  const { asked, ground, entry } = view
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <span class="govuk-caption-l">{entry.type.title}</span>
      <h1 class="govuk-heading-m">{titleOf(view)}</h1>
      {mayEver(asked.worker, 'improve') && (
        <div class="gt-begin-list">
          <BeginWith kind={entry.type.name} words="Correct this" record={entry.now.id} quiet />
        </div>
      )}
      <FrozenFigure {...view} />
      <SummaryList rows={saidRows(shownFields(entry.type), entry.now.answers, ground.nameOf)} />
      <Thread title="What it belongs to" steps={stepsOf(view)} />
      <EntrySigned entry={entry} />
      <EntryHistory
        entry={{ ...entry, type: { ...entry.type, fields: shownFields(entry.type) } }}
        nameOf={ground.nameOf}
      />
    </>
  )
}

/** The counts of evidence are said as one figure, fit for whoever reads; not question by question. */
const shownFields = ({ fields }: AnyRecord): AnyRecord['fields'] =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => !['met', 'notMet', 'cannotTell'].includes(name)),
  )

/** The figure as it stood when the evidence was recorded. Whoever does not read figures sees no small number in it. */
const FrozenFigure = ({ entry: { type, now }, asked: { worker }, published }: View) => {
  if (type.name !== evidence.name) return ''
  const { measure: code, standsOn, met, notMet, cannotTell } = answersOf(evidence, now)
  const measure = findMeasure(code ?? '')
  if (measure === undefined || met === undefined || notMet === undefined || standsOn === undefined) return ''
  const figure: Figure = { met, notMet, cannotTell: cannotTell ?? 0 }
  return (
    <InsetText>
      {mayEver(worker, 'read figures') ? (
        <a class="govuk-link" href={measureHref(measure.code, monthOf(standsOn))}>
          {measure.title}
        </a>
      ) : (
        measure.title
      )}
      : {mayEver(worker, 'read figures') ? sayFigure(figure) : sayForBoard(figure, standsOn, published)}
      {published === undefined ? ', as it stood when this was recorded.' : ', as it was published.'}
    </InsetText>
  )
}

/** Back to the findings and the actions that it belongs to. */
function stepsOf({ entry: { type, now }, ground }: View): readonly ThreadStep[] {
  const self: ThreadStep = {
    what: type.title,
    when: '',
    words: type.timeline(now.answers, undefined, ground.nameOf),
    href: entryHref(now.id),
    isHere: true,
  }
  return [...issueSteps(now, ground), ...actionSteps(now, ground), self]
}

function issueSteps(now: Standing, { nameOf }: Ground): readonly ThreadStep[] {
  if (now.kind !== escalation.name) return []
  const { issue } = answersOf(escalation, now)
  return issue === undefined
    ? []
    : [
        {
          what: 'Issue with a partner',
          when: '',
          words: nameOf(asText(issue)),
          href: issueHref(asText(issue)),
        },
      ]
}

function actionSteps(now: Standing, { improvement }: Ground): readonly ThreadStep[] {
  const picked = [now.answers.action, now.answers.actions].flat().map(String)
  const actions = improvement.actions.filter(({ record }) => picked.includes(String(record.id)))
  const findings = improvement.findings.filter((one) => one.actions.some((own) => actions.includes(own)))
  return [
    ...findings.map(({ record, answers }) => ({
      what: 'Finding',
      when: '',
      words: answers.words ?? 'Finding',
      href: findingHref(record.id),
    })),
    ...actions.map(({ record, answers }) => ({
      what: 'Action',
      when: '',
      words: answers.what ?? 'Action',
      href: actionHref(record.id),
    })),
  ]
}
