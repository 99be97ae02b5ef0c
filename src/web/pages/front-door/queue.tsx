import { type ClockRule, ruleOn } from '../../../journey/clocks.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { addWorkingDays } from '../../../plain/calendar.ts'
import { type Day, sayDay } from '../../../plain/day.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, requireDeed } from '../../../store/as.ts'
import { type Work, work } from '../../../store/work.ts'
import { Button } from '../../govuk/button.tsx'
import { PageHeaderActions } from '../../govuk/page-header-actions.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginForm } from '../begin-form.tsx'

const frontDoor = waits.filter(
  ({ turn, code }) =>
    turn === 'front door' || code === 'D1' || code === 'D1 returned' || code === 'not allocated',
)

/** The front door: what came in and is not decided, what waits for a manager, and who has not been told yet. */
export const frontDoorQueue: Page = {
  path: '/front-door',
  room: 'front-door',
  show: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      requireDeed(acting, 'read the front door')
      return work(acting, frontDoor, 'everybody')
    })
    return answer(reading, (found) =>
      page({ title: 'Front door', body: <Queue asked={asked} found={found} /> }),
    )
  },
}

const Queue = ({ asked, found }: { asked: Asked; found: readonly Work[] }) => {
  const mayTake = mayEver(asked.worker, 'record at the front door')
  return (
    <>
      <PageHeaderActions title="Front door" titleClasses="govuk-heading-l">
        {mayTake && (
          <form method="post" action="/begin">
            <input type="hidden" name="kind" value="contact" />
            <Button>Take a contact</Button>
          </form>
        )}
      </PageHeaderActions>
      {frontDoor.map(({ code, does, clock, next }) => {
        const rows = found.filter((one) => one.code === code)
        return rows.length === 0 ? (
          ''
        ) : (
          <Part title={does} rows={rows} asked={asked} clock={clock} next={mayTake ? next : undefined} />
        )
      })}
      {found.length === 0 && (
        <Empty title="Nothing is waiting at the front door">
          Contacts that are not decided yet stand here, with the time that is left for each. Take a contact to
          begin.
        </Empty>
      )}
    </>
  )
}

type PartProps = {
  readonly title: string
  readonly rows: readonly Work[]
  readonly asked: Asked
  readonly clock: ClockRule['code'] | undefined
  readonly next: string | undefined
}

const mostShown = 50

const Part = ({ title, rows, asked, clock, next }: PartProps) => (
  <section>
    <CardTable
      caption={`${title} (${rows.length})`}
      showCaption
      columns={[{ words: 'Children' }, { words: 'Since' }, { words: 'When' }, { words: 'What to do' }]}
      rows={rows.slice(0, mostShown).map((row) => [
        <a class="govuk-link" href={`/records/${row.record}`}>
          {row.children.map(({ name }) => name).join(', ')}
        </a>,
        sayDay(row.from),
        clock === undefined ? (
          ''
        ) : (
          <Due dueOn={dueOn(clock, row.from)} today={asked.store.clock.today()} doneOn={null} />
        ),
        next === undefined ? (
          <a class="govuk-link" href={`/records/${row.record}`}>
            Open<span class="govuk-visually-hidden"> {row.children.map(({ name }) => name).join(', ')}</span>
          </a>
        ) : (
          <BeginForm
            kind={next}
            before={row.record}
            words={title}
            about={row.children.map(({ name }) => name).join(', ')}
            quiet
          />
        ),
      ])}
    />
    {rows.length > mostShown && (
      <p class="govuk-body">
        The {mostShown} that wait longest are shown, of {rows.length}.
      </p>
    )}
  </section>
)

const dueOn = (clock: ClockRule['code'], from: Day): Day =>
  addWorkingDays(from, ruleOn(clock, from).workingDays)
