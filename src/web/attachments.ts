import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findMedia, isDrawn, readAnnounced } from '../define/attachments.ts'
import type { DraftId, RecordId } from '../define/record.ts'
import { readId } from '../plain/id.ts'
import type { Result } from '../plain/result.ts'
import { isVisitor, myWork } from '../store/access.ts'
import { beginAttachment, keepAttachment, keepPart, type Progress } from '../store/arriving.ts'
import { type Acting, as, type Reading, type Store } from '../store/as.ts'
import { attachmentOfDraft, attachmentOfRecord, type Opened } from '../store/attachments.ts'
import type { DraftEnv } from './drafts.ts'
import { isUnreachable } from './drafts.ts'

const noSuch = { says: 'There is no such file of yours.' }

/** Of an id that is none, the same is said as of one that is not there. */
function idIn<Of extends string>(c: Context, name: string) {
  const id = readId<Of>(c.req.param(name))
  return id.ok ? id.value : undefined
}

/**
 * How files come and are opened. Coming takes three steps, each of which may be taken again and changes nothing then:
 *
 * - `PUT /attachments/:id` with `{id, draft, name, size, sha256}` announces a file under an id that the browser made.
 * - `PUT /attachments/:id/parts/:place` keeps 256 KiB of it (`partBytes`; the last part is what is left), in any order.
 *   It is answered once it is committed, and never before.
 * - `POST /attachments/:id/whole` checks the whole and keeps it.
 *
 * Each answers how far the file has come: `{is: 'coming', has: [places]}`, `{is: 'arrived', media, size, name}` or
 * `{is: 'refused', says}`. Otherwise `{says}` with 400, 404, 422 (too large, or one too many) or 503 with `retry-after`.
 *
 * - `GET /records/:record/attachments/:id` and `GET /drafts/:draft/attachments/:id` hand the file over. Pictures open by
 *   themselves; everything else is downloaded. A browser may run nothing of it, and may not doubt what it is.
 */
export function attachmentRoutes(store: Store): Hono<DraftEnv> {
  const routes = new Hono<DraftEnv>()
  routes.put('/attachments/:id', (c) => orUnreachable(c, () => announce(c, store)))
  routes.put('/attachments/:id/parts/:place', (c) => orUnreachable(c, () => takePart(c, store)))
  routes.post('/attachments/:id/whole', (c) => orUnreachable(c, () => takeWhole(c, store)))
  routes.get('/records/:record/attachments/:id', (c) => openOfRecord(c, store))
  routes.get('/drafts/:draft/attachments/:id', (c) => openOfDraft(c, store))
  return routes
}

/** Answers 503 where the database cannot be reached; what is a fault of our own goes on to the error page. */
async function orUnreachable(c: Context, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!isUnreachable(error)) throw error
    c.header('retry-after', '2')
    return c.json({ says: 'Goldthread cannot reach its database at the moment.' }, 503)
  }
}

const acting = <T>(c: Context<DraftEnv>, store: Store, work: (as: Acting) => Promise<T>) =>
  as(store, c.var.worker, myWork, work)

function told(c: Context, reading: Reading<Result<Progress>>): Response {
  if (reading.may !== 'yes') return c.json(noSuch, 404)
  const { value } = reading
  return value.ok ? c.json(value.value) : c.json({ says: value.problems[0]?.says }, 422)
}

async function announce(c: Context<DraftEnv>, store: Store): Promise<Response> {
  const said: unknown = await c.req.json().catch(() => undefined)
  const file = readAnnounced(said)
  if (file === undefined || file.id !== idIn(c, 'id')) return c.json({ says: 'This announces no file.' }, 400)
  return told(c, await acting(c, store, (as) => beginAttachment(as, file)))
}

async function takePart(c: Context<DraftEnv>, store: Store): Promise<Response> {
  const id = idIn<'attachment'>(c, 'id')
  const place = c.req.param('place') ?? ''
  if (id === undefined || !/^\d{1,4}$/.test(place)) return c.json(noSuch, 404)
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  return told(c, await acting(c, store, (as) => keepPart(as, id, Number(place), bytes)))
}

async function takeWhole(c: Context<DraftEnv>, store: Store): Promise<Response> {
  const id = idIn<'attachment'>(c, 'id')
  if (id === undefined) return c.json(noSuch, 404)
  return told(c, await acting(c, store, async (as) => ({ ok: true, value: await keepAttachment(as, id) })))
}

async function openOfRecord(c: Context<DraftEnv>, store: Store): Promise<Response> {
  const [record, id] = [idIn<'record'>(c, 'record'), idIn<'attachment'>(c, 'id')]
  if (record === undefined || id === undefined) return c.notFound()
  const opened = acting(c, store, async (as) => {
    const file = await attachmentOfRecord(as, record as RecordId, id)
    if (isVisitor(as.worker.role) && !isDrawn(file.media)) throw takesNothingAway()
    return file
  })
  return handed(c, await opened, `/records/${record}`)
}

/** Who visits sees pictures here; what can only be downloaded would leave without their name on it, and is handed over. */
const takesNothingAway = (): HTTPException =>
  new HTTPException(403, {
    message:
      'Those who visit read here and take no files away. Ask the council for this file: it hands it over.',
  })

async function openOfDraft(c: Context<DraftEnv>, store: Store): Promise<Response> {
  const [draft, id] = [idIn<'draft'>(c, 'draft'), idIn<'attachment'>(c, 'id')]
  if (draft === undefined || id === undefined) return c.notFound()
  return handed(
    c,
    await acting(c, store, (as) => attachmentOfDraft(as, draft as DraftId, id)),
    `/drafts/${draft}`,
  )
}

/** The name under which a browser keeps a file. Its ending is that of what it is, whatever it was called (RFC 6266, June 2011). */
function disposition({ name, media }: Opened): string {
  const called = `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.${findMedia(media)?.ending ?? 'bin'}`
  const plain = called.replaceAll(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(called).replaceAll(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  )
  return `${isDrawn(media) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Whoever must say why first is led to the page that asks. */
function handed(c: Context, reading: Reading<Opened>, at: string): Response | Promise<Response> {
  if (reading.may === 'say why') return c.redirect(at, 303)
  if (reading.may !== 'yes') return c.notFound()
  const { media, bytes } = reading.value
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': media === 'text/plain' ? 'text/plain; charset=utf-8' : media,
    'content-disposition': disposition(reading.value),
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
}
