import { Button } from '../govuk/button.tsx'

export type BeginWithProps = {
  readonly kind: string
  readonly words: string
  readonly before?: string | undefined
  readonly record?: string | undefined
  readonly family?: string | undefined
  /** Answers that are known already, by the name of their input. */
  readonly answers?: Readonly<Record<string, string>>
  /** Read aloud after the words, so that many such buttons on a page can be told apart. */
  readonly about?: string | undefined
  readonly quiet?: boolean
}

/** A button that begins a draft, with what is known already, and opens its form. */
export const BeginWith = ({
  kind,
  words,
  before,
  record,
  family,
  answers = {},
  about,
  quiet,
}: BeginWithProps) => (
  <form method="post" action="/begin" class="gt-begin">
    <input type="hidden" name="kind" value={kind} />
    {before !== undefined && <input type="hidden" name="before" value={before} />}
    {record !== undefined && <input type="hidden" name="record" value={record} />}
    {family !== undefined && <input type="hidden" name="family" value={family} />}
    {Object.entries(answers).map(([name, value]) => (
      <input type="hidden" name={`with.${name}`} value={value} />
    ))}
    <Button classes={quiet === true ? 'govuk-button--secondary' : undefined} preventDoubleClick>
      {words}
      {about !== undefined && <span class="govuk-visually-hidden"> {about}</span>}
    </Button>
  </form>
)
