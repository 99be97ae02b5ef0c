import type { NameOf } from '../../../define/kind.ts'
import { type Day, sayDay, sayMoment } from '../../../plain/day.ts'
import { formats, sayAudience } from '../../../sight/telling/audiences.ts'
import { isDue, type Message, type Plan, plansOf } from '../../../sight/telling/told.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import type { KeptLetter } from '../../../store/letters.ts'
import { namesOf } from '../../../store/read.ts'
import { messagesPlanned } from '../../../store/telling.ts'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { ImprovementParts } from '../improvement/parts.tsx'
import { naming } from '../names.ts'
import { aboutLetter, lettersUntold, planForLetter } from './planning.ts'

type View = {
  readonly asked: Asked
  readonly plans: readonly Plan[]
  readonly untold: readonly KeptLetter[]
  readonly nameOf: NameOf
}

/** `/messages`: who is told what about a letter, report or plan, and whether it reached them. */
export const messagesPage: Page = {
  path: '/messages',
  room: 'improvement',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => ({
      plans: plansOf(await messagesPlanned(acting)),
      untold: await lettersUntold(acting),
      names: await namesOf(acting),
    }))
    return answer(reading, ({ names, ...found }) =>
      page({
        title: 'Communications plan',
        body: <Messages {...found} nameOf={naming(names)} asked={asked} />,
      }),
    )
  },
  act: async ({ store, worker, form }) => {
    const reading = await as(store, worker, myWork, (acting) => planForLetter(acting, form.letter))
    return answer(reading, (made) => (made === undefined ? notFound : go('/messages')))
  },
}

const Messages = (view: View) => (
  <>
    <h1 class="govuk-heading-l">Communications plan</h1>
    <ImprovementParts worker={view.asked.worker} here="messages" />
    <p class="govuk-body">
      Who hears what, in which order, and what proves that it reached them. Those whom it is about hear first.{' '}
      <a class="govuk-link" href="/briefings">
        Staff briefings
      </a>{' '}
      count for themselves who has read them.
    </p>
    {view.untold.map((letter) => (
      <Untold letter={letter} />
    ))}
    <div class="gt-begin-list">
      <BeginWith kind="message" words="Plan a message" quiet={view.untold.length > 0} />
    </div>
    {view.plans.length === 0 && view.untold.length === 0 && (
      <Empty title="Nothing is planned yet">
        When a letter has been read in, one press here makes the whole list: children in care council, care
        leavers, foster carers, staff, partners, councillors, press, everybody.
      </Empty>
    )}
    {view.plans.map((plan) => (
      <PlanTable plan={plan} today={view.asked.store.clock.today()} nameOf={view.nameOf} />
    ))}
  </>
)

/** So that a letter of whom nobody was told stands first, with what to do about it. */
const Untold = ({ letter }: { readonly letter: KeptLetter }) => (
  <form method="post" action="/messages" class="gt-begin">
    <input type="hidden" name="letter" value={letter.id} />
    <p class="govuk-body">
      Nothing is planned about <strong>{aboutLetter(letter)}</strong>.
    </p>
    <Button preventDoubleClick>
      Plan who hears of it<span class="govuk-visually-hidden">: {aboutLetter(letter)}</span>
    </Button>
  </form>
)

type PlanProps = { readonly plan: Plan; readonly today: Day; readonly nameOf: NameOf }

const PlanTable = ({ plan, ...of }: PlanProps) => {
  const due = plan.messages.filter(isDue)
  const over = plan.messages.filter((message) => !isDue(message))
  return (
    <section aria-label={plan.about}>
      <h2 class="govuk-heading-m">{plan.about}</h2>
      {due.length > 0 && <Table caption={`Still to be told (${due.length})`} messages={due} {...of} />}
      {over.length > 0 && due.length === 0 && (
        <Table caption="All told, or not needed" messages={over} {...of} />
      )}
      {over.length > 0 && due.length > 0 && (
        <Details summary={`${over.length} told, or not needed`}>
          <Table caption="Told, or not needed" messages={over} {...of} />
        </Details>
      )}
    </section>
  )
}

type TableProps = Pick<PlanProps, 'today' | 'nameOf'> & {
  readonly caption: string
  readonly messages: readonly Message[]
}

const Table = ({ caption, messages, today, nameOf }: TableProps) => (
  <CardTable
    caption={caption}
    showCaption
    captionSize="s"
    columns={[
      { words: 'Who hears' },
      { words: 'How' },
      { words: 'From whom' },
      { words: 'When' },
      { words: 'Reached' },
    ]}
    rows={messages.map(({ record, answers }) => [
      <a class="govuk-link" href={`/messages/${record.id}`}>
        {sayAudience(answers.audience)}
      </a>,
      formats.find(({ code }) => code === answers.format)?.words ?? 'Not stated',
      answers.owner === undefined ? 'Nobody yet' : nameOf(answers.owner),
      <When answers={answers} today={today} />,
      sayReached(answers),
    ])}
  />
)

const When = ({ answers, today }: Pick<Message, 'answers'> & { readonly today: Day }) => {
  const { sent, plannedOn, embargoUntil } = answers
  if (sent?.is === 'not needed') return `Not needed: ${sent.because}`
  if (sent?.is === 'done') return `Told on ${sayDay(sent.on)}`
  return (
    <>
      {plannedOn === undefined ? 'No day given' : <Due dueOn={plannedOn} today={today} doneOn={null} />}
      {embargoUntil !== undefined && ` Not before ${sayMoment(embargoUntil)}.`}
    </>
  )
}

/** `41 of 60, counted in the room`. That something went out does not say that it was heard. */
export function sayReached({ sent, reached, outOf, howKnown }: Message['answers']): string {
  if (sent?.is !== 'done') return ''
  if (reached === undefined) return 'Not known yet'
  return `${reached}${outOf === undefined ? '' : ` of ${outOf}`}${howKnown === undefined ? '' : `, ${howKnown}`}`
}
