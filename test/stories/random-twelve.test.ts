import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { larkenshire } from '../../src/county/people/staff.ts'
import { say } from '../../src/store/council.test-data.ts'
import { browserMissing } from '../browser.ts'
import { choose, press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

describe('The random twelve, and whoever comes to read them', { skip }, () => {
  let town: Town
  let director: Page
  let inspector: Page | undefined
  let reviewer: Page | undefined
  before(async () => {
    town = await openTown({ families: 40 })
    director = await town.enter('director-1')
  })
  after(() => town?.close())
  const step = telling(() => [director, inspector, reviewer])
  const words = (page: Page = director) => page.locator('main').innerText()
  const open = (page: Page, path: string) => page.goto(`${town.origin}${path}`)
  /** The children in a table of files, in its order. */
  const children = (page: Page, within = 'main') =>
    page
      .locator(`${within} table a[href^="/children/"]:not([href$="/share"])`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const small = async (page: Page, path: string, name: string) => {
    await page.setViewportSize({ width: 375, height: 800 })
    await open(page, path)
    await look(page, name)
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  let sample = ''
  /** A child of whom nothing is in these lists. */
  const childOutside = async (links: readonly string[]): Promise<string> => {
    const [found] = await say<{ id: string }>(
      town.ownerUrl,
      `select m.person as id from family_member m
       where m.authority = $1 and m.relation = 'child' and not m.person = any($2::uuid[])
         and not exists (select from restriction r where r.person = m.person) order by 1 limit 1`,
      [larkenshire.id, links.map((link) => link.slice('/children/'.length))],
    )
    return `/children/${found?.id ?? ''}`
  }

  step(
    'S102: leaders have twelve files drawn every month, and write down what a file told them',
    async () => {
      await open(director, '/inspection/sample/leaders')
      await press(director, 'Draw this month’s twelve')
      assert.equal((await children(director)).length, 12)
      await look(director, 'leaders-drawn')
      await press(director, /Write what it told us/)
      await press(director, 'Record')
      assert.match(
        await director.locator('.govuk-error-summary').innerText(),
        /whether the child is safe today/,
      )
      await choose(director, 'safeToday', 'no')
      await choose(director, 'grade', 'good')
      await type(director, 'strength', 'The child’s own words stand at every visit.')
      await type(director, 'toDo', 'See the child alone this week.')
      await press(director, 'Record')
      const said = await director.locator('.govuk-error-summary').innerText()
      assert.match(said, /Tell the team manager now/)
      assert.match(said, /not safe today is inadequate/)
      await type(director, 'told', 'The team manager, at 10:40')
      await choose(director, 'grade', 'inadequate')
      await look(director, 'file-reading-form')
      await press(director, 'Record')
      await look(director, 'file-reading')
      await open(director, '/inspection/sample/leaders')
      const told = await director.locator('.gt-told').innerText()
      assert.match(told, /not safe on the day it was read/)
      assert.match(told, /1 of 12/)
      const names = await director.locator('main table bdi').allInnerTexts()
      for (const name of names) assert.ok(!told.includes(name), 'the page that is shared names nobody')
      await look(director, 'leaders-told')
      await small(director, '/inspection/sample/leaders', 'leaders-told')
    },
  )

  step(
    'S102: the files of a visit are drawn with a seed that inspectors gave, and every draw stays',
    async () => {
      await open(director, '/inspection/sample')
      await press(director, 'Begin')
      assert.match(await words(), /Write what the visit is called/)
      await type(director, 'title', 'Focused visit (made up)')
      await look(director, 'sample-overview')
      await press(director, 'Begin')
      sample = new URL(director.url()).pathname
      await look(director, 'sample-empty')
      await open(director, `${sample}/draw`)
      await type(director, 'size', '0')
      await choose(director, 'seedFrom', 'told')
      await press(director, 'Draw')
      const wrong = await director.locator('.govuk-error-summary').innerText()
      assert.match(wrong, /whole number from 1 to/)
      assert.match(wrong, /Write the seed that you were told/)
      await type(director, 'size', '12')
      await type(director, 'seed', '4 11  19 23')
      await look(director, 'draw-form')
      await press(director, 'Draw')
      assert.equal((await children(director)).length, 12)
      await look(director, 'sample-drawn')
    },
  )

  step('S102: anybody can draw again, and finds the same twelve', async () => {
    const drawn = await children(director)
    await director.getByRole('link', { name: /How they were drawn/ }).click()
    await director.waitForLoadState('domcontentloaded')
    assert.match(await words(), /4 11 19 23/)
    await press(director, 'Draw again and compare')
    assert.match(await words(), /The same children, in the same order/)
    assert.match(await words(), /gives the same population/)
    await look(director, 'draw-proof')
    await open(director, `${sample}/draw`)
    await type(director, 'why', 'The same seed once more, to show that it is the same')
    await choose(director, 'seedFrom', 'told')
    await type(director, 'seed', '4 11 19 23')
    await press(director, 'Draw')
    const twice = await children(director)
    assert.deepEqual(twice, [...drawn, ...drawn])
    assert.match(await words(), /Draw 2 of 2/)
  })

  step('S102: files that somebody chose stand apart, labelled with who asked, when and why', async () => {
    const drawn = new Set(await children(director))
    await open(director, '/children?find=a')
    const rows = await director.locator('main tbody tr').evaluateAll((all) =>
      all.map((row) => ({
        child: row.querySelector('a')?.getAttribute('href') ?? '',
        number: row.querySelectorAll('td')[1]?.textContent?.trim() ?? '',
      })),
    )
    const other = rows.find(({ child, number }) => number !== '' && !drawn.has(child))
    assert.ok(other !== undefined)
    await open(director, `${sample}/add`)
    await type(director, 'numbers', `${other.number}\nno-such-number`)
    await type(director, 'askedBy', 'The head of safeguarding')
    await type(director, 'why', 'Shows work with a whole family')
    await choose(director, 'route', 'suggested')
    await press(director, 'Add them')
    assert.match(await words(), /No one child has the number in line 2/)
    await type(director, 'numbers', other.number)
    await press(director, 'Add them')
    const apart = director.getByRole('region', { name: /Suggested by the council/ })
    assert.match(await apart.innerText(), /nominated/)
    assert.match(await apart.innerText(), /The head of safeguarding/)
    assert.equal(
      await director.getByRole('region', { name: 'Drawn by chance' }).getByText(other.number).count(),
      0,
    )
    await press(director, /^File is ready/)
    assert.match(await words(), /Take back/)
    await look(director, 'sample-with-suggested')
    await small(director, sample, 'sample-with-suggested')
  })

  step('S091 S102: an inspector and a reviewer are invited for a time', async () => {
    await open(director, `${sample}/invite`)
    await press(director, 'Invite')
    assert.match(await director.locator('.govuk-error-summary').innerText(), /Write their name/)
    await invite('director-1', 'inspector')
    assert.match(await words(), /Somebody who works here signs in by this/)
    await invite('inspector-2', 'inspector')
    assert.match(await words(), /Reads now, until/)
    await open(director, `${sample}/invite`)
    await invite('peer-reviewer-1', 'peer reviewer')
    await open(director, `${sample}/invite`)
    await look(director, 'invite-form')
  })

  async function invite(subject: string, role: string): Promise<void> {
    await choose(director, 'role', role)
    await type(director, 'name', 'A visitor (made up)')
    await type(director, 'subject', subject)
    await type(director, 'scope', 'Help and protection')
    const [year = '', month = '', day = ''] = town.store.clock.today().split('-')
    await type(director, 'from-day', day)
    await type(director, 'from-month', month)
    await type(director, 'from-year', year)
    await press(director, 'Invite')
  }

  step('S102: an inspector opens the files at once, others for a reason, and bears a watermark', async () => {
    inspector = await town.enter('inspector-2')
    await open(inspector, '/inspection/sample')
    assert.equal((await children(inspector)).length, 13, 'twelve, drawn twice, and one suggested')
    await small(inspector, '/inspection/sample', 'visitor-desk')
    const [first = ''] = await children(inspector)
    await open(inspector, first)
    assert.doesNotMatch(await words(inspector), /Why do you need this record/)
    assert.match(
      (await inspector.locator('.gt-watermark').textContent()) ?? '',
      /Focused visit|Inspection visit/,
    )
    await look(inspector, 'visitor-child')
    await press(inspector, 'Bookmark this page')
    await type(inspector, 'note', 'The chronology')
    await press(inspector, 'Record')
    assert.match(await words(inspector), /The chronology/)
    await open(inspector, '/inspection/sample')
    const roaming = await childOutside(await children(inspector))
    await open(inspector, roaming)
    assert.match(await words(inspector), /Why do you need this record/)
    await type(inspector, 'why', 'Tracking step-downs')
    await press(inspector, 'Open the record')
    assert.doesNotMatch(await words(inspector), /Why do you need this record/)
    await press(inspector, 'Ask a question about this page')
    await type(inspector, 'asked', 'Which panel agreed this?')
    await press(inspector, 'Record')
  })

  step('S091: a peer reviewer reads the files of the visit and finds nobody else', async () => {
    reviewer = await town.enter('peer-reviewer-1')
    await open(reviewer, '/inspection/sample')
    const [first = ''] = await children(reviewer)
    await open(reviewer, first)
    assert.equal(await reviewer.locator('h1').count(), 1)
    assert.doesNotMatch(await words(reviewer), /cannot open|Why do you need/)
    await open(reviewer, '/children?find=a')
    assert.match(await words(reviewer), /You cannot open this/)
  })

  step('S102: the director sees every reading, what was not seen, and the question', async () => {
    await open(director, sample)
    assert.match(await words(), /Which panel agreed this/)
    await open(director, `${sample}/read`)
    const said = await words()
    assert.match(said, /As a file of the sample/)
    assert.match(said, /right to roam/)
    assert.match(said, /Tracking step-downs/)
    await small(director, `${sample}/read`, 'what-they-read')
  })

  step('an account that is ended is closed at once, also where somebody is signed in', async () => {
    await open(director, sample)
    for (const name of await director.getByRole('region', { name: 'Who may read' }).locator('table a').all())
      if (/inspection\/sample\/invitations/.test((await name.getAttribute('href')) ?? '')) {
        await name.click()
        break
      }
    await director.waitForLoadState('domcontentloaded')
    await type(director, 'why', 'The visit is over')
    await press(director, 'End it now')
    assert.match(await words(), /Ended/)
  })
})
