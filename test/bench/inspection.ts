import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { TestBrowser } from '../../src/web/sign-in/test-browser.ts'
import type { Serving } from './goldthread.ts'
import type { Measured } from './measured.ts'
import { spreadOf } from './spread.ts'
import { signIn, type Visitor } from './visitor.ts'

/** Ten minutes: what is asked within twelve hours is then ready before the first coffee. */
const targetSeconds = 600

/** One thing that a person does, and how long Goldthread took over it. */
type Step = { readonly name: string; readonly seconds: number }

/** What an answer was, and at which address it stands. */
type Answered = { readonly body: Buffer; readonly at: string }

/** A director who presses one button after the other, and what each of them took. */
class Director {
  readonly steps: Step[] = []
  readonly #browser = new TestBrowser()
  readonly #origin: string

  constructor(origin: string) {
    this.#origin = origin
  }

  signIn = () => this.#browser.signIn(this.#origin, 'director-1')

  begins = (kind: string) => buttonOn(this.#browser, `${this.#origin}/inspection`, kind)

  async press(name: string, path: string, form: Readonly<Record<string, string>>): Promise<Answered> {
    const began = performance.now()
    const answer = await this.#browser.send(`${this.#origin}${path}`, form)
    const body = Buffer.from(await answer.arrayBuffer())
    if (answer.status !== 200) throw new Error(`${name}: answered ${answer.status}`)
    const at = new URL(this.#browser.steps.at(-1) ?? this.#origin).pathname
    await this.#untilDone(at, body)
    this.steps.push({ name, seconds: (performance.now() - began) / 1000 })
    return { body, at }
  }

  /** Asks the page that one was led to, every second, until nothing on it is under way any more. */
  async #untilDone(at: string, first: Buffer): Promise<void> {
    let page = first.subarray(0, 1_000_000).toString()
    while (page.includes('data-follow')) {
      await wait(1000)
      page = await (await this.#browser.open(`${this.#origin}${at}`)).text()
    }
  }
}

/**
 * The dry run: from "Ofsted has rung" to a pack that proves itself, and a draw of twelve, over HTTP as a director would
 * press it; and what others wait for their pages meanwhile. Each step is one press of a button, or one choice on a form.
 * Throws where the pack is not whole, or the draw is not of twelve.
 */
export async function timeInspection({ origin, memory }: Serving): Promise<readonly Measured[]> {
  const director = new Director(origin)
  await director.signIn()
  const others = await Others.signedIn(origin)
  const quiet = await others.openPages((enough) => enough.length >= quietPages)
  const draft = await director.press('Ofsted has rung', '/begin', await director.begins('inspection visit'))
  const visit = await director.press('the kind of visit, and Record', draft.at, { kind: 'standard' })
  const listing = await others.during(director.press('Make the lists now', `${visit.at}/lists`, {}))
  const { body } = await director.press('Download the pack', `${visit.at}/pack`, {})
  const rows = proven(body)
  const whole = director.steps.reduce((sum, { seconds }) => sum + seconds, 0)
  const each = director.steps.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join('; ')
  const sample = await director.press('A sample', '/inspection/sample', { title: 'The random twelve' })
  const drawing = await others.during(director.press('Draw', `${sample.at}/draw`, drawn))
  await requireTwelve(others, sample.at)
  others.close()
  return [
    {
      name: 'From “Ofsted has rung” to a checked pack',
      value: whole,
      unit: 's',
      note: `${director.steps.length - 2} presses and one choice of a person’s; ${each}; ${rows}`,
      target: targetSeconds,
    },
    {
      name: 'Twelve files drawn from all open children',
      value: director.steps.at(-1)?.seconds ?? Number.NaN,
      unit: 's',
      note: 'from the press until they stand on the page',
    },
    othersWait('Others’ pages while nothing is made', quiet),
    othersWait('Others’ pages while lists are made', listing),
    othersWait('Others’ pages while files are drawn', drawing),
    { name: 'Memory after the pack', value: memory(), unit: 'MB', note: 'resident, the process that serves' },
  ]
}

/** The form of a draw as it stands when it is opened. */
const drawn = {
  size: '12',
  why: 'The random twelve',
  seedFrom: 'goldthread',
  status: '0 1 2 3 4 5 6',
} as const

const quietPages = 60

async function requireTwelve(others: Others, sample: string): Promise<void> {
  const page = (await others.director.get(sample)).body.toString()
  if (!page.includes('12 of ')) throw new Error('Twelve files were not drawn')
}

const othersWait = (name: string, times: readonly number[]): Measured => {
  const { median, p95, most, many } = spreadOf(times)
  return {
    name: `${name}: 95 in 100 within`,
    value: p95,
    unit: 'ms',
    note: `median ${median.toFixed(0)}, most ${most.toFixed(0)}; ${many} pages, one after the other`,
  }
}

/** Others who go on with their work: each opens their own first page, one after the other, with a breath between. */
class Others {
  readonly director: Visitor
  readonly #all: readonly (readonly [Visitor, string])[]

  private constructor(all: readonly (readonly [Visitor, string])[], director: Visitor) {
    this.#all = all
    this.director = director
  }

  static async signedIn(origin: string): Promise<Others> {
    const [officer, worker, director] = await Promise.all(
      ['contact-officer-1', 'social-worker-4', 'director-1'].map((subject) => signIn(origin, subject)),
    )
    if (officer === undefined || worker === undefined || director === undefined)
      throw new Error('Nobody signed in')
    return new Others(
      [
        [officer, '/front-door'],
        [worker, '/my-work'],
      ],
      director,
    )
  }

  /** How long each page took, until enough have been opened. */
  async openPages(isEnough: (times: readonly number[]) => boolean): Promise<readonly number[]> {
    const times: number[] = []
    while (!isEnough(times))
      for (const [visitor, path] of this.#all) {
        times.push((await visitor.get(path)).ms)
        await wait(100)
      }
    return times
  }

  async during(work: Promise<unknown>): Promise<readonly number[]> {
    let isDone = false
    const ended = work.finally(() => {
      isDone = true
    })
    const [times] = await Promise.all([this.openPages(() => isDone), ended])
    return times
  }

  close(): void {
    for (const [visitor] of this.#all) visitor.close()
    this.director.close()
  }
}

/** What the hidden inputs of a button say, by the kind that it begins. */
async function buttonOn(
  browser: TestBrowser,
  address: string,
  kind: string,
): Promise<Readonly<Record<string, string>>> {
  const page = await (await browser.open(address)).text()
  const form = page.split('<form').find((one) => one.includes(`value="${kind}"`)) ?? ''
  const inputs = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)]
  if (inputs.length === 0) throw new Error(`No button begins ‘${kind}’`)
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]))
}

/** Opens a pack and compares every file with its sum. Gives what is in it. */
function proven(pack: Uint8Array): string {
  const files = unzipSync(pack)
  const readMe = new TextDecoder().decode(files['READ-ME.txt'])
  const others = Object.entries(files).filter(([name]) => name !== 'READ-ME.txt')
  const wrong = others.find(
    ([name, bytes]) => !readMe.includes(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`),
  )
  if (wrong !== undefined) throw new Error(`The pack does not prove ${wrong[0]}`)
  if (!others.some(([name]) => name.startsWith('annex-a'))) throw new Error('The lists are not in the pack')
  return `${others.length} files, ${(pack.length / 1e6).toFixed(1)} MB`
}
