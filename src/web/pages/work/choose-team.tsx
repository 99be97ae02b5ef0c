import type { Role } from '../../../store/access.ts'
import type { Team } from '../../../store/teams.ts'
import { Button } from '../../govuk/button.tsx'
import { Select } from '../../govuk/select.tsx'
import type { Asked } from '../../page.tsx'

/** Posts that answer for more than one team choose which to look at; everybody else sees their own. */
const choosing: readonly Role[] = ['service manager', 'director', 'inspector']

/** Leaders and chairs hold no children: there is nothing to show of them as a team. */
export const holdsWork = ({ purpose }: Team): boolean => purpose !== 'leadership'

export function chosenTeam({ worker, query }: Asked, teams: readonly Team[]): Team | undefined {
  const own = teams.find(({ id }) => id === worker.team)
  if (!choosing.includes(worker.role)) return own
  return teams.find(({ id }) => id === query.team) ?? own ?? teams[0]
}

export type ChooseTeamProps = {
  readonly asked: Asked
  readonly team: Team
  readonly teams: readonly Team[]
}

export const ChooseTeam = ({ asked, team, teams }: ChooseTeamProps) =>
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
