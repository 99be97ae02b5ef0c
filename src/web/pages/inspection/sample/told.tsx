import type { Told } from '../../../../sight/inspection/sample/told.ts'
import { WarningText } from '../../../govuk/warning-text.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { Facts } from '../../../look/facts.tsx'

/** What the twelve children told us, on one page and without a name: it can be printed and taken to a meeting. */
export const ToldPage = ({ told }: { readonly told: Told }) => {
  if (told.read === 0)
    return (
      <p class="govuk-body">
        Once files have been read, what they told us stands here together, without names.
      </p>
    )
  return (
    <section aria-label="What these children told us" class="gt-told">
      <h2 class="govuk-heading-m">What these children told us</h2>
      {told.unsafe.map(({ place, told: whom }) => (
        <WarningText>
          The child of file {place} was not safe on the day it was read. Told: {whom}.
        </WarningText>
      ))}
      <Facts
        facts={[
          { name: 'Files read', words: `${told.read} of ${told.drawn}` },
          { name: 'Safe on that day', words: `${told.safe} of ${told.read}` },
        ]}
      />
      <CardTable
        caption="How good our work was"
        showCaption
        captionSize="s"
        columns={[{ words: 'Grade' }, { words: 'Files', isNumeric: true }]}
        rows={told.grades.map(({ words, many }) => [words, String(many)])}
      />
      <Said title="What is good" lines={told.strengths} />
      <Said title="What we must do" lines={told.toDo} />
    </section>
  )
}

const Said = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <>
    <h3 class="govuk-heading-s">{title}</h3>
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </>
)
