import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { AuthorityId } from '../define/record.ts'
import { readId } from '../plain/id.ts'
import { spawnApart, workApart } from './apart.ts'
import { lookHere, type Night } from './night.ts'
import { say } from './say.ts'

/** Looks in a process of its own: it reads every child of the council, and nobody should wait for that. */
export async function lookApart({ log }: Pick<Night, 'log'>, authority: AuthorityId): Promise<void> {
  const child = spawnApart(['nightly-returns', authority], ['ignore', 'pipe', 'ignore'])
  const [out, [code]] = await Promise.all([
    child.stdout === null ? '' : text(child.stdout),
    once(child, 'close'),
  ])
  if (code !== 0) throw new RangeError('It ended before all children were looked at.')
  for (const line of out.split('\n')) if (line !== '') log(line)
}

/** What that process does: `goldthread nightly-returns AUTHORITY`. Looks now where the last night is missing. */
export async function nightlyReturns(
  [council]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const authority = readId<'authority'>(council)
  if (!authority.ok) return 2
  return workApart(
    env,
    (store) => lookHere({ store, log: say }, authority.value),
    'Something went wrong while returns were looked at',
  )
}
