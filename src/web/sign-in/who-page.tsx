import { type Role, roles } from '../../store/access.ts'
import type { Known, Worker } from '../../store/worker.ts'
import { type Frame, Page } from '../look/frame.tsx'

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const placeOf = ({ teamName, locality }: Worker): string =>
  [teamName, locality].filter((part) => part !== undefined && part !== '').join(', ')

/** One person, chosen by pressing their name. */
const Person = ({ known: { worker, subject } }: { readonly known: Known }) => (
  <li class="gt-people__person">
    <button type="submit" name="person" value={subject} class="gt-people__name govuk-link">
      {worker.name}
    </button>
    <span class="govuk-hint gt-people__post">
      {[worker.post, placeOf(worker)].filter((part) => part !== '').join(' · ')}
    </span>
  </li>
)

const RoleGroup = ({ role, people }: { readonly role: Role; readonly people: readonly Known[] }) => (
  <section class="gt-people__role" aria-labelledby={`role-${roles.indexOf(role)}`}>
    <h2 class="govuk-heading-m" id={`role-${roles.indexOf(role)}`}>
      {sentenceCase(role)}
    </h2>
    <ul class="govuk-list gt-people">
      {people.map((known) => (
        <Person key={known.subject} known={known} />
      ))}
    </ul>
  </section>
)

/** “Who are you today?”: the people of the synthetic county, by role. */
export const WhoPage = ({
  frame,
  action,
  people,
  isUnclear,
}: {
  readonly frame: Frame
  readonly action: string
  readonly people: readonly Known[]
  /** Somebody pressed a name that is no longer there. */
  readonly isUnclear: boolean
}) => (
  <Page frame={frame} title="Who are you today?">
    <h1 class="govuk-heading-l">Who are you today?</h1>
    <p class="govuk-body">
      Everybody in this county is made up. Choose somebody to work as; you can sign out and be somebody else
      at any time.
    </p>
    {isUnclear && <p class="govuk-body">That person is no longer here. Choose somebody else.</p>}
    {people.length === 0 && (
      <p class="govuk-body">Nobody works here yet. Make the synthetic county first, and then come back.</p>
    )}
    <form method="post" action={action}>
      {[...roles].map((role) => {
        const inRole = people.filter(({ worker }) => worker.role === role)
        return inRole.length === 0 ? null : <RoleGroup key={role} role={role} people={inRole} />
      })}
    </form>
  </Page>
)
