import { counted, inFigures } from '../../plain/counted.ts'
import { Details } from '../govuk/details.tsx'
import type { Words } from '../govuk/parts.ts'
import { Tag } from '../govuk/tag.tsx'
import { type CardColumn, CardTable } from '../look/cards.tsx'
import { Empty } from '../look/empty.tsx'
import { useAnswer, usePortions } from './answered.ts'
import type { Asking } from './asking.ts'
import { tableWords } from './cell.ts'
import { Does } from './fields.tsx'
import type { Filter } from './filter.ts'
import { childHref, ruleHref } from './place.ts'
import type { ChildLine, FoundLine, NotRun, ReadProblem, RuleLine, Slice } from './shown.ts'
import { sayRemedy, type Who } from './words.ts'

/** So many lines come into sight at a time. */
const portion = 50
/** So many rules are named in a child's line. */
const mostRules = 12

export type ListProps = {
  readonly asking: Asking
  readonly filter: Filter
  readonly of: string
  readonly who: Who
}

/** A list drawn in portions. `key` is what is listed: what changes it begins anew. */
const Portions = <T,>({
  slice,
  caption,
  columns,
  line,
  more,
}: {
  readonly slice: Slice<T>
  readonly caption: string
  readonly columns: readonly CardColumn[]
  readonly line: (one: T) => readonly Words[]
  readonly more: () => void
}) => (
  <>
    <CardTable caption={caption} columns={columns} rows={slice.lines.map(line)} />
    <p class="govuk-body" role="status">
      {slice.lines.length < slice.whole
        ? `${inFigures(slice.lines.length)} of ${inFigures(slice.whole)} are shown.`
        : `All ${inFigures(slice.whole)} are shown.`}
    </p>
    {slice.lines.length < slice.whole && (
      <Does onPress={more}>Show {Math.min(portion, slice.whole - slice.lines.length)} more</Does>
    )}
  </>
)

const upper = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`

const NothingLeft = () => (
  <Empty title="Nothing here" level={4}>
    The filter leaves nothing in, or the rules found nothing. Take the filter away to see all.
  </Empty>
)

const Wait = () => <p class="govuk-body">One moment …</p>

export const Severity = ({ severity }: { readonly severity: 'error' | 'query' }) => (
  <Tag colour={severity === 'error' ? 'red' : 'yellow'}>{severity === 'error' ? 'Error' : 'Query'}</Tag>
)

const ruleLine = ({ code, says, severity, tables, rows, children, isWhole }: RuleLine): readonly Words[] => [
  <a class="govuk-link" href={ruleHref(code)}>
    {code}
  </a>,
  says,
  <Severity severity={severity} />,
  isWhole ? 'the whole return' : tables.map(tableWords).join('; '),
  isWhole ? '–' : inFigures(rows),
  isWhole ? '–' : inFigures(children),
]

/** The rules that found something. */
export function RuleList({ asking, filter, of, who }: ListProps) {
  const key = `${of} rules ${JSON.stringify(filter)}`
  const { many, more } = usePortions(key, portion)
  const slice = useAnswer(asking, 'rules', { filter, from: 0, many }, `${key} ${many}`)
  if (slice === undefined) return <Wait />
  if (slice.whole === 0) return <NothingLeft />
  return (
    <Portions
      slice={slice}
      caption="Rules that found something"
      columns={[
        { words: 'Rule' },
        { words: 'What is wrong' },
        { words: 'Kind' },
        { words: 'Tables' },
        { words: 'Rows', isNumeric: true },
        { words: upper(who.more), isNumeric: true },
      ]}
      line={ruleLine}
      more={more}
    />
  )
}

const someRules = (rules: readonly string[]): string =>
  rules.length <= mostRules
    ? rules.join(', ')
    : `${rules.slice(0, mostRules).join(', ')} and ${rules.length - mostRules} more`

const childLine = ({ at, child, errors, queries, rules }: ChildLine): readonly Words[] => [
  <a class="govuk-link" href={childHref(at)}>
    {child}
  </a>,
  inFigures(errors),
  inFigures(queries),
  someRules(rules),
]

/** The children in whose rows something was found. */
export function ChildList({ asking, filter, of, who }: ListProps) {
  const key = `${of} children ${JSON.stringify(filter)}`
  const { many, more } = usePortions(key, portion)
  const slice = useAnswer(asking, 'children', { filter, from: 0, many }, `${key} ${many}`)
  if (slice === undefined) return <Wait />
  if (slice.whole === 0) return <NothingLeft />
  return (
    <Portions
      slice={slice}
      caption={`${upper(who.more)} in whose rows something was found, those with most errors first`}
      columns={[
        { words: who.One },
        { words: 'Errors', isNumeric: true },
        { words: 'Queries', isNumeric: true },
        { words: 'Rules' },
      ]}
      line={childLine}
      more={more}
    />
  )
}

const Cells = ({ cells }: { readonly cells: FoundLine['cells'] }) => (
  <ul class="gt-check-cells">
    {cells.map(({ column, value }) => (
      <li key={column}>
        {column}: <mark class="gt-marked">{value === '' ? 'blank' : value}</mark>
      </li>
    ))}
  </ul>
)

const foundLine = ({ table, row, at, child, cells }: FoundLine): readonly Words[] => [
  child === undefined ? (
    'nobody named'
  ) : (
    <a class="govuk-link" href={childHref(at)}>
      {child}
    </a>
  ),
  tableWords(table),
  inFigures(row),
  <Cells cells={cells} />,
]

/** One rule: what it says, and every row that it found. */
export function RuleRows({ asking, filter, of, who, code }: ListProps & { readonly code: string }) {
  const asked = { ...filter, rule: code }
  const key = `${of} rule ${JSON.stringify(asked)}`
  const { many, more } = usePortions(key, portion)
  const rule = useAnswer(asking, 'rules', { filter: { rule: code }, from: 0, many: 1 }, `${of} ${code}`)
  const slice = useAnswer(asking, 'found', { filter: asked, from: 0, many }, `${key} ${many}`)
  const [line] = rule?.lines ?? []
  if (rule === undefined || slice === undefined) return <Wait />
  if (line === undefined) return <NothingLeft />
  return (
    <>
      <p class="govuk-body-l">{line.says}</p>
      <p class="govuk-body">
        <Severity severity={line.severity} />{' '}
        {line.isWhole
          ? 'Found of the return as a whole, and of no row of it.'
          : `${counted(line.rows, 'row', 'rows')} of ${counted(line.children, who.one, who.more)}.`}
      </p>
      {slice.whole > 0 && (
        <Portions
          slice={slice}
          caption={`Rows that rule ${code} found`}
          columns={[
            { words: who.One },
            { words: 'Table' },
            { words: 'Row', isNumeric: true },
            { words: 'What stands there' },
          ]}
          line={foundLine}
          more={more}
        />
      )}
    </>
  )
}

const problemLine = ({ file, line, says }: ReadProblem): readonly Words[] => [
  file,
  // What is said of a file as a whole has no line.
  line > 0 ? inFigures(line) : '–',
  says,
]

/** What could not be read, or was read though it is unusual. */
export function ProblemList({ asking, of }: Omit<ListProps, 'filter' | 'who'>) {
  const { many, more } = usePortions(of, portion)
  const slice = useAnswer(asking, 'problems', { from: 0, many }, `${of} ${many}`)
  if (slice === undefined) return <Wait />
  if (slice.whole === 0)
    return <p class="govuk-body">Every file was read whole, and nothing in it was unusual.</p>
  return (
    <Portions
      slice={slice}
      caption="What could not be read, or was read though it is unusual"
      columns={[{ words: 'File' }, { words: 'Line', isNumeric: true }, { words: 'What was expected' }]}
      line={problemLine}
      more={more}
    />
  )
}

const NotRunFor = ({ why, rules }: NotRun) => (
  <Details summary={`${counted(rules.length, 'rule', 'rules')} did not run, because ${why}`}>
    {sayRemedy(why) !== '' && <p class="govuk-body">{sayRemedy(why)}</p>}
    <CardTable
      caption={`Did not run, because ${why}`}
      columns={[{ words: 'Rule' }, { words: 'What it looks for' }]}
      rows={rules.map(({ code, says }) => [code, says])}
    />
  </Details>
)

/** What did not run, by reason, and what broke. */
export function NotFinishedList({ asking, of }: Omit<ListProps, 'filter' | 'who'>) {
  const told = useAnswer(asking, 'not finished', {}, of)
  if (told === undefined) return <Wait />
  if (told.notRun.length + told.broke.length === 0)
    return <p class="govuk-body">Every rule of this year ran.</p>
  return (
    <>
      {told.broke.length > 0 && (
        <CardTable
          caption="Broke: a fault of the rule, not of your data. Tell whoever keeps this page."
          showCaption
          columns={[{ words: 'Rule' }, { words: 'What it looks for' }, { words: 'Fault' }]}
          rows={told.broke.map(({ code, says, why }) => [code, says, why])}
        />
      )}
      {told.notRun.map(({ why, rules }) => (
        <NotRunFor key={why} why={why} rules={rules} />
      ))}
    </>
  )
}
