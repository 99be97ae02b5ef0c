import { readId } from '../../../plain/id.ts'
import type { Finding } from '../../../sight/improvement/plan.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, NotFound } from '../../../store/as.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Empty } from '../../look/empty.tsx'
import { Thread } from '../../look/thread.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { type Ground, readGround } from '../improvement/reading.ts'
import { type FiguresNow, figuresNow } from './figures-now.ts'
import { ActionsTable, PriorityTag, StateTag } from './lists.tsx'
import { Recorded } from './recorded.tsx'
import { sayArea, shortened } from './saying.ts'
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
  readonly finding: Finding
  readonly sentences: readonly Sentence[]
  readonly measured: FiguresNow
  readonly ground: Ground
}

/** `/inspection/findings/:id`: the sentence, the finding, what is done about it, and whether it works. */
export const findingPage: Page = {
  path: '/inspection/findings/:id',
  room: 'inspection',
  show: async (asked) => {
    const id = readId<'record'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const ground = await readGround(acting)
      const finding = ground.improvement.findings.find(({ record }) => record.id === id.value)
      if (finding === undefined) throw new NotFound()
      return {
        ground,
        finding,
        sentences: (await sentencesOf(acting, [finding])).get(id.value) ?? [],
        measured: await figuresNow(acting, finding.actions, 1),
      }
    })
    return answer(reading, (found) =>
      page({
        title: shortened(found.finding.answers.words ?? 'Finding', 80),
        before: <Breadcrumbs crumbs={[{ words: 'Inspection', href: '/inspection' }, { words: 'Finding' }]} />,
        body: <FindingView {...found} asked={asked} />,
      }),
    )
  },
}

const FindingView = (view: View) => {
  const { asked, ground, finding, sentences, measured } = view
  const { nameOf } = ground
  const { answers, record, actions, state } = finding
  const mayImprove = mayEver(asked.worker, 'improve')
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <span class="govuk-caption-l">Finding · {sayArea(answers.area)}</span>
      <h1 class="govuk-heading-m">{answers.words ?? 'Finding'}</h1>
      <p class="govuk-body">
        <PriorityTag finding={finding} /> <StateTag state={state} />
        {answers.team !== undefined && ` For ${nameOf(answers.team)} alone.`}
      </p>
      {mayImprove && (
        <div class="gt-begin-list">
          <BeginWith
            kind="action"
            words="Add an action"
            before={record.id}
            answers={{ answers: record.id }}
            about="that answers this finding"
          />
          <BeginWith kind="finding" words="Change this finding" record={record.id} quiet />
        </div>
      )}
      {actions.length === 0 ? (
        <Empty title="Nothing is done about it yet">
          An action says what will be done, who owns it, by which day, and how we shall know that it worked
          for children.
        </Empty>
      ) : (
        <ActionsTable
          caption={`What we do about it (${actions.length})`}
          actions={actions}
          today={asked.store.clock.today()}
          {...{ nameOf, measured }}
        />
      )}
      <Thread
        title="From the sentence to the figure"
        steps={[
          ...originSteps(finding, sentences),
          findingStep(finding, true),
          ...actions.flatMap((action) => [
            actionStep(action, nameOf),
            ...ratingSteps(action, ground.standsOf(action)),
            ...figureStep(action, measured),
          ]),
        ]}
      />
    </>
  )
}
