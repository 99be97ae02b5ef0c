import { join } from 'node:path'
import { syntheticAuthorities } from '../../county/people/staff.ts'
import { makePaperFile, type PaperFile, type Sealing } from '../../exchange/emergency/file.ts'
import { openPage } from '../../exchange/emergency/lock.ts'
import { checkSeal } from '../../exchange/emergency/seal.ts'
import { sayMoment } from '../../plain/day.ts'
import { type Result, wrong } from '../../plain/result.ts'
import { myWork } from '../../store/access.ts'
import { as, type Store } from '../../store/as.ts'
import type { Worker } from '../../store/worker.ts'
import {
  allowed,
  askedWrongly,
  type Command,
  type CommandParts,
  type ExitCode,
  failed,
  type Given,
  oneFile,
  readArgs,
} from '../command.ts'
import { readWhole, writeWhole } from '../files.ts'
import { NotWritten, writePaper } from './papers.ts'
import { findKey, haveKey, readEmergencySettings } from './settings.ts'

/** Makes the paper for the day on which nothing works, checks one, or opens one without a browser. */
export const emergencyPaper: Command = {
  name: 'emergency-paper',
  usage: '[--plain] [FOLDER] | --check FILE | --open FILE --into FILE',
  does: 'Makes the emergency paper: every open child and whom to ring, as one file that needs no server and no network.',
  options: [
    '--plain       Not locked by the passphrase: for a printer, or a safe.',
    '--check FILE  Says whether a paper is as it was made, when, and with which key.',
    '--open FILE   Opens a locked paper without a browser, and writes it to the file after --into.',
  ],
  run: async (args, parts) => {
    const given = readArgs(args, { plain: 'flag', check: 'value', open: 'value', into: 'value' })
    if (!given.ok) return askedWrongly(parts, emergencyPaper, given.problems[0]?.says ?? '')
    const { check, open } = given.value.values
    if (check !== undefined) return checkPaper(check, parts)
    if (open !== undefined) return openPaper(open, given.value, parts)
    if (given.value.files.length > 1)
      return askedWrongly(parts, emergencyPaper, 'Name one folder, or none for the usual one.')
    return make(given.value, parts)
  },
}

async function make(given: Given, parts: CommandParts): Promise<ExitCode> {
  const made = await makeFor(given, parts)
  if (!made.ok) return failed(parts, made.problems)
  const { path, paper, fingerprint } = made.value
  parts.out.say(`Wrote ${path}, as the record stood on ${sayMoment(paper.madeAt)}.`)
  parts.out.say(
    `${paper.children} children by name, and ${paper.restricted} restricted to named workers, without.`,
  )
  parts.out.say(`Sealed with the key ${fingerprint}. Note it down where the papers are kept.`)
  return 0
}

type Wrote = { readonly path: string; readonly paper: PaperFile; readonly fingerprint: string }

async function makeFor({ flags, files }: Given, parts: CommandParts): Promise<Result<Wrote>> {
  const opened = await parts.open()
  if (!opened.ok) return opened
  const { store } = opened.value
  const worker = await parts.worker(store, 'director')
  if (!worker.ok) return worker
  const isSynthetic = syntheticAuthorities.some(({ id }) => id === worker.value.authority)
  const settings = await readEmergencySettings(parts.env, isSynthetic)
  if (!settings.ok) return settings
  const passphrase = flags.has('plain') ? undefined : settings.value.passphrase
  if (passphrase === undefined && !flags.has('plain')) return wrong('', noPassphrase)
  const key = await haveKey(settings.value)
  if (!key.ok) return key
  const folder = files[0] ?? settings.value.folder
  return makeInto(store, worker.value, folder, { key: key.value, passphrase, isSynthetic })
}

async function makeInto(
  store: Store,
  worker: Worker,
  folder: string,
  sealing: Sealing,
): Promise<Result<Wrote>> {
  try {
    const reading = await as(store, worker, myWork, async (acting) => {
      const paper = await makePaperFile(acting, 'command', sealing)
      return { paper, path: await writePaper(folder, paper), fingerprint: sealing.key.fingerprint }
    })
    return allowed(reading, worker)
  } catch (error) {
    if (error instanceof NotWritten) return { ok: false, problems: error.problems }
    throw error
  }
}

const noPassphrase =
  'No passphrase is set, and the paper names children. Set GOLDTHREAD_EMERGENCY_PASSPHRASE or GOLDTHREAD_EMERGENCY_PASSPHRASE_FILE, or say --plain for one that whoever holds it can read.'

/** The largest paper that is read: more than any council’s children, and far from what would fill the memory. */
const mostBytes = 200_000_000

/** 0 where the file is as it was made, 1 where it is not, so that a script can ask. */
async function checkPaper(path: string, parts: CommandParts): Promise<ExitCode> {
  const file = await readWhole(path, mostBytes)
  if (!file.ok) return failed(parts, file.problems)
  const checked = checkSeal(file.value.bytes)
  if (!checked.ok) return failed(parts, [{ where: path, says: checked.problems[0]?.says ?? '' }])
  const { intact, madeAt, fingerprint } = checked.value
  if (!intact) {
    parts.out.warn(`${path}: This file has been changed since it was sealed. Do not rely on it.`)
    return 1
  }
  parts.out.say(`${path} is as it was made, on ${sayMoment(madeAt)}.`)
  parts.out.say(`It was sealed with the key ${fingerprint}: ${await whoseKey(fingerprint, parts)}`)
  return 0
}

async function whoseKey(fingerprint: string, { env }: CommandParts): Promise<string> {
  const own = await findKey(join(env.GOLDTHREAD_DATA ?? 'data', 'emergency-key.pem'))
  if (own?.ok !== true) return 'compare it with the one that was noted down.'
  return own.value.fingerprint === fingerprint
    ? 'the key of this installation.'
    : 'not the key of this installation. Compare it with the one that was noted down.'
}

async function openPaper(path: string, { values }: Given, parts: CommandParts): Promise<ExitCode> {
  const into = oneFile(
    { values: {}, flags: new Set(), files: values.into === undefined ? [] : [values.into] },
    'the file to write, after --into',
  )
  if (!into.ok) return askedWrongly(parts, emergencyPaper, into.problems[0]?.says ?? '')
  const settings = await readEmergencySettings(parts.env, true)
  if (!settings.ok) return failed(parts, settings.problems)
  const file = await readWhole(path, mostBytes)
  if (!file.ok) return failed(parts, file.problems)
  const text = Buffer.from(file.value.bytes).toString('utf8')
  const opened = await openPage(text, settings.value.passphrase ?? '')
  if (!opened.ok) return failed(parts, opened.problems)
  const written = await writeWhole(into.value, opened.value)
  if (!written.ok) return failed(parts, written.problems)
  parts.out.say(
    `Wrote ${into.value}. It names children and is not locked: destroy it when it is no longer needed.`,
  )
  return 0
}
