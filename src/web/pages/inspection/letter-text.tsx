import type { KeptReading } from '../../../sight/inspection/letters/kept.ts'
import { polarityOf } from '../../../sight/inspection/letters/polarity.ts'
import { topicsOf } from '../../../sight/inspection/letters/topics.ts'
import type { KeptLetter, KeptPassage } from '../../../store/letters.ts'
import { Button } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'
import { classNames } from '../../govuk/parts.ts'
import type { Asked } from '../../page.tsx'
import { letterHref, sayPlace } from './saying.ts'

export type LetterTextProps = {
  readonly asked: Asked
  readonly letter: KeptLetter
  readonly reading: KeptReading
  readonly passages: readonly KeptPassage[]
  readonly mayImprove: boolean
}

/** The letter itself: every paragraph has an address of its own (`#p12`), so that plans and papers can cite it. */
export const LetterText = (props: LetterTextProps) => (
  <section aria-label="The letter itself">
    <h2 class="govuk-heading-m">The letter itself</h2>
    <p class="govuk-body gt-quiet">
      The number before a paragraph is its address: follow it to link to that paragraph. What must improve is
      set apart by a line.{' '}
      {props.reading.findings.length > 0 &&
        'What a finding praises or finds fault with, and what it is about, is read by rules of words and can be wrong.'}
    </p>
    {stretches(props.passages).map((passages) => (
      <>
        {passages[0]?.heading !== undefined && <h3 class="govuk-heading-s">{passages[0].heading}</h3>}
        {passages.map((passage) => (
          <Paragraph passage={passage} reading={props.reading} />
        ))}
      </>
    ))}
    {props.mayImprove && <FromAnotherParagraph {...props} />}
  </section>
)

/** Passages that follow one another under the same heading. */
function stretches(passages: readonly KeptPassage[]): readonly (readonly KeptPassage[])[] {
  const found: KeptPassage[][] = []
  for (const passage of passages) {
    const open = found.at(-1)
    if (open?.[0] !== undefined && open[0].heading === passage.heading) open.push(passage)
    else found.push([passage])
  }
  return found
}

/** Whether a paragraph says what must improve; a part of one that does, does too. */
const isListed = (
  { improvements, priorityActions }: KeptReading,
  { place, improve, under }: KeptPassage,
): boolean =>
  improvements.includes(place) || priorityActions.includes(place) || (improve && under !== undefined)

/** What rules of words say of a finding, quietly: whether it praises, and what it is about. */
const ReadByRules = ({ words }: { readonly words: string }) => {
  const { polarity } = polarityOf(words)
  const topics = topicsOf(words).map(({ name }) => name)
  if (polarity === undefined && topics.length === 0) return ''
  return (
    <span class="gt-quiet govuk-!-display-block">
      Read by rules: {[polarity ?? 'no side', ...topics].join(' · ')}
    </span>
  )
}

const Paragraph = ({
  passage,
  reading,
}: {
  readonly passage: KeptPassage
  readonly reading: KeptReading
}) => (
  <div
    id={`p${passage.place}`}
    class={classNames(
      'govuk-body',
      isListed(reading, passage) && 'govuk-inset-text',
      passage.under !== undefined && 'govuk-!-margin-left-4',
    )}
  >
    <a class="govuk-link" href={`#p${passage.place}`}>
      {passage.place}
      <span class="govuk-visually-hidden"> (address of this paragraph, {sayPlace(reading, passage)})</span>
    </a>{' '}
    {passage.words}
    {reading.findings.includes(passage.place) && <ReadByRules words={passage.words} />}
  </div>
)

/** Inspectors also say elsewhere what must improve; a person sees it where the reader of lists does not. */
const FromAnotherParagraph = ({ letter, asked }: LetterTextProps) => (
  <form method="post" action={`${letterHref(letter.id)}/findings`} id="other">
    <h3 class="govuk-heading-s">Does another paragraph say that something must improve?</h3>
    <Input
      id="which"
      name="which"
      label="Number before the paragraph"
      classes="govuk-input--width-4"
      inputmode="numeric"
      error={
        asked.query.paragraph === 'missing'
          ? 'Give the number that stands before a paragraph of this letter.'
          : undefined
      }
    />
    <Button classes="govuk-button--secondary" preventDoubleClick>
      Make a finding of it
    </Button>
  </form>
)
