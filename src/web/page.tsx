import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AuthorityId } from '../define/record.ts'
import type { Sealing } from '../exchange/emergency/file.ts'
import type { Reading, Store } from '../store/as.ts'
import type { ErrandId } from '../store/tables.ts'
import type { Worker } from '../store/worker.ts'
import type { Words } from './govuk/parts.ts'
import type { LookPaths } from './look/assets.ts'

/** Everything that pages are made with; put together once, in `main.ts`. */
export type Parts = {
  readonly store: Store
  readonly look: LookPaths
  /** Where the script that keeps drafts is served. */
  readonly client: string
  /** Where the script of every page is served. */
  readonly desk?: string | undefined
  readonly version: string
  /** The councils served here, by their ids. */
  readonly councils: ReadonlyMap<string, string>
  readonly isSynthetic: boolean
  /** The room on the disk that holds the record, in bytes; missing where that is a server elsewhere. */
  readonly diskRoom?: () => Promise<{ readonly free: number; readonly whole: number } | undefined>
  /** Nothing where papers are made elsewhere, as in some tests. */
  readonly emergency?: EmergencyParts | undefined
  readonly sendErrand: SendErrand
}

/** Has an errand done that was put down before. How far it is, and how it ended, stands with the errand. */
export type SendErrand = (authority: AuthorityId, id: ErrandId) => Promise<void>

/** With what emergency papers are sealed and locked here, and where those of the evenings lie. */
export type EmergencyParts = {
  readonly sealing: Sealing
  readonly folder: string
  /** When the next one is made by itself, as a person says it: `every evening at 18:30`. */
  readonly when: string
}

/** One request of one signed-in worker. */
export type Asked = {
  readonly parts: Parts
  readonly store: Store
  readonly worker: Worker
  /** From the path: `id` of `/records/:id`. */
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** What a form sent; empty for a page that is only opened. */
  readonly form: Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, File>>
}

/** What a page shows. */
export type Shown = {
  readonly title: string
  readonly body: Words
  /** Above the main part: breadcrumbs or a way back. */
  readonly before?: Words
  readonly hasErrors?: boolean
  /** Shown to others on a screen: of whom alone, and where the one who shares goes back to. Nothing else stands around it. */
  readonly sharing?: { readonly only: string; readonly back: string }
  readonly scripts?: readonly string[]
  readonly status?: 200 | 400 | 403 | 404 | 409 | 413 | 422
}

/** A file to keep. The name is what the reader's computer will call it. */
export type Handed = { readonly file: Uint8Array; readonly name: string; readonly media: string }

/** What comes of a request: a page, another address, a file, or why not. */
export type Answer =
  | { readonly is: 'page'; readonly shown: Shown }
  | { readonly is: 'go'; readonly to: string }
  | { readonly is: 'file'; readonly handed: Handed }
  | { readonly is: 'refused'; readonly rule: string }
  | { readonly is: 'say why'; readonly rule: string }
  | { readonly is: 'not found' }

/** A page of Goldthread: its address, the room of the navigation it belongs to, what it shows, and the one thing it does. */
export type Page = {
  readonly path: string
  readonly room?: string
  readonly show?: (asked: Asked) => Promise<Answer>
  /** What happens when its form is sent. */
  readonly act?: (asked: Asked) => Promise<Answer>
  /** The most that a form may send, in bytes, where it is more than usual. */
  readonly takes?: number
}

export const page = (shown: Shown): Answer => ({ is: 'page', shown })
export const go = (to: string): Answer => ({ is: 'go', to })
export const notFound: Answer = { is: 'not found' }
export const hand = (handed: Handed): Answer => ({ is: 'file', handed })

/** Shows what was read, or why it may not be read. */
export function answer<T>(reading: Reading<T>, shown: (value: T) => Answer): Answer {
  switch (reading.may) {
    case 'yes':
      return shown(reading.value)
    case 'say why':
      return { is: 'say why', rule: reading.rule }
    case 'no':
      return { is: 'refused', rule: reading.rule }
    case 'not found':
      return notFound
  }
}

/** What was sent, as a form. Whatever is none is answered with 400, and is no fault of ours. */
async function formIn(c: Context): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new HTTPException(400, { message: 'Goldthread takes a form here, and this is none.' })
  }
}

/** A form's fields by name. Where a name comes more than once, its values are joined by a blank, as `pick some` reads them. */
export async function readForm(c: Context): Promise<Pick<Asked, 'form' | 'files'>> {
  const form: Record<string, string> = {}
  const files: Record<string, File> = {}
  for (const [name, value] of (await formIn(c)).entries()) {
    if (typeof value !== 'string') files[name] = value
    else form[name] = Object.hasOwn(form, name) ? `${form[name]} ${value}` : value
  }
  return { form, files }
}
