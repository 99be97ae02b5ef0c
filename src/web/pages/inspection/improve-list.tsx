import { answersOf } from '../../../define/on-record.ts'
import { finding } from '../../../sight/inspection/finding.ts'
import type { KeptReading } from '../../../sight/inspection/letters/kept.ts'
import { Button } from '../../govuk/button.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import type { Proposal } from './making.ts'
import { findingHref, letterHref, passageHref, sayArea, sayPlace, shortened } from './saying.ts'

export type ToImproveProps = {
  readonly letter: string
  readonly reading: KeptReading
  readonly proposals: readonly Proposal[]
  readonly mayImprove: boolean
}

/** What a letter says must improve, word for word, each one click from becoming a finding. */
export const ToImprove = (props: ToImproveProps) => (
  <section aria-label="What it says must improve" id="improve">
    <h2 class="govuk-heading-m">What it says must improve</h2>
    {props.proposals.length === 0 ? (
      <Empty title="No list of what needs to improve was found" level={3}>
        Read the letter below. Where a paragraph says that something must improve, make a finding of it at the
        end of the page.
      </Empty>
    ) : (
      <CardTable
        caption={`${props.proposals.length} in the letter`}
        columns={[
          { words: 'In the inspectors’ words' },
          { words: 'Judgement area (a guess)' },
          { words: 'Finding' },
        ]}
        rows={props.proposals.map((one) => [
          <Words proposal={one} reading={props.reading} />,
          sayArea(one.made === undefined ? one.area : answersOf(finding, one.made).area),
          <Finding of={one} {...props} />,
        ])}
      />
    )}
  </section>
)

const Words = ({ proposal, reading }: { readonly proposal: Proposal; readonly reading: KeptReading }) => {
  const first = proposal.cites[0]
  return (
    <>
      {proposal.priority && (
        <>
          <Tag colour="red">Priority action</Tag>{' '}
        </>
      )}
      {proposal.words}
      {first !== undefined && (
        <>
          {' '}
          <a class="govuk-link" href={passageHref(first)}>
            ({sayPlace(reading, first)})
          </a>
        </>
      )}
    </>
  )
}

const Finding = ({ of: { made, cites, words }, letter, mayImprove }: ToImproveProps & { of: Proposal }) => {
  if (made !== undefined)
    return (
      <a class="govuk-link" href={findingHref(made.id)}>
        Open the finding<span class="govuk-visually-hidden">: {shortened(words, 60)}</span>
      </a>
    )
  const place = cites[0]?.place
  if (!mayImprove || place === undefined) return 'Not made yet'
  return (
    <form method="post" action={`${letterHref(letter)}/findings`}>
      <input type="hidden" name="which" value={place} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
        Make it a finding<span class="govuk-visually-hidden">: {shortened(words, 60)}</span>
      </Button>
    </form>
  )
}
