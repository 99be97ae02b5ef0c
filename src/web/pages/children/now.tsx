import { ruleOn } from '../../../journey/clocks.ts'
import type { Wait } from '../../../journey/waits/wait.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { addWorkingDays } from '../../../plain/calendar.ts'
import type { Day } from '../../../plain/day.ts'
import type { Standing } from '../../../store/standing.ts'
import type { Work } from '../../../store/work.ts'
import { Details } from '../../govuk/details.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import type { Asked } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { mightWrite } from '../might.ts'
import { sayChild, sayNames } from '../names.ts'

export type NowProps = {
  readonly asked: Asked
  readonly now: readonly Work[]
  /** Every record of the children in question. */
  readonly records: readonly Standing[]
  /** Says of whom each is, where several children stand on the page. */
  readonly namesChildren?: boolean
}

/** The last day on which the work with somebody ended, if it ever did. */
const closedOn = (records: readonly Standing[], child: string): Day | undefined =>
  records
    .filter(({ kind, children }) => kind === 'closure' && children.some((one) => one === child))
    .map(({ answers }) => answers.closedOn as Day | undefined)
    .reduce((last, on) => (last === undefined || (on !== undefined && on > last) ? on : last), undefined)

/** Whether it was left undone when the work with all its children ended: true, but not what happens now. */
export const isLeftBehind = (one: Work, records: readonly Standing[]): boolean =>
  one.children.length > 0 &&
  one.children.every(({ id }) => {
    const on = closedOn(records, id)
    return on !== undefined && one.from < on
  })

/** What somebody must do next, with its day. What was left undone when the work ended is folded away below. */
export const Now = (props: NowProps) => {
  const { now, records } = props
  const behind = now.filter((one) => isLeftBehind(one, records))
  const here = now.filter((one) => !behind.includes(one))
  return (
    <section aria-label="What is happening now">
      <h2 class="govuk-heading-m">What is happening now, and what is next</h2>
      {here.length === 0 ? (
        <Empty title="Nothing is waiting" level={3}>
          What somebody must do next stands here, with its day.
        </Empty>
      ) : (
        <Items {...props} items={here} />
      )}
      {behind.length > 0 && (
        <Details
          summary={`${behind.length} ${behind.length === 1 ? 'thing' : 'things'} left undone when the work ended`}
        >
          <Items {...props} items={behind} quiet />
        </Details>
      )}
    </section>
  )
}

const Items = ({ items, quiet, ...props }: NowProps & { items: readonly Work[]; quiet?: boolean }) => (
  <ul class="gt-now">
    {items.map((one, at) => (
      <li class="gt-now__item">
        <Item {...props} one={one} quiet={quiet === true || at > 0} />
      </li>
    ))}
  </ul>
)

/** What to press: the form of the next step, or of the record that is not finished; nothing where it is not this worker's to write. */
function formFor({ asked }: NowProps, one: Work, wait: Wait) {
  const mine = (kind: string): boolean => {
    const type = asked.store.types.find(({ name }) => name === kind)
    return type !== undefined && mightWrite(asked.worker, type)
  }
  if (wait.next !== undefined) return mine(wait.next) ? { kind: wait.next, before: one.record } : undefined
  return wait.turn === 'worker' && mine(one.kind) ? { kind: one.kind, record: one.record } : undefined
}

const Item = ({ one, quiet, ...props }: NowProps & { one: Work; quiet: boolean }) => {
  const wait = waits.find(({ code }) => code === one.code)
  if (wait === undefined) return ''
  const begin = formFor(props, one, wait)
  const rule = wait.clock === undefined ? undefined : ruleOn(wait.clock, one.from)
  const names = sayNames(one.children.map(sayChild), 6)
  const today = props.asked.store.clock.today()
  return (
    <>
      {begin !== undefined && <BeginWith {...begin} words={wait.does} about={`for ${names}`} quiet={quiet} />}
      <div class="gt-now__words">
        {begin !== undefined && <span class="gt-paper-only gt-now__does">{wait.does}</span>}
        {begin === undefined && (
          <a class="govuk-link gt-now__does" href={`/records/${one.record}`}>
            {wait.does}
            <span class="govuk-visually-hidden">: open the record</span>
          </a>
        )}
        {props.namesChildren === true && <span class="gt-now__for">For {names}</span>}
        {rule !== undefined && (
          <Due dueOn={addWorkingDays(one.from, rule.workingDays)} today={today} doneOn={null} />
        )}
      </div>
    </>
  )
}
