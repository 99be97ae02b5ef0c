import { entriesOf } from '../../../sight/improvement/plan.ts'
import { practiceLesson } from '../../../sight/improvement/practice-lesson.ts'
import { findingSources } from '../../../sight/inspection/finding-of.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Details } from '../../govuk/details.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { entryHref, shortened } from '../inspection/saying.ts'
import { MilestoneDue } from './action-parts.tsx'
import { ImprovementParts } from './parts.tsx'
import { type Ground, readGround } from './reading.ts'

type Lesson = ReturnType<typeof lessonsIn>[number]

const lessonsIn = (records: Ground['records']) => entriesOf(practiceLesson, records)

const isOpen = ({ answers }: Lesson): boolean => (answers.done?.is ?? 'awaited') === 'awaited'

/** `/improvement/lessons`: what was learned about practice, wherever it was learned, and what is done differently since. */
export const lessonsPage: Page = {
  path: '/improvement/lessons',
  room: 'improvement',
  show: async ({ store, worker }) => {
    const reading = await as(store, worker, myWork, readGround)
    return answer(reading, (ground) =>
      page({
        title: 'Lessons for practice',
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'Improvement', href: '/improvement' }, { words: 'Lessons for practice' }]}
          />
        ),
        body: (
          <>
            <h1 class="govuk-heading-l">Lessons for practice</h1>
            <ImprovementParts worker={worker} here="lessons" />
            {mayEver(worker, 'improve') && (
              <div class="gt-begin-list">
                <BeginWith
                  kind="practice lesson"
                  words="Write down a lesson"
                  answers={{ 'done.is': 'awaited' }}
                />
              </div>
            )}
            <Lessons ground={ground} />
            {mayEver(worker, 'keep continuity') && (
              <p class="govuk-body">
                What was learned from drills, and from events such as a flood, stands with{' '}
                <a class="govuk-link" href="/continuity">
                  the continuity plan
                </a>
                .
              </p>
            )}
          </>
        ),
      }),
    )
  },
}

const Lessons = ({ ground }: { readonly ground: Ground }) => {
  const lessons = lessonsIn(ground.records).toReversed()
  const [open, done] = [lessons.filter(isOpen), lessons.filter((one) => !isOpen(one))]
  if (lessons.length === 0)
    return (
      <Empty title="No lesson written down yet">
        What worked as much as what did not: from what we did, a learning review, an audit, or what young
        people say. Each says what is done differently, and who sees to it.
      </Empty>
    )
  return (
    <>
      {open.length > 0 && (
        <Table caption={`Being taken up (${open.length})`} lessons={open} ground={ground} />
      )}
      {done.length > 0 && (
        <Details summary={`${done.length} done, or not needed`}>
          <Table caption="Done, or not needed" lessons={done} ground={ground} />
        </Details>
      )}
    </>
  )
}

type TableProps = { readonly caption: string; readonly lessons: readonly Lesson[]; readonly ground: Ground }

const Table = ({ caption, lessons, ground: { today, nameOf } }: TableProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[
      { words: 'What was learned' },
      { words: 'From' },
      { words: 'What is done differently' },
      { words: 'Sees to it' },
      { words: 'By when' },
    ]}
    rows={lessons.map(({ record, answers }) => [
      <a class="govuk-link" href={entryHref(record.id)}>
        {shortened(answers.learned ?? 'Lesson', 160)}
      </a>,
      `${sayFrom(answers.learnedFrom)}: ${answers.learnedIn ?? 'not stated'}`,
      answers.changes ?? '',
      answers.owner === undefined ? 'Nobody yet' : nameOf(answers.owner),
      <MilestoneDue answers={answers} today={today} />,
    ])}
  />
)

const sayFrom = (source: string | undefined): string =>
  findingSources.find(({ code }) => code === source)?.words ?? 'What we did ourselves'
