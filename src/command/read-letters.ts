import { sayDay } from '../plain/day.ts'
import { fine, type Problem, type Result } from '../plain/result.ts'
import { type Letter, type Passage, sayWhere, withChildren } from '../sight/inspection/letters/letter.ts'
import { dayInFileName, kindOf, letterJson } from '../sight/inspection/letters/letter-json.ts'
import { sayUndertaking } from '../sight/inspection/letters/minutes.ts'
import { findDay } from '../sight/inspection/letters/periods.ts'
import { readLetter } from '../sight/inspection/letters/read-letter.ts'
import {
  askedWrongly,
  type Command,
  type CommandParts,
  type ExitCode,
  failed,
  type Out,
  readArgs,
} from './command.ts'
import { readWhole } from './files.ts'

/** The most that the reader of letters takes, in bytes. */
const mostBytes = 40_000_000

/** A letter that was read, with the file that it came from. */
export type ReadFile = {
  readonly path: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly letter: Letter
}

/** Keeps a letter on record, where this can be done. */
export type Keep = (parts: CommandParts, file: ReadFile) => Promise<ExitCode>

/** How the command is asked; what keeps a letter is given where there is a record. */
export const asked: Omit<Command, 'run'> = {
  name: 'read-letter',
  usage: 'FILE… [--json] [--text] [--keep]',
  does: 'Reads Ofsted letters and reports, or minutes about them, and says what they say must improve.',
  options: [
    'FILE    PDF, Word (.docx), web page, Markdown or text.',
    '--json  Everything that was read, one JSON object a line, each value with the passage it came from.',
    '--text  With --json also the text that passages are counted in.',
    '--keep  Keep the letter in Goldthread, as the page “Read a letter” does.',
  ],
}

async function readFile(path: string): Promise<Result<ReadFile>> {
  const file = await readWhole(path, mostBytes)
  if (!file.ok) return file
  const letter = await readLetter(file.value.bytes, file.value.name)
  return letter.ok
    ? fine({ path, ...file.value, letter: letter.value })
    : { ok: false, problems: letter.problems.map(({ says }) => ({ where: path, says })) }
}

/** So many files are read at once: the threads that take PDFs apart are kept busy while a letter is made of the last. */
const atOnce = 4

/** Reads files, some ahead of others, and takes them in the order given. */
async function readAll(
  paths: readonly string[],
  take: (path: string, read: Result<ReadFile>) => Promise<void>,
) {
  const ahead = paths.slice(0, atOnce).map(readFile)
  for (const [at, path] of paths.entries()) {
    const read = await ahead[at]
    const next = paths[at + atOnce]
    if (next !== undefined) ahead.push(readFile(next))
    if (read !== undefined) await take(path, read)
  }
}

/** One line of JSON. A file that could not be read has its problem instead of a kind. */
function jsonOf(path: string, read: Result<ReadFile>, withText: boolean): string {
  if (!read.ok)
    return JSON.stringify({ file: path, problem: read.problems.map(({ says }) => says).join(' ') })
  const { letter, name } = read.value
  const named = dayInFileName(name)
  const day = named === undefined ? undefined : findDay(named)
  const { inferred, ...json } = letterJson(letter)
  return JSON.stringify({
    file: path,
    ...json,
    publicationDateInFileName: day ?? null,
    inferred: day === undefined ? inferred : [...inferred, 'publicationDateInFileName'],
    ...(withText ? { text: letter.text } : {}),
  })
}

/**
 * Reads letters and says what stands in each, in the order given. One that cannot be read does not stop the others; its
 * line says why, and the command then ends with 1.
 */
export async function readLetters(
  args: readonly string[],
  parts: CommandParts,
  keep: Keep | undefined,
): Promise<ExitCode> {
  const given = readArgs(args, { json: 'flag', text: 'flag', keep: 'flag' })
  const command = { ...asked, run: async () => 2 as const }
  if (!given.ok) return askedWrongly(parts, command, given.problems[0]?.says ?? '')
  const { flags, files } = given.value
  if (files.length === 0) return askedWrongly(parts, command, 'Name the letter to read.')
  if (flags.has('keep') && keep === undefined) return failed(parts, noRecord)
  let code: ExitCode = 0
  await readAll(files, async (path, read) => {
    if (flags.has('json')) parts.out.say(jsonOf(path, read, flags.has('text')))
    if (!read.ok) {
      code = flags.has('json') ? 1 : failed(parts, read.problems)
      return
    }
    if (!flags.has('json')) sayLetter(parts.out, read.value, files.length > 1)
    if (flags.has('keep') && keep !== undefined && (await keep(parts, read.value)) !== 0) code = 1
  })
  return code
}

const noRecord: readonly Problem[] = [{ where: '', says: 'A letter is kept only where there is a record.' }]

/** Prints a letter as a person reads it: what it is, its judgements, what must improve and where that stands, doubts. */
function sayLetter(out: Out, { path, letter }: ReadFile, isOneOfMany: boolean): void {
  if (isOneOfMany) out.say(`== ${path}`)
  out.say(letter.title || 'A document without a title')
  out.say(`Kind: ${letter.kind}${letter.account === undefined ? '' : `, about: ${kindOf(letter)}`}`)
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
  sayAccount(out, letter)
  if (letter.doubts.length > 0) out.say('\nPlease check:')
  for (const { where, says } of letter.doubts) out.say(`- ${where}: ${says}`)
  if (isOneOfMany) out.say('')
}

function sayAccount(out: Out, { account }: Letter): void {
  if (account === undefined) return
  const list = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) out.say(`\n${title} (${lines.length}):`)
    for (const line of lines) out.say(`- ${line}`)
  }
  list('Actions', account.actions.map(sayUndertaking))
  list('Said to be done, not marked as actions', account.commitments.map(sayUndertaking))
  list(
    'Decisions',
    account.decisions.map(({ words }) => words),
  )
  list(
    'Questions',
    account.questions.map(({ words }) => words),
  )
  list(
    'Said to need improvement',
    account.areas.map(({ words }) => words),
  )
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
