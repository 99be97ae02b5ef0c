import { type GridColumn, inputName, type Option } from '../../define/kind.ts'
import { Details } from '../govuk/details.tsx'
import { Fieldset } from '../govuk/fieldset.tsx'
import { describing, FormGroup, HintAndError } from '../govuk/form-group.tsx'
import { Input } from '../govuk/input.tsx'
import { Label } from '../govuk/label.tsx'
import { Select } from '../govuk/select.tsx'
import { type Asking, errorOf, isWrong, nameIn, typedIn } from './asking.ts'
import { idOf } from './names.ts'

type CellProps = { readonly asking: Asking; readonly row: Option; readonly column: GridColumn }

const Tick = ({ id, name, words, ticked }: { id: string; name: string; words: string; ticked: boolean }) => (
  <div class="govuk-checkboxes govuk-checkboxes--small">
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={id}
        name={name}
        type="checkbox"
        value="yes"
        checked={ticked}
      />
      <Label for={id} classes="govuk-checkboxes__label">
        {words}
      </Label>
    </div>
  </div>
)

function Cell({ asking, row, column }: CellProps) {
  const part = `${row.code}.${column.code}`
  const [name, value] = [nameIn(asking, part), typedIn(asking, part)]
  const known = { id: idOf(name), name, label: column.words, value }
  const isIll = isWrong(asking, part)
  if (column.holds === 'choice')
    return (
      <Select
        {...known}
        classes={isIll ? 'govuk-select--error' : undefined}
        options={[
          { value: '', words: '' },
          ...column.options.map(({ code, words }) => ({ value: code, words })),
        ]}
      />
    )
  return column.holds === 'tick' ? (
    <Tick id={known.id} name={name} words={column.words} ticked={value !== ''} />
  ) : (
    <Input {...known} classes={isIll ? 'govuk-input--error' : undefined} />
  )
}

/** One row: a line on a desk, a block on a phone. It is a fieldset, so that a screen reader says whose cells these are. */
const Row = ({ asking, row, columns }: Omit<CellProps, 'column'> & { columns: readonly GridColumn[] }) => (
  <Fieldset legend={row.words} legendClasses="govuk-fieldset__legend--s" classes="gt-grid__row">
    <div class="gt-grid__cells">
      {columns.map((column) => (
        <div key={column.code} class={`gt-grid__cell gt-grid__cell--${column.holds}`}>
          <Cell asking={asking} row={row} column={column} />
        </div>
      ))}
    </div>
  </Fieldset>
)

const fewRows = 8
const rowsAtFirst = 4

/** How many rows of a long grid stand open: those that are filled, one more, and never fewer than a few. */
function openRows(asking: Asking, rows: readonly Option[], columns: readonly GridColumn[]): number {
  if (rows.length <= fewRows) return rows.length
  const isFilled = (row: Option) =>
    columns.some(({ code }) => {
      const part = inputName(row.code, code)
      return typedIn(asking, part) !== '' || isWrong(asking, part)
    })
  return Math.max(rowsAtFirst, rows.findLastIndex(isFilled) + 2)
}

type GridProps = {
  readonly asking: Asking
  readonly rows: readonly Option[]
  readonly columns: readonly GridColumn[]
}

/** A table of questions, a row for each agency or person. Rows that nobody needs yet are folded away. */
export function GridQuestion({ asking, rows, columns }: GridProps) {
  const { label, hint } = asking.field
  const [id, error] = [idOf(asking.question), errorOf(asking)]
  const open = openRows(asking, rows, columns)
  const draw = (row: Option) => <Row key={row.code} asking={asking} row={row} columns={columns} />
  const [first, last] = [rows[open], rows.at(-1)]
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={label}
        legendClasses="govuk-fieldset__legend--s"
        classes="gt-grid"
        describedBy={describing(id, { hint, error })}
        attributes={{ id }}
      >
        <HintAndError id={id} hint={hint} error={error} />
        {rows.slice(0, open).map(draw)}
        {first !== undefined && last !== undefined && (
          <Details summary={`${first.words} to ${last.words}`}>{rows.slice(open).map(draw)}</Details>
        )}
      </Fieldset>
    </FormGroup>
  )
}
