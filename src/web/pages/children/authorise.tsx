import { Button } from '../../govuk/button.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { awaits, mayAnswer, mayAuthorise, type View } from './viewing.ts'

/** The question whether a manager authorises the decision, below what it asks about. */
export const Authorise = ({ view }: { view: View }) => {
  const { file, type, asked } = view
  if (!awaits(type, file) || !mayAuthorise(asked.worker)) return ''
  if (!mayAnswer(view))
    return <p class="govuk-body">You wrote in this decision, so another manager must authorise it.</p>
  return (
    <form
      method="post"
      action={`/records/${file.now.id}/authorise`}
      class="gt-authorise"
      id="authorise"
      tabindex={-1}
    >
      <h2 class="govuk-heading-m">Do you authorise this decision?</h2>
      <input type="hidden" name="version" value={file.now.version} />
      <Textarea
        id="note"
        name="note"
        rows={3}
        label="What you want to say about it"
        hint="Needed if you return it."
      />
      <div class="govuk-button-group">
        <Button name="verdict" value="authorised" preventDoubleClick>
          Authorise
        </Button>
        <Button name="verdict" value="returned" classes="govuk-button--secondary" preventDoubleClick>
          Return with this note
        </Button>
      </div>
    </form>
  )
}
