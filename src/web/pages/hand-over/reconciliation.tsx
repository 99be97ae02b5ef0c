import { type Reconciled, sayReckoned, totalOf } from '../../../exchange/reconciled.ts'
import { counted, inFigures } from '../../../plain/counted.ts'
import { CardTable } from '../../look/cards.tsx'

/** So many reasons are shown on a page. */
const mostShown = 200

/** What became of every row of a file: table by table, and why some were refused. */
export const Reconciliation = ({ reconciled }: { readonly reconciled: Reconciled }) => (
  <>
    <p class="govuk-body-l">{sayReckoned(totalOf(reconciled))}</p>
    <CardTable
      caption="Table by table, as the census names them"
      showCaption
      columns={[
        { words: 'Table' },
        { words: 'Read', isNumeric: true },
        { words: 'Kept', isNumeric: true },
        { words: 'Refused', isNumeric: true },
        { words: 'Already there', isNumeric: true },
      ]}
      rows={reconciled.tables
        .filter(({ read }) => read > 0)
        .map(({ table, read, kept, refused, same }) => [
          table,
          ...[read, kept, refused, same].map(inFigures),
        ])}
    />
    <p class="govuk-body">
      {counted(reconciled.values.refused, 'single value', 'single values')} within rows could not be read, of{' '}
      {inFigures(reconciled.values.read)}
      {reconciled.other > 0 &&
        `; ${counted(reconciled.other, 'other thing belongs', 'other things belong')} to no row`}
      .
    </p>
    <Reasons reconciled={reconciled} />
    {reconciled.notices.length > 0 && (
      <>
        <h2 class="govuk-heading-m">Kept, and worth a look</h2>
        <ul class="govuk-list govuk-list--bullet">
          {reconciled.notices.slice(0, mostShown).map((notice) => (
            <li>{notice}</li>
          ))}
        </ul>
      </>
    )}
  </>
)

const Reasons = ({ reconciled: { reasons, unlisted } }: { readonly reconciled: Reconciled }) => {
  if (reasons.length === 0) return <p class="govuk-body">Nothing was refused.</p>
  const more = Math.max(0, reasons.length - mostShown) + unlisted
  return (
    <>
      <CardTable
        caption={`Rows, values and other things refused (${inFigures(reasons.length + unlisted)})`}
        showCaption
        columns={[{ words: 'Line of the file' }, { words: 'What' }, { words: 'Why' }]}
        rows={reasons
          .slice(0, mostShown)
          .map(({ line, element, says }) => [`Line ${inFigures(line)}`, element, says])}
      />
      {more > 0 && <p class="govuk-body">{counted(more, 'more is', 'more are')} not shown here.</p>}
    </>
  )
}
