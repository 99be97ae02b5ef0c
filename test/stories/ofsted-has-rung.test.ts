import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, describe } from 'node:test'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { doErrand } from '../../src/house/errand.ts'
import { addDays } from '../../src/plain/day.ts'
import { myWork } from '../../src/store/access.ts'
import { as } from '../../src/store/as.ts'
import { beginErrand } from '../../src/store/errands.ts'
import { listKnownEverywhere } from '../../src/store/worker.ts'
import { browserMissing } from '../browser.ts'
import { choose, giveDay, press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing()

/** Presses what hands over a file, and gives its bytes. */
async function handedOver(page: Page, name: string | RegExp): Promise<Uint8Array> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name }).first().click()
  return new Uint8Array(readFileSync(await (await coming).path()))
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('Ofsted has rung', { skip }, () => {
  let town: Town
  let director: Page
  let analyst: Page
  let visit: string
  let firstSum: string
  before(async () => {
    town = await openTown({ families: 12 })
    director = await town.enter('director-1')
    analyst = await town.enter('performance-analyst-1')
  })
  after(() => town?.close())
  const step = telling(() => [director, analyst])
  const words = (page = director) => page.locator('main').innerText()
  const open = (page: Page, path: string) => page.goto(`${town.origin}${path}`)
  const part = (page: Page, name: string) => open(page, `${visit}/${name}`)

  step('S100: the day before anybody rings, the library says what lies ready and what does not', async () => {
    await open(analyst, '/inspection/ready')
    assert.match(await words(analyst), /The lists were never tried; no document is ready/)
    await press(analyst, /^Add Self-evaluation/)
    await type(analyst, 'title', 'Our self-evaluation, autumn')
    await giveDay(analyst, 'reviewedOn', addDays(town.store.clock.today(), 1))
    await analyst.locator('select[name="owner"]').selectOption({ index: 2 })
    await press(analyst, 'Record')
    const said = await analyst.locator('.govuk-error-summary').innerText()
    assert.match(said, /This day has not come yet/)
    assert.match(said, /Give the document itself, or the address/)
    await giveDay(analyst, 'reviewedOn', addDays(town.store.clock.today(), -120))
    await giveDay(analyst, 'validUntil', addDays(town.store.clock.today(), -1))
    await type(analyst, 'link', 'https://intranet.example/self-evaluation')
    await press(analyst, 'Record')
    await open(analyst, '/inspection/ready')
    await press(analyst, 'Try the lists now')
    assert.match(
      await words(analyst),
      /1 document is ready, the oldest looked through 3 months ago, 1 run out/,
    )
    assert.match(await words(analyst), /lists must come from elsewhere/)
    await look(analyst, 'ready')
  })

  step(
    'S100: how far the lists are stands on the page by itself, and it says when they are done',
    async () => {
      const { database } = town.store
      const known = (await listKnownEverywhere(database)).find(({ subject }) => subject === 'director-1')
      assert.ok(known !== undefined)
      // As where another process has it: the press alone, and what was pressed for a moment later.
      const begun = await as(town.store, known.worker, myWork, (acting) =>
        beginErrand(acting, { what: 'trial' }),
      )
      assert.ok(begun.may === 'yes')
      await open(director, '/inspection/ready')
      assert.match(await words(), /The lists are being tried\s+Begins\./)
      await look(director, 'ready-under-way')
      await doErrand(town.store, known.worker.authority, begun.value.id)
      await director.getByText(/^Made .*6 of 11 lists can be handed over/).waitFor()
      await director.locator('[data-follow]').waitFor({ state: 'detached' })
    },
  )

  step('S097: one button, the kind of visit, and the space stands with its clocks running', async () => {
    await open(director, '/inspection')
    await press(director, 'Ofsted has rung')
    await giveDay(director, 'notifiedAt', addDays(town.store.clock.today(), 1))
    await choose(director, 'kind', 'focused')
    await press(director, 'Record')
    assert.match(await director.locator('.govuk-error-summary').innerText(), /This moment has not come yet/)
    await look(director, 'rung')
    await giveDay(director, 'notifiedAt', town.store.clock.today())
    await type(director, 'notifiedAt.time', '00:00')
    await type(director, 'lead', 'Jo Marsh')
    await type(director, 'scope', 'Children who step down from a plan')
    await giveDay(director, 'onSiteFrom', addDays(town.store.clock.today(), 7))
    await giveDay(director, 'onSiteTo', addDays(town.store.clock.today(), 8))
    await press(director, 'Record')
    visit = new URL(director.url()).pathname
    const said = await words()
    assert.match(said, /0 of 10 answered/)
    assert.match(said, /What we do first \(0 of 9 done\)/)
    assert.match(said, /ILACS as from 1 April 2026, without an overall grade\. Not confirmed/)
    await look(director, 'visit')
  })

  step('S097: how things stood is frozen with its sum, beside how they stand now', async () => {
    await part(director, 'frozen')
    const said = await words()
    assert.match(said, /As counted now/)
    assert.match(said, /with \d+ workers?/)
    await look(director, 'frozen')
  })

  step('S100: the lists are made, checked and kept as handed over, byte for byte', async () => {
    await open(director, visit)
    await press(director, 'Make the lists now')
    const said = await words()
    assert.match(said, /Version 1 was made, checked and kept/)
    assert.match(said, /The workbook was read again and checked: \d+ rules/)
    await look(director, 'lists')
    const bytes = await handedOver(director, /^Download/)
    firstSum = sumOf(bytes)
    assert.match(await director.locator('.gt-sum').first().textContent().then(String), new RegExp(firstSum))
    await press(director, 'Make another version')
    assert.match(await words(), /What changed from version 1 to version 2/)
    const again = await handedOver(director, /^Download version 1/)
    assert.equal(sumOf(again), firstSum)
  })

  step('S119 S100: a leader signs the lists off, in their own name and post', async () => {
    assert.match(await words(), /No leader has signed it off yet\. It was not sent/)
    await part(analyst, 'lists')
    assert.equal(await analyst.getByRole('button', { name: /Sign off/ }).count(), 0)
    await press(director, 'Sign off version 2')
    assert.match(await words(), /Version 2 is signed off by you/)
    assert.match(await words(), /Signed off by [^,]+, Director of children’s services, \d\d:\d\d today/)
    assert.equal(await director.getByRole('button', { name: /Sign off/ }).count(), 0)
  })

  step(
    'S100: everything gets somebody on one page, and what was changed meanwhile is not overwritten',
    async () => {
      await part(analyst, 'owners')
      await part(director, 'owners')
      await director.locator('select[name="rest"]').selectOption({ index: 3 })
      await look(director, 'owners')
      await press(director, 'Save')
      assert.equal(await director.getByText('Nobody yet').count(), 0)
      await analyst.locator('select[name^="owner."]').first().selectOption({ index: 2 })
      await press(analyst, 'Save')
      assert.match(await words(analyst), /Nothing was saved: look again/)
      await analyst.locator('select[name^="owner."]').first().selectOption({ index: 2 })
      await press(analyst, 'Save')
      assert.match(await words(analyst), /0 of 10 answered/)
    },
  )

  step('S100: a request is answered with the version that was sent, and the count says so', async () => {
    await part(director, 'requests')
    const row = director.getByRole('row').filter({ hasText: 'child-level lists' })
    await row.getByRole('button', { name: /^Answer/ }).click()
    await director.waitForURL(/drafts/)
    await press(director, 'Record')
    assert.match(await director.locator('.govuk-error-summary').innerText(), /Say with what it was answered/)
    await type(director, 'sent', '7')
    await press(director, 'Record')
    assert.match(await director.locator('.govuk-error-summary').innerText(), /There is no version 7/)
    await type(director, 'sent', '2')
    await press(director, 'Record')
    assert.match(await words(), /last changed by [^,]+, Director of children’s services, on/)
    await part(director, 'lists')
    assert.match(await words(), /Sent to the inspectors \d\d:\d\d today/)
    await look(director, 'lists-sent')
    await part(director, 'requests')
    assert.match(await words(), /1 of 10/)
  })

  step(
    'S100: a further request takes two clicks and its words, and one left unanswered is overdue',
    async () => {
      await press(director, 'Add a request')
      await type(director, 'what', 'Children on a plan for more than fifteen months, as a list')
      await choose(director, 'route', 'figures')
      await press(director, 'Record')
      await part(director, 'requests')
      await press(director, 'Add a request')
      await type(director, 'what', 'How many visits were missed last week')
      await choose(director, 'route', 'concern')
      await giveDay(director, 'askedAt', addDays(town.store.clock.today(), -1))
      await press(director, 'Record')
      await open(director, visit)
      assert.match(await words(), /1 request is overdue|\d+ requests are overdue/)
      await part(director, 'requests')
      assert.match(await words(), /Overdue by/)
      await look(director, 'requests')
      await director.setViewportSize({ width: 375, height: 800 })
      await look(director, 'requests')
      await open(director, visit)
      await look(director, 'visit')
      await director.setViewportSize({ width: 1280, height: 900 })
    },
  )

  step(
    'S101: interviews that overlap are marked, and a young person’s is not put down without asking them',
    async () => {
      const day = addDays(town.store.clock.today(), 7)
      const interview = async (time: string, who: string) => {
        await part(director, 'interviews')
        await press(director, 'Add an interview')
        await giveDay(director, 'startsAt', day)
        await type(director, 'startsAt.time', time)
        await type(director, 'inspector', 'Jo Marsh')
        await choose(director, 'who', who)
      }
      await interview('10:00', 'staff')
      await director.locator('select[name="worker"]').selectOption({ index: 4 })
      await choose(director, 'mode', 'room')
      await type(director, 'room', 'Room 2')
      await press(director, 'Record')
      await interview('10:30', 'young person')
      await type(director, 'says', 'A care leaver')
      await choose(director, 'mode', 'video')
      await press(director, 'Record')
      const said = await director.locator('.govuk-error-summary').innerText()
      assert.match(said, /Say whether they agreed/)
      assert.match(said, /Give the address of the call/)
      await choose(director, 'consent.is', 'asked')
      await type(director, 'link', 'https://call.example/1')
      await press(director, 'Record')
      await part(director, 'interviews')
      assert.match(await words(), /Two interviews overlap/)
      assert.match(await words(), /Overlaps with 10:00: the same inspector/)
      assert.match(await words(), /Has not agreed yet/i)
      await look(director, 'interviews')
    },
  )

  step('S101: a calendar file for each person, without a word of who a young person is', async () => {
    const [whole, own] = await Promise.all(
      ['The whole timetable', /^For /].map(async (name) => {
        const href = await director.getByRole('link', { name }).first().getAttribute('href')
        const got = await director.request.get(`${town.origin}${href}`)
        assert.equal(got.headers()['content-type'], 'text/calendar; charset=utf-8')
        return got.text()
      }),
    )
    assert.equal(whole?.match(/BEGIN:VEVENT/g)?.length, 2)
    assert.equal(own?.match(/BEGIN:VEVENT/g)?.length, 1)
    assert.doesNotMatch(whole ?? '', /care leaver/)
  })

  step('S101: what an inspector asks for in an interview becomes a request', async () => {
    await director.getByRole('link', { name: /^10:00 to 11:00/ }).click()
    await director.waitForLoadState('domcontentloaded')
    await look(director, 'interview')
    await press(director, 'They asked for something')
    assert.equal(await director.locator('[name="askedBy"]').inputValue(), 'Jo Marsh')
    await type(director, 'what', 'The minutes of the last three panels')
    await press(director, 'Record')
    assert.match(await words(), /The minutes of the last three panels/)
    await look(director, 'request')
  })

  step(
    'S100: each day what was said is written down, and a fact that is wrong goes into a queue',
    async () => {
      await part(director, 'log')
      await press(director, 'Write down the day')
      await type(director, 'theySaid', 'Visits to children on a plan are timely in both teams.')
      await press(director, 'Record')
      await part(director, 'log')
      await press(director, 'Note a fact that is wrong')
      await type(director, 'fact', 'That one team has no permanent manager.')
      await type(director, 'evidence', 'The structure of 1 November names her.')
      await press(director, 'Record')
      await part(director, 'log')
      assert.match(await words(), /Visits to children on a plan are timely/)
      assert.match(await words(), /Not raised yet/)
      await look(director, 'log')
    },
  )

  step('S100: everything that the record holds goes out as one file, and proves itself', async () => {
    await open(director, visit)
    const pack = unzipSync(await handedOver(director, 'Download the pack'))
    const names = Object.keys(pack).sort()
    assert.ok(
      names.includes('as-it-stood.json') && names.includes('requests-and-documents.xlsx'),
      names.join(),
    )
    const readMe = new TextDecoder().decode(pack['READ-ME.txt'])
    for (const [name, bytes] of Object.entries(pack))
      if (name !== 'READ-ME.txt') assert.ok(readMe.includes(`${sumOf(bytes)}  ${name}`), name)
    assert.ok(names.some((name) => /^annex-a-.*-version-2\.xlsx$/.test(name)))
    assert.match(readMe, /version 2, made by .*, signed off by [^,]+, Director of children’s services, on/)
  })

  step('S098: monitoring visits are read as one series, and an old one is put down as history', async () => {
    const putDown = async (day: string) => {
      await open(director, '/inspection/visits')
      await press(director, 'Ofsted has rung')
      await choose(director, 'kind', 'monitoring')
      await giveDay(director, 'notifiedAt', day)
    }
    await putDown(addDays(town.store.clock.today(), -100))
    await type(director, 'place', '5')
    await press(director, 'Record')
    assert.match(await words(), /put down more than three days after the call, as history/)
    await putDown(town.store.clock.today())
    await type(director, 'notifiedAt.time', '00:00')
    await director.locator('[name="earlier"]').first().check()
    await press(director, 'Record')
    assert.match(await words(), /Monitoring visit, number 6/)
    await open(director, '/inspection')
    assert.match(await words(), /Monitoring visit, number 6, days not known yet: 0 of \d+ answered/)
    await open(director, '/inspection/visits')
    assert.match(await words(), /Monitoring visit, number 5/)
    await look(director, 'visits')
  })

  step(
    'S119: each post begins at its own page; a manager sees what is asked, others none of it',
    async () => {
      const begins = (page: Page) => new URL(page.url()).pathname
      const manager = await town.enter('team-manager-1', { width: 375, height: 800 })
      assert.equal(begins(manager), '/team')
      await open(manager, visit)
      assert.match(await words(manager), /of 13 answered/)
      assert.equal(await manager.getByRole('button', { name: 'Add a request' }).count(), 0)
      await open(manager, `${visit}/interviews`)
      await look(manager, 'interviews-manager')
      for (const [subject, first] of [
        ['social-worker-4', '/my-work'],
        ['lead-member-1', '/members'],
        ['inspector-1', '/inspection/sample'],
      ] as const) {
        const other = await town.enter(subject)
        assert.equal(begins(other), first)
        for (const path of [visit, `${visit}/frozen`, `${visit}/calendar`, '/inspection/ready'])
          assert.equal((await open(other, path))?.status(), 403, `${subject} ${path}`)
      }
    },
  )
})
