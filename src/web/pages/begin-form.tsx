import { Button } from '../govuk/button.tsx'

export type BeginProps = {
  readonly kind: string
  readonly words: string
  readonly before?: string | undefined
  readonly record?: string | undefined
  readonly family?: string | undefined
  /** Read aloud after the words, so that many such buttons on a page can be told apart. */
  readonly about?: string | undefined
  readonly quiet?: boolean
}

/** A button that begins a draft and opens its form. */
export const BeginForm = ({ kind, words, before, record, family, about, quiet }: BeginProps) => (
  <form method="post" action="/begin" class="gt-begin">
    <input type="hidden" name="kind" value={kind} />
    {before !== undefined && <input type="hidden" name="before" value={before} />}
    {record !== undefined && <input type="hidden" name="record" value={record} />}
    {family !== undefined && <input type="hidden" name="family" value={family} />}
    <Button classes={quiet === true ? 'govuk-button--secondary' : undefined} preventDoubleClick>
      {words}
      {about !== undefined && <span class="govuk-visually-hidden"> {about}</span>}
    </Button>
  </form>
)
