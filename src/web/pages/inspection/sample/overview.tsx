import { counted } from '../../../../plain/counted.ts'
import { dayOf, sayDay, sayMonth } from '../../../../plain/day.ts'
import { readId } from '../../../../plain/id.ts'
import type { Problem } from '../../../../plain/result.ts'
import { isVisitor, myWork } from '../../../../store/access.ts'
import { type Acting, as } from '../../../../store/as.ts'
import { inspectionRecords } from '../../../../store/inspection-visits.ts'
import { beginSample, type Sample, samples } from '../../../../store/samples.ts'
import type { Standing } from '../../../../store/standing.ts'
import { Button } from '../../../govuk/button.tsx'
import { Input } from '../../../govuk/input.tsx'
import { PageHeaderActions } from '../../../govuk/page-header-actions.tsx'
import { Select } from '../../../govuk/select.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { Empty } from '../../../look/empty.tsx'
import { type Answer, type Asked, answer, go, type Page, page } from '../../../page.tsx'
import { InspectionParts } from '../parts.tsx'
import { visitorsDesk } from './desk.tsx'
import { Problems, type Typed } from './fields.tsx'
import { errorOf, readLine, sampleHref } from './saying.ts'

type View = {
  readonly ofVisits: readonly Sample[]
  readonly ofLeaders: readonly Sample[]
  readonly visits: readonly Choice[]
}
type Choice = { readonly id: string; readonly words: string }

/**
 * `/inspection/sample`: for officers, the files of each visit and of the leaders' months; for whoever is visiting, their
 * own desk. Its form begins the sample of a visit.
 */
export const sampleOverview: Page = {
  path: '/inspection/sample',
  room: 'inspection',
  show: (asked) => (isVisitor(asked.worker.role) ? visitorsDesk(asked) : shown(asked, {}, [])),
  act: async (asked) => {
    const title = readLine(asked.form, 'title', 'Write what the visit is called.', 120)
    if (!title.ok) return shown(asked, asked.form, title.problems)
    const visit = readId<'record'>(asked.form.visit)
    const reading = await as(asked.store, asked.worker, myWork, (acting) =>
      beginSample(acting, { title: title.value, visit: visit.ok ? visit.value : undefined }),
    )
    return answer(reading, (id) => go(sampleHref(id)))
  },
}

async function shown(asked: Asked, typed: Typed, problems: readonly Problem[]): Promise<Answer> {
  const reading = await as(asked.store, asked.worker, myWork, async (acting) => ({
    ofVisits: await samples(acting, 'visit'),
    ofLeaders: await samples(acting, 'leaders'),
    visits: await visitsToChoose(acting),
  }))
  return answer(reading, (view) =>
    page({
      title: 'Files that are read',
      hasErrors: problems.length > 0,
      status: problems.length > 0 ? 422 : 200,
      body: (
        <>
          <Problems problems={problems} />
          <PageHeaderActions title="Files that are read" titleClasses="govuk-heading-l">
            <Button href="/inspection/sample/leaders">This month’s twelve for leaders</Button>
          </PageHeaderActions>
          <InspectionParts worker={asked.worker} here="sample" />
          <p class="govuk-body">
            Twelve files are drawn by chance, so that nobody picks them, and so that anybody can draw them
            again. Files that inspectors ask for, and files that we suggest, stand apart from them.
          </p>
          <OfVisits {...view} />
          <NewSample typed={typed} problems={problems} visits={view.visits} />
          <OfLeaders {...view} />
        </>
      ),
    }),
  )
}

/** Visits on record that a sample may be of, the latest first. */
async function visitsToChoose(acting: Acting): Promise<readonly Choice[]> {
  const type = acting.store.types.find(({ name }) => name === 'inspection visit')
  const all = await inspectionRecords(acting)
  const say = ({ answers }: Standing): string => type?.timeline(answers, undefined, String) ?? 'Visit'
  return all
    .filter(({ kind, answers }) => kind === 'inspection visit' && answers.dropped === undefined)
    .toReversed()
    .map((one) => ({ id: one.id, words: say(one) }))
}

const OfVisits = ({ ofVisits }: View) =>
  ofVisits.length === 0 ? (
    <Empty title="No visit has files yet">
      Begin with what the visit is called. Then draw twelve files, and invite those who come.
    </Empty>
  ) : (
    <CardTable
      caption="Visits"
      showCaption
      columns={[{ words: 'Visit' }, { words: 'Files', isNumeric: true }, { words: 'Begun' }]}
      rows={ofVisits.map(({ id, title, files, madeAt, madeBy }) => [
        <a class="govuk-link" href={sampleHref(id)}>
          {title}
        </a>,
        counted(files, 'file'),
        `${sayDay(dayOf(madeAt))}, by ${madeBy}`,
      ])}
    />
  )

const OfLeaders = ({ ofLeaders }: View) =>
  ofLeaders.length > 0 && (
    <CardTable
      caption="Months of leaders"
      showCaption
      columns={[{ words: 'Month' }, { words: 'Files', isNumeric: true }, { words: 'Drawn' }]}
      rows={ofLeaders.map(({ month, title, files, madeAt }) => [
        <a class="govuk-link" href={`/inspection/sample/leaders?month=${month?.slice(0, 7) ?? ''}`}>
          {month === undefined ? title : sayMonth(month)}
        </a>,
        counted(files, 'file'),
        sayDay(dayOf(madeAt)),
      ])}
    />
  )

const NewSample = ({
  typed,
  problems,
  visits,
}: {
  readonly typed: Typed
  readonly problems: readonly Problem[]
  readonly visits: readonly Choice[]
}) => (
  <form method="post" action="/inspection/sample" novalidate>
    <h2 class="govuk-heading-m">Begin the files of a visit</h2>
    <Input
      name="title"
      label="What is the visit called?"
      hint="Those who are invited read it on every page: Focused visit, November 2026."
      error={errorOf(problems, 'title')}
      value={typed.title}
    />
    {visits.length > 0 && (
      <Select
        name="visit"
        label="Is the visit on record?"
        value={typed.visit}
        options={[
          { value: '', words: 'Not on record' },
          ...visits.map(({ id, words }) => ({ value: id, words })),
        ]}
      />
    )}
    <Button preventDoubleClick>Begin</Button>
  </form>
)
