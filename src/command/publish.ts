import { syntheticAuthorities } from '../county/people/staff.ts'
import { sayMoment } from '../plain/day.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import { digestOf, packOf } from '../sight/publishing/digest.ts'
import { writeFiguresCsv } from '../sight/publishing/figures-file.ts'
import type { Pack } from '../sight/publishing/pack.ts'
import { packPaper } from '../sight/publishing/pack-paper.ts'
import { writePaperHtml } from '../sight/publishing/paper-html.ts'
import { writePaperPdf } from '../sight/publishing/paper-pdf.ts'
import { myWork } from '../store/access.ts'
import { type Acting, as } from '../store/as.ts'
import { type KeptPack, packFile, packsOnRecord } from '../store/packs.ts'
import {
  allowed,
  askedWrongly,
  type Command,
  type CommandParts,
  failed,
  oneFile,
  readArgs,
} from './command.ts'
import { type FileToWrite, writeFolder } from './folders.ts'

/** Writes the last approved public pack as a folder for the council's own website. Never live data. */
export const publishCommand: Command = {
  name: 'publish',
  usage: 'FOLDER',
  does: 'Writes the last approved public pack of figures as a folder for the council’s website: a page, a PDF and a table.',
  options: [],
  run: async (args, parts) => {
    const given = readArgs(args, {})
    if (!given.ok) return askedWrongly(parts, publishCommand, given.problems[0]?.says ?? '')
    const folder = oneFile(given.value, 'the folder to write')
    if (!folder.ok) return askedWrongly(parts, publishCommand, folder.problems[0]?.says ?? '')
    const made = await publishInto(folder.value, parts)
    if (!made.ok) return failed(parts, made.problems)
    const { title, sha256 } = made.value
    parts.out.say(`Wrote ${folder.value}: “${title}”, pack ${sha256}.`)
    parts.out.say('Put everything in it on the website. It needs nothing else, and holds no personal data.')
    return 0
  },
}

async function publishInto(folder: string, parts: CommandParts): Promise<Result<KeptPack>> {
  const opened = await parts.open()
  if (!opened.ok) return opened
  const { store } = opened.value
  const worker = await parts.worker(store, 'director')
  if (!worker.ok) return worker
  const reading = allowed(await as(store, worker.value, myWork, findPublic), worker.value)
  const found = reading.ok ? reading.value : reading
  if (!found.ok) return found
  const { kept, pack } = found.value
  const isSynthetic = syntheticAuthorities.some(({ id }) => id === worker.value.authority)
  const written = await writeFolder(folder, await publicFiles(pack, kept.sha256, isSynthetic))
  return written.ok ? fine(kept) : written
}

type Found = { readonly kept: KeptPack; readonly pack: Pack }

/** The last public pack that was approved and is not held back, as it was frozen; or why there is none. */
async function findPublic(acting: Acting): Promise<Result<Found>> {
  const packs = (await packsOnRecord(acting)).filter(({ audience }) => audience === 'public')
  const kept = packs.find(({ state }) => state === 'published' || state === 'held back')
  if (kept === undefined)
    return wrong(
      '',
      packs.length === 0
        ? 'There is no pack for the public yet. Make one under Improvement, Packs of figures.'
        : 'No pack for the public is approved. Somebody who leads the service and did not make it approves it.',
    )
  const until = kept.verdicts.at(-1)?.embargoUntil
  if (kept.state === 'held back' && until != null)
    return wrong('', `“${kept.title}” is held back until ${sayMoment(until)}.`)
  const pack = packOf((await packFile(acting, kept.id)).contents)
  return digestOf(pack) === kept.sha256
    ? fine({ kept, pack })
    : wrong('', `“${kept.title}” does not match its digest: it is not what was frozen. Nothing was written.`)
}

/** The files of the public page. */
export async function publicFiles(
  pack: Pack,
  digest: string,
  isSynthetic: boolean,
): Promise<readonly FileToWrite[]> {
  const paper = packPaper(pack, digest)
  const links = [
    { words: 'This page as a PDF', href: 'progress.pdf' },
    { words: 'The figures as a table (CSV)', href: 'figures.csv' },
  ]
  return [
    { name: 'index.html', content: await writePaperHtml(paper, links, isSynthetic) },
    { name: 'progress.pdf', content: await writePaperPdf(paper, pack.countedAt) },
    { name: 'figures.csv', content: writeFiguresCsv(pack) },
  ]
}
