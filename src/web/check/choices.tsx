import { counted } from '../../plain/counted.ts'
import { Details } from '../govuk/details.tsx'
import { tableWords } from './cell.ts'
import { councils } from './councils.ts'
import { OneOf } from './fields.tsx'
import type { When } from './guess.ts'
import type { Chosen } from './messages.ts'
import type { FileRead, Summary } from './shown.ts'

/** A standard as somebody chooses it. */
export type Offered = { readonly name: string; readonly title: string; readonly years: readonly string[] }

type Props = {
  readonly offered: readonly Offered[]
  readonly summary: Summary
  readonly chosen: Chosen
  readonly choose: (chosen: Chosen) => void
}

const whens = [
  { value: 'this year', words: 'This year' },
  { value: 'last year', words: 'Last year' },
  { value: 'left out', words: 'Leave out' },
]

type WhenOrOut = When | 'left out'
const whenIn = (value: string): WhenOrOut =>
  value === 'last year' || value === 'left out' ? value : 'this year'

/** A file once, with all tables that were read from it. */
function byFile(
  files: readonly FileRead[],
): readonly { name: string; when: When; tables: readonly FileRead[] }[] {
  const names = [...new Set(files.map(({ name }) => name))]
  return names.map((name) => {
    const tables = files.filter((file) => file.name === name)
    return {
      name,
      when: tables[0]?.when ?? 'this year',
      tables: tables.filter(({ table }) => table !== undefined),
    }
  })
}

const sayTables = (tables: readonly FileRead[]): string =>
  tables.length === 0
    ? 'not read'
    : tables
        .map(({ table, rows }) => `${tableWords(table ?? '')}: ${counted(rows, 'row', 'rows')}`)
        .join('; ')

const Files = ({ summary, chosen, choose }: Omit<Props, 'offered'>) => {
  const leftOut = Object.entries(chosen.when ?? {}).filter(([, when]) => when === 'left out')
  const files = [
    ...byFile(summary.files),
    ...leftOut.map(([name]) => ({ name, when: 'left out' as const, tables: [] })),
  ]
  return (
    <ul class="govuk-list gt-check-files">
      {files.map(({ name, when, tables }, at) => (
        <li key={name} class="gt-check-file">
          <OneOf
            id={`file-${at}`}
            label={
              <>
                <bdi>{name}</bdi>{' '}
                <span class="govuk-hint">({when === 'left out' ? 'left out' : sayTables(tables)})</span>
              </>
            }
            value={chosen.when?.[name] ?? when}
            choices={whens}
            onValue={(value) => choose({ ...chosen, when: { ...chosen.when, [name]: whenIn(value) } })}
          />
        </li>
      ))}
    </ul>
  )
}

const fileWords = ({ files }: Summary): string => {
  const all = byFile(files)
  const last = all.filter(({ when }) => when === 'last year').length
  return `${counted(all.length, 'file', 'files')}${last === 0 ? '' : `, ${last} of them last year’s`}`
}

const NotItsYear = ({ summary: { yearOfFiles, year } }: { readonly summary: Summary }) =>
  yearOfFiles === undefined ? null : (
    <p class="govuk-inset-text">
      The files are of {yearOfFiles}, by their days; they were checked as {year}. Choose another year if that
      is not meant.
    </p>
  )

/** What was guessed from the files, to be put right: the return, its year, whose it is, and which files are last year's. */
export const Choices = ({ offered, summary, chosen, choose }: Props) => (
  <>
    <div class="gt-check-choices">
      <OneOf
        id="standard"
        label="Return"
        value={summary.standard}
        choices={offered.map(({ name, title }) => ({ value: name, words: title }))}
        onValue={(standard) => choose({ ...chosen, standard, year: undefined })}
      />
      <OneOf
        id="year"
        label="Year"
        value={summary.year}
        choices={(offered.find(({ name }) => name === summary.standard)?.years ?? []).map((year) => ({
          value: year,
          words: year,
        }))}
        onValue={(year) => choose({ ...chosen, year })}
      />
      {summary.authorityInFiles === undefined && (
        <OneOf
          id="authority"
          label="Authority"
          value={chosen.authority ?? ''}
          choices={[
            { value: '', words: 'Not said' },
            ...councils.map(([code, name]) => ({ value: code, words: name })),
          ]}
          onValue={(authority) => choose({ ...chosen, authority })}
        />
      )}
    </div>
    {summary.authorityInFiles !== undefined && (
      <p class="govuk-body">The files say that they are of authority {summary.authorityInFiles}.</p>
    )}
    <NotItsYear summary={summary} />
    <Details summary={`What was read: ${fileWords(summary)}`}>
      <Files summary={summary} chosen={chosen} choose={choose} />
    </Details>
  </>
)
