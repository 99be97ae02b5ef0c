import {
  type Announced,
  type AttachmentId,
  addToList,
  changeList,
  isPhotograph,
  type Listed,
  largestAttachment,
  mediaTaken,
  mostAttachments,
  plainName,
  readList,
  saySize,
} from '../../define/attachments.ts'
import type { DraftId } from '../../define/record.ts'
import { newId, readId } from '../../plain/id.ts'
import { withoutPosition } from '../../plain/photograph.ts'
import { drawFile, type FileRow } from './attach-row.ts'
import { type Sending, sendFile } from './attach-send.ts'
import { bytesOf, keepFile, waitingFiles } from './attach-waiting.ts'
import { element } from './elements.ts'
import { type Owner, ownerOfPage } from './keys.ts'
import { addWriting } from './session.ts'

/** One question that is answered with files. `box` holds their list, which is kept as all words are. */
type Question = {
  readonly draft: DraftId
  readonly worker: Owner
  readonly box: HTMLTextAreaElement
  readonly list: HTMLUListElement
  /** Read out as it changes: what was chosen, what has arrived, what is in the way. */
  readonly news: HTMLElement
  readonly rows: Map<AttachmentId, FileRow>
  readonly standing: Map<AttachmentId, Sending>
  /** What the server found files to be when it drew the page: the list in the draft may not say so yet. */
  readonly found: ReadonlyMap<AttachmentId, Listed>
  readonly leaving: AbortController
  /** Files that stand nowhere but on this page: the device had no room for them. */
  readonly unkept: Set<AttachmentId>
}

/** Lets files be chosen, photographed, described and taken out, and sends them piece by piece. */
export function openFiles(form: HTMLFormElement): void {
  const draft = readId<'draft'>(form.dataset.draft)
  const places = [...form.querySelectorAll<HTMLElement>('[data-files]')]
  if (!draft.ok || places.length === 0) return
  const questions = places.flatMap((place) => questionIn(place, draft.value) ?? [])
  for (const question of questions) {
    redraw(question)
    // Told whenever the form shows what came from elsewhere.
    window.addEventListener('pageshow', () => redraw(question))
  }
  void goOn(questions, draft.value)
  window.addEventListener('beforeunload', (event) => {
    if (questions.some(({ unkept }) => unkept.size > 0)) event.preventDefault()
  })
  // What waits can be read once its worker's key is here; when the desk is left, nothing more is sent from this page.
  addWriting({
    goOn: () => goOn(questions, draft.value),
    end: () => {
      for (const { leaving } of questions) leaving.abort()
    },
  })
}

function questionIn(place: HTMLElement, draft: DraftId): Question | undefined {
  const box = place.querySelector<HTMLTextAreaElement>('textarea[data-files-list]')
  const list = place.querySelector('ul')
  if (box === null || list === null) return undefined
  const news = element('p', 'gt-files__news')
  news.setAttribute('role', 'status')
  const question: Question = {
    draft,
    worker: ownerOfPage(),
    box,
    list,
    news,
    rows: new Map(),
    standing: new Map(),
    found: new Map(readList(box.defaultValue).map((file) => [file.id, file])),
    leaving: new AbortController(),
    unkept: new Set(),
  }
  list.replaceChildren()
  // A problem leads to the question; from there it is one step to the file that nobody has said the words of.
  place.addEventListener('focus', () => [...question.rows.values()].find((row) => row.isUnsaid())?.focus())
  place.querySelector('button')?.replaceWith(choosers(question), news)
  return question
}

/** A button opens the browser's own way of choosing; on a phone another opens the camera. */
function choosers(question: Question): HTMLElement {
  const all = element('div', 'govuk-button-group gt-files__choose')
  const accept = [
    ...mediaTaken.map(({ media }) => media),
    ...mediaTaken.map(({ ending }) => `.${ending}`),
  ].join()
  if (matchMedia('(pointer: coarse)').matches)
    all.append(
      ...chooser(question, 'Take a photograph', (input) => {
        input.accept = 'image/*'
        input.setAttribute('capture', 'environment')
      }),
    )
  all.append(
    ...chooser(question, 'Choose files', (input) => {
      input.accept = accept
      input.multiple = true
    }),
  )
  return all
}

function chooser(
  question: Question,
  words: string,
  dress: (input: HTMLInputElement) => void,
): readonly HTMLElement[] {
  const input = element('input', '')
  input.type = 'file'
  input.hidden = true
  dress(input)
  const button = element('button', 'govuk-button govuk-button--secondary', words)
  button.type = 'button'
  button.addEventListener('click', () => input.click())
  input.addEventListener('change', (event) => {
    event.stopPropagation()
    const files = [...(input.files ?? [])]
    input.value = ''
    void takeAll(question, files)
  })
  return [button, input]
}

const write = ({ box }: Question, text: string): void => {
  if (box.value === text) return
  box.value = text
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Files one after another: a phone has no room for several at once. */
async function takeAll(question: Question, files: readonly File[]): Promise<void> {
  const refused: string[] = []
  for (const file of files) {
    const fault = faultOf(question, file)
    if (fault !== undefined) refused.push(`‘${plainName(file.name)}’ was not taken. ${fault}`)
    else await take(question, file).catch(() => refused.push(`‘${plainName(file.name)}’ could not be read.`))
  }
  if (refused.length > 0) question.news.textContent = refused.join(' ')
  question.news.classList.toggle('gt-files__news--trouble', refused.length > 0)
}

function faultOf({ box }: Question, { size }: File): string | undefined {
  if (size === 0) return 'There is nothing in it.'
  if (size > largestAttachment)
    return `It has ${saySize(size)}, and up to ${saySize(largestAttachment)} can be taken: send a smaller picture, or the document in parts.`
  return readList(box.value).length >= mostAttachments
    ? `There are ${mostAttachments} files here already, and no more can be taken.`
    : undefined
}

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

async function take(question: Question, given: File): Promise<void> {
  const { draft, worker, box } = question
  const read = new Uint8Array(await given.arrayBuffer())
  const bytes = new Uint8Array(isPhotograph(given.type) ? withoutPosition(read).bytes : read)
  const file: Announced = {
    id: newId<'attachment'>(),
    draft,
    name: plainName(given.name),
    size: bytes.length,
    sha256: hexOf(await crypto.subtle.digest('SHA-256', bytes)),
  }
  const isKept = await keepFile(worker, file, bytes).then(
    () => true,
    () => false,
  )
  const { id, name, size } = file
  if (!isKept) question.unkept.add(id)
  write(question, addToList(box.value, { id, media: 'waiting', size, name, says: '' }))
  redraw(question)
  question.rows.get(id)?.focus()
  question.news.textContent = isKept
    ? `‘${name}’ is kept on this device and is being sent.`
    : `This device has no room to keep ‘${name}’. Stay on this page until it has arrived.`
  start(question, file, bytes)
}

function start(question: Question, file: Announced, bytes: Uint8Array<ArrayBuffer>): void {
  const tell = (so: Sending) => {
    const before = question.standing.get(file.id)
    question.standing.set(file.id, so)
    if (so.is === 'arrived' || so.is === 'refused') question.unkept.delete(file.id)
    if (so.is === 'arrived' || so.is === 'refused') note(question, file.id, so)
    if (before?.is !== so.is) say(question, file, so)
    redraw(question)
  }
  tell({ is: 'sending', sent: 0 })
  void sendFile({ worker: question.worker, file, bytes, tell, ended: question.leaving.signal })
}

/** Writes into the draft what became of a file, for those who read it elsewhere. */
function note(question: Question, id: AttachmentId, so: Extract<Sending, { is: 'arrived' | 'refused' }>) {
  const { box } = question
  const now = so.is === 'arrived' ? { media: so.media, size: so.size, name: so.name } : { media: so.is }
  write(
    question,
    changeList(box.value, (file) => (file.id === id ? { ...file, ...now } : file)),
  )
}

const newsOf: Readonly<Record<Sending['is'], (name: string) => string>> = {
  sending: (name) => `‘${name}’ is being sent.`,
  paused: (name) => `‘${name}’ waits.`,
  arrived: (name) => `‘${name}’ has arrived.`,
  refused: (name) => `‘${name}’ could not be taken.`,
  stopped: (name) => `‘${name}’ cannot be sent now.`,
}

function say({ news }: Question, { name }: Announced, so: Sending): void {
  news.textContent = newsOf[so.is](name)
  news.classList.toggle('gt-files__news--trouble', so.is === 'refused' || so.is === 'stopped')
}

/** What waits on this device from before: the page was left, the browser was closed, or there was no signal. */
async function goOn(questions: readonly Question[], draft: DraftId): Promise<void> {
  const [first] = questions
  if (first === undefined) return
  const files = await waitingFiles(first.worker).catch(() => [])
  for (const file of files.filter((one) => one.draft === draft)) {
    const bytes = await bytesOf(first.worker, file.id)
    const question =
      questions.find(({ box }) => readList(box.value).some(({ id }) => id === file.id)) ?? first
    if (bytes !== undefined && !question.standing.has(file.id)) start(question, file, bytes)
  }
}

/** Brings the rows into line with the list: those of the draft, in their order. A row that is written in stays as it is. */
function redraw(question: Question): void {
  if (question.leaving.signal.aborted) return
  const { box, list, rows, standing, found } = question
  const isOld = ({ id, media }: Listed) => media === 'waiting' && (found.get(id)?.media ?? media) !== media
  const files = readList(box.value).map((file) => {
    const known = found.get(file.id)
    return known !== undefined && isOld(file) ? { ...known, says: file.says } : file
  })
  for (const [id, row] of rows)
    if (!files.some((file) => file.id === id)) {
      row.element.remove()
      rows.delete(id)
    }
  for (const file of files) {
    const row = rows.get(file.id) ?? addRow(question, file)
    if (row.element.parentElement !== list) list.append(row.element)
    row.show(file, standing.get(file.id), !question.unkept.has(file.id))
  }
}

function addRow(question: Question, file: Listed): FileRow {
  const { box, rows, draft } = question
  const row = drawFile(file, `/drafts/${draft}/attachments/${file.id}`, {
    says: (says) =>
      write(
        question,
        changeList(box.value, (one) => (one.id === file.id ? { ...one, says } : one)),
      ),
    takeOut: () => takeOut(question, file.id),
  })
  rows.set(file.id, row)
  return row
}

/** Taken out by a slip it can be put back; what was sent stays with the draft in any case. */
function takeOut(question: Question, id: AttachmentId): void {
  const { box, news } = question
  const file = readList(box.value).find((one) => one.id === id)
  if (file === undefined) return
  write(
    question,
    changeList(box.value, (one) => (one.id === id ? undefined : one)),
  )
  redraw(question)
  const back = element('button', 'gt-link-button', 'Put it back')
  back.type = 'button'
  back.addEventListener('click', () => {
    if (!readList(box.value).some((one) => one.id === id)) write(question, addToList(box.value, file))
    news.textContent = ''
    redraw(question)
    question.rows.get(id)?.focus()
  })
  news.classList.remove('gt-files__news--trouble')
  news.replaceChildren(`‘${file.name}’ was taken out. `, back)
  back.focus()
}
