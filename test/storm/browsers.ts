import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { type Input, inputsOf, readInput } from '../../src/define/draft.ts'
import type { DraftId } from '../../src/define/record.ts'
import { assessment } from '../../src/journey/assessment/assessment.ts'
import { contact } from '../../src/journey/front-door/contact.ts'
import { strategyDiscussion } from '../../src/journey/protection/strategy-discussion.ts'
import * as drafts from '../../src/store/drafts.ts'
import type { Worker } from '../../src/store/worker.ts'
import { idOf } from '../../src/web/record/names.ts'
import { launchAt } from '../browser.ts'
import { type Dice, diceOf } from './dice.ts'
import { Loss } from './ledger.ts'
import type { Site } from './site.ts'

/** What a storm in real browsers did. */
export type BrowserReport = BrowserTally & {
  readonly seed: number
  readonly kind: string
  readonly people: number
}

type BrowserTally = {
  tokens: number
  acknowledged: number
  unkeepable: number
  browserKills: number
  databaseKills: number
  serverKills: number
  offline: number
  lostSessions: number
  fullDevices: number
}

/**
 * Letters that one person alone types, so that theirs can be told from those of another who types at the same place at
 * the same time. The last of them ends a token.
 */
const alphabets = ['abcdefghijklm', 'nopqrstuvwxyz'] as const

/** A number as letters of an alphabet, each token of a person another. */
const tokenOf = (alphabet: string, number: number): string =>
  [...number.toString(alphabet.length - 1)].map((digit) => alphabet[Number.parseInt(digit, 36)]).join('') +
  alphabet.slice(-1)

const lettersOf = (alphabet: string, words: string): string =>
  [...words].filter((letter) => alphabet.includes(letter)).join('')

/** A few letters that nobody takes away again. */
type Token = { readonly text: string; readonly at: number; isAcknowledged: boolean; isLost: boolean }

const onScreenMs = 1_000
const arrivesWithinMs = 90_000

/** One person with a browser of their own, whose device outlives it. */
class Person {
  readonly #profile = mkdtempSync(join(tmpdir(), 'goldthread-device-'))
  readonly #site: Site
  readonly #path: string
  readonly worker: Worker
  readonly box: string
  readonly alphabet: string
  readonly tokens: Token[] = []
  #context: BrowserContext | undefined
  #token = ''
  #isFull = false
  page: Page | undefined

  constructor(site: Site, worker: Worker, draft: DraftId, box: Input, alphabet: string) {
    this.alphabet = alphabet
    this.#site = site
    this.worker = worker
    this.#path = `${site.network.origin}/drafts/${draft}`
    this.box = `#${idOf(box.name)}`
  }

  async signIn(): Promise<void> {
    const { token, cookie } = await this.#site.signIn(this.worker)
    this.#token = token
    await this.#context?.addCookies([
      { name: cookie.slice(0, cookie.indexOf('=')), value: token, url: this.#site.network.origin },
    ])
  }

  loseSession = (): Promise<void> => this.#site.endSession(this.#token)

  /** A browser is started and the draft opened, as often as it takes while the server is away. */
  async open(): Promise<Page> {
    for (let tries = 0; ; tries += 1)
      try {
        this.#context ??= await launchAt(this.#profile)
        await this.signIn()
        this.page ??= await this.#context.newPage()
        await this.page.goto(this.#path)
        await this.page.waitForSelector('form[data-is-kept]')
        return this.page
      } catch (error) {
        if (tries === 20) throw error
        // What was just killed may still hold the profile.
        if (this.#context?.pages().length !== 1) this.#end()
        await wait(300)
      }
  }

  async type(): Promise<void> {
    const text = tokenOf(this.alphabet, this.tokens.length + 200)
    const box = this.page?.locator(this.box)
    await box?.focus()
    await this.page?.keyboard.press('Control+End')
    await box?.pressSequentially(text)
    this.tokens.push({ text, at: performance.now(), isAcknowledged: false, isLost: false })
  }

  /** The tokens of which this is true and that are not in the words. */
  missing(words: string, which: (token: Token) => boolean): readonly string[] {
    const own = lettersOf(this.alphabet, words)
    return this.tokens
      .filter(which)
      .map(({ text }) => text)
      .filter((text) => !own.includes(text))
  }

  /** What the page says of itself: once it says that all is kept by Goldthread, all that stands there is. */
  async noteKept(): Promise<number> {
    const typed = [...this.tokens]
    const isKept = await this.page?.evaluate(() => {
      const line = document.querySelector<HTMLElement>('#gt-kept')
      return line?.dataset.gtKept === 'goldthread'
    })
    if (isKept === true) for (const token of typed) token.isAcknowledged = true
    return isKept === true ? typed.length : 0
  }

  async setOffline(is: boolean): Promise<void> {
    await this.#context?.setOffline(is)
  }

  /** The browser gives this site no more room, as on a device that is full (Chrome DevTools Protocol, Storage). */
  async fillDevice(is: boolean): Promise<void> {
    if (this.#context === undefined || this.page === undefined) return
    const session = await this.#context.newCDPSession(this.page)
    const { origin } = this.#site.network
    await session.send('Storage.overrideQuotaForOrigin', { origin, ...(is ? { quotaSize: 1 } : {}) })
    await session.detach()
    this.#isFull = is
  }

  /**
   * SIGKILL to every process of this browser: those that were started with its profile. What had stood there for over a
   * second is promised, where the device had room; gives how many changes could be kept nowhere.
   */
  kill(): number {
    const now = performance.now()
    const open = this.tokens.filter(({ isAcknowledged, isLost }) => !isAcknowledged && !isLost)
    for (const token of open) token.isLost = now - token.at < onScreenMs || this.#isFull
    const unkeepable = this.#isFull ? open.filter(({ at }) => now - at > onScreenMs).length : 0
    this.#end()
    return unkeepable
  }

  #end(): void {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      try {
        if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(this.#profile))
          process.kill(Number(pid), 'SIGKILL')
      } catch {
        // It has ended meanwhile.
      }
    this.#context = undefined
    this.page = undefined
    this.#isFull = false
  }

  async stop(): Promise<void> {
    await this.#context?.close().catch(() => {})
    this.kill()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

const kinds = [
  { type: contact, box: 'worries' },
  { type: assessment, box: undefined },
  { type: strategyDiscussion, box: undefined },
] as const

/** The first box of words that a page shows. */
async function shownBox(
  site: Site,
  worker: Worker,
  draft: DraftId,
  inputs: readonly Input[],
): Promise<Input> {
  const person = new Person(site, worker, draft, { name: 'none', holds: 'words' }, alphabets[0])
  try {
    const page = await person.open()
    for (const input of inputs)
      if (input.holds === 'words' && (await page.locator(`textarea#${idOf(input.name)}`).isVisible()))
        return input
  } finally {
    await person.stop()
  }
  throw new Error('The form shows no box for words')
}

/**
 * One storm in real browsers: one or two people type letters that nobody takes away, while browsers, server and
 * PostgreSQL are killed, the network fails, sessions end and devices are full. Whatever was promised must be in the store
 * in the end, and every page must show it. Throws, naming the seed, where it is not.
 */
export async function runBrowserStorm(site: Site, seed: number): Promise<BrowserReport> {
  const dice = diceOf(seed)
  const { type } = dice.pick(kinds)
  const writers = site.writers.slice(0, dice.chance(0.4) ? 2 : 1)
  const draft = await site.begin(type, writers)
  const [first] = writers
  if (first === undefined) throw new Error('Nobody writes')
  const box = await shownBox(site, first, draft, inputsOf(type, site.family.children))
  const people = writers.map((worker, at) => new Person(site, worker, draft, box, alphabets[at] ?? ''))
  const tally: BrowserTally = {
    tokens: 0,
    acknowledged: 0,
    unkeepable: 0,
    browserKills: 0,
    databaseKills: 0,
    serverKills: 0,
    offline: 0,
    lostSessions: 0,
    fullDevices: 0,
  }
  const storm: BrowserStorm = { site, dice, draft, box, people, tally }
  try {
    for (const person of people) await person.open()
    site.network.weather.dice = diceOf(seed + 1)
    await blow(storm)
    await compare(storm)
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    const done = Object.entries(tally).map(([name, count]) => `${name} ${count}`)
    throw new Error(
      `Storm ${seed} in a browser (${type.name}, people ${people.length}, ${done.join(', ')}): ${says}`,
      { cause: error },
    )
  } finally {
    site.network.weather.isCalm = true
    for (const person of people) await person.stop()
  }
  return { seed, kind: type.name, people: people.length, ...tally }
}

type BrowserStorm = {
  readonly site: Site
  readonly dice: Dice
  readonly draft: DraftId
  readonly box: Input
  readonly people: readonly Person[]
  readonly tally: BrowserTally
}

async function blow(storm: BrowserStorm): Promise<void> {
  const { site, dice, people, tally } = storm
  const strokes = 14 + dice.below(10)
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    site.network.weather.isCalm = dice.chance(0.4)
    const person = dice.pick(people)
    tally.tokens += 1
    await person.type()
    if (dice.chance(0.4)) await wait(dice.below(700))
    await person.noteKept()
    if (dice.chance(0.3)) await dice.pick(mishaps)(storm)
  }
  // Something has stood there for over a second, and is not acknowledged perhaps: then the browser is killed.
  if (dice.chance(0.7)) await killBrowser(storm)
}

async function killBrowser({ site, dice, people, tally }: BrowserStorm): Promise<void> {
  const person = dice.pick(people)
  await wait(dice.chance(0.5) ? onScreenMs + 100 : 0)
  tally.browserKills += 1
  tally.unkeepable += person.kill()
  site.network.weather.isCalm = true
  await person.open()
}

type Mishap = (storm: BrowserStorm) => Promise<void>

const mishaps: readonly Mishap[] = [
  killBrowser,
  async (storm) => {
    storm.tally.databaseKills += 1
    await storm.site.killDatabase()
    await requireTokens(storm, 'after PostgreSQL was killed', ({ isAcknowledged }) => isAcknowledged)
  },
  async ({ site, tally }) => {
    tally.serverKills += 1
    await site.killServer()
  },
  async ({ dice, people, tally }) => {
    tally.offline += 1
    const person = dice.pick(people)
    await person.setOffline(true)
    await person.type()
    await wait(dice.below(400))
    await person.setOffline(false)
  },
  async ({ dice, people, tally }) => {
    tally.lostSessions += 1
    const person = dice.pick(people)
    await person.loseSession()
    await person.type()
    await wait(dice.below(600))
    await person.signIn()
  },
  async ({ dice, people, tally }) => {
    tally.fullDevices += 1
    const person = dice.pick(people)
    await person.fillDevice(true)
    await person.type()
    await person.fillDevice(false)
  },
]

async function storedWords({ site, draft, box, people }: BrowserStorm): Promise<string> {
  const [author] = people
  if (author === undefined) return ''
  const who = { authority: author.worker.authority, worker: author.worker.id }
  for (let tries = 0; ; tries += 1)
    try {
      const found = await drafts.read(site.database, who, draft)
      return found === undefined ? '' : readInput(found.doc, box)
    } catch (error) {
      if (tries === 8) throw error
      await wait(50)
    }
}

/** Tokens that were promised before the store is read must be in it. Only what was acknowledged is asked in mid-storm. */
async function requireTokens(
  storm: BrowserStorm,
  when: string,
  which: (token: Token) => boolean,
): Promise<void> {
  // Before the store is read, for it may be told meanwhile.
  const asked = storm.people.map((person) => ({ person, tokens: new Set(person.tokens.filter(which)) }))
  const words = await storedWords(storm)
  const lost = asked.flatMap(({ person, tokens }) => person.missing(words, (token) => tokens.has(token)))
  if (lost.length > 0)
    throw new Loss(`${lost.join(' ')} not in the store ${when}: ${words}`, lost.join('').length)
}

/** Everything is fair again: all that was not lost with a browser within a second must arrive. */
async function compare(storm: BrowserStorm): Promise<void> {
  const { site, people, tally } = storm
  site.network.weather.isCalm = true
  const isWanted = ({ isLost }: Token) => !isLost
  const until = performance.now() + arrivesWithinMs
  for (const person of people) {
    await person.setOffline(false)
    await person.fillDevice(false)
    await person.signIn()
  }
  for (;;) {
    for (const { page } of people) await page?.evaluate(() => window.dispatchEvent(new Event('online')))
    const words = await storedWords(storm)
    const shown = await Promise.all(people.map(({ page, box }) => page?.locator(box).inputValue()))
    const missing = people.flatMap((person) => person.missing(words, isWanted))
    if (missing.length === 0 && shown.every((text) => text === words)) break
    if (performance.now() > until) {
      await requireTokens(storm, 'in the end', isWanted)
      throw new Error('a page shows something else than the store holds')
    }
    await wait(200)
  }
  tally.acknowledged = people.reduce((sum, { tokens }) => sum + tokens.filter(isWanted).length, 0)
}
