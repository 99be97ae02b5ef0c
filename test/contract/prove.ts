import { readFileSync } from 'node:fs'
import { run } from 'node:test'
import type { Row } from './rows.ts'

/** How one test ended whose name carries ids of the contract. */
export type Told = {
  readonly file: string
  readonly name: string
  readonly ended: 'passed' | 'failed' | 'skipped'
}

/** What a row has to show for itself. `by` names every story that carries its id, `because` why it is not proven. */
export type Proof = {
  readonly id: string
  readonly proven: boolean
  readonly by: readonly string[]
  readonly because: string
}

/** The ids at the head of a story's name: `S015 S107: a sentence` carries two. */
export function idsOf(name: string): readonly string[] {
  const head = /^((?:S\d+\s+)*S\d+):/.exec(name)
  return head?.[1]?.split(/\s+/) ?? []
}

/** Every id that the text of a story file names at the head of a test, whether or not that test ever runs. */
export const idsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/['"`]((?:S\d+\s+)*S\d+): /g)].flatMap(([, ids = '']) => ids.split(/\s+/)))

/** Ids that the files name and the contract does not have, each with its file: `story.test.ts: S999`. */
export function unknownIds(files: readonly string[], rows: readonly Row[]): readonly string[] {
  const known = new Set(rows.map(({ id }) => id))
  return files.flatMap((file) =>
    [...idsIn(readFileSync(file, 'utf8'))].filter((id) => !known.has(id)).map((id) => `${file}: ${id}`),
  )
}

type Running = { readonly env: Readonly<Record<string, string>>; readonly timeoutMs: number }

/**
 * Runs story files, each in a process of its own and one after another, and tells how every test ended whose name carries
 * an id. `say` hears every test that failed, with its reason.
 */
export async function runStories(
  files: readonly string[],
  { env, timeoutMs }: Running,
  say: (line: string) => void,
): Promise<readonly Told[]> {
  const told: Told[] = []
  const tests = run({
    files: [...files],
    concurrency: 1,
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, ...env },
    timeout: timeoutMs,
  })
  // The file that was run: a test may be written down by another, such as one that prepares every story.
  const note = (event: { name: string; entryFile?: string }, ended: Told['ended']): void => {
    if (idsOf(event.name).length > 0) told.push({ file: event.entryFile ?? '', name: event.name, ended })
  }
  const isSaid = (mark: string | boolean | undefined): boolean => mark !== undefined && mark !== false
  tests.on('test:pass', (event) =>
    note(event, isSaid(event.skip) || isSaid(event.todo) ? 'skipped' : 'passed'),
  )
  tests.on('test:fail', (event) => {
    note(event, 'failed')
    say(`✖ ${event.name}: ${String(event.details.error.cause ?? event.details.error.message)}`)
  })
  for await (const _ of tests) {
    // The run goes on only while its events are read.
  }
  return told
}

/**
 * What is proven by what was told. A row is proven where every story that carries its id has run and passed, and every
 * file that names it has told of it: a story that was skipped, failed or never came to run proves nothing.
 */
export function prove(
  rows: readonly Row[],
  named: readonly { readonly file: string; readonly ids: ReadonlySet<string> }[],
  told: readonly Told[],
): readonly Proof[] {
  return rows.map(({ id }) => {
    const stories = told.filter(({ name }) => idsOf(name).includes(id))
    const by = stories.map(({ name }) => name)
    const silent = named.find(({ file, ids }) => ids.has(id) && !stories.some((story) => story.file === file))
    const because = whyNot(stories, silent?.file)
    return { id, proven: because === '', by, because }
  })
}

function whyNot(stories: readonly Told[], silent: string | undefined): string {
  const failed = stories.find(({ ended }) => ended === 'failed')
  if (failed !== undefined) return `failed: ${failed.name}`
  const skipped = stories.find(({ ended }) => ended === 'skipped')
  if (skipped !== undefined) return `skipped: ${skipped.name}`
  if (silent !== undefined) return `did not run: ${silent}`
  return stories.length === 0 ? 'not yet' : ''
}
