import type { CrowdTold } from './crowd.ts'
import { runFile, type Serving } from './goldthread.ts'
import type { Measured } from './measured.ts'
import { spreadOf } from './spread.ts'

/** What a load is: so many people, each with a draft of their own, for so long. */
export type Load = { readonly typists: number; readonly seconds: number }

const ways = [
  { name: 'live', says: 'over live connections' },
  { name: 'http', says: 'over HTTP alone' },
] as const

const lookEveryMs = 1_000

/**
 * Many people typing at once, as the browser sends it and as it does where no live connection can be had: how long until
 * what was typed is durably kept, how much memory the server takes, and how much is stored. The crowd's own process shares
 * the machine with the server.
 */
export async function timeLoad(serving: Serving, folder: string, load: Load): Promise<readonly Measured[]> {
  const measured: Measured[] = []
  for (const way of ways) {
    let most = 0
    const before = serving.busy()
    const looking = setInterval(() => {
      most = Math.max(most, serving.memory())
    }, lookEveryMs)
    const ran = await runFile('test/bench/crowd.ts', {
      BENCH_ORIGIN: serving.origin,
      BENCH_FOLDER: folder,
      BENCH_WAY: way.name,
      BENCH_TYPISTS: String(load.typists),
      BENCH_SECONDS: String(load.seconds),
    })
    clearInterval(looking)
    const busy = serving.busy() - before
    measured.push(...told(JSON.parse(ran.out), way.says, load, { most, busy }))
  }
  return measured
}

type Cost = { readonly most: number; readonly busy: number }

function told(crowd: CrowdTold, says: string, { seconds }: Load, cost: Cost): readonly Measured[] {
  const { median, p95, p99, most, many } = spreadOf(crowd.acknowledged)
  const perThousand = (bytes: number) => ((bytes / crowd.characters) * 1000) / 1000
  const count = (of: number) => of.toLocaleString('en-GB')
  return [
    {
      name: `${count(crowd.typists)} typing ${says}: 99 in 100 kept within`,
      value: p99,
      unit: 'ms',
      note: `median ${median.toFixed(0)}, 95 in 100 ${p95.toFixed(0)}, most ${most.toFixed(0)}; ${count(many)} kept in ${seconds} s, for ${crowd.workers} workers`,
      target: 150,
    },
    {
      name: `– not kept, or kept and lost, ${says}`,
      value: crowd.refused + crowd.lost,
      unit: 'updates',
      note: `${crowd.refused} not kept, ${crowd.lost} drafts that differ`,
      target: 1,
    },
    {
      name: `– memory of the server, ${says}`,
      value: cost.most,
      unit: 'MB',
      note: `resident, at its most; a processor was busy with it for ${((cost.busy / crowd.sent) * 1000).toFixed(1)} ms a change, with the sitting down`,
    },
    {
      name: `– stored for 1,000 characters, ${says}`,
      value: perThousand(crowd.storedBytes),
      unit: 'kB',
      note: `rows and indexes as typed, 8 characters a change; ${perThousand(crowd.aheadBytes).toFixed(0)} kB written ahead (WAL)`,
    },
  ]
}
