// biome-ignore-all lint/a11y/noRedundantRoles: shown as cards, some browsers forget that this is a table

import { classNames, type Words } from '../govuk/parts.ts'

export type CardColumn = { readonly words: string; readonly isNumeric?: boolean | undefined }

export type CardTableProps = {
  readonly caption: string
  /** The caption is shown; otherwise only read aloud. */
  readonly showCaption?: boolean | undefined
  /** `s` where the table stands among answers of the same size; `m` where not given. */
  readonly captionSize?: 's' | 'm' | undefined
  readonly columns: readonly CardColumn[]
  /** Cells in the order of the columns; the first names its row. */
  readonly rows: readonly (readonly Words[])[]
}

const Row = ({
  cells,
  columns,
}: {
  readonly cells: readonly Words[]
  readonly columns: readonly CardColumn[]
}) => (
  <tr class="govuk-table__row" role="row">
    {cells.map((cell, at) => {
      const column = columns[at]
      if (at === 0)
        return (
          <th scope="row" class="govuk-table__header" role="rowheader">
            {cell}
          </th>
        )
      return (
        <td
          class={classNames('govuk-table__cell', column?.isNumeric && 'govuk-table__cell--numeric')}
          role="cell"
          data-label={column?.words}
        >
          {cell}
        </td>
      )
    })}
  </tr>
)

/** A table that becomes a card a row on a phone, each value under its column's name. For lists of children or of work. */
export const CardTable = ({ caption, showCaption, captionSize = 'm', columns, rows }: CardTableProps) => (
  <table class="govuk-table gt-cards" role="table">
    <caption
      class={classNames(
        'govuk-table__caption',
        showCaption ? `govuk-table__caption--${captionSize}` : 'govuk-visually-hidden',
      )}
    >
      {caption}
    </caption>
    <thead class="govuk-table__head" role="rowgroup">
      <tr class="govuk-table__row" role="row">
        {columns.map((column) => (
          <th
            scope="col"
            class={classNames('govuk-table__header', column.isNumeric && 'govuk-table__header--numeric')}
            role="columnheader"
          >
            {column.words}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body" role="rowgroup">
      {rows.map((cells) => (
        <Row cells={cells} columns={columns} />
      ))}
    </tbody>
  </table>
)
