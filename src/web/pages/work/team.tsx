import type { NameOf } from '../../../define/kind.ts'
import type { TeamId } from '../../../define/record.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { myWork, type Role } from '../../../store/access.ts'
import { type Acting, as } from '../../../store/as.ts'
import { childrenHeld, type HeldChild } from '../../../store/held.ts'
import { namesOf } from '../../../store/read.ts'
import { type Team, teamsOf } from '../../../store/teams.ts'
import { work } from '../../../store/work.ts'
import { Button } from '../../govuk/button.tsx'
import { Select } from '../../govuk/select.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { naming } from '../names.ts'
import { Caseloads } from './caseloads.tsx'
import { type Item, itemsOf, type Urgency, urgencyOf, WorkList } from './rows.tsx'

/** Posts that answer for more than one team choose which to look at; everybody else sees their own. */
const choosing: readonly Role[] = ['service manager', 'director', 'inspector']

type View = {
  readonly asked: Asked
  readonly team: Team
  readonly teams: readonly Team[]
  readonly items: readonly Item[]
  readonly held: readonly HeldChild[]
  readonly nameOf: NameOf
}

/** `/team`: what waits in a team: who has no worker, what a manager must answer, what is late, and who carries what. */
export const teamPage: Page = {
  path: '/team',
  room: 'team',
  show: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const teams = (await teamsOf(acting)).filter(holdsWork)
      const team = chosenTeam(asked, teams)
      return team === undefined ? { teams, found: undefined } : { teams, found: await read(acting, team) }
    })
    return answer(reading, ({ teams, found }) =>
      page({
        title: found === undefined ? 'Team' : found.team.name,
        body: found === undefined ? <NoTeam /> : <Whole asked={asked} teams={teams} {...found} />,
      }),
    )
  },
}

/** Leaders and chairs hold no children: there is nothing to show of them as a team. */
const holdsWork = ({ purpose }: Team): boolean => purpose !== 'leadership'

function chosenTeam({ worker, query }: Asked, teams: readonly Team[]): Team | undefined {
  const own = teams.find(({ id }) => id === worker.team)
  if (!choosing.includes(worker.role)) return own
  return teams.find(({ id }) => id === query.team) ?? own ?? teams[0]
}

/** What the front door does has a page of its own; here stands what its manager must answer. */
const inTeams = waits.filter(({ turn }) => turn !== 'front door')

async function read(acting: Acting, team: Team) {
  const whose: { readonly team: TeamId } = { team: team.id }
  const found = await work(acting, inTeams, whose)
  const held = await childrenHeld(acting, team.id)
  return { team, items: itemsOf(found), held, nameOf: naming(await namesOf(acting)) }
}

const NoTeam = () => (
  <>
    <h1 class="govuk-heading-l">Team</h1>
    <Empty title="You do not belong to a team that works with children">
      What waits in a team stands here for those who work in it and for those who lead it.
    </Empty>
  </>
)

const ChooseTeam = ({ asked, team, teams }: View) =>
  choosing.includes(asked.worker.role) ? (
    <form method="get" action="/team" class="gt-month">
      <Select
        name="team"
        label="Team"
        value={team.id}
        options={teams.map(({ id, name }) => ({ value: id, words: name }))}
      />
      <Button classes="govuk-button--secondary">Show this team</Button>
    </form>
  ) : (
    ''
  )

const unallocated = 'not allocated'
const late: readonly Urgency[] = ['late']
const soon: readonly Urgency[] = ['soon']
const rest: readonly Urgency[] = ['later', 'no day']

const Whole = (view: View) => {
  const { asked, team, items, held, nameOf } = view
  const today = asked.store.clock.today()
  const ofWorkers = items.filter(({ wait }) => wait.turn === 'worker' || wait.turn === 'author')
  const when = (some: readonly Urgency[]) => ofWorkers.filter((item) => some.includes(urgencyOf(item, today)))
  const list = { asked, workers: nameOf }
  return (
    <>
      <h1 class="govuk-heading-l">{team.name}</h1>
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
      <WorkList
        {...list}
        caption="Nobody works with these children yet"
        items={items.filter(({ wait }) => wait.code === unallocated)}
      />
      <WorkList
        {...list}
        caption="Waits for a manager’s decision"
        items={items.filter(({ wait }) => wait.turn === 'manager' && wait.code !== unallocated)}
      />
      <WorkList {...list} caption="Late" items={when(late)} />
      <WorkList {...list} caption="Due now or within 2 working days" items={when(soon)} />
      <WorkList {...list} caption="Due later, or with no day set" items={when(rest)} />
      {items.length === 0 && (
        <Empty title="Nothing is waiting in this team">
          Children without a worker, decisions that wait for a manager, and what is due for the children of
          the team stand here.
        </Empty>
      )}
      <Caseloads held={held} items={ofWorkers} today={today} nameOf={nameOf} />
    </>
  )
}
