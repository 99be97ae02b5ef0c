import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sayProblem } from '../../src/plain/result.ts'
import { completeChildren, headerOf } from '../../src/standards/cin-census/synthetic.test-data.ts'
import { write } from '../../src/standards/cin-census/write.ts'
import { root } from '../check.ts'
import { madeUpReturn } from '../returns/made-up.ts'
import { another } from './importing.ts'
import type { Measured } from './measured.ts'
import { spreadOf } from './spread.ts'

/*
 * How fast and how heavy it is to check a return: the whole command, from its start to its end, with everything found as
 * JSON. Beside each figure stands what the sector's own validator takes for as many children (Data to Insight's, in Python,
 * on another machine of two cores, November 2026).
 */

type Work = {
  readonly name: string
  readonly args: readonly string[]
  readonly times: number
  readonly targetSeconds: number
  readonly targetMegabytes?: number
  readonly peerSeconds: number
}

/** The processes that a process has begun, and theirs. Linux tells it. */
function descendants(pid: number): readonly number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return children === ''
      ? []
      : children.split(' ').flatMap((id) => [Number(id), ...descendants(Number(id))])
  } catch {
    return []
  }
}

/** The most memory that a process has had so far, in MB of 1,048,576 bytes; 0 where it has ended. */
function peakOf(pid: number): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(peak ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Runs the command once: seconds from its start to its end, and the most memory of one of its processes. */
async function runOnce(args: readonly string[]): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'bin/goldthread'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let megabytes = 0
  const watching = setInterval(() => {
    const own = child.pid ?? 0
    for (const pid of [own, ...descendants(own)]) megabytes = Math.max(megabytes, peakOf(pid))
  }, 5)
  const [code] = await once(child, 'close')
  clearInterval(watching)
  if (code !== 0 && code !== 1) throw new Error(`goldthread ${args.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - began) / 1000, megabytes }
}

const ratio = (value: number, to: number) => (value / to).toFixed(2)

async function timeWork({ name, args, times, ...against }: Work): Promise<readonly Measured[]> {
  const runs = []
  for (let time = 0; time < times; time += 1) runs.push(await runOnce(args))
  const seconds = spreadOf(runs.map((run) => run.seconds)).median
  const megabytes = Math.max(...runs.map((run) => run.megabytes))
  const { targetSeconds, targetMegabytes, peerSeconds } = against
  return [
    {
      name,
      value: seconds,
      unit: 's',
      target: targetSeconds,
      note: `median of ${times}; ratio to target ${ratio(seconds, targetSeconds)}, to the sector's validator ${ratio(seconds, peerSeconds)}`,
    },
    ...(targetMegabytes === undefined
      ? []
      : [
          {
            name: `${name}: memory`,
            value: megabytes,
            unit: 'MB' as const,
            target: targetMegabytes,
            note: `at most, of one process; ratio to target ${ratio(megabytes, targetMegabytes)}`,
          },
        ]),
  ]
}

function writeReturn(scratch: string, children: number): string {
  const folder = join(scratch, `return-${children}`)
  mkdirSync(folder)
  for (const { name, text } of madeUpReturn(children)) writeFileSync(join(folder, name), text)
  return folder
}

function writeCensus(scratch: string, children: number): string {
  const some = completeChildren(2026)
  const all = Array.from({ length: Math.ceil(children / some.length) }, (_, copy) =>
    some.map((child, at) => another(child, copy * some.length + at)),
  )
    .flat()
    .slice(0, children)
  const text = write(headerOf(2026), all)
  if (!text.ok) throw new Error(text.problems.map(sayProblem).join('\n'))
  const path = join(scratch, 'checked-census.xml')
  writeFileSync(path, text.value)
  return path
}

const figures = (many: number) => many.toLocaleString('en-GB')

/** Measures the checks of whole returns, once each where it must be quick. */
export async function timeChecking(scratch: string, times: number): Promise<readonly Measured[]> {
  const [county, country, inNeed] = [5_350, 50_825, 4_980]
  const of903 = (children: number) => [
    'check',
    writeReturn(scratch, children),
    '--standard',
    'ssda903',
    '--year',
    '2025-26',
    '--json',
  ]
  // The first run makes the bundle that the others start from.
  await runOnce(of903(3))
  const work: readonly Work[] = [
    {
      name: `Check of ${figures(county)} children looked after`,
      args: of903(county),
      times,
      targetSeconds: 0.3,
      targetMegabytes: 200,
      peerSeconds: 10.5,
    },
    {
      name: `Check of ${figures(country)} children looked after`,
      args: of903(country),
      times,
      targetSeconds: 2.5,
      targetMegabytes: 700,
      peerSeconds: 84.4,
    },
    {
      // Each with a row of every kind: three times what the validator's figure was measured on.
      name: `Check of ${figures(inNeed)} children in need, all told of each`,
      args: [
        'check',
        writeCensus(scratch, inNeed),
        '--standard',
        'cin-census',
        '--year',
        '2025-26',
        '--json',
      ],
      times,
      targetSeconds: 0.4,
      peerSeconds: 23.1,
    },
  ]
  const measured: Measured[] = []
  for (const one of work) measured.push(...(await timeWork(one)))
  return measured
}
