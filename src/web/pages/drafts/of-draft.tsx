import type { Done } from '../../../define/kinds.ts'
import type { DraftId } from '../../../define/record.ts'
import { contact } from '../../../journey/front-door/contact.ts'
import { dayOf, type Moment, sayMoment, timeOf } from '../../../plain/day.ts'
import type { Open } from '../../../store/drafting.ts'
import type { Standing } from '../../../store/standing.ts'
import { childrenAmong, nameOfMember, nameOfPerson, sayNames } from '../names.ts'
import { afterSettling, homeOf } from './after.ts'

/** The children whom the draft may concern, by name. */
export const amongIn = ({ subject }: Open) =>
  childrenAmong(subject.people)
    .filter((member) => subject.children.includes(member.id))
    .map((member) => ({ id: member.id, name: nameOfMember(member) }))

/** A record that is not finished is gone on with; one that stands is corrected. */
const goesOn = (revises: Standing): boolean =>
  Object.values(revises.answers).some((answer) => (answer as Partial<Done> | undefined)?.is === 'awaited')

/** What somebody does who writes in the draft, in the worker's words. */
export function titleOf({ subject: { type, revises } }: Open): string {
  if (revises === undefined || type.concerns === 'person') return type.begin
  return `${goesOn(revises) ? 'Go on with' : 'Correct'} this ${type.title.toLowerCase()}`
}

/** Of whom the form is, and what becomes of the version that stands. */
export const Whose = ({ open }: { open: Open }) => {
  const { type, revises } = open.subject
  const names =
    type.concerns === 'person' && revises !== undefined
      ? [nameOfPerson(revises)]
      : amongIn(open).map(({ name }) => name)
  return (
    <>
      {names.length > 0 && (
        <p class="govuk-body-l">
          <bdi>{sayNames(names, 6)}</bdi>
        </p>
      )}
      {revises !== undefined && !goesOn(revises) && (
        <p class="govuk-body gt-quiet">
          What you record stands instead of the version before, which stays readable with what changed.
          {type.decision?.authorised === 'by a manager' && type.decision.decides(revises.answers)
            ? ' A manager must authorise it again.'
            : ''}
        </p>
      )}
    </>
  )
}

/** Of the service: to the record that is changed or from which the draft was begun, or else to the desk's own page. */
function backToService({ type, revises, before }: Open['subject']): string {
  const from = revises ?? before
  return from === undefined ? homeOf(type.desk) : afterSettling(from.kind, from.id)
}

/** Where one goes who leaves the draft without recording. */
export const backFrom = ({ draft, subject }: Open): string => {
  if (draft.kind === contact.name && draft.record === undefined) return '/front-door'
  if (subject.type.concerns === 'service') return backToService(subject)
  const to = draft.record ?? draft.before
  if (to !== undefined && subject.type.concerns === 'children') return `/records/${to}`
  return subject.type.concerns === 'person' && draft.record !== undefined
    ? `/children/${draft.record}`
    : '/my-work'
}

/** The way to the others who write here, and to how it stood before. */
export const Together = ({ id, others }: { id: DraftId; others: readonly string[] }) => (
  <p class="govuk-body gt-quiet">
    {others.length > 0 && (
      <>
        Written together with <bdi>{sayNames(others, 4)}</bdi>.{' '}
      </>
    )}
    <a class="govuk-link" href={`/drafts/${id}/together`}>
      {others.length > 0 ? 'Who writes here' : 'Write this together'}
    </a>
    {' · '}
    <a class="govuk-link" href={`/drafts/${id}/history`}>
      Earlier versions of this text
    </a>
  </p>
)

/** `today at 14:02`, or with its day. */
export const sayAt = (at: Moment, now: Moment): string =>
  dayOf(at) === dayOf(now) ? `today at ${timeOf(at)}` : `on ${sayMoment(at)}`
