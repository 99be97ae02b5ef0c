import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A process and all below it, from the system's own list (Linux). */
function familyOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const after = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1) ?? ''
        return [[Number(name), Number(after.split(' ')[1])] as const]
      } catch {
        return []
      }
    })
  const below = (of: number): readonly number[] =>
    parents.filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)])
  return [pid, ...below(pid)]
}

/** SIGKILL to every process of the PostgreSQL of a data folder. */
export function killPostgres(folder: string): void {
  const note = readFileSync(join(folder, 'database/cluster/postmaster.pid'), 'utf8')
  for (const pid of familyOf(Number(note.split('\n')[0])))
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It had ended by itself.
    }
}
