import type { NameOf } from '../../../define/kind.ts'
import type { PersonId, WorkerId } from '../../../define/record.ts'
import { waits } from '../../../journey/waits/waits.ts'
import type { Day } from '../../../plain/day.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as } from '../../../store/as.ts'
import { heldInTeam } from '../../../store/held.ts'
import { namesOf } from '../../../store/read.ts'
import { type Team, teamsOf } from '../../../store/teams.ts'
import { briefingsUnread } from '../../../store/telling.ts'
import { waiting } from '../../../store/work.ts'
import { Back } from '../../look/back.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { naming } from '../names.ts'
import { ToRead, type ToReadProps } from '../telling/to-read.tsx'
import { Caseloads } from './caseloads.tsx'
import { ChooseTeam, chosenTeam, holdsWork } from './choose-team.tsx'
import { InTheWayLink } from './in-the-way-link.tsx'
import {
  type Item,
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

type Found = {
  readonly team: Team
  readonly items: readonly Item[]
  readonly held: ReadonlyMap<WorkerId, readonly PersonId[]>
  readonly nameOf: NameOf
}
type View = Found &
  ToReadProps & {
    readonly asked: Asked
    readonly teams: readonly Team[]
    readonly lists: readonly ShortList[]
  }

/**
 * `/team`: what waits in a team: who has no worker, what a manager must answer, what is late, and who carries what. With
 * `?list=` one list, whole.
 */
export const teamPage: Page = {
  path: '/team',
  room: 'team',
  show: async (asked) => {
    const { store, worker, query } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const teams = (await teamsOf(acting)).filter(holdsWork)
      const team = chosenTeam(asked, teams)
      if (team === undefined) return { found: undefined }
      const found = await read(acting, team)
      const lists = listsOf(found, store.clock.today())
      const one = lists.find(({ code }) => code === query.list)
      return one === undefined
        ? { found, teams, lists: await shorten(acting, lists), unread: await briefingsUnread(acting) }
        : { found, whole: await openList(acting, one, query.from) }
    })
    return answer(reading, ({ found, teams, lists, whole, unread }) => {
      if (found === undefined) return page({ title: 'Team', body: <NoTeam /> })
      if (whole !== undefined) return wholeList(asked, found, whole)
      return page({
        title: found.team.name,
        body: <Whole asked={asked} {...found} teams={teams} lists={lists} unread={unread} />,
      })
    })
  },
}

/** What the front door does has a page of its own; here stands what its manager must answer. */
const inTeams = waits.filter(({ turn }) => turn !== 'front door')

const read = async (acting: Acting, team: Team): Promise<Found> => ({
  team,
  items: itemsOf(await waiting(acting, inTeams, { team: team.id })),
  held: await heldInTeam(acting, team.id),
  nameOf: naming(await namesOf(acting)),
})

const unallocated = 'not allocated'
const isOfWorkers = ({ wait }: Item): boolean => wait.turn === 'worker' || wait.turn === 'author'

function listsOf({ items }: Found, today: Day): readonly List[] {
  const when = (...some: readonly Urgency[]) =>
    items.filter((item) => isOfWorkers(item) && some.includes(urgencyOf(item, today)))
  return [
    {
      code: 'nobody',
      caption: 'Nobody works with these children yet',
      items: items.filter(({ wait }) => wait.code === unallocated),
    },
    {
      code: 'decisions',
      caption: 'Waits for a manager’s decision',
      items: items.filter(({ wait }) => wait.turn === 'manager' && wait.code !== unallocated),
    },
    { code: 'late', caption: 'Late', items: when('late') },
    { code: 'soon', caption: 'Due now or within 2 working days', items: when('soon') },
    { code: 'later', caption: 'Due later, or with no day set', items: when('later', 'no day') },
  ]
}

const opensIn =
  (team: Team) =>
  (code: string): string =>
    `/team?team=${team.id}&list=${code}`

const wholeList = (asked: Asked, { team, nameOf }: Found, whole: WholeList) =>
  page({
    title: `${whole.list.caption}: ${team.name}`,
    before: <Back href={`/team?team=${team.id}`}>{team.name}</Back>,
    body: (
      <>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{team.name}</span>
          {whole.list.caption}
        </h1>
        <WholeWorkList asked={asked} workers={nameOf} whole={whole} opens={opensIn(team)} />
      </>
    ),
  })

const NoTeam = () => (
  <>
    <h1 class="govuk-heading-l">Team</h1>
    <Empty title="You do not belong to a team that works with children">
      What waits in a team stands here for those who work in it and for those who lead it.
    </Empty>
  </>
)

const Whole = (view: View) => {
  const { asked, team, items, lists, held, nameOf } = view
  return (
    <>
      <h1 class="govuk-heading-l">{team.name}</h1>
      <ToRead unread={view.unread} />
      <ChooseTeam {...view} />
      {team.purpose === 'front door' && (
        <p class="govuk-body">
          Contacts that are not decided yet, and referrers who have not been told, stand on{' '}
          <a class="govuk-link" href="/front-door">
            the front door’s own list
          </a>
          .
        </p>
      )}
      {lists.map((short) => (
        <WorkList asked={asked} workers={nameOf} short={short} opens={opensIn(team)} />
      ))}
      {items.length === 0 && (
        <Empty title="Nothing is waiting in this team">
          Children without a worker, decisions that wait for a manager, and what is due for the children of
          the team stand here.
        </Empty>
      )}
      <Caseloads
        team={team}
        held={held}
        items={items.filter(isOfWorkers)}
        today={asked.store.clock.today()}
        nameOf={nameOf}
      />
      <InTheWayLink worker={asked.worker} />
    </>
  )
}
