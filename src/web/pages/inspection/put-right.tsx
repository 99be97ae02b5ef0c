import { dayOf, sayDay } from '../../../plain/day.ts'
import type { KeptReading } from '../../../sight/inspection/letters/kept.ts'
import type { KeptCorrection } from '../../../store/letters.ts'
import { CardTable } from '../../look/cards.tsx'
import { sayInspector, sayKind, sayPeriod } from './saying.ts'

const names: Readonly<Record<string, string>> = {
  kind: 'What it is',
  periods: 'Inspectors were here',
  published: 'Published',
  leadInspector: 'Lead inspector',
  judgements: 'Grades',
  improvements: 'What needs to improve',
  priorityActions: 'Priority actions',
}

/** How a field of a reading is said in a cell. */
function sayField(field: string, reading: Partial<KeptReading>): string {
  const { kind, periods = [], published, leadInspector, judgements = [] } = reading
  const paragraphs = (places: readonly number[] = []) =>
    places.length === 0 ? '' : `Paragraphs ${places.join(', ')}`
  const said: Readonly<Record<string, string>> = {
    kind: kind === undefined ? '' : sayKind({ kind }),
    periods: periods.map(sayPeriod).join('; '),
    published: published === undefined || published === null ? '' : sayDay(published),
    leadInspector: leadInspector === undefined || leadInspector === null ? '' : sayInspector(leadInspector),
    judgements: judgements.map(({ label, printed }) => `${label}: ${printed}`).join('; '),
    improvements: paragraphs(reading.improvements),
    priorityActions: paragraphs(reading.priorityActions),
  }
  return said[field] || 'Nothing'
}

export type PutRightProps = {
  readonly asRead: KeptReading
  readonly corrections: readonly KeptCorrection[]
}

/** What was put right of what was read, beside what was read, with who did so, when and why. */
export const PutRight = ({ asRead, corrections }: PutRightProps) => {
  const shown = corrections.filter(({ field }) => field in names)
  if (shown.length === 0) return ''
  return (
    <section aria-label="Put right by hand" id="put-right">
      <CardTable
        caption="Put right by hand"
        showCaption
        columns={[
          { words: 'What' },
          { words: 'As it was read' },
          { words: 'Put right' },
          { words: 'By whom and why' },
        ]}
        rows={shown.map(({ field, value, because, correctedAt, correctedBy }) => [
          names[field] ?? field,
          sayField(field, asRead),
          sayField(field, { [field]: value }),
          `${correctedBy}, ${sayDay(dayOf(correctedAt))}: ${because}`,
        ])}
      />
    </section>
  )
}
