import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { fillCounty } from '../../src/county/fill.ts'
import { brackwater, countyPeople, larkenshire } from '../../src/county/people/staff.ts'
import { type Door, openDoor } from '../../src/house/door.ts'
import { recordTypes } from '../../src/house/types.ts'
import { type Website, website } from '../../src/house/web.tsx'
import { type Clock, systemClock } from '../../src/plain/clock.ts'
import type { Store } from '../../src/store/as.ts'
import { councilNames, enterPeople } from '../../src/store/council.ts'
import { openDatabase } from '../../src/store/database.ts'
import { readSignInSettings } from '../../src/web/sign-in/settings.ts'
import { TestBrowser } from '../../src/web/sign-in/test-browser.ts'
import { launch } from '../browser.ts'
import { testDatabase } from '../postgres.ts'
import { calls, longestStepMs, within } from './limits.ts'

/** Whatever a page is waited for is there by then, also on a slow machine with other work to do. */
const longestWaitMs = 20_000

/** A whole Goldthread with its staff and no families, and browsers to walk it with. */
export type Town = {
  readonly origin: string
  readonly store: Store
  readonly ownerUrl: string
  /** A browser of one person's, who has signed in and is at their first page. */
  enter(
    subject: string,
    size?: { width: number; height: number },
    more?: Pick<BrowserContextOptions, 'javaScriptEnabled' | 'hasTouch' | 'isMobile' | 'serviceWorkers'>,
  ): Promise<Page>
  /** The server ends, with whatever it is doing. Browsers and the database stay. */
  stopServing(): Promise<void>
  /** Another server takes its place, at the same address. */
  serveAgain(): Promise<void>
  close(): Promise<void>
}

/** Opens a town: with its staff alone, or with a small synthetic county. */
export async function openTown({
  families = 0,
  clock = systemClock,
  database,
}: {
  families?: number
  clock?: Clock
  /** A database of the story's own, instead of one that is copied for it. */
  database?: { readonly ownerUrl: string; readonly appUrl: string }
} = {}): Promise<Town> {
  const { ownerUrl, appUrl } = database ?? (await testDatabase())
  const today = clock.today()
  const store: Store = { database: openDatabase(appUrl), clock, types: recordTypes }
  if (families > 0) await fillCounty(store, ownerUrl, { families, seed: 1, tell: () => {} })
  else await enterPeople(ownerUrl, [countyPeople(larkenshire.id, today), countyPeople(brackwater.id, today)])
  let door = await openDoor(0)
  const address = door.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const settings = readSignInSettings({}, port)
  if (!settings.ok) throw new Error('The town has no settings')
  const site: Website = {
    store,
    settings: settings.value,
    port,
    councils: await councilNames(store.database),
    log: process.env.GOLDTHREAD_LOG === 'yes' ? console.log : () => {},
  }
  door.serve(await website(site))
  const browser = await launch({ logger: calls })
  const contexts: BrowserContext[] = []
  return {
    origin: settings.value.origin,
    store,
    ownerUrl,
    enter: async (subject, size, more) => {
      const viewport = size ?? { width: 1280, height: 900 }
      const context = await browser.newContext({ viewport, ...more })
      context.setDefaultTimeout(longestWaitMs)
      contexts.push(context)
      return enterAs(context, settings.value.origin, subject)
    },
    stopServing: async () => {
      door.server.closeAllConnections()
      await within('the server to stop', door.close())
    },
    serveAgain: async () => {
      door = await openDoor(port)
      door.serve(await website(site))
    },
    close: () => closeAll(browser, contexts, door, store),
  }
}

/**
 * Signs somebody in with plain requests, as their browser would, and gives the browser what it would have been given: the
 * pages of signing in have their own tests, and are not drawn two hundred times more.
 */
async function enterAs(context: BrowserContext, origin: string, subject: string): Promise<Page> {
  const requests = new TestBrowser()
  await requests.signIn(`${origin}/about`, subject)
  await context.addCookies(requests.cookies().map((cookie) => ({ ...cookie, sameSite: 'Lax' })))
  const page = await context.newPage()
  await page.goto(origin)
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  return page
}

/** Chooses somebody on the built-in provider's page, by the name under which it knows them: `social-worker-1`. */
export async function signIn(context: BrowserContext, origin: string, subject: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(origin)
  await page.locator(`button[value="${subject}"]`).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  return page
}

async function closeAll(
  browser: Browser,
  contexts: readonly BrowserContext[],
  door: Door,
  { database }: Store,
): Promise<void> {
  for (const context of contexts) await within('a browser’s pages to close', context.close())
  await within('the browser to close', browser.close())
  door.server.closeAllConnections()
  await within('the server to stop', door.close())
  await within('the database to let go', database.destroy())
}

const pictures = process.env.GOLDTHREAD_PICTURES

const isLongRun = process.env.GOLDTHREAD_LONG === '1'

/** The pages that axe has judged here. At a second width it finds the same again, so it does that in the long run alone. */
const judged = new Set<string>()

const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Contrast takes axe a second for every few hundred elements, more than all else together. A page of so many is a long list
 * of what smaller pages show too, in the same colours: there it is looked for in the long run alone.
 */
const manyElements = 500

/** No page has a frame, so axe need not put together what it finds in several: a third of its time. */
async function judge(page: Page, name: string): Promise<void> {
  judged.add(name)
  const isLong = (await page.locator('body *').count()) > manyElements
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values: wanted },
      rules: { 'color-contrast': { enabled: isLongRun || !isLong } },
    })
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  if (found.length > 0) throw new Error(`${name}: ${found.join('\n')}`)
}

/** Looks at a page as a reviewer would: no accessibility problem, nothing wider than the screen, and a picture if asked. */
export async function look(page: Page, name: string): Promise<void> {
  if (isLongRun || !judged.has(name)) await judge(page, name)
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (sideways > 0) throw new Error(`${name} is ${sideways} pixels wider than the screen`)
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
}

/** The error with what the people saw, so that a failure can be understood without running it again. */
async function withPages(error: unknown, pages: readonly (Page | undefined)[]): Promise<Error> {
  const seen = pages.map(async (page) =>
    page === undefined
      ? ''
      : `${page.url()}\n${(
          await page
            .locator('main')
            .innerText({ timeout: 1000 })
            .catch(() => 'nothing')
        ).slice(0, 1500)}`,
  )
  const said = error instanceof Error ? error.message : String(error)
  return new Error([said, ...(await Promise.all(seen))].join('\n----\n'))
}

/**
 * The steps of a story: each is a test of its own and needs the one before it, so that after a failure the rest are
 * skipped instead of waiting for what will not come. A step that hangs fails with what it waited for and what stood on the
 * pages.
 */
export function telling(
  pages: () => readonly (Page | undefined)[],
): (name: string, step: () => Promise<void>) => void {
  let broken = false
  return (name, step) =>
    void test(name, async (t) => {
      if (broken) return t.skip('a step before it failed')
      broken = true
      try {
        await within(`the step ‘${name}’`, step(), longestStepMs)
      } catch (error) {
        throw await withPages(error, pages())
      }
      broken = false
    })
}
