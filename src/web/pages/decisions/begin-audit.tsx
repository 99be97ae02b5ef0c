import { Button } from '../../govuk/button.tsx'

export type BeginAuditProps = {
  readonly record: string
  readonly child: string
  readonly words: string
  readonly about: string
}

/** A button that begins the audit of a decision about a child, or asks first why the record is opened. */
export const BeginAudit = ({ record, child, words, about }: BeginAuditProps) => (
  <form method="post" action={`/records/${record}/audit`} class="gt-begin">
    <input type="hidden" name="child" value={child} />
    <Button classes="govuk-button--secondary" preventDoubleClick>
      {words}
      <span class="govuk-visually-hidden">{about}</span>
    </Button>
  </form>
)
