import { type Day, dayOf, readDay, sayWeekday } from '../../../../plain/day.ts'
import { readId } from '../../../../plain/id.ts'
import { entriesOf, interviewsFor, writeCalendar } from '../../../../sight/inspection/visit/calendar.ts'
import { clashesIn } from '../../../../sight/inspection/visit/clashes.ts'
import { inspectionInterview } from '../../../../sight/inspection/visit/interview.ts'
import { type Interview, interviewsOn } from '../../../../sight/inspection/visit/space.ts'
import { myWork } from '../../../../store/access.ts'
import { as } from '../../../../store/as.ts'
import { SubNavigation } from '../../../govuk/sub-navigation.tsx'
import { WarningText } from '../../../govuk/warning-text.tsx'
import { Empty } from '../../../look/empty.tsx'
import { type Asked, answer, hand, notFound, type Page, page } from '../../../page.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { VisitCrumbs, VisitHead } from './head.tsx'
import { InterviewsTable } from './interviews-table.tsx'
import { readSpace, type SpaceRead } from './read.ts'
import { sayVisit, visitHref } from './saying.ts'
import { mayRun } from './visits.tsx'

type View = SpaceRead & { readonly asked: Asked }

/** `/inspection/visits/:id/interviews`: the timetable, day by day, and what overlaps in it. */
export const visitInterviews: Page = {
  path: '/inspection/visits/:id/interviews',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, (acting) => readSpace(acting, params.id))
    return answer(reading, (found) =>
      page({
        title: 'Interviews',
        before: <VisitCrumbs visit={found.space.visit} here="Interviews" />,
        body: <Timetable {...found} asked={asked} />,
      }),
    )
  },
}

const daysOf = (interviews: readonly Interview[]): readonly Day[] =>
  [...new Set(interviews.flatMap(({ answers: { startsAt } }) => (startsAt ? [dayOf(startsAt)] : [])))].sort()

const Timetable = (view: View) => {
  const { space, asked } = view
  const asksFor = readDay(asked.query.day ?? '')
  const days = daysOf(space.interviews)
  const shown = asksFor.ok ? days.filter((day) => day === asksFor.value) : days
  const clashes = clashesIn(space.interviews)
  return (
    <>
      <VisitHead visit={space.visit} title="Interviews" here="interviews" />
      {clashes.length > 0 && (
        <WarningText>
          {clashes.length === 1 ? 'Two interviews overlap' : `${clashes.length} pairs of interviews overlap`}:
          look for the mark below, and change one of them.
        </WarningText>
      )}
      {mayRun(asked.worker) && (
        <div class="gt-begin-list">
          <BeginWith
            kind={inspectionInterview.name}
            words="Add an interview"
            before={space.visit.id}
            answers={{ visit: space.visit.id, minutes: '60' }}
          />
        </div>
      )}
      {space.interviews.length === 0 && (
        <Empty title="The timetable is empty">
          Each interview has its hour, its room or call, who prepares it, and whether those who are asked
          agreed. What overlaps is marked.
        </Empty>
      )}
      <Days {...view} days={days} />
      {shown.map((day) => (
        <InterviewsTable
          caption={sayWeekday(day)}
          interviews={interviewsOn(space.interviews, day)}
          all={space.interviews}
          nameOf={view.nameOf}
          today={asked.store.clock.today()}
        />
      ))}
      {space.interviews.length > 0 && <Calendars {...view} />}
    </>
  )
}

const Days = ({ space, asked, days }: View & { readonly days: readonly Day[] }) => {
  const at = `${visitHref(space.visit.id)}/interviews`
  if (days.length < 2) return ''
  return (
    <SubNavigation
      label="Days"
      items={[
        { words: 'All days', href: at, isHere: asked.query.day === undefined },
        ...days.map((day) => ({
          words: sayWeekday(day).replace(/ \d{4}$/, ''),
          href: `${at}?day=${day}`,
          isHere: asked.query.day === day,
        })),
      ]}
    />
  )
}

/** The people of the timetable: those who are asked in, and those who prepare. */
const peopleOf = (interviews: readonly Interview[]): readonly string[] => [
  ...new Set(
    interviews.flatMap(({ answers: { worker, preparedBy } }) =>
      [worker, preparedBy].flatMap((id) => (id === undefined ? [] : [String(id)])),
    ),
  ),
]

const Calendars = ({ space, nameOf }: View) => {
  const at = `${visitHref(space.visit.id)}/calendar`
  return (
    <section aria-label="Calendar files">
      <h2 class="govuk-heading-m">For people’s calendars</h2>
      <p class="govuk-body">
        A file that any calendar reads. It says when, where and with which inspector, and of those who are no
        staff nothing but what they are.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href={at}>
            The whole timetable
          </a>
        </li>
        {peopleOf(space.interviews)
          .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en-GB'))
          .map((person) => (
            <li>
              <a class="govuk-link" href={`${at}?for=${person}`}>
                For {nameOf(person)}
              </a>
            </li>
          ))}
      </ul>
    </section>
  )
}

/** `/inspection/visits/:id/calendar`: the timetable as a calendar file, whole or for one member of staff. */
export const visitCalendar: Page = {
  path: '/inspection/visits/:id/calendar',
  room: 'inspection',
  show: async ({ store, worker, params, query }) => {
    const person = query.for === undefined ? undefined : readId<'worker'>(query.for)
    if (person?.ok === false) return notFound
    const reading = await as(store, worker, myWork, (acting) => readSpace(acting, params.id))
    return answer(reading, ({ space, nameOf }) => {
      const chosen = person === undefined ? space.interviews : interviewsFor(space.interviews, person.value)
      const entries = entriesOf(chosen, nameOf)
      return hand({
        file: writeCalendar(sayVisit(space.visit), entries, store.clock.now()),
        name: 'interviews.ics',
        media: 'text/calendar; charset=utf-8',
      })
    })
  },
}
