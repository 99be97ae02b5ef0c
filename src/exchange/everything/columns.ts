import { inTable, linesTableOf, tableOf } from '../../define/columns.ts'
import type { Option } from '../../define/kind.ts'
import type { AnyRecord, Fields } from '../../define/record.ts'

/** What a column means, in plain words. `codes` where only these may stand in it. */
export type Meaning = {
  readonly title: string
  readonly about?: string
  readonly codes?: readonly Pick<Option, 'code' | 'words'>[]
}

/** What a table holds, and what its columns mean, by their names. */
export type TableMeaning = {
  readonly title: string
  readonly about: string
  readonly columns: Readonly<Record<string, Meaning>>
}

/** What means the same in every table that has it. */
const everywhere: Readonly<Record<string, Meaning>> = {
  authority: { title: 'Council', about: 'Points at authority.' },
  id: { title: 'Identity', about: 'Made once, never used again for anything else.' },
  record: { title: 'Record', about: 'The record of which this is a version. Points at record.' },
  version: { title: 'Version', about: 'From 1 on. The last one is how the record stands.' },
  child: { title: 'Child', about: 'Points at record, and at person by its column record.' },
  known_from: { title: 'Known from', about: 'When this was written, in UTC.' },
  known_to: {
    title: 'Known until',
    about: 'When the next version replaced it; the year 9999 while it stands.',
  },
  recorded_by: { title: 'Written by', about: 'Points at worker.' },
  overrides: { title: 'Warnings gone past', about: 'Which warnings the writer went past, and why.' },
  made_at: { title: 'Made at', about: 'In UTC.' },
  made_by: { title: 'Made by', about: 'Points at worker.' },
  worker: { title: 'Worker', about: 'Points at worker.' },
  team: { title: 'Team', about: 'Points at team.' },
  family: { title: 'Family', about: 'Points at family.' },
  draft: { title: 'Draft', about: 'Points at draft.' },
  by: { title: 'By', about: 'Points at worker.' },
  at: { title: 'At', about: 'In UTC.' },
  kind: { title: 'Kind of record' },
  name: { title: 'Name' },
  sha256: { title: 'SHA-256', about: 'Of the bytes, in hexadecimal.' },
}

/** The tables that every record shares, and those beside the record. What is not here is called by its own name. */
const shared: Readonly<Record<string, Pick<TableMeaning, 'title' | 'about'>>> = {
  authority: { title: 'Councils', about: 'The council whose record this is.' },
  team: { title: 'Teams', about: 'Teams of the council.' },
  worker: { title: 'Workers', about: 'Everybody who works or worked here.' },
  family: { title: 'Families', about: 'The people for whom work is recorded once.' },
  family_member: { title: 'Members of families', about: 'Who belongs to which family, from when to when.' },
  record: { title: 'Records', about: 'Everything on record, of every kind, by its identity.' },
  concern: { title: 'Whom records concern', about: 'Which records concern which child.' },
  thread: { title: 'What came from what', about: 'Each record with the records that it came from.' },
  authorisation: { title: 'Answers of managers', about: 'Decisions authorised or returned.' },
  restriction: { title: 'Restrictions', about: 'People whose record only named workers may open.' },
  stated_purpose: {
    title: 'Reasons given',
    about: 'Why somebody opened the record of a child outside their own work.',
  },
  read_log: { title: 'Log of reads', about: 'Who read what of whom, what for, and by which rule.' },
  draft: { title: 'Drafts', about: 'What was begun. Its words are in drafts-as-text.csv.' },
  draft_update: {
    title: 'Changes of drafts',
    about: 'Every change, in the update format of Yjs, as hexadecimal.',
  },
  letter: {
    title: 'Letters',
    about: 'Letters and reports of Ofsted’s; the files themselves are in files/letter.',
  },
  passage: { title: 'Passages of letters', about: 'The exact words of a letter, with their place.' },
  import: { title: 'Files brought in', about: 'Files brought in, with what became of every row.' },
  attachment: { title: 'Attachments', about: 'What was attached to drafts and records.' },
  attachment_part: {
    title: 'Parts of attachments',
    about: 'Parts of attachments that are still on their way.',
  },
  attachment_arrival: {
    title: 'Attachments that arrived',
    about: 'What came of each attachment; the files themselves are in files/attachment_arrival.',
  },
  duty: { title: 'Duty rota', about: 'Who is on duty, from when to when.' },
  emergency_paper: { title: 'Emergency papers', about: 'When the printed list for emergencies was made.' },
  department_told: {
    title: 'Told to the Department for Education',
    about:
      'Which fields were sent of each child to the children’s social care API, and when; not what they said.',
  },
  in_the_way: {
    title: 'In the way of returns',
    about:
      'What the rules of national returns found of each child, and since when; not what the records say.',
  },
  return_look: {
    title: 'Looks at returns',
    about: 'When the rules of national returns were run over the record, and how they ended.',
  },
  backup: { title: 'Backups', about: 'When backups were taken.' },
}

/** What the columns of questions mean: their wording on the form, and the codes of those with a list. */
const questions = (fields: Fields): Readonly<Record<string, Meaning>> =>
  Object.fromEntries(
    Object.entries(fields).map(([question, { kind, label, hint }]) => {
      const codes = 'options' in kind.control ? kind.control.options : undefined
      return [
        inTable(question),
        {
          title: label,
          ...(hint === undefined ? {} : { about: hint }),
          ...(codes === undefined ? {} : { codes: codes.map(({ code, words }) => ({ code, words })) }),
        },
      ]
    }),
  )

/** What every table means whose words the definitions of the records give, by the name of the table. */
export function meaningsOf(types: readonly AnyRecord[]): ReadonlyMap<string, TableMeaning> {
  const own = types.flatMap((type): [string, TableMeaning][] => [
    [
      tableOf(type),
      {
        title: type.title,
        about: 'A row for each version of each record of this kind.',
        columns: {
          ...everywhere,
          reason: { title: 'Why this version replaced the one before' },
          ...questions(type.fields),
        },
      },
    ],
    ...(type.concerns === 'children'
      ? [
          [
            linesTableOf(type),
            {
              title: `${type.title}: each child’s own line`,
              about: 'A row for each child in each version of each record of this kind.',
              columns: { ...everywhere, ...questions(type.lines) },
            },
          ] as [string, TableMeaning],
        ]
      : []),
  ])
  return new Map(own)
}

const named = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')

/** What a table means: by the definition of its records, by what is said of it here, or else by its own name. */
export function meaningOf(table: string, meanings: ReadonlyMap<string, TableMeaning>): TableMeaning {
  const known = meanings.get(table)
  if (known !== undefined) return known
  const { title, about } = shared[table] ?? { title: named(table), about: '' }
  return { title, about, columns: everywhere }
}

/** What a column means; its own name where nothing more is said of it. */
export const meaningIn = ({ columns }: TableMeaning, column: string): Meaning =>
  columns[column] ?? { title: named(column) }
