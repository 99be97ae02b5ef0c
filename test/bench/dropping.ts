import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { browserMissing, launch } from '../browser.ts'
import { type MadeUpFile, madeUpReturn, twoYears } from '../returns/made-up.ts'
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

/** A largest council’s return, in children: some 53,000 rows a year. */
const children = 5350
/** What is there before one looks up. */
const targetMs = 1000

/** Files on the disk, for a browser to be handed. It names what one chooses without folders, so the year is put in the name. */
function written(folder: string, files: readonly MadeUpFile[]): readonly string[] {
  mkdirSync(folder, { recursive: true })
  return files.map(({ name, text }) => {
    const path = join(folder, name.replace('/', ' '))
    writeFileSync(path, text)
    return path
  })
}

/** How long it takes in a browser from dropping a large return, alone and with last year's, to the list of what is wrong. */
export async function timeDropping(scratch: string, times: number): Promise<readonly Measured[]> {
  if (browserMissing() !== undefined) return []
  const drops = [
    { what: 'A return dropped on its page, to the list', files: madeUpReturn(children) },
    { what: 'The same with last year’s', files: twoYears(children) },
  ]
  const served = await serveCheck()
  const browser = await launch()
  try {
    const measured: Measured[] = []
    for (const [at, { what, files }] of drops.entries()) {
      const paths = written(join(scratch, `return-${at}`), files)
      const { median } = await timeIn(browser, served.address, paths, times)
      const many = `${children.toLocaleString('en-GB')} children, median of ${times}`
      const note = `${many}; ratio to target ${(median / targetMs).toFixed(2)}`
      measured.push({ name: what, value: median, unit: 'ms', note, target: targetMs })
    }
    return measured
  } finally {
    await browser.close()
    await served.close()
  }
}
