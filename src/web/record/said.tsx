import type { NameOf } from '../../define/kind.ts'
import type { AnyRecord, Fields, PersonId } from '../../define/record.ts'
import type { Answers } from '../../define/settle.ts'
import type { Standing } from '../../store/standing.ts'
import type { HeadingLevel, Words } from '../govuk/parts.ts'
import { SummaryList, type SummaryRow } from '../govuk/summary-list.tsx'

/** Long writing keeps its paragraphs. */
const Paragraphs = ({ words }: { words: string }) => (
  <>
    {words.split(/\n{2,}/).map((part) => (
      <p class="govuk-body gt-said">{part}</p>
    ))}
  </>
)

/** The answers that were given, in the order of the form. What was not asked or not stated is left out. */
export function saidRows(fields: Fields, answers: Answers, nameOf: NameOf): readonly SummaryRow[] {
  return Object.entries(fields).flatMap(([question, field]): SummaryRow[] => {
    const value = answers[question]
    if (value === undefined || value === null) return []
    const said = field.kind.say(value, nameOf)
    return [{ key: field.label, value: said.includes('\n') ? <Paragraphs words={said} /> : said }]
  })
}

export type Named = { readonly id: PersonId; readonly name: string }

export type SaidProps = {
  readonly type: AnyRecord
  readonly standing: Pick<Standing, 'answers' | 'lines'>
  /** The children whose lines the reader may see, in the order of the page. */
  readonly people: readonly Named[]
  readonly nameOf: NameOf
  /** Of the headings that name the children; 2 where not given. */
  readonly level?: HeadingLevel
}

/** A record as it reads: what holds for the family once, then each child's own line. */
export const Said = ({ type, standing, people, nameOf, level = 2 }: SaidProps): Words => (
  <>
    <SummaryList rows={saidRows(type.fields, standing.answers, nameOf)} />
    {Object.keys(type.lines).length > 0 &&
      people
        .filter(({ id }) => standing.lines[id] !== undefined)
        .map(({ id, name }) => (
          <SummaryList
            card={{ title: name, level }}
            rows={saidRows(type.lines, standing.lines[id] ?? {}, nameOf)}
          />
        ))}
  </>
)
