import { counted } from '../../plain/counted.ts'
import { Wide } from '../look/wide.tsx'
import { useAnswer } from './answered.ts'
import type { Asking } from './asking.ts'
import { tableWords } from './cell.ts'
import { Severity } from './lists.tsx'
import { ruleHref } from './place.ts'
import type { ChildShown, ChildTable, Reason } from './shown.ts'
import type { Who } from './words.ts'

const reasonId = (number: number): string => `why-${number}`

const Reasons = ({ reasons }: { readonly reasons: readonly Reason[] }) => (
  <ol class="govuk-list govuk-list--number gt-reasons">
    {reasons.map(({ number, code, says, severity }) => (
      <li key={number} id={reasonId(number)}>
        <Severity severity={severity} /> {says}{' '}
        <a class="govuk-link" href={ruleHref(code)}>
          Rule {code}
        </a>
      </li>
    ))}
  </ol>
)

const Cell = ({ value, why }: ChildTable['rows'][number]['cells'][number]) =>
  why.length === 0 ? (
    <td class="govuk-table__cell">{value}</td>
  ) : (
    <td class="govuk-table__cell gt-marked-cell">
      <mark class="gt-marked">{value === '' ? 'blank' : value}</mark>{' '}
      <span class="gt-marked__why">
        <span class="govuk-visually-hidden">wrong, see </span>
        {why.join(', ')}
      </span>
    </td>
  )

const Rows = ({ of: { table, columns, rows } }: { readonly of: ChildTable }) => (
  <Wide label={`${tableWords(table)}: the rows here`}>
    <table class="govuk-table gt-check-rows">
      <caption class="govuk-table__caption govuk-table__caption--s">
        {tableWords(table)} ({counted(rows.length, 'row', 'rows')})
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            Row
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" class="govuk-table__header">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(({ row, cells }) => (
          <tr key={row} class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {row}
            </th>
            {cells.map((cell, at) => (
              <Cell key={columns[at]} {...cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)

const Shown = ({ of: { reasons, tables }, who }: { readonly of: ChildShown; readonly who: Who }) => (
  <>
    <h4 class="govuk-heading-s">What is wrong</h4>
    {reasons.length === 0 ? (
      <p class="govuk-body">No rule found anything in this {who.one}’s rows.</p>
    ) : (
      <Reasons reasons={reasons} />
    )}
    <h4 class="govuk-heading-s">Every row of this {who.one}</h4>
    <p class="govuk-body">
      Marked cells are those that a rule names; the number beside one is that of the reason above. Rows are
      counted without the headings.
    </p>
    {tables.map((table) => (
      <Rows key={table.table} of={table} />
    ))}
  </>
)

/** One child: every reason, and every row across the tables with the cells marked. */
export function OneChild({
  asking,
  of,
  who,
  at,
}: {
  readonly asking: Asking
  readonly of: string
  readonly who: Who
  readonly at: number
}) {
  const child = useAnswer(asking, 'child', { at }, `${of} child ${at}`)
  if (child === undefined) return <p class="govuk-body">One moment …</p>
  return (
    <>
      <p class="govuk-body-l">
        {who.One} <bdi>{child.child}</bdi>
      </p>
      <Shown of={child} who={who} />
    </>
  )
}
