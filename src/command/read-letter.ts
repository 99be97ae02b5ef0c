import { sayDay } from '../plain/day.ts'
import { flatPassages, keptReading } from '../sight/inspection/kept.ts'
import { type Letter, type Passage, sayWhere, withChildren } from '../sight/inspection/letter.ts'
import { readLetter } from '../sight/inspection/read-letter.ts'
import { myWork } from '../store/access.ts'
import { as } from '../store/as.ts'
import { keepLetter } from '../store/letters.ts'
import {
  allowed,
  askedWrongly,
  type Command,
  type CommandParts,
  type ExitCode,
  failed,
  type Out,
  oneFile,
  openFor,
  readArgs,
} from './command.ts'
import { readWhole } from './files.ts'

/** The most that the reader of letters takes, in bytes. */
const mostBytes = 40_000_000

/** Reads an Ofsted letter or report and says what stands in it. */
export const readLetterCommand: Command = {
  name: 'read-letter',
  usage: 'FILE [--json] [--keep]',
  does: 'Reads an Ofsted letter or report (PDF or text) and says what it says must improve.',
  options: [
    '--json  Everything that was read, as JSON, for other programs.',
    '--keep  Keep the letter in Goldthread, as the page “Read a letter” does.',
  ],
  run: async (args, parts) => {
    const given = readArgs(args, { json: 'flag', keep: 'flag' })
    if (!given.ok) return askedWrongly(parts, readLetterCommand, given.problems[0]?.says ?? '')
    const path = oneFile(given.value, 'the letter to read')
    if (!path.ok) return askedWrongly(parts, readLetterCommand, path.problems[0]?.says ?? '')
    const file = await readWhole(path.value, mostBytes)
    if (!file.ok) return failed(parts, file.problems)
    const letter = await readLetter(file.value.bytes)
    if (!letter.ok)
      return failed(
        parts,
        letter.problems.map(({ says }) => ({ where: path.value, says })),
      )
    if (given.value.flags.has('json')) parts.out.say(JSON.stringify(letter.value, null, 2))
    else sayLetter(parts.out, letter.value)
    return given.value.flags.has('keep') ? keep(parts, file.value, letter.value) : 0
  },
}

async function keep(
  parts: CommandParts,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  letter: Letter,
): Promise<ExitCode> {
  const opened = await openFor(parts)
  if (!opened.ok) return failed(parts, opened.problems)
  const { store, worker } = opened.value
  const reading = await as(store, worker, myWork, (acting) =>
    keepLetter(acting, {
      name,
      media: letter.source === 'pdf' ? 'application/pdf' : 'text/plain; charset=utf-8',
      bytes,
      read: keptReading(letter),
      passages: flatPassages(letter),
    }),
  )
  const kept = allowed(reading, worker)
  if (!kept.ok) return failed(parts, kept.problems)
  const says = kept.value.isNew ? 'Kept' : 'This file was kept before'
  parts.out.warn(`${says}: /inspection/letters/${kept.value.letter}`)
  return 0
}

/** Prints a letter as a person reads it: what it is, its judgements, what must improve and where that stands, doubts. */
function sayLetter(out: Out, letter: Letter): void {
  out.say(letter.title || 'A document without a title')
  out.say(`Kind: ${letter.kind}`)
  if (letter.authority !== undefined) out.say(`About: ${letter.authority}`)
  for (const { from, to } of letter.periods)
    out.say(`Inspectors were there: ${sayDay(from)}${from === to ? '' : ` to ${sayDay(to)}`}`)
  if (letter.published !== undefined) out.say(`Published: ${sayDay(letter.published)}`)
  if (letter.leadInspector !== undefined) out.say(`Lead inspector: ${letter.leadInspector.name}`)
  for (const judgement of letter.judgements)
    out.say(
      `Judgement: ${judgement.label}: ${judgement.printed}${judgement.safe ? '' : ` (please check: ${judgement.doubtful})`}`,
    )
  sayPassages(out, 'Priority actions', letter, letter.priorityActions)
  sayPassages(out, 'What needs to improve', letter, letter.improvements)
  if (letter.doubts.length === 0) return
  out.say('')
  out.say('Please check:')
  for (const { where, says } of letter.doubts) out.say(`- ${where}: ${says}`)
}

function sayPassages(out: Out, title: string, letter: Letter, passages: readonly Passage[]): void {
  if (passages.length === 0) return
  out.say('')
  out.say(`${title} (${passages.length}):`)
  for (const passage of passages) {
    const [first, ...children] = withChildren(passage)
    out.say(`- ${first?.words ?? ''} (${sayWhere(letter, passage)})`)
    for (const child of children) out.say(`  - ${child.words}`)
  }
}
