import {
  type Attachment,
  type AttachmentId,
  changeList,
  type Listed,
  readList,
} from '../define/attachments.ts'
import { lineInput, type Typing } from '../define/draft.ts'
import type { AnyRecord, DraftId, Field, Fields, PersonId } from '../define/record.ts'
import type { Answers } from '../define/settle.ts'
import { type Acting, NotFound } from './as.ts'
import type { Standing } from './standing.ts'

/** The questions that are answered with files. */
export const fileQuestions = (fields: Fields): readonly string[] =>
  Object.entries(fields).flatMap(([question, { kind }]) =>
    kind.control.control === 'attachments' ? [question] : [],
  )

/** The inputs of a form that name files. */
const fileInputs = (type: AnyRecord, children: readonly PersonId[]): readonly string[] => [
  ...fileQuestions(type.fields),
  ...(type.concerns === 'children'
    ? children.flatMap((child) => fileQuestions(type.lines).map((question) => lineInput(child, question)))
    : []),
]

/** The question of a form that an input with files belongs to. Throws `NotFound` where there is none. */
export function fileQuestionAt(
  { type, children }: { readonly type: AnyRecord; readonly children: readonly PersonId[] },
  input: string,
): Field<unknown> {
  const question = input.slice(input.indexOf('/') + 1)
  const field = fileInputs(type, children).includes(input)
    ? (input === question ? type.fields : type.lines)[question]
    : undefined
  if (field === undefined) throw new NotFound()
  return field
}

const filesIn = (fields: Fields, answers: Answers): readonly Attachment[] =>
  fileQuestions(fields).flatMap((question) => (answers[question] as readonly Attachment[] | undefined) ?? [])

/** The files of a version of a record, of those lines that are handed over with it. */
export const filesOf = (type: AnyRecord, { answers, lines }: Pick<Standing, 'answers' | 'lines'>) => [
  ...filesIn(type.fields, answers),
  ...Object.values(lines).flatMap((line) => filesIn(type.lines, line)),
]

/** What a file was found to be when it came. */
type Found = Pick<Listed, 'media' | 'size' | 'name'>

/** What became of the files that were sent for a draft. One that is still on its way is not among them. */
async function foundFor({ tx, worker }: Acting, draft: DraftId): Promise<ReadonlyMap<AttachmentId, Found>> {
  const rows = await tx
    .selectFrom('attachment as a')
    .innerJoin('attachment_arrival as b', (join) =>
      join.onRef('b.authority', '=', 'a.authority').onRef('b.attachment', '=', 'a.id'),
    )
    .select(['a.id', 'a.name', 'a.size as sent', 'b.media', 'b.size'])
    .where('a.authority', '=', worker.authority)
    .where('a.draft', '=', draft)
    .execute()
  return new Map(
    rows.map(({ id, name, sent, media, size }) => [
      id,
      { name, media: media ?? 'refused', size: size ?? sent },
    ]),
  )
}

export type Drafted = {
  readonly draft: DraftId
  readonly type: AnyRecord
  readonly children: readonly PersonId[]
  /** The version that the draft will replace: its files may stay. */
  readonly revises: Standing | undefined
}

/**
 * Says of each file that a draft names what it was found to be: nobody's word is taken for it, and a file that was sent
 * for another draft, or that is nobody's, counts as not here. Reads the names of files and no bytes; asks nobody's leave,
 * for whoever calls it has.
 */
export async function withFilesFound(acting: Acting, typing: Typing, of: Drafted): Promise<Typing> {
  const inputs = fileInputs(of.type, of.children).filter((input) => readList(typing[input] ?? '').length > 0)
  if (inputs.length === 0) return typing
  const before = of.revises === undefined ? [] : filesOf(of.type, of.revises)
  const found = new Map<AttachmentId, Found>([
    ...before.map(({ id, name, media, size }) => [id, { name, media, size }] as const),
    ...(await foundFor(acting, of.draft)),
  ])
  const told = (file: Listed): Listed => ({ ...file, media: 'waiting', ...found.get(file.id) })
  return {
    ...typing,
    ...Object.fromEntries(inputs.map((input) => [input, changeList(typing[input] ?? '', told)])),
  }
}
