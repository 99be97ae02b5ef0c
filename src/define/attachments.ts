import type { Id } from '../plain/id.ts'
import { readId } from '../plain/id.ts'
import { fine, wrong } from '../plain/result.ts'
import type { Kind } from './kind.ts'
import type { DraftId } from './record.ts'

export type AttachmentId = Id<'attachment'>

/** A file on its way: announced before its bytes come, under an id that was made where it was chosen. */
export type Announced = {
  readonly id: AttachmentId
  readonly draft: DraftId
  readonly name: string
  /** In bytes, as it is sent. */
  readonly size: number
  /** Of the whole as it is sent, in hexadecimal. */
  readonly sha256: string
}

/** Reads an announcement that came as JSON; nothing where it is none. */
export function readAnnounced(said: unknown): Announced | undefined {
  if (typeof said !== 'object' || said === null) return undefined
  const { id, draft, name, size, sha256 } = said as Readonly<Record<string, unknown>>
  const own = readId<'attachment'>(typeof id === 'string' ? id : undefined)
  const of = readId<'draft'>(typeof draft === 'string' ? draft : undefined)
  if (!own.ok || !of.ok || typeof name !== 'string') return undefined
  if (typeof size !== 'number' || typeof sha256 !== 'string') return undefined
  return { id: own.value, draft: of.value, name, size, sha256 }
}

/**
 * What may stand with a record, told by its content and never by its name: what phones take, what offices write, and the
 * letters and messages that others send. What runs, plays or packs others into it is not among them.
 * Goldthread's own list, November 2026.
 */
export const mediaTaken = [
  { media: 'image/jpeg', words: 'photograph', ending: 'jpg' },
  { media: 'image/png', words: 'picture', ending: 'png' },
  { media: 'image/webp', words: 'picture', ending: 'webp' },
  { media: 'image/heic', words: 'photograph', ending: 'heic' },
  { media: 'application/pdf', words: 'PDF', ending: 'pdf' },
  {
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    words: 'Word document',
    ending: 'docx',
  },
  { media: 'application/msword', words: 'Word document', ending: 'doc' },
  { media: 'text/plain', words: 'text', ending: 'txt' },
  { media: 'message/rfc822', words: 'e-mail', ending: 'eml' },
  { media: 'application/vnd.ms-outlook', words: 'e-mail', ending: 'msg' },
] as const
export type Media = (typeof mediaTaken)[number]['media']

/** Bytes of one file: a phone's largest photographs have some 12 MB, and a longer document belongs in parts. November 2026. */
export const largestAttachment = 25_000_000
/** Files of one record, those taken out included: more cannot be looked through by whoever reads it. November 2026. */
export const mostAttachments = 20
/** Bytes that are sent and kept at once: some seconds on a weak signal, so that little is sent again. November 2026. */
export const partBytes = 262_144
const longestName = 150
const longestSays = 500

/** A file of a record: what it is in somebody's words, and as it was found to be when it came. */
export type Attachment = {
  readonly id: AttachmentId
  readonly name: string
  readonly media: Media
  /** In bytes. */
  readonly size: number
  /** What it is, for those who cannot see it and those who look for it. */
  readonly says: string
}

/** A file as a draft names it. It may be on its way still, or not have been taken. */
export type Listed = Omit<Attachment, 'media'> & { readonly media: Media | 'waiting' | 'refused' }

export const findMedia = (media: string): (typeof mediaTaken)[number] | undefined =>
  mediaTaken.find((one) => one.media === media)

export const isPhotograph = (media: string): boolean => media.startsWith('image/')

/** What browsers draw by themselves, and nothing of it runs. HEIC is a picture that most of them do not draw. */
export const isDrawn = (media: string): boolean => isPhotograph(media) && media !== 'image/heic'

/** What turns the direction of writing or cannot be seen: `gpj.exe` could be made to look like `exe.jpg`. Unicode Annex 9. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu

/** One line of plain text. */
const onOneLine = (text: string, longest: number): string =>
  [...text.replaceAll(/\s+/g, ' ').replaceAll(unseen, '').trim()].slice(0, longest).join('').trim()

/** A file's name without folders, without what cannot be seen, and short enough for a page. */
export const plainName = (name: string): string =>
  onOneLine(name.split(/[\\/]/).at(-1) ?? '', longestName) || 'file'

const sayWords = (says: string): string => onOneLine(says, longestSays)

/** `2.1 MB`, `14 kB`, `1 byte`. */
export function saySize(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return bytes >= 1000 ? `${Math.round(bytes / 1000)} kB` : `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
}

/** `photograph, 2.1 MB`. */
export const sayMedia = ({ media, size }: Pick<Attachment, 'media' | 'size'>): string =>
  `${findMedia(media)?.words ?? 'file'}, ${saySize(size)}`

/**
 * A draft names its files in one text, a line for each: id, media, size, name, and what it is, parted by tabs. As a text it
 * merges as all words do. Each line has its end with it, so that two people who add files at once both keep theirs.
 */
const writeLine = ({ id, media, size, name, says }: Listed): string =>
  [id, media, String(size), plainName(name), sayWords(says)].join('\t').concat('\n')

function readLine(text: string): Listed | undefined {
  const [id, media = '', size = '', name = '', ...says] = text.split('\t')
  const known = readId<'attachment'>(id)
  if (!known.ok || !/^\d{1,9}$/.test(size)) return undefined
  return {
    id: known.value,
    media: media === 'refused' ? media : (findMedia(media)?.media ?? 'waiting'),
    size: Number(size),
    name: plainName(name),
    says: sayWords(says.join(' ')),
  }
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((one) => one.trim() !== '')

/** The files that a draft's text names, each once. Lines that cannot be read are passed over. */
export function readList(text: string): readonly Listed[] {
  const files = linesOf(text).flatMap((one) => readLine(one) ?? [])
  return files.filter(({ id }, at) => files.findIndex((other) => other.id === id) === at)
}

export const writeList = (files: readonly Listed[]): string => files.map(writeLine).join('')

/** The text with each file changed, or taken out where nothing is given. Other lines stay as they are. */
export const changeList = (text: string, change: (file: Listed) => Listed | undefined): string =>
  linesOf(text)
    .flatMap((one) => {
      const file = readLine(one)
      const now = file === undefined ? undefined : change(file)
      return file === undefined ? [`${one}\n`] : now === undefined ? [] : [writeLine(now)]
    })
    .join('')

export const addToList = (text: string, file: Listed): string =>
  `${linesOf(text)
    .map((one) => `${one}\n`)
    .join('')}${writeLine(file)}`

/** Why a file cannot stand in a record yet; nothing where it can. */
function findFault({ media, name, says }: Listed): string | undefined {
  if (media === 'waiting')
    return `‘${name}’ has not arrived here yet: it is still on the device on which it was chosen.`
  if (media === 'refused') return `‘${name}’ could not be taken. Take it out of the list.`
  return says === '' ? `Say in a few words what ‘${name}’ is.` : undefined
}

const isHere = (file: Listed): file is Attachment => file.media !== 'waiting' && file.media !== 'refused'

/** Files: photographs and documents, each with a line that says what it is. */
export const attachments: Kind<readonly Attachment[]> = {
  kind: 'attachments',
  column: 'jsonb',
  parts: [{ name: '', holds: 'words' }],
  control: { control: 'attachments' },
  parse: (typed) => {
    const text = typed[''] ?? ''
    const files = readList(text)
    if (linesOf(text).some((one) => readLine(one) === undefined))
      return wrong('', 'One of the files cannot be told. Take it out and choose it again.')
    if (files.length === 0) return fine(undefined)
    if (files.length > mostAttachments) return wrong('', `Give ${mostAttachments} files at most.`)
    const fault = files.map(findFault).find((one) => one !== undefined)
    return fault === undefined ? fine(files.filter(isHere)) : wrong('', fault)
  },
  type: (value) => ({ '': writeList(value) }),
  keep: (value) => value.map(({ id, name, media, size, says }) => ({ id, name, media, size, says })),
  take: (kept) => (Array.isArray(kept) ? (kept as readonly Attachment[]) : []),
  say: (value) => value.map((file) => `${file.says} (${sayMedia(file)}, ‘${file.name}’)`).join('; '),
  sayTyped: (typed) =>
    readList(typed[''] ?? '')
      .map(({ name, says }) => (says === '' ? `‘${name}’` : `${says} (‘${name}’)`))
      .join('; '),
  compare: (a, b) => {
    const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
    return one < other ? -1 : one > other ? 1 : 0
  },
}
