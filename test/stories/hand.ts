import type { Page } from 'playwright-core'

/** The control with this name, as the form knows it: `worries`, or a child's `3f…c1/outcome`. */
const named = (name: string): string => `[name="${name}"]`

/** Types into a box. */
export const type = (page: Page, name: string, words: string): Promise<void> =>
  page.locator(named(name)).fill(words)

/** Chooses from a list or among radios. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const select = page.locator(`select${named(name)}`)
  if ((await select.count()) > 0) await select.selectOption(value)
  else await page.locator(`${named(name)}[value="${value}"]`).check()
}

export const tick = (page: Page, name: string): Promise<void> => page.locator(named(name)).check()

/** Gives a day in its three boxes. */
export async function giveDay(page: Page, name: string, day: string): Promise<void> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  await type(page, `${name}.day`, String(Number(dayOfMonth)))
  await type(page, `${name}.month`, String(Number(month)))
  await type(page, `${name}.year`, year)
}

/**
 * Presses a button and waits for the page that comes of it. A form waits until its draft is kept before it is sent, so
 * the page at hand is marked, and the next is the one without the mark.
 */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-pressed', ''))
  await page.getByRole('button', { name }).first().click()
  // Between two pages there is none at all.
  const isNext = () =>
    document.documentElement?.hasAttribute('data-pressed') === false && document.readyState !== 'loading'
  // Asked by the clock: a page in the background is drawn too seldom to be asked at each drawing.
  await page.waitForFunction(isNext, undefined, { polling: 50 })
}

/** The ids of the children whose own lines a form asks for, by name. */
export async function childrenOn(page: Page): Promise<ReadonlyMap<string, string>> {
  const lines = await page.locator('[data-child]').all()
  const all = await Promise.all(
    lines.map(
      async (line) =>
        [
          (await line.locator('legend').first().innerText()).trim(),
          (await line.getAttribute('data-child')) ?? '',
        ] as const,
    ),
  )
  return new Map(all)
}

/** Waits until the line under the form says that Goldthread has everything. */
export const untilKept = (page: Page): Promise<void> =>
  page.locator('#gt-kept[data-gt-kept="goldthread"]').waitFor()

const tellAgainMs = 1_000

/**
 * Closes a page, as one does with a tab. Chromium 147 loses the word where the page is just changing to its next, and a
 * call to `close()` then never ends; here it is told again until the page is gone.
 */
export async function closeTab(page: Page): Promise<void> {
  const closed = page.waitForEvent('close')
  const tell = () => page.close({ runBeforeUnload: true }).catch(() => {})
  const again = setInterval(() => void tell(), tellAgainMs)
  try {
    await Promise.all([closed, tell()])
  } finally {
    clearInterval(again)
  }
}
