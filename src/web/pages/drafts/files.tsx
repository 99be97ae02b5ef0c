import { createHash } from 'node:crypto'
import {
  addToList,
  changeList,
  type Listed,
  largestAttachment,
  partBytes,
  plainName,
  readList,
  saySize,
} from '../../../define/attachments.ts'
import type { DraftId } from '../../../define/record.ts'
import { newId, readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { beginAttachment, keepAttachment, keepPart } from '../../../store/arriving.ts'
import { type Acting, as } from '../../../store/as.ts'
import { fileQuestionAt } from '../../../store/attached.ts'
import { type Open, openDraft, sentUpdate } from '../../../store/drafting.ts'
import { keep } from '../../../store/drafts.ts'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { FileUpload } from '../../govuk/file-upload.tsx'
import { Input } from '../../govuk/input.tsx'
import { Back } from '../../look/back.tsx'
import { type Answer, type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { FileListed } from '../../record/attachments.tsx'
import { idOf } from '../../record/names.ts'

type Place = { readonly id: DraftId; readonly input: string }

/**
 * `/drafts/:id/files?for=documents`: adds files to one question of a draft, one at a time, for whom no script does. The
 * form itself was kept before, so that a file that is too large can take no words with it.
 */
export const draftFiles: Page = {
  path: '/drafts/:id/files',
  takes: largestAttachment + 100_000,
  show: async (asked) => {
    const place = placeOf(asked)
    return place === undefined ? notFound : shown(asked, place, [])
  },
  act: async (asked) => {
    const place = placeOf(asked)
    if (place === undefined) return notFound
    const out = asked.form['take-out'] ?? ''
    if (out !== '') return takeOut(asked, place, out)
    const problem = faultOf(asked)
    return problem === undefined ? add(asked, place) : shown(asked, place, [problem])
  },
}

function placeOf({ params, query }: Asked): Place | undefined {
  const id = readId<'draft'>(params.id)
  return id.ok && query.for !== undefined ? { id: id.value, input: query.for } : undefined
}

type Wrong = { readonly where: 'file' | 'says'; readonly words: string }

function faultOf({ files, form }: Asked): Wrong | undefined {
  const { file } = files
  if (file === undefined || file.name === '') return { where: 'file', words: 'Choose the file first.' }
  if (file.size === 0) return { where: 'file', words: 'There is nothing in this file.' }
  if (file.size > largestAttachment)
    return {
      where: 'file',
      words: `This file has ${saySize(file.size)}. Goldthread takes up to ${saySize(largestAttachment)}.`,
    }
  return (form.says ?? '').trim() === ''
    ? { where: 'says', words: 'Say in a few words what the file is.' }
    : undefined
}

/** Takes the file, whole or not at all, and then names it in the draft. */
async function add(asked: Asked, place: Place): Promise<Answer> {
  const { store, worker, files, form } = asked
  const { file } = files
  if (file === undefined) return notFound
  const bytes = new Uint8Array(await file.arrayBuffer())
  const taken = await as(store, worker, myWork, (acting) => takeWhole(acting, place, file.name, bytes))
  if (taken.may !== 'yes') return answer(taken, () => notFound)
  if ('refused' in taken.value) return shown(asked, place, [{ where: 'file', words: taken.value.refused }])
  const named: Listed = { ...taken.value, says: form.says ?? '' }
  return change(asked, place, (text) => addToList(text, named))
}

type Taken = Omit<Listed, 'says'> | { readonly refused: string }

async function takeWhole(acting: Acting, place: Place, name: string, bytes: Uint8Array): Promise<Taken> {
  await fieldOf(acting, place)
  const id = newId<'attachment'>()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const begun = await beginAttachment(acting, { id, draft: place.id, name, size: bytes.length, sha256 })
  if (!begun.ok) return { refused: begun.problems[0]?.says ?? '' }
  for (let at = 0; at * partBytes < bytes.length; at++)
    await keepPart(acting, id, at, bytes.subarray(at * partBytes, (at + 1) * partBytes))
  const so = await keepAttachment(acting, id)
  if (so.is === 'refused') return { refused: so.says }
  if (so.is === 'coming') throw new Error('A file that was whole did not arrive')
  return { id, media: so.media, size: so.size, name: plainName(so.name) }
}

/** Opens the draft; not found where it has no such question. */
async function fieldOf(acting: Acting, { id, input }: Place): Promise<{ open: Open; label: string }> {
  const open = await openDraft(acting, id)
  return { open, label: fileQuestionAt(open.subject, input).label }
}

const takeOut = (asked: Asked, place: Place, out: string): Promise<Answer> =>
  change(asked, place, (text) => changeList(text, (file) => (file.id === out ? undefined : file)))

/** Changes the list of files in the draft, as typing would. */
async function change(asked: Asked, place: Place, to: (text: string) => string): Promise<Answer> {
  const { store, worker } = asked
  const reading = await as(store, worker, myWork, (acting) => fieldOf(acting, place))
  if (reading.may !== 'yes') return answer(reading, () => notFound)
  const { draft, subject, typing } = reading.value.open
  const bytes = sentUpdate(draft, subject.inputs, { [place.input]: to(typing[place.input] ?? '') })
  const who = { authority: worker.authority, worker: worker.id }
  await keep(store.database, who, place.id, [{ id: newId<'update'>(), bytes }], store.clock.now())
  return go(here(place))
}

const here = ({ id, input }: Place): string => `/drafts/${id}/files?for=${encodeURIComponent(input)}`

async function shown(asked: Asked, place: Place, wrongs: readonly Wrong[]): Promise<Answer> {
  const { store, worker, form } = asked
  const reading = await as(store, worker, myWork, (acting) => fieldOf(acting, place))
  return answer(reading, ({ open, label }) =>
    page({
      title: label,
      status: wrongs.length > 0 ? 422 : 200,
      hasErrors: wrongs.length > 0,
      before: <Back href={`/drafts/${place.id}#${idOf(place.input)}`}>Back to the form</Back>,
      body: (
        <>
          {wrongs.length > 0 && (
            <ErrorSummary errors={wrongs.map(({ where, words }) => ({ words, href: `#${where}` }))} />
          )}
          <h1 class="govuk-heading-l">{label}</h1>
          <Files files={readList(open.typing[place.input] ?? '')} place={place} />
          <AddForm place={place} wrongs={wrongs} says={form.says ?? ''} />
        </>
      ),
    }),
  )
}

const Files = ({ files, place }: { files: readonly Listed[]; place: Place }) =>
  files.length === 0 ? (
    <p class="govuk-body">No file stands here yet. Add the first below; your words are kept meanwhile.</p>
  ) : (
    <form method="post" action={here(place)} enctype="multipart/form-data">
      <ul class="govuk-list gt-files__list">
        {files.map((file) => (
          <li key={file.id} class="gt-file">
            <FileListed file={file} at={`/drafts/${place.id}`} />
            <br />
            <button type="submit" class="gt-link-button" name="take-out" value={file.id}>
              Take out<span class="govuk-visually-hidden"> {file.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  )

type AddProps = { readonly place: Place; readonly wrongs: readonly Wrong[]; readonly says: string }

const AddForm = ({ place, wrongs, says }: AddProps) => {
  const wrong = (where: Wrong['where']) => wrongs.find((one) => one.where === where)?.words
  return (
    <form method="post" action={here(place)} enctype="multipart/form-data">
      <FileUpload
        name="file"
        label="The file"
        labelClasses="govuk-label--s"
        hint="A photograph, PDF, Word document, text or e-mail, up to 25 MB."
        error={wrong('file')}
      />
      <Input
        name="says"
        label="What is it?"
        labelClasses="govuk-label--s"
        value={says}
        error={wrong('says')}
        attributes={{ dir: 'auto' }}
      />
      <Button preventDoubleClick>Add this file</Button>
    </form>
  )
}
