import type { Day } from '../../../plain/day.ts'
import type { ImprovementPlan } from '../../../sight/improvement/plans.ts'
import type { ResponseDue } from '../../../sight/improvement/responses.ts'
import { Due } from '../../look/due.tsx'

export type ResponsesDueProps = {
  readonly dues: readonly ResponseDue[]
  /** The plans that answer the letter; the first day on which one was sent counts. */
  readonly plans: readonly ImprovementPlan[]
  readonly today: Day
}

/** What is due to Ofsted after a letter, with the days left, and on which rule it rests. Nothing where nothing is due. */
export const ResponsesDue = ({ dues, plans, today }: ResponsesDueProps) => {
  if (dues.length === 0) return ''
  const isStated = plans.some(({ answers }) => answers.receivedOn !== undefined)
  const from = isStated ? '' : ', taken to be the day it was published'
  return (
    <ul class="govuk-list govuk-list--bullet">
      {dues.map(({ clock, dueOn }) => (
        <li>
          {clock.title}.{' '}
          {dueOn === undefined ? (
            'By when cannot be counted: neither the day it came nor the day it was published is known.'
          ) : (
            <Due dueOn={dueOn} today={today} doneOn={sentOn(clock.code, plans) ?? null} riskWithin={10} />
          )}
          <div class="govuk-hint govuk-!-margin-bottom-0">
            {'workingDays' in clock.within ? `${clock.within.workingDays} working days` : ''} from the day it
            came{from}. {clock.source}.
            {clock.certain ? '' : ' This limit has not been confirmed from the primary source.'}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The day on which it was sent. A plan that was sent whole needs no draft any more. */
function sentOn(code: string, plans: readonly ImprovementPlan[]): Day | undefined {
  const days = plans.flatMap(({ answers: { sentOn: whole, draftSentOn } }) => {
    const sent = code === 'draft' ? (draftSentOn ?? whole) : whole
    return sent === undefined ? [] : [sent]
  })
  return days.sort()[0]
}

/** The day on which the letter came, where a plan that answers it says so. */
export const receivedOn = (plans: readonly ImprovementPlan[]): Day | undefined =>
  plans.flatMap(({ answers }) => answers.receivedOn ?? []).toSorted()[0]
