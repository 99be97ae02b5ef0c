import type { ListMissing, Making, RulesEnded } from '../../../../exchange/annex-a-checked.ts'
import { counted, inFigures } from '../../../../plain/counted.ts'
import { Details } from '../../../govuk/details.tsx'
import { Tag } from '../../../govuk/tag.tsx'
import { CardTable } from '../../../look/cards.tsx'

/** The lists that the record can make, with how many rows each has and how much is missing in them. */
export const ListsMade = ({ making }: { readonly making: Making }) => (
  <CardTable
    caption={`${making.lists.length} lists can be made from the record`}
    showCaption
    captionSize="s"
    columns={[
      { words: 'List' },
      { words: 'Rows', isNumeric: true },
      { words: 'Missing or not as the form has it', isNumeric: true },
      { words: 'Mistakes that rules find', isNumeric: true },
    ]}
    rows={making.lists.map(({ number, title, rows, wrong, mistakes }) => [
      `${number}. ${title}`,
      inFigures(rows),
      inFigures(wrong),
      inFigures(mistakes),
    ])}
  />
)

/** How the rules of Annex A ended, all ways counted, and what they found. */
export const RulesFound = ({ rules }: { readonly rules: RulesEnded }) => {
  const { run, clean, notRun, broke, found } = rules
  return (
    <>
      <p class="govuk-body">
        The workbook was read again and checked: {counted(run, 'rule', 'rules')}, {clean} clean,{' '}
        {found.length} found something, {notRun} could not be run{broke > 0 && <>, {broke} broke</>}.
      </p>
      {found.length > 0 && (
        <Details
          summary={`What the rules found (${found.length})`}
          isOpen={found.some((one) => !one.isQuery)}
        >
          <CardTable
            caption="What the rules found"
            columns={[
              { words: 'What is wrong' },
              { words: 'Rule' },
              { words: 'Kind' },
              { words: 'Rows', isNumeric: true },
            ]}
            rows={found.map(({ code, says, isQuery, rows }) => [
              says,
              code,
              isQuery ? <Tag colour="grey">Query</Tag> : <Tag colour="red">Mistake</Tag>,
              inFigures(rows),
            ])}
          />
        </Details>
      )}
    </>
  )
}

/** The lists that are asked for and that the record cannot make, each with why. Nothing is made up for them. */
export const MissingLists = ({ missing }: { readonly missing: readonly ListMissing[] }) =>
  missing.length === 0 ? (
    ''
  ) : (
    <>
      <h3 class="govuk-heading-s">{missing.length} lists must come from elsewhere</h3>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ title, says }) => (
          <li>
            <strong>{title}</strong>: {says}
          </li>
        ))}
      </ul>
    </>
  )
