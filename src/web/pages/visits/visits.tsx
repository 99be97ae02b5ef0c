import type { Day } from '../../../plain/day.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { type VisitAhead, visitsOf } from '../../../store/visits.ts'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { TakeTodaysAlong } from '../devices/take-along.tsx'
import { byDay, type Turn, turnOf } from './soonest.ts'
import { VisitCard } from './visit-card.tsx'

const parts: readonly { readonly turn: Turn; readonly words: string }[] = [
  { turn: 'today', words: 'Today' },
  { turn: 'late', words: 'Late' },
  { turn: 'next', words: 'Next' },
  { turn: 'no day', words: 'With no day set' },
]

/** `/visits`: the visits ahead of the worker, a family at a time: by when, where, whom to ask for, what each child said last. */
export const visitsPage: Page = {
  path: '/visits',
  room: 'my-work',
  show: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, visitsOf)
    return answer(reading, (ahead) => page({ title: 'Visits', body: <Visits asked={asked} ahead={ahead} /> }))
  },
}

const Visits = ({ asked, ahead }: { readonly asked: Asked; readonly ahead: readonly VisitAhead[] }) => {
  const today = asked.store.clock.today()
  const inTurn = ahead.toSorted(byDay(today))
  return (
    <>
      <h1 class="govuk-heading-l">Visits</h1>
      {ahead.length === 0 && (
        <Empty title="No visits ahead" action={{ href: '/my-work', words: 'See my work' }}>
          The children you work with stand here, a family at a time, with the day by which each must be seen.
          A child comes to you when a manager allocates them.
        </Empty>
      )}
      <TakeTodaysAlong asked={asked} ahead={ahead} />
      {parts.map(({ turn, words }) => (
        <Part
          words={words}
          asked={asked}
          ahead={inTurn.filter((one) => turnOf(one, today) === turn)}
          first={firstOf(inTurn, today)}
        />
      ))}
    </>
  )
}

/** The first of the first part that has any. */
const firstOf = (inTurn: readonly VisitAhead[], today: Day): VisitAhead | undefined =>
  parts.flatMap(({ turn }) => inTurn.filter((one) => turnOf(one, today) === turn))[0]

type PartProps = {
  readonly words: string
  readonly asked: Asked
  readonly ahead: readonly VisitAhead[]
  readonly first: VisitAhead | undefined
}

const Part = ({ words, asked, ahead, first }: PartProps) =>
  ahead.length === 0 ? (
    ''
  ) : (
    <section aria-label={words}>
      <h2 class="govuk-heading-m">
        {words} ({ahead.length})
      </h2>
      {ahead.map((one) => (
        <VisitCard ahead={one} asked={asked} isFirst={one === first} />
      ))}
    </section>
  )
