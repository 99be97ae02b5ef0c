import { type Context, Hono } from 'hono'
import type { AuthorityId, WorkerId } from '../define/record.ts'
import { aMoment, type Moment } from '../plain/day.ts'
import { readId } from '../plain/id.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import { myWork } from '../store/access.ts'
import { as, type Store } from '../store/as.ts'
import { forgetDevice, type Heard, isForgotten, meetDevice } from '../store/devices.ts'
import type { DeviceId } from '../store/tables.ts'
import { nameOfDevice } from './device-name.ts'
import type { Env } from './sign-in/parts.ts'

/** The most that a device says of itself, in bytes, and the most that may wait on it or be taken along. */
const longestWord = 2_000
const mostChanges = 1_000_000

/** What a device says, as JSON; nothing where it is none or too long. */
async function said(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const text = await c.req.text()
  if (text.length > longestWord) return {}
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' ? { ...value } : {}
  } catch {
    return {}
  }
}

const countIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostChanges
    ? value
    : undefined

function momentIn(value: unknown): Moment | undefined {
  try {
    return typeof value === 'string' ? aMoment(value) : undefined
  } catch {
    return undefined
  }
}

const idIn = <Of extends string>(value: unknown) => readId<Of>(typeof value === 'string' ? value : undefined)

type Word = { readonly device: DeviceId; readonly heard: Heard }

function readWord(word: Readonly<Record<string, unknown>>, agent: string | undefined): Result<Word> {
  const [device, waiting, taken] = [idIn<'device'>(word.device), countIn(word.waiting), countIn(word.taken)]
  if (!device.ok || waiting === undefined || taken === undefined)
    return wrong('', 'A device says its id, and how many changes wait and visits are taken along.')
  const waitingSince = waiting === 0 ? undefined : momentIn(word.since)
  const takenUntil = taken === 0 ? undefined : momentIn(word.until)
  return fine({
    device: device.value,
    heard: { name: nameOfDevice(agent), waiting, waitingSince, taken, takenUntil },
  })
}

/** A device says how things stand with it, and is handed the key of whoever is signed in, for this device alone. */
async function meet(c: Context<Env>, store: Store): Promise<Response> {
  const word = readWord(await said(c), c.req.header('user-agent'))
  if (!word.ok) return c.json({ says: word.problems[0]?.says }, 400)
  const { worker } = c.var
  const { device, heard } = word.value
  const met = await as(store, worker, myWork, (acting) => meetDevice(acting, device, heard))
  if (met.may !== 'yes') return c.json({ says: 'This device is not yours.' }, 403)
  if (met.value.is === 'forgotten') return c.json({ is: 'forgotten' })
  const { authority, id } = worker
  return c.json({ is: 'known', authority, worker: id, key: met.value.key.toString('base64') })
}

/** A device asks whether it was forgotten; also where nobody is signed in on it. Says nothing else of anybody. */
async function tellForgotten(c: Context<Env>, { database }: Store): Promise<Response> {
  const word = await said(c)
  const [authority, worker, device] = [
    idIn<'authority'>(word.authority),
    idIn<'worker'>(word.worker),
    idIn<'device'>(word.device),
  ]
  if (!authority.ok || !worker.ok || !device.ok) return c.json({ says: 'A device says its ids.' }, 400)
  const ids: { authority: AuthorityId; worker: WorkerId; device: DeviceId } = {
    authority: authority.value,
    worker: worker.value,
    device: device.value,
  }
  return c.json({ isForgotten: await isForgotten(database, ids) })
}

/** `POST /devices/forgotten`: before sign-in, for a lost device must hear of it. */
export const forgottenRoute = (store: Store): Hono<Env> =>
  new Hono<Env>().post('/devices/forgotten', (c) => tellForgotten(c, store))

/**
 * What devices tell and are told, behind sign-in.
 *
 * - `POST /devices/here` takes `{device, waiting, since, taken, until}` and answers `{is: 'known', authority, worker, key}`
 *   (the key's 32 bytes in base64) or `{is: 'forgotten'}`; 400 with `{says}` where it is something else.
 * - `POST /devices/:worker/:id`, a form, forgets a device and leads back to the list.
 */
export function deviceRoutes(store: Store): Hono<Env> {
  const routes = new Hono<Env>()
  routes.post('/devices/here', (c) => meet(c, store))
  routes.post('/devices/:worker/:id', async (c, next) => {
    const [id, worker] = [idIn<'device'>(c.req.param('id')), idIn<'worker'>(c.req.param('worker'))]
    if (!id.ok || !worker.ok) return next()
    const { session } = c.var
    const done = await as(store, c.var.worker, myWork, (acting) =>
      forgetDevice(acting, id.value, worker.value, session.madeAt),
    )
    return done.may === 'yes'
      ? c.redirect('/devices?forgotten=yes', 303)
      : c.redirect(`/devices/${worker.value}/${id.value}`, 303)
  })
  return routes
}
