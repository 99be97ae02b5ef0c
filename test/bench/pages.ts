import type { Measured } from './measured.ts'
import { spreadOf } from './spread.ts'
import { signIn, type Visitor } from './visitor.ts'

type Main = { readonly name: string; readonly as: string; readonly paths: readonly string[] }

export type PageLoad = {
  readonly origin: string
  /** How many requests of each page, one at a time; as many again, eight at once. */
  readonly requests: number
}

const target = 60
const atOnce = 8
/** Enough that nothing is measured by one record alone. */
const mostChildren = 50

/**
 * Times the five pages that people open all day, as each is opened by somebody who may: from the sending of a request to
 * the last byte, over loopback, signed in. The first request of each page is told apart, for it may count what later ones
 * remember. A page that does not answer 200 is told with what it answered.
 */
export async function timePages({ origin, requests }: PageLoad): Promise<readonly Measured[]> {
  const worker = await signIn(origin, 'social-worker-4')
  const officer = await signIn(origin, 'contact-officer-1')
  const manager = await signIn(origin, 'team-manager-2')
  const director = await signIn(origin, 'director-1')
  const visitors: Readonly<Record<string, Visitor>> = { worker, officer, manager, director }
  const measured: Measured[] = []
  for (const page of await mainPages(worker)) {
    const visitor = visitors[page.as]
    if (visitor !== undefined) measured.push(...(await timePage(visitor, page, requests)))
  }
  for (const visitor of Object.values(visitors)) visitor.close()
  return measured
}

async function mainPages(worker: Visitor): Promise<readonly Main[]> {
  const children = await childrenOf(worker)
  return [
    { name: 'Front door', as: 'officer', paths: ['/front-door'] },
    { name: 'My work', as: 'worker', paths: ['/my-work'] },
    { name: 'Team', as: 'manager', paths: ['/team'] },
    { name: 'A child’s page', as: 'worker', paths: children.map((id) => `/children/${id}`) },
    { name: 'The month (measures)', as: 'director', paths: ['/measures'] },
  ]
}

/** Children whom the worker's own list, or a search, names and whose page the worker may open. */
async function childrenOf(worker: Visitor): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const path of ['/my-work', '/team', '/children?find=an', '/children?find=el']) {
    const { body } = await worker.get(path)
    for (const [, id = ''] of body.toString().matchAll(/\/children\/([0-9a-f-]{36})/g)) found.add(id)
  }
  const open: string[] = []
  for (const id of found) {
    if (open.length === mostChildren) break
    if ((await worker.get(`/children/${id}`)).status === 200) open.push(id)
  }
  return open
}

async function timePage(
  visitor: Visitor,
  { name, paths }: Main,
  requests: number,
): Promise<readonly Measured[]> {
  const path = (at: number): string => paths[at % paths.length] ?? '/'
  if (paths.length === 0)
    return [{ name, note: 'no child to open was found', unit: 'ms', value: Number.NaN, target }]
  const first = await visitor.get(path(0))
  if (first.status !== 200)
    return [{ name, note: `not there (${first.status})`, unit: 'ms', value: Number.NaN, target }]
  const alone: number[] = []
  for (let at = 0; at < requests; at += 1) alone.push((await visitor.get(path(at))).ms)
  const together: number[] = []
  const one = async (from: number): Promise<void> => {
    for (let at = from; at < requests; at += atOnce) together.push((await visitor.get(path(at))).ms)
  }
  await Promise.all(Array.from({ length: atOnce }, (_, from) => one(from)))
  const [single, eight] = [spreadOf(alone), spreadOf(together)]
  const kilobytes = Math.round(first.body.length / 1000)
  return [
    {
      name: `${name}: 95 in 100 within`,
      note: `median ${single.median.toFixed(0)}, first ${first.ms.toFixed(0)}, most ${single.most.toFixed(0)}; ${kilobytes} kB, ${single.many} requests`,
      unit: 'ms',
      value: single.p95,
      target,
    },
    {
      name: `${name}, eight at once: 95 in 100 within`,
      note: `median ${eight.median.toFixed(0)}, most ${eight.most.toFixed(0)}`,
      unit: 'ms',
      value: eight.p95,
    },
  ]
}
