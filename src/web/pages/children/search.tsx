import { sayAge, sayName } from '../../../journey/people/name.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { type Card, search } from '../../../store/people.ts'
import { Button } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { answer, type Page, page } from '../../page.tsx'
import { capital } from '../names.ts'

/** The same answers that a person's record holds, from a card. */
const answersOf = ({ given, family, bornOn, expectedOn, localNumber }: Card) => ({
  ...(given === undefined ? {} : { givenName: given }),
  ...(family === undefined ? {} : { familyName: family }),
  ...(bornOn === undefined ? {} : { bornOn }),
  ...(expectedOn === undefined ? {} : { expectedOn }),
  ...(localNumber === undefined ? {} : { localNumber }),
})

/** `/children`: finds a child by name or number. */
export const findChildren: Page = {
  path: '/children',
  room: 'children',
  show: async ({ store, worker, query }) => {
    const text = (query.find ?? '').trim().slice(0, 200)
    const reading = await as(store, worker, myWork, (acting) => search(acting, text))
    return answer(reading, (cards) =>
      page({
        title: text === '' ? 'Find a child' : 'Children found',
        body: (
          <>
            <h1 class="govuk-heading-l">Find a child</h1>
            <form method="get" action="/children">
              <Input
                id="find-child"
                name="find"
                label="Name, date of birth, council’s number or unique pupil number"
                hint="Parts of names will do: ‘am kit’ finds Amelia Kitto, and so does ‘kit 13/4/2016’."
                value={text}
                type="search"
                autocomplete="off"
              />
              <Button>Find</Button>
            </form>
            {cards.length > 0 && <Found cards={cards} today={store.clock.today()} />}
            {text !== '' && cards.length === 0 && (
              <Empty title="Nobody is found by that">
                Try fewer letters, another spelling, or the number. A child whom we do not know yet comes in
                as a contact at the front door.
              </Empty>
            )}
          </>
        ),
      }),
    )
  },
}

const Found = ({ cards, today }: { cards: readonly Card[]; today: Parameters<typeof sayAge>[1] }) => (
  <CardTable
    caption={cards.length === 30 ? 'The first 30 found' : `${cards.length} found`}
    showCaption
    columns={[
      { words: 'Name' },
      { words: 'Age' },
      { words: 'Council’s number' },
      { words: 'Who works with them' },
    ]}
    rows={cards.map((card) => [
      <a class="govuk-link" href={`/children/${card.id}`}>
        <bdi>{sayName(answersOf(card))}</bdi>
      </a>,
      capital(sayAge(answersOf(card), today)),
      card.localNumber ?? '',
      [card.worker, card.team].filter(Boolean).join(', ') || 'Nobody now',
    ])}
  />
)
