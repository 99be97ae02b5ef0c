import type { Day } from '../../../plain/day.ts'
import type { Cut } from '../../../store/decisions.ts'
import type { Team } from '../../../store/teams.ts'
import { Button } from '../../govuk/button.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Select } from '../../govuk/select.tsx'
import { inAddress, monthsOffered, sayChosen } from '../measures/month.ts'
import { noTeam } from '../measures/splits.tsx'
import { lengths, type Period } from './period.ts'

/** What decisions may be narrowed to, in words. */
export const cutWords: readonly (readonly [Cut, string])[] = [
  ['all', 'All decisions'],
  ['late', 'Late'],
  ['in time', 'In time'],
  ['time not known', 'Time not known'],
  ['no reason', 'Without a reason'],
  ['reasoned', 'With a reason'],
  ['reason not known', 'Reason not known'],
  ['not audited', 'Not audited'],
  ['outstanding', 'Audited: outstanding'],
  ['good', 'Audited: good'],
  ['requires improvement', 'Audited: requires improvement'],
  ['inadequate', 'Audited: inadequate'],
]

export type ChooseProps = {
  readonly action: string
  readonly today: Day
  readonly period: Period
  readonly teams: readonly Team[]
  readonly team: string | undefined
  /** Given where there is a list to be narrowed. */
  readonly cut?: Cut | undefined
}

/** Chooses the months, the team and, of a list, which decisions. Works without script. */
export const Choose = ({ action, today, period, teams, team, cut }: ChooseProps) => (
  <>
    {period.unread && (
      <InsetText>That month cannot be shown, so this is up to {sayChosen(period.month, today)}.</InsetText>
    )}
    <form method="get" action={action} class="gt-month">
      <Select
        name="month"
        label="Up to"
        value={inAddress(period.month)}
        options={monthsOffered(today).map((month) => ({
          value: inAddress(month),
          words: sayChosen(month, today),
        }))}
      />
      <Select
        name="months"
        label="Months"
        value={String(period.length)}
        options={lengths.map((one) => ({
          value: String(one),
          words: one === 1 ? 'That month' : `${one} months`,
        }))}
      />
      <Select
        name="team"
        label="Team"
        value={team}
        options={[
          { value: '', words: 'All teams' },
          ...teams.map(({ id, name }) => ({ value: id, words: name })),
          { value: noTeam.inAddress, words: noTeam.name },
        ]}
      />
      {cut !== undefined && (
        <Select
          name="which"
          label="Which"
          value={cut}
          options={cutWords.map(([value, words]) => ({ value, words }))}
        />
      )}
      <Button classes="govuk-button--secondary">Show</Button>
    </form>
  </>
)
