import { Button } from '../../govuk/button.tsx'

export type BeginWithProps = {
  readonly kind: string
  readonly words: string
  readonly before?: string | undefined
  readonly record?: string | undefined
  /** Answers that are known already, by the name of their input. */
  readonly answers?: Readonly<Record<string, string>>
  /** Read aloud after the words. */
  readonly about?: string | undefined
  readonly quiet?: boolean
}

/** A button that begins a draft of improvement with what is known already, and opens its form. */
export const BeginWith = ({ kind, words, before, record, answers = {}, about, quiet }: BeginWithProps) => (
  <form method="post" action="/begin" class="gt-begin">
    <input type="hidden" name="kind" value={kind} />
    {before !== undefined && <input type="hidden" name="before" value={before} />}
    {record !== undefined && <input type="hidden" name="record" value={record} />}
    {Object.entries(answers).map(([name, value]) => (
      <input type="hidden" name={`with.${name}`} value={value} />
    ))}
    <Button classes={quiet === true ? 'govuk-button--secondary' : undefined} preventDoubleClick>
      {words}
      {about !== undefined && <span class="govuk-visually-hidden"> {about}</span>}
    </Button>
  </form>
)
