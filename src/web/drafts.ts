import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as Y from 'yjs'
import { type Input, readInput, type Typing, writeInput } from '../define/draft.ts'
import type { DraftId } from '../define/record.ts'
import type { Clock } from '../plain/clock.ts'
import { newId, readId } from '../plain/id.ts'
import { fine, type Result } from '../plain/result.ts'
import { myWork } from '../store/access.ts'
import { as, type Store } from '../store/as.ts'
import type { Database } from '../store/database.ts'
import { keepCheck } from '../store/draft-checks.ts'
import { requireOpening } from '../store/draft-writers.ts'
import * as drafts from '../store/drafts.ts'
import type { Worker } from '../store/worker.ts'
import { largestBatch, readBatch } from './client/batch.ts'

/** What the routes need: the sign-in has put the worker there. */
export type DraftEnv = { Variables: { worker: Worker } }
export type DraftParts = { readonly database: Database; readonly clock: Clock }

const retryAfterSeconds = '2'
const whoOf = ({ authority, id }: Worker): drafts.Who => ({ authority, worker: id })
const unknown = (c: Context) => c.json({ says: 'There is no such draft of yours.' }, 404)

/** The id in the address; nothing where it is none, which is then answered like a draft that is not there. */
function draftIn(c: Context): DraftId | undefined {
  const id = readId<'draft'>(c.req.param('id'))
  return id.ok ? id.value : undefined
}

/**
 * How the client's drafts reach the store.
 *
 * - `GET /drafts/:id/state` gives the whole draft as one Yjs update; with `?has=` (a state vector in base64url) only
 *   what is not in it yet. The header `x-goldthread-settled` says that the draft has become a record.
 * - `POST /drafts/:id/updates` takes a batch (see `client/batch.ts`) and answers, once it is committed and never
 *   before, `{kept: [ids], at, isSettled}`.
 *
 * - `POST /drafts/:id/checked` takes `{"missing": number}` as JSON: how many acknowledged changes a browser did not get
 *   back when it compared. Answers 204.
 *
 * Otherwise `{says}` in plain words with 400 (no batch), 404 (no such draft of this worker), 413 (too large), 422 (not
 * changes of a draft) or 503 with `retry-after` (the database cannot be reached). Sign-in answers 401 before.
 */
export function draftRoutes(store: Store): Hono<DraftEnv> {
  const { database, clock } = store
  const routes = new Hono<DraftEnv>()
  const limit = bodyLimit({ maxSize: largestBatch + 100_000, onError: (c) => tooLarge(c) })
  routes.get('/drafts/:id/state', (c) => orUnreachable(c, () => answerState(c, store)))
  routes.post('/drafts/:id/updates', limit, (c) => orUnreachable(c, () => takeUpdates(c, database, clock)))
  routes.post('/drafts/:id/checked', limit, (c) => orUnreachable(c, () => takeCheck(c, database, clock)))
  return routes
}

const tooLarge = (c: Context) =>
  c.json({ says: 'This is too much to be kept at once. It stays on your device.' }, 413)

async function answerState(c: Context<DraftEnv>, store: Store): Promise<Response> {
  const { database, clock } = store
  const [id, who] = [draftIn(c), whoOf(c.var.worker)]
  const draft = id === undefined ? undefined : await drafts.read(database, who, id)
  if (draft === undefined || !(await mayOpen(store, c.var.worker, draft))) return unknown(c)
  if (draft.updates > drafts.updatesBeforeCompacting)
    await drafts.compact(database, who, draft.id, clock.now())
  const state = stateSince(draft.doc, c.req.query('has'))
  if (state === undefined) return c.json({ says: '‘has’ is not a state vector.' }, 400)
  if (draft.settledAs !== undefined) c.header('x-goldthread-settled', draft.settledAs)
  c.header('cache-control', 'no-store')
  return c.body(state, 200, { 'content-type': 'application/octet-stream' })
}

/** A draft's own author is given it at all times; others only while they may still write what it is to become. */
async function mayOpen(store: Store, worker: Worker, { id, author }: drafts.Draft): Promise<boolean> {
  if (author === worker.id) return true
  return (await as(store, worker, myWork, (acting) => requireOpening(acting, id))).may === 'yes'
}

function stateSince(doc: Y.Doc, has: string | undefined): Uint8Array<ArrayBuffer> | undefined {
  try {
    const known = has === undefined ? undefined : Buffer.from(has, 'base64url')
    return new Uint8Array(Y.encodeStateAsUpdate(doc, known))
  } catch {
    return undefined
  }
}

async function takeUpdates(c: Context<DraftEnv>, database: Database, clock: Clock): Promise<Response> {
  const id = draftIn(c)
  if (id === undefined) return unknown(c)
  const batch = readBatch(new Uint8Array(await c.req.arrayBuffer()))
  if (!batch.ok) return c.json({ says: batch.problems[0]?.says, where: batch.problems[0]?.where }, 400)
  if (batch.value.some(({ bytes }) => bytes.length > drafts.largestUpdate)) return tooLarge(c)
  const answer = await drafts.keep(database, whoOf(c.var.worker), id, batch.value, clock.now())
  if (answer === undefined) return unknown(c)
  if (!answer.ok) return c.json({ says: answer.problems[0]?.says, where: answer.problems[0]?.where }, 422)
  return c.json({ ...answer.value, at: clock.now() })
}

const mostMissing = 1_000_000

async function takeCheck(c: Context<DraftEnv>, database: Database, clock: Clock): Promise<Response> {
  const id = draftIn(c)
  if (id === undefined) return unknown(c)
  const said: unknown = await c.req.json().catch(() => undefined)
  const missing = said !== null && typeof said === 'object' && 'missing' in said ? said.missing : undefined
  if (typeof missing !== 'number' || !Number.isInteger(missing) || missing < 0 || missing > mostMissing)
    return c.json({ says: '‘missing’ is to be a whole number from 0 on.' }, 400)
  const isKept = await keepCheck(database, whoOf(c.var.worker), id, missing, clock.now())
  return isKept ? c.body(null, 204) : unknown(c)
}

/** Answers 503 where the database cannot be reached; what is a fault of our own goes on to the error page. */
async function orUnreachable(c: Context, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!isUnreachable(error)) throw error
    c.header('retry-after', retryAfterSeconds)
    return c.json({ says: 'Goldthread cannot reach its database at the moment.' }, 503)
  }
}

/**
 * Whether an error means that the database is away, starting, stopping or full, so that trying again helps. Classes 08,
 * 53, 57P and 58 of PostgreSQL 18, Appendix A; the system's own network errors; and the driver's words, which have no code.
 */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (/^(08|53|57P|58)/.test(code) || /^E[A-Z]+$/.test(code)) return true
  return /connection terminated|connection ended|timeout exceeded when trying to connect|driver has already been destroyed|cannot use a pool after calling end|not queryable/i.test(
    error.message,
  )
}

/**
 * Brings what a form sent without the client's help into the draft: of words, only the stretch that differs. With the
 * client's help there is nothing to bring, for it sends before it submits. Gives the draft as it then stands; nothing
 * where it is not this worker's; a problem where an answer is too large to be kept. Throws where the database does.
 */
export async function keepTyped(
  { database, clock }: DraftParts,
  who: drafts.Who,
  id: DraftId,
  inputs: readonly Input[],
  typing: Typing,
): Promise<Result<drafts.Draft> | undefined> {
  const draft = await drafts.read(database, who, id)
  if (draft === undefined) return undefined
  const updates: drafts.Update[] = []
  const note = (bytes: Uint8Array) => updates.push({ id: newId<'update'>(), bytes })
  draft.doc.on('update', note)
  for (const input of inputs) writeInput(draft.doc, input, typing[input.name] ?? readInput(draft.doc, input))
  draft.doc.off('update', note)
  if (updates.length === 0) return fine(draft)
  const kept = await drafts.keep(database, who, id, updates, clock.now())
  return kept?.ok === true ? fine(draft) : kept
}
