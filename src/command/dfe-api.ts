import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { syntheticAuthorities } from '../county/people/staff.ts'
import { everythingOf, gather, logTelling } from '../exchange/dfe-api/gather.ts'
import { openReceiver } from '../exchange/dfe-api/receiver.ts'
import { sayChanges, sayChildren, sayDelivered, sayNotHeld, sayNotSent } from '../exchange/dfe-api/say.ts'
import { type Planned, plan, send } from '../exchange/dfe-api/send.ts'
import { type ApiSettings, isThisMachine, readApiSettings } from '../exchange/dfe-api/settings.ts'
import type { Result } from '../plain/result.ts'
import { batches } from '../standards/dfe-api/batches.ts'
import type { Changes, ToSend } from '../standards/dfe-api/changes.ts'
import { myWork } from '../store/access.ts'
import { as, type Store } from '../store/as.ts'
import { authorityCode } from '../store/authority.ts'
import type { Worker } from '../store/worker.ts'
import {
  allowed,
  askedWrongly,
  type Command,
  type CommandParts,
  type ExitCode,
  failed,
  type Given,
  oneFile,
  openFor,
  readArgs,
} from './command.ts'
import { placeToWrite, sayFileProblem } from './files.ts'

const numbersOption =
  '--numbers  Says by the council’s number which children were refused or could not be sent.'

/** Writes what the children's social care API would be sent, to look at it or to check it. */
export const exportDfeApi: Command = {
  name: 'export dfe-api',
  usage: '[--changes] [--numbers] FOLDER',
  does: 'Writes the messages for the Department for Education’s children’s social care API into a new folder. Sends nothing.',
  options: [
    '--changes  Only what has changed since it was last sent; everything where not given.',
    numbersOption,
  ],
  run: async (args, parts) => {
    const given = readArgs(args, { changes: 'flag', numbers: 'flag' })
    if (!given.ok) return askedWrongly(parts, exportDfeApi, given.problems[0]?.says ?? '')
    const folder = oneFile(given.value, 'the folder to make')
    if (!folder.ok) return askedWrongly(parts, exportDfeApi, folder.problems[0]?.says ?? '')
    return exportMessages(resolve(folder.value), given.value, parts)
  },
}

async function exportMessages(folder: string, { flags }: Given, parts: CommandParts): Promise<ExitCode> {
  const place = await placeToWrite(folder)
  if (!place.ok) return failed(parts, place.problems)
  const opened = await openFor(parts)
  if (!opened.ok) return failed(parts, opened.problems)
  const { store, worker } = opened.value
  const made = allowed(
    flags.has('changes')
      ? await plan({ store, worker, purpose: myWork }, true)
      : await planEverything(store, worker),
    worker,
  )
  if (!made.ok) return failed(parts, made.problems)
  const saying = { numbers: flags.has('numbers') }
  const about = [
    ...sayChanges(made.value.changes),
    ...sayNotSent(made.value, made.value.changes, saying),
    ...sayNotHeld(),
  ]
  const written = await writeMessages(folder, made.value.changes, about)
  if (!written.ok) return failed(parts, written.problems)
  parts.out.say(
    `Wrote ${folder}: ${written.value} ${written.value === 1 ? 'message' : 'messages'}. They are about children; keep them encrypted.`,
  )
  for (const line of about) parts.out.say(line)
  return 0
}

const planEverything = (store: Store, worker: Worker) =>
  as(store, worker, myWork, async (acting): Promise<Planned> => {
    const gathered = await gather(acting)
    const changes = everythingOf(gathered)
    await logTelling(
      acting,
      'children’s social care API, exported',
      changes.tell.map(({ payload }) => payload),
    )
    return { changes, leftOut: gathered.leftOut, hidden: gathered.hidden }
  })

/** Writes each message as a file that this user alone may read; the folder gets its name when it is whole. */
async function writeMessages(
  folder: string,
  { purge, tell }: Changes,
  about: readonly string[],
): Promise<Result<number>> {
  const half = `${folder}.half`
  try {
    await rm(half, { recursive: true, force: true })
    await mkdir(half, { mode: 0o700 })
    const files = [...named('1-purge', purge), ...named('2-tell', tell)]
    for (const { name, messages } of files)
      await writeFile(join(half, name), `${JSON.stringify(messages, undefined, 1)}\n`, { mode: 0o600 })
    await writeFile(join(half, 'summary.txt'), `${about.join('\n')}\n`, { mode: 0o600 })
    await rename(half, folder)
    return { ok: true, value: files.length }
  } catch (error) {
    await rm(half, { recursive: true, force: true }).catch(() => {})
    return sayFileProblem(folder, error)
  }
}

const named = (what: string, all: readonly ToSend[]) =>
  batches(all).map((batch, at) => ({
    name: `${what}-${String(at + 1).padStart(3, '0')}.json`,
    messages: batch.map(({ payload }) => payload),
  }))

/** Sends what has changed. */
export const sendDfeApi: Command = {
  name: 'send dfe-api',
  usage: '[--dry-run] [--purge-many] [--numbers]',
  does: 'Sends what has changed since the last time to the Department for Education’s children’s social care API.',
  options: [
    '--dry-run     Says what would be sent, and sends nothing.',
    '--purge-many  Goes on although more than a tenth of the children told before would be purged wholly.',
    numbersOption.replace('--numbers  ', '--numbers     '),
  ],
  run: async (args, parts) => {
    const given = readArgs(args, { 'dry-run': 'flag', 'purge-many': 'flag', numbers: 'flag' })
    if (!given.ok) return askedWrongly(parts, sendDfeApi, given.problems[0]?.says ?? '')
    if (given.value.files.length > 0) return askedWrongly(parts, sendDfeApi, 'Nothing is named here.')
    return sendChanges(given.value, parts)
  },
}

async function sendChanges({ flags }: Given, parts: CommandParts): Promise<ExitCode> {
  const isTried = flags.has('dry-run')
  const settings = isTried ? undefined : readApiSettings(parts.env)
  if (settings?.ok === false) return failed(parts, settings.problems)
  const opened = await openFor(parts)
  if (!opened.ok) return failed(parts, opened.problems)
  const whose = { ...opened.value, purpose: myWork }
  const refusal = settings?.ok === true ? sayMadeUp(whose.worker, settings.value) : undefined
  if (refusal !== undefined) return failed(parts, [{ where: '', says: refusal }])
  const planned = allowed(await plan(whose, !isTried), whose.worker)
  if (!planned.ok) return failed(parts, planned.problems)
  const { changes } = planned.value
  const saying = { numbers: flags.has('numbers') }
  for (const line of [...sayChanges(changes), ...sayNotSent(planned.value, changes, saying), ...sayNotHeld()])
    parts.out.say(line)
  if (isTried || settings?.ok !== true) return sayTried(parts)
  const brake = flags.has('purge-many') ? undefined : sayManyGone(changes)
  if (brake !== undefined) return failed(parts, [{ where: '', says: brake }])
  const code = allowed(await as(whose.store, whose.worker, myWork, authorityCode), whose.worker)
  if (!code.ok) return failed(parts, code.problems)
  const outside = { fetch, wait: async (milliseconds: number) => void (await setTimeout(milliseconds)) }
  const receiver = openReceiver(settings.value, code.value, outside)
  const { purged, told } = await send(whose, planned.value, receiver, outside)
  const isWhole = [purged, told].every(
    (one) => one.refused.length + one.unclear.length + one.unsent.length === 0,
  )
  const lines = [...sayDelivered('Purged', purged, saying), ...sayDelivered('Told', told, saying)]
  for (const line of lines) (isWhole ? parts.out.say : parts.out.warn)(line)
  return isWhole ? 0 : 1
}

function sayTried({ out }: CommandParts): 0 {
  out.say('Tried only: nothing was sent.')
  return 0
}

/** A made-up county goes to no true Department. */
const sayMadeUp = ({ authority }: Worker, { address }: ApiSettings): string | undefined =>
  syntheticAuthorities.some(({ id }) => id === authority) && !isThisMachine(address)
    ? 'Every child here is made up, so nothing is sent anywhere but to this machine itself.'
    : undefined

/** Fewer than this may go in a day without anybody being asked. */
const fewGone = 20

/** Nobody meant to purge a tenth of the children: more likely something did not read well. */
function sayManyGone({ gone, unchanged, tell }: Changes): string | undefined {
  const before = gone.length + unchanged + tell.length
  return gone.length <= fewGone || gone.length * 10 <= before
    ? undefined
    : `${sayChildren(gone.length)} told before would be purged wholly, which is more than a tenth. Nothing was sent. If that is right, ask with --purge-many.`
}
