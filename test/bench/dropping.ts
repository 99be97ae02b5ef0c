import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { browserMissing, launch } from '../browser.ts'
import { twoYears } from '../returns/made-up.ts'
import { serveCheck } from '../returns/served.ts'
import type { Measured } from './measured.ts'
import { spreadOf } from './spread.ts'

/** Runs in the page: how long it is from the files being there to the list being drawn, in milliseconds. */
const watch = `window.dropped = new Promise((drawn) => {
  let began = 0
  addEventListener('change', () => { began = performance.now() }, { capture: true, once: true })
  const look = () => {
    if (document.querySelector('.gt-check-first') === null || document.querySelector('.gt-cards td') === null)
      requestAnimationFrame(look)
    else requestAnimationFrame(() => drawn(performance.now() - began))
  }
  look()
})
undefined`

async function timeOne(page: Page, address: string, files: readonly string[]): Promise<number> {
  await page.goto(address)
  await page.locator('#files').waitFor()
  await page.evaluate(watch)
  await page.locator('#files').setInputFiles([...files])
  return Number(await page.evaluate('window.dropped'))
}

async function timeIn(browser: Browser, address: string, files: readonly string[], times: number) {
  const page = await browser.newPage()
  const all: number[] = []
  for (let time = 0; time < times; time += 1) all.push(await timeOne(page, address, files))
  await page.close()
  return spreadOf(all)
}

/** A largest council’s return and its last year’s, in children. */
const children = 5350
/** What is there before one looks up. */
const targetMs = 1000

/** How long it takes in a browser from dropping two years’ files of a large return to reading the list of what is wrong. */
export async function timeDropping(scratch: string, times: number): Promise<readonly Measured[]> {
  if (browserMissing() !== undefined) return []
  const folder = join(scratch, 'return')
  const files = twoYears(children).map(({ name, text }) => {
    // A browser names the files that one chooses without their folders: the year is put in the name.
    const path = join(folder, name.replace('/', ' '))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return path
  })
  const served = await serveCheck()
  const browser = await launch()
  try {
    const { median } = await timeIn(browser, served.address, files, times)
    return [
      {
        name: 'A return dropped on the page, to its list',
        value: median,
        unit: 'ms',
        note: `${children.toLocaleString('en-GB')} children, two years, median of ${times}; ratio to target ${(median / targetMs).toFixed(2)}`,
        target: targetMs,
      },
    ]
  } finally {
    await browser.close()
    await served.close()
  }
}
