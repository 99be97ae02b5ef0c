import type { NameOf } from '../../../define/kind.ts'
import { addDays, type Day, dayOf, sayMoment, sayWeekday, startOf } from '../../../plain/day.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, requireDeed } from '../../../store/as.ts'
import { type Duty, type DutyVersion, dutiesBetween, dutyChanges, dutyKinds } from '../../../store/duty.ts'
import { type Present, presentMinutes, workingNow } from '../../../store/presence.ts'
import { namesOf } from '../../../store/read.ts'
import { type Team, teamsOf } from '../../../store/teams.ts'
import { telephonesOf } from '../../../store/telephones.ts'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { PageHeaderActions } from '../../govuk/page-header-actions.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Facts } from '../../look/facts.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { capital, naming } from '../names.ts'
import { dial, dutyWords, sayTimes } from './saying.ts'

/** How many days the rota shows: today and the next two weeks. */
const daysShown = 15
const daysOpen = 8
const changesShown = 20

type View = {
  readonly asked: Asked
  readonly duties: readonly Duty[]
  readonly changes: readonly DutyVersion[]
  readonly teams: readonly Team[]
  readonly telephones: ReadonlyMap<string, string>
  readonly present: readonly Present[]
  readonly nameOf: NameOf
}

/** `/rota`: who is on duty now and in the next two weeks, by which number, and who else is working. */
export const rotaPage: Page = {
  path: '/rota',
  room: 'team',
  show: async (asked) => {
    const { store, worker } = asked
    const today = store.clock.today()
    const reading = await as(store, worker, myWork, async (acting) => {
      requireDeed(acting, 'see who is on duty')
      return {
        duties: await dutiesBetween(acting, startOf(today), startOf(addDays(today, daysShown))),
        changes: await dutyChanges(acting, changesShown),
        teams: await teamsOf(acting),
        telephones: await telephonesOf(acting),
        present: await workingNow(acting),
        nameOf: naming(await namesOf(acting)),
      }
    })
    return answer(reading, (read) =>
      page({ title: 'Who is on duty', body: <Whole asked={asked} {...read} /> }),
    )
  },
}

const keeps = ({ worker }: Asked): boolean => mayEver(worker, 'keep the rota')

const Whole = (view: View) => (
  <>
    <PageHeaderActions title="Who is on duty" titleClasses="govuk-heading-l">
      {keeps(view.asked) && <Button href="/rota/duty">Put somebody on duty</Button>}
    </PageHeaderActions>
    <Now {...view} />
    <Days {...view} />
    <Working {...view} />
    <Numbers {...view} />
    {keeps(view.asked) && <Changes {...view} />}
    {makesPaper(view) && (
      <p class="govuk-body">
        The rota is printed in the{' '}
        <a class="govuk-link" href="/emergency">
          emergency paper
        </a>
        .
      </p>
    )}
  </>
)

/** As `requireEmergency` decides it: those who lead, and whoever is on emergency duty now. */
function makesPaper({ asked, duties }: View): boolean {
  const now = asked.store.clock.now()
  const isOnDuty = duties.some(
    ({ kind, worker, startsAt, endsAt }) =>
      kind === 'emergency' && worker === asked.worker.id && startsAt <= now && endsAt > now,
  )
  return isOnDuty || mayEver(asked.worker, 'make the emergency paper')
}

const Telephone = ({ number }: { readonly number: string }) => (
  <a class="govuk-link" href={dial(number)}>
    {number.replaceAll(' ', '\u00a0')}
  </a>
)

const Now = ({ asked, duties }: View) => {
  const now = asked.store.clock.now()
  const here = duties.filter(({ startsAt, endsAt }) => startsAt <= now && endsAt > now)
  return (
    <>
      <h2 class="govuk-heading-m">Now</h2>
      <Facts
        facts={dutyKinds.map((kind) => {
          const some = here.filter((duty) => duty.kind === kind)
          return {
            name: dutyWords[kind],
            words: some.length === 0 ? 'Nobody is entered' : some.map((duty) => <Who duty={duty} />),
          }
        })}
      />
    </>
  )
}

const Who = ({ duty }: { readonly duty: Duty }) => (
  <div>
    <strong>{duty.name}</strong>, <Telephone number={duty.telephone} />
  </div>
)

/** The week that somebody looks at most is shown; the one after it is folded away. */
const Days = (view: View) => {
  const today = view.asked.store.clock.today()
  const days = Array.from({ length: daysShown }, (_, at) => addDays(today, at))
  return (
    <>
      <DaysTable {...view} caption="Today and the days to come" days={days.slice(0, daysOpen)} />
      <Details summary="The week after">
        <DaysTable {...view} caption="The week after" days={days.slice(daysOpen)} />
      </Details>
    </>
  )
}

type DaysProps = View & { readonly caption: string; readonly days: readonly Day[] }

/** Every day with who is on duty then. A night stands under the day on which it begins. */
const DaysTable = ({ asked, duties, caption, days }: DaysProps) => {
  const today = asked.store.clock.today()
  return (
    <CardTable
      caption={caption}
      showCaption
      columns={[{ words: 'Day' }, ...dutyKinds.map((kind) => ({ words: dutyWords[kind] }))]}
      rows={days.map((day) => [
        day === today ? `Today, ${sayWeekday(day)}` : sayWeekday(day),
        ...dutyKinds.map((kind) => (
          <OnDay asked={asked} day={day} some={onDay(duties, day, today, kind)} kind={kind} />
        )),
      ])}
    />
  )
}

/** Those that begin on the day; on the first day shown, also those that began before it. */
const onDay = (duties: readonly Duty[], day: Day, today: Day, kind: Duty['kind']): readonly Duty[] =>
  duties.filter((duty) => {
    const begins = dayOf(duty.startsAt)
    return duty.kind === kind && (begins === day || (day === today && begins < today))
  })

type OnDayProps = {
  readonly asked: Asked
  readonly day: Day
  readonly some: readonly Duty[]
  readonly kind: Duty['kind']
}

const OnDay = ({ asked, day, some, kind }: OnDayProps) =>
  some.length === 0 ? (
    <span class="govuk-hint">Nobody yet</span>
  ) : (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {some.map((duty) => (
        <li>
          {capital(sayTimes(duty, day))}: {duty.name}, <Telephone number={duty.telephone} />
          {mayChange(asked, kind) && (
            <>
              {' '}
              <a class="govuk-link" href={`/rota/duty?id=${duty.id}`}>
                Change
                <span class="govuk-visually-hidden">
                  {' '}
                  {dutyWords[kind]} of {duty.name} on {sayWeekday(day)}
                </span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )

/** Emergency duty opens the emergency paper: only who may make it gives it. */
const mayChange = (asked: Asked, kind: Duty['kind']): boolean =>
  keeps(asked) && (kind !== 'emergency' || mayEver(asked.worker, 'make the emergency paper'))

/** Colleagues who are working now, team by team. Names and duty, and nothing of what they do. */
const Working = ({ asked, present, teams, duties, telephones }: View) => {
  const now = asked.store.clock.now()
  const onDuty = (who: Present): string =>
    duties
      .filter(({ worker, startsAt, endsAt }) => worker === who.worker && startsAt <= now && endsAt > now)
      .map(({ kind }) => `, ${dutyWords[kind].toLowerCase()}`)
      .join('')
  const by = Map.groupBy(present, ({ team }) => team ?? undefined)
  return (
    <Details summary={`Who is working now (${present.length})`}>
      <p class="govuk-body">
        Whoever used Goldthread in the last {presentMinutes} minutes. Nothing of this is kept.
      </p>
      {[...teams.map(({ id, name }) => ({ id, name })), { id: undefined, name: 'In no team' }].map(
        ({ id, name }) => {
          const here = by.get(id) ?? []
          return here.length === 0 ? (
            ''
          ) : (
            <>
              <h3 class="govuk-heading-s">{name}</h3>
              <ul class="govuk-list">
                {here.map((one) => {
                  const number = telephones.get(one.worker)
                  return (
                    <li>
                      {one.name}, {one.post}
                      {onDuty(one)}
                      {number !== undefined && (
                        <>
                          {', '}
                          <Telephone number={number} />
                        </>
                      )}
                    </li>
                  )
                })}
              </ul>
            </>
          )
        },
      )}
    </Details>
  )
}

const Numbers = ({ asked, teams, telephones }: View) => {
  const own = telephones.get(asked.worker.id)
  return (
    <>
      <Details summary="Numbers of the teams">
        <CardTable
          caption="Numbers of the teams"
          columns={[{ words: 'Team' }, { words: 'Telephone' }]}
          rows={teams.map(({ id, name }) => {
            const number = telephones.get(id)
            return [name, number === undefined ? 'No number yet' : <Telephone number={number} />]
          })}
        />
      </Details>
      <p class="govuk-body">
        Your own number here: {own ?? 'none yet'}.{' '}
        <a class="govuk-link" href="/rota/numbers">
          {keeps(asked) ? 'Change a number' : 'Change your number'}
        </a>
      </p>
    </>
  )
}

const Changes = ({ changes }: View) => (
  <Details summary="What was changed last, and by whom">
    {changes.length === 0 ? (
      <p class="govuk-body">Nothing has been entered yet.</p>
    ) : (
      <ul class="govuk-list">
        {changes.map((one) => (
          <li>
            {sayMoment(one.writtenAt)}, {one.writtenBy}: {what(one)} {dutyWords[one.kind].toLowerCase()},{' '}
            {one.name}, {sayWeekday(dayOf(one.startsAt))}, {sayTimes(one, dayOf(one.startsAt))}
          </li>
        ))}
      </ul>
    )}
  </Details>
)

const what = ({ version, stands }: DutyVersion): string =>
  stands ? (version === 1 ? 'entered' : 'changed') : 'took off'
