import type { Attachment } from '../../define/attachments.ts'
import type { GridColumn, NameOf, Option } from '../../define/kind.ts'
import type { Grid } from '../../define/kinds.ts'
import type { AnyRecord, Field, Fields, PersonId } from '../../define/record.ts'
import type { Answers } from '../../define/settle.ts'
import type { Standing } from '../../store/standing.ts'
import { Details } from '../govuk/details.tsx'
import type { HeadingLevel, Words } from '../govuk/parts.ts'
import { SummaryList, type SummaryRow } from '../govuk/summary-list.tsx'
import { CardTable } from '../look/cards.tsx'
import { FilesSaid } from './attachments.tsx'

/** So many characters stand open, some three printed pages; what is longer is folded away from there on. */
const shownAtFirst = 8_000

/** Where to part long words: after the last blank before the limit, or at the limit where there is none. Never within a letter. */
function partAt(words: string): number {
  const blank = words.slice(0, shownAtFirst).search(/\s\S*$/)
  const at = blank > shownAtFirst / 2 ? blank + 1 : shownAtFirst
  return words.slice(0, at).isWellFormed() ? at : at - 1
}

/** Somebody's own words: paragraphs are kept, and each runs in the direction of its own script. */
export function Paragraphs({ words }: { words: string }) {
  if (words.length <= shownAtFirst) return <Whole words={words} />
  const at = partAt(words)
  const rest = words.slice(at)
  return (
    <>
      <Whole words={words.slice(0, at)} />
      <Details summary={`Read on: ${rest.length.toLocaleString('en-GB')} more characters`}>
        <Whole words={rest} />
      </Details>
    </>
  )
}

const Whole = ({ words }: { words: string }) => (
  <>
    {words.split(/\n{2,}/).map((part) => (
      <p class="govuk-body gt-said" dir="auto">
        {part}
      </p>
    ))}
  </>
)

/**
 * The answers that were given, in the order of the form. What was not asked or not stated is left out. `at` is the address
 * of the record: given, its files can be opened.
 */
export function saidRows(
  fields: Fields,
  answers: Answers,
  nameOf: NameOf,
  at?: string,
): readonly SummaryRow[] {
  return Object.entries(fields).flatMap(([question, field]): SummaryRow[] => {
    const value = answers[question]
    if (value === undefined || value === null) return []
    if (field.kind.control.control === 'attachments' && at !== undefined)
      return [{ key: field.label, value: <FilesSaid files={value as readonly Attachment[]} at={at} /> }]
    const said = field.kind.say(value, nameOf)
    return [{ key: field.label, value: said.length > 60 ? <Paragraphs words={said} /> : <bdi>{said}</bdi> }]
  })
}

const sayCell = (column: GridColumn, cell: string | true | undefined): string => {
  if (cell === undefined) return ''
  if (cell === true) return 'Yes'
  return column.holds === 'choice' ? (column.options.find(({ code }) => code === cell)?.words ?? cell) : cell
}

type GridSaidProps = {
  readonly label: string
  readonly rows: readonly Option[]
  readonly columns: readonly GridColumn[]
  readonly value: Grid
}

/** A grid as it reads: the rows and the columns in which something stands. */
function GridSaid({ label, rows, columns, value }: GridSaidProps) {
  const filled = rows.filter(({ code }) => value[code] !== undefined)
  const used = columns.filter(({ code }) => filled.some((row) => value[row.code]?.[code] !== undefined))
  return (
    <CardTable
      caption={label}
      showCaption
      captionSize="s"
      columns={[{ words: 'Row' }, ...used.map(({ words }) => ({ words }))]}
      rows={filled.map((row) => [
        row.words,
        ...used.map((column) => {
          const said = sayCell(column, value[row.code]?.[column.code])
          return said === '' ? '' : <bdi>{said}</bdi>
        }),
      ])}
    />
  )
}

type Part =
  | { readonly is: 'rows'; readonly rows: SummaryRow[] }
  | { readonly is: 'grid'; readonly grid: GridSaidProps }

// biome-ignore lint/suspicious/noExplicitAny: a record has fields of every kind
function gridOf(field: Field<any>, value: unknown): GridSaidProps | undefined {
  const { control } = field.kind
  if (control.control !== 'grid' || typeof value !== 'object' || value === null) return undefined
  return { label: field.label, rows: control.rows, columns: control.columns, value: value as Grid }
}

/** The answers in the order of the form: as lists of questions and answers, and a table where a grid was asked. */
function partsOf(fields: Fields, answers: Answers, nameOf: NameOf, at?: string): readonly Part[] {
  const parts: Part[] = []
  for (const [question, field] of Object.entries(fields)) {
    const grid = gridOf(field, answers[question])
    const rows = grid === undefined ? saidRows({ [question]: field }, answers, nameOf, at) : []
    const last = parts.at(-1)
    if (grid !== undefined) parts.push({ is: 'grid', grid })
    else if (last?.is === 'rows') last.rows.push(...rows)
    else if (rows.length > 0) parts.push({ is: 'rows', rows: [...rows] })
  }
  return parts
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
  /** The record's address, where its files may be opened. */
  readonly at?: string
}

/** A record as it reads: what holds for the family once, then each child's own line. */
export const Said = ({ type, standing, people, nameOf, level = 2, at }: SaidProps): Words => (
  <>
    {partsOf(type.fields, standing.answers, nameOf, at).map((part) =>
      part.is === 'grid' ? <GridSaid {...part.grid} /> : <SummaryList rows={part.rows} />,
    )}
    {Object.keys(type.lines).length > 0 &&
      people
        .filter(({ id }) => standing.lines[id] !== undefined)
        .map(({ id, name }) => (
          <SummaryList
            card={{ title: name, level }}
            rows={saidRows(type.lines, standing.lines[id] ?? {}, nameOf, at)}
          />
        ))}
  </>
)
