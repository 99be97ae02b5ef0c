import { roles } from '../../store/access.ts'
import type { Known, Worker } from '../../store/worker.ts'
import { Button } from '../govuk/button.tsx'
import { CardTable } from '../look/cards.tsx'
import { type Frame, Page } from '../look/frame.tsx'

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const columns = [{ words: 'Name' }, { words: 'Post' }, { words: 'Team' }]

const placeOf = ({ teamName, locality }: Worker): string =>
  [teamName, locality].filter((part) => part !== undefined && part !== '').join(', ')

/** One person, chosen by pressing their name. */
const rowOf = ({ worker, subject }: Known) => [
  <Button
    key={subject}
    name="person"
    value={subject}
    classes="govuk-button--secondary govuk-!-margin-bottom-0"
    preventDoubleClick
  >
    {worker.name}
  </Button>,
  worker.post,
  placeOf(worker),
]

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
        if (inRole.length === 0) return null
        return (
          <CardTable
            key={role}
            caption={sentenceCase(role)}
            showCaption
            columns={columns}
            rows={inRole.map(rowOf)}
          />
        )
      })}
    </form>
  </Page>
)
