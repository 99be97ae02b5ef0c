import type { NameOf } from '../../../define/kind.ts'
import type { PersonId, WorkerId } from '../../../define/record.ts'
import type { Day } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { childrenHeld } from '../../../store/held.ts'
import { namesOf } from '../../../store/read.ts'
import { type Team, teamsOf } from '../../../store/teams.ts'
import { Back } from '../../look/back.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { answer, notFound, type Page, page } from '../../page.tsx'
import { naming, sayChild } from '../names.ts'
import { chosenTeam, holdsWork } from './choose-team.tsx'
import { type Item, isLate } from './lists.ts'

export type CaseloadsProps = {
  readonly team: Team
  readonly held: ReadonlyMap<WorkerId, readonly PersonId[]>
  readonly items: readonly Item[]
  readonly today: Day
  readonly nameOf: NameOf
}

const ofWorker =
  (worker: WorkerId) =>
  ({ work }: Item): boolean =>
    work.workers.includes(worker)

const sayChildren = (many: number): string => (many === 1 ? '1 child' : `${many} children`)

/** Who carries what: each worker's children, and how much waits for them. The count of children opens to them. */
export const Caseloads = ({ team, held, items, today, nameOf }: CaseloadsProps) => {
  if (held.size === 0) return ''
  const workers = [...held].sort(([a], [b]) => nameOf(a).localeCompare(nameOf(b), 'en-GB'))
  return (
    <>
      <CardTable
        caption="Who works with whom"
        showCaption
        columns={[
          { words: 'Worker' },
          { words: 'Children' },
          { words: 'Waiting', isNumeric: true },
          { words: 'Of these, late', isNumeric: true },
        ]}
        rows={workers.map(([worker, children]) => {
          const waiting = items.filter(ofWorker(worker))
          return [
            nameOf(worker),
            <a class="govuk-link" href={`/team/caseload?team=${team.id}&worker=${worker}`}>
              {sayChildren(children.length)}
              <span class="govuk-visually-hidden"> of {nameOf(worker)}</span>
            </a>,
            String(waiting.length),
            String(waiting.filter((item) => isLate(item, today)).length),
          ]
        })}
      />
      <p class="govuk-body gt-quiet">
        Waiting counts what stands in the lists above for the children of each worker.
      </p>
    </>
  )
}

/** `/team/caseload`: the children with whom one worker of a team works now, by name. */
export const caseloadPage: Page = {
  path: '/team/caseload',
  room: 'team',
  show: async (asked) => {
    const { store, worker, query } = asked
    const of = readId<'worker'>(query.worker)
    if (!of.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      const team = chosenTeam(asked, (await teamsOf(acting)).filter(holdsWork))
      if (team === undefined) return undefined
      const children = await childrenHeld(acting, team.id, of.value)
      return { team, children, name: naming(await namesOf(acting))(of.value) }
    })
    return answer(reading, (read) => {
      if (read === undefined) return notFound
      const { team, children, name } = read
      return page({
        title: `Children of ${name}`,
        before: <Back href={`/team?team=${team.id}`}>{team.name}</Back>,
        body: (
          <>
            <h1 class="govuk-heading-l">
              <span class="govuk-caption-l">{team.name}</span>
              {sayChildren(children.length)} with whom {name} works
            </h1>
            {children.length === 0 && (
              <Empty title="Nobody at the moment">
                Children stand here once a manager has allocated them to {name} in this team.
              </Empty>
            )}
            <ul class="govuk-list govuk-list--spaced">
              {children.map((child) => (
                <li>
                  <a class="govuk-link" href={`/children/${child.id}`}>
                    <bdi>{sayChild(child)}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </>
        ),
      })
    })
  },
}
