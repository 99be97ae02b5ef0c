import { visit } from '../../../journey/visits/visit.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { type VisitAhead, visitsOf } from '../../../store/visits.ts'
import { Button } from '../../govuk/button.tsx'
import { Checkboxes } from '../../govuk/checkboxes.tsx'
import { Back } from '../../look/back.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { keyOf, namesOf } from '../../take-along.ts'
import { byDay, turnOf } from '../visits/soonest.ts'
import { VisitCard } from '../visits/visit-card.tsx'

/** `/take-along`: what is on this device, on its way to Goldthread, and which visits to take along for a day without signal. */
export const takeAlongPage: Page = {
  path: '/take-along',
  room: 'my-work',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, visitsOf)
    return answer(reading, (ahead) =>
      page({
        title: 'Taken along',
        before: <Back href="/visits">Back to visits</Back>,
        body: <TakeAlong asked={asked} ahead={ahead} />,
      }),
    )
  },
  // Without script nothing can be kept on a device: the page says so.
  act: async () => go('/take-along'),
}

const TakeAlong = ({ asked, ahead }: { readonly asked: Asked; readonly ahead: readonly VisitAhead[] }) => (
  <>
    <h1 class="govuk-heading-l">Taken along</h1>
    <noscript>
      <p class="govuk-body">
        This browser runs no script, so nothing can be taken along on it. Print the visits instead.
      </p>
    </noscript>
    <div data-taken></div>
    {ahead.length === 0 ? (
      <Empty title="No visits to take along" action={{ href: '/visits', words: 'See your visits' }}>
        The visits to the children you work with can be taken along for a place without signal.
      </Empty>
    ) : (
      <Choose asked={asked} ahead={ahead} />
    )}
  </>
)

const Choose = ({ asked, ahead }: { readonly asked: Asked; readonly ahead: readonly VisitAhead[] }) => {
  const today = asked.store.clock.today()
  return (
    <form method="post" action="/take-along" data-take-along>
      <Checkboxes
        name="visit"
        id="visit"
        legend="Which visits do you take along?"
        legendClasses="govuk-fieldset__legend--m"
        hint="Who they are, where they live, what to know before you knock, and the form for the visit. They open without a signal until the end of the day, locked to you on this device. It is written down that you read them."
        choices={ahead.toSorted(byDay(today)).map((one, at) => ({
          value: keyOf(one),
          words: namesOf(one),
          id: at === 0 ? 'visit' : `visit-${at + 1}`,
          isChosen: ['today', 'late'].includes(turnOf(one, today)),
        }))}
      />
      <Button preventDoubleClick>Take these visits along</Button>
    </form>
  )
}

/** The button on the page of visits: takes along those of today and those that are late, at once. */
export const TakeTodaysAlong = ({
  asked,
  ahead,
}: {
  readonly asked: Asked
  readonly ahead: readonly VisitAhead[]
}) => {
  const today = asked.store.clock.today()
  const now = ahead.filter((one) => ['today', 'late'].includes(turnOf(one, today)))
  if (ahead.length === 0) return ''
  return (
    <div class="gt-take">
      {now.length > 0 && (
        <form method="post" action="/take-along" data-take-along>
          {now.map((one) => (
            <input type="hidden" name="visit" value={keyOf(one)} />
          ))}
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Take along today’s visits ({now.length})
          </Button>
        </form>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/take-along">
          {now.length > 0
            ? 'What is taken along, and others to choose'
            : 'Take visits along for a place without signal'}
        </a>
      </p>
    </div>
  )
}

/** `/take-along/:id`: one visit on one page, as it is taken along. */
export const takenVisitPage: Page = {
  path: '/take-along/:id',
  room: 'my-work',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, visitsOf)
    return answer(reading, (all) => {
      const ahead = all.find((one) => keyOf(one) === asked.params.id)
      if (ahead === undefined) return notFound
      return page({
        title: `Visit to ${namesOf(ahead)}`,
        before: <Back href="/take-along">Back to what is taken along</Back>,
        body: <OneVisit asked={asked} ahead={ahead} />,
      })
    })
  },
}

/** The form that was begun leads from the list: a button here would need a signal. */
const OneVisit = ({ asked, ahead }: { readonly asked: Asked; readonly ahead: VisitAhead }) => (
  <>
    <h1 class="govuk-heading-l">{visit.title}</h1>
    <h2 class="govuk-heading-m">Before you knock</h2>
    <VisitCard asked={asked} ahead={{ ...ahead, begin: undefined }} />
  </>
)
