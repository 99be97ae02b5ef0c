import { waits } from '../../../journey/waits/waits.ts'
import { sayMoment } from '../../../plain/day.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { type OwnDraft, ownDrafts } from '../../../store/held.ts'
import { type Work, work } from '../../../store/work.ts'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { type Item, itemsOf, type Urgency, urgencyOf, WorkList } from './rows.tsx'

/** What they do, and what of theirs a manager must answer before they can go on. */
const forWorkers = waits.filter(
  ({ turn, next }) => turn === 'worker' || (turn === 'manager' && next === undefined),
)
const forAuthors = waits.filter(({ turn }) => turn === 'author')

type View = {
  readonly asked: Asked
  readonly waiting: readonly Item[]
  readonly returned: readonly Item[]
  readonly drafts: readonly OwnDraft[]
}

/** `/my-work`: what waits for the worker, what is to be done first standing first. */
export const myWorkPage: Page = {
  path: '/my-work',
  room: 'my-work',
  show: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, async (acting) => ({
      waiting: await work(acting, forWorkers, { worker: worker.id }),
      returned: await work(acting, forAuthors, { author: worker.id }),
      drafts: await ownDrafts(acting),
    }))
    return answer(reading, ({ waiting, returned, drafts }) =>
      page({
        title: 'My work',
        body: <Mine {...viewOf(asked, waiting, returned)} drafts={drafts} />,
      }),
    )
  },
}

const viewOf = (asked: Asked, waiting: readonly Work[], returned: readonly Work[]) => ({
  asked,
  waiting: itemsOf(waiting),
  returned: itemsOf(returned),
})

const parts: readonly { readonly urgency: Urgency; readonly words: string }[] = [
  { urgency: 'late', words: 'Late' },
  { urgency: 'soon', words: 'Due now or within 2 working days' },
  { urgency: 'later', words: 'Due later' },
  { urgency: 'no day', words: 'Waiting, with no day set' },
]

const Mine = (view: View) => {
  const { asked, waiting, returned, drafts } = view
  const today = asked.store.clock.today()
  const own = waiting.filter(({ wait }) => wait.turn === 'worker')
  return (
    <>
      <h1 class="govuk-heading-l">My work</h1>
      <WorkList caption="Returned to you by a manager" items={returned} asked={asked} />
      {parts.map(({ urgency, words }) => (
        <WorkList
          caption={words}
          items={own.filter((item) => urgencyOf(item, today) === urgency)}
          asked={asked}
        />
      ))}
      <WorkList
        caption="With a manager for a decision"
        items={waiting.filter(({ wait }) => wait.turn === 'manager')}
        asked={asked}
      />
      {drafts.length > 0 && <Drafts asked={asked} drafts={drafts} />}
      {waiting.length + returned.length + drafts.length === 0 && <Nothing asked={asked} />}
    </>
  )
}

const Drafts = ({ asked, drafts }: { readonly asked: Asked; readonly drafts: readonly OwnDraft[] }) => (
  <CardTable
    caption={`Begun and not recorded yet (${drafts.length})`}
    showCaption
    columns={[{ words: 'What' }, { words: 'Children' }, { words: 'Last written' }]}
    rows={drafts.map((draft) => {
      const title = titleOf(asked, draft)
      return [
        <a class="govuk-link" href={`/drafts/${draft.id}`}>
          Go on writing: {title}
        </a>,
        draft.names.length === 0 ? 'Not named yet' : draft.names.join(', '),
        sayMoment(draft.typedAt),
      ]
    })}
  />
)

function titleOf({ store }: Asked, { kind, revises }: OwnDraft): string {
  const title = store.types.find(({ name }) => name === kind)?.title ?? kind
  return revises ? `${title}, a change` : title
}

const Nothing = ({ asked }: { readonly asked: Asked }) => {
  const atFrontDoor = mayEver(asked.worker, 'record at the front door')
  return (
    <Empty
      title="Nothing is waiting for you"
      {...(atFrontDoor ? { action: { href: '/front-door', words: 'See the front door' } } : {})}
    >
      What is due for the children you work with stands here, what must be done first standing first, with
      what a manager returned to you and what you have begun to write. A child comes to you when a manager
      allocates them.
    </Empty>
  )
}
