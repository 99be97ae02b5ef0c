import { visit } from '../../../journey/visits/visit.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { sayMoment } from '../../../plain/day.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver } from '../../../store/as.ts'
import { type OwnDraft, ownDrafts } from '../../../store/held.ts'
import { briefingsUnread } from '../../../store/telling.ts'
import { waiting } from '../../../store/work.ts'
import { Back } from '../../look/back.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { mightWrite } from '../might.ts'
import { ToRead, type ToReadProps } from '../telling/to-read.tsx'
import { InTheWayLink } from './in-the-way-link.tsx'
import {
  itemsOf,
  type List,
  openList,
  type ShortList,
  shorten,
  type Urgency,
  urgencyOf,
  type WholeList,
} from './lists.ts'
import { WholeWorkList, WorkList } from './rows.tsx'
import { VoicesLink } from './voices-link.tsx'

/** What they do, and what of theirs a manager must answer before they can go on. */
const forWorkers = waits.filter(
  ({ turn, next }) => turn === 'worker' || (turn === 'manager' && next === undefined),
)
const forAuthors = waits.filter(({ turn }) => turn === 'author')

type View = ToReadProps & {
  readonly asked: Asked
  readonly lists: readonly ShortList[]
  readonly drafts: readonly OwnDraft[]
}

/** `/my-work`: what waits for the worker, what is to be done first standing first; with `?list=` one list, whole. */
export const myWorkPage: Page = {
  path: '/my-work',
  room: 'my-work',
  show: async (asked) => {
    const { store, worker, query } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const lists = await listsOf(acting)
      const one = lists.find(({ code }) => code === query.list)
      if (one !== undefined) return { whole: await openList(acting, one, query.from) }
      return {
        lists: await shorten(acting, lists),
        drafts: await ownDrafts(acting),
        unread: await briefingsUnread(acting),
      }
    })
    return answer(reading, (read) =>
      read.whole === undefined
        ? page({ title: 'My work', body: <Mine asked={asked} {...read} /> })
        : page({
            title: read.whole.list.caption,
            before: <Back href="/my-work">My work</Back>,
            body: <One asked={asked} whole={read.whole} />,
          }),
    )
  },
}

const parts: readonly { readonly urgency: Urgency; readonly code: string; readonly caption: string }[] = [
  { urgency: 'late', code: 'late', caption: 'Late' },
  { urgency: 'soon', code: 'soon', caption: 'Due now or within 2 working days' },
  { urgency: 'later', code: 'later', caption: 'Due later' },
  { urgency: 'no day', code: 'no-day', caption: 'Waiting, with no day set' },
]

async function listsOf(acting: Acting): Promise<readonly List[]> {
  const { worker, store } = acting
  const today = store.clock.today()
  const items = itemsOf(await waiting(acting, forWorkers, { worker: worker.id }))
  const own = items.filter(({ wait }) => wait.turn === 'worker')
  return [
    {
      code: 'returned',
      caption: 'Returned to you by a manager',
      items: itemsOf(await waiting(acting, forAuthors, { author: worker.id })),
    },
    ...parts.map(({ urgency, ...list }) => ({
      ...list,
      items: own.filter((item) => urgencyOf(item, today) === urgency),
    })),
    {
      code: 'with-a-manager',
      caption: 'With a manager for a decision',
      items: items.filter(({ wait }) => wait.turn === 'manager'),
    },
  ]
}

const opens = (code: string): string => `/my-work?list=${code}`

const One = ({ asked, whole }: { readonly asked: Asked; readonly whole: WholeList }) => (
  <>
    <h1 class="govuk-heading-l">{whole.list.caption}</h1>
    <WholeWorkList asked={asked} whole={whole} opens={opens} />
  </>
)

const Mine = ({ asked, lists, drafts, unread }: View) => (
  <>
    <h1 class="govuk-heading-l">My work</h1>
    <ToRead unread={unread} />
    {mightWrite(asked.worker, visit) && (
      <p class="govuk-body">
        <a class="govuk-link" href="/visits">
          Your visits
        </a>
        : a family at a time, with what each child said last.
      </p>
    )}
    {lists.map((short) => (
      <WorkList asked={asked} short={short} opens={opens} />
    ))}
    {drafts.length > 0 && <Drafts asked={asked} drafts={drafts} />}
    {drafts.length === 0 && lists.every(({ list }) => list.items.length === 0) && <Nothing asked={asked} />}
    <InTheWayLink worker={asked.worker} />
    <VoicesLink worker={asked.worker} />
  </>
)

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
