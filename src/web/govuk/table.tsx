import { type Attributes, classNames, type Dress, given, type Words } from './parts.ts'

export type Cell = {
  readonly words: Words
  /** Set to the right, digits under digits. */
  readonly isNumeric?: boolean | undefined
  readonly classes?: string | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly attributes?: Attributes | undefined
}

export type TableProps = Dress & {
  /** Says what the table shows; every table has one, if only for those who listen. */
  readonly caption?: Words
  readonly captionClasses?: string | undefined
  readonly head?: readonly Cell[] | undefined
  readonly rows: readonly (readonly Cell[])[]
  /** The first cell of a row names it. */
  readonly firstCellIsHeader?: boolean | undefined
}

const spans = (cell: Cell) => ({ colspan: cell.colspan, rowspan: cell.rowspan, ...cell.attributes })

const Head = ({ cells }: { readonly cells: readonly Cell[] }) => (
  <thead class="govuk-table__head">
    <tr class="govuk-table__row">
      {cells.map((cell) => (
        <th
          scope="col"
          class={classNames(
            'govuk-table__header',
            cell.isNumeric && 'govuk-table__header--numeric',
            cell.classes,
          )}
          {...spans(cell)}
        >
          {cell.words}
        </th>
      ))}
    </tr>
  </thead>
)

function BodyCell({ cell, isHeader }: { readonly cell: Cell; readonly isHeader: boolean }) {
  if (isHeader)
    return (
      <th scope="row" class={classNames('govuk-table__header', cell.classes)} {...spans(cell)}>
        {cell.words}
      </th>
    )
  const numeric = cell.isNumeric && 'govuk-table__cell--numeric'
  return (
    <td class={classNames('govuk-table__cell', numeric, cell.classes)} {...spans(cell)}>
      {cell.words}
    </td>
  )
}

/** GOV.UK table: for comparing, never for laying out. */
export const Table = (props: TableProps) => (
  <table class={classNames('govuk-table', props.classes)} {...props.attributes}>
    {given(props.caption) && (
      <caption class={classNames('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
    )}
    {props.head !== undefined && <Head cells={props.head} />}
    <tbody class="govuk-table__body">
      {props.rows.map((row) => (
        <tr class="govuk-table__row">
          {row.map((cell, at) => (
            <BodyCell cell={cell} isHeader={at === 0 && props.firstCellIsHeader === true} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
