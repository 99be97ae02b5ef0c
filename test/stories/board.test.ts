import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays, sayDay } from '../../src/plain/day.ts'
import { browserMissing } from '../browser.ts'
import { choose, giveDay, press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n')
const action = 'Every step-down is looked at by a second manager.'

describe('The improvement board and the report that is made from the plan', { skip }, () => {
  let town: Town
  let officer: Page
  let member: Page
  let paper = ''
  before(async () => {
    town = await openTown({ families: 30 })
    officer = await town.enter('service-manager-1')
  })
  after(() => town?.close())
  const step = telling(() => [officer, member])
  const words = (page: Page) => page.locator('main').innerText()
  const open = (page: Page, path: string) => page.goto(`${town.origin}${path}`)

  step(
    'S114: the board has members of several organisations and parties, a meeting, and papers',
    async () => {
      await open(officer, '/board')
      assert.match(await words(officer), /No meeting is set/)
      for (const [name, organisation, party, sits] of seats) {
        await press(officer, 'Add somebody to the board')
        await type(officer, 'name', name)
        await type(officer, 'organisation', organisation)
        await type(officer, 'party', party)
        await choose(officer, 'sits', sits)
        await giveDay(officer, 'sinceOn', '2026-09-01')
        await press(officer, 'Record')
        await open(officer, '/board')
      }
      assert.match(await words(officer), /2 organisations, 2 parties/)
      await press(officer, 'Add a meeting')
      await giveDay(officer, 'heldOn', meetsOn())
      await type(officer, 'chair', 'The independent chair')
      await type(officer, 'agenda', 'The plan\nMoney for the panel')
      await press(officer, 'Record')
      await press(officer, 'Add a paper')
      await type(officer, 'title', 'Money for the panel')
      await choose(officer, 'wants', 'decision')
      await type(officer, 'broughtBy', 'The head of finance, the council')
      await type(officer, 'says', 'One day a week of an independent chair.')
      await officer
        .locator('[data-files="files"] input[type=file][multiple]')
        .setInputFiles({ name: 'case.pdf', mimeType: 'application/pdf', buffer: pdf })
      await officer.getByLabel('What is it?').fill('The business case')
      await officer.getByRole('link', { name: 'case.pdf' }).waitFor()
      await look(officer, 'board-paper')
      await press(officer, 'Record')
      assert.match(await words(officer), /The business case/)
    },
  )

  step('S110: the plan has an action that is late and that nobody owns', async () => {
    await open(officer, '/improvement')
    await press(officer, 'Begin a plan')
    await type(officer, 'name', 'Continuous Improvement Plan')
    await giveDay(officer, 'startsOn', '2026-09-01')
    await officer.locator('select[name="sponsor"]').selectOption({ index: 1 })
    await press(officer, 'Record')
    await open(officer, '/improvement')
    await press(officer, /Add a finding/)
    await choose(officer, 'source', 'complaint')
    await type(officer, 'words', 'Families are not told why support ends.')
    await giveDay(officer, 'saidOn', '2026-08-03')
    await type(officer, 'saidIn', 'Complaints of the summer')
    await choose(officer, 'priority', 'no')
    await press(officer, 'Record')
    await press(officer, /Add an action/)
    await type(officer, 'what', action)
    await choosePlan(officer)
    await giveDay(officer, 'dueOn', '2026-10-30')
    await type(officer, 'risk', 'Second managers have no time for it.')
    await choose(officer, 'knowBy', 'audit')
    await type(officer, 'auditQuestion', 'Is the reason there?')
    await type(officer, 'good', 'Nine in ten')
    await type(officer, 'cost', '25000.50')
    await choose(officer, 'costIs', 'once')
    await type(officer, 'buys', 'Training for second managers')
    await press(officer, 'Record')
    assert.match(await words(officer), /Nobody yet/)
  })

  step('the report is made from the plan, and once given it is frozen', async () => {
    await open(officer, '/board/report')
    const draft = await words(officer)
    assert.match(
      draft,
      /What got better[\s\S]*What got worse[\s\S]*Decisions wanted[\s\S]*Money for the panel/,
    )
    assert.match(draft, new RegExp(`${action}[\\s\\S]*Nobody yet[\\s\\S]*30 October 2026`))
    assert.match(draft, /£25,000\.50/)
    await press(officer, 'Give this report to the board')
    assert.match(await words(officer), /It is not changed any more/)
    await look(officer, 'board-report')
    const given = officer.url()
    await officer.getByRole('link', { name: action }).first().click()
    await press(officer, 'Change or close this action')
    await giveDay(officer, 'closedOn', town.store.clock.today())
    await type(officer, 'evidence', 'Families say that they were told.')
    await press(officer, 'Record')
    await officer.goto(given)
    assert.match(await words(officer), /Late \(1\), the longest first/)
    await open(officer, '/board/report')
    assert.match(await words(officer), /The board has the report of/)
    assert.match(await words(officer), /No action is late/)
    assert.equal(await officer.getByRole('button', { name: /Give this report/ }).count(), 0)
    await officer.goto(given)
    await press(officer, 'Write a note on this report')
    await type(officer, 'says', 'The late action was closed after this was given.')
    await press(officer, 'Record')
    await officer.goto(given)
    assert.match(await words(officer), /The late action was closed/)
  })

  step('S114 S121: what was decided and what a partner promised stand with the meeting', async () => {
    await open(officer, '/board')
    await officer
      .getByRole('link', { name: sayDay(meetsOn()) })
      .first()
      .click()
    await press(officer, 'Record what the chair has decided')
    await type(officer, 'decided', 'The money for the panel is agreed.')
    await type(officer, 'because', 'Families wait too long.')
    await press(officer, 'Record')
    assert.match(await officer.locator('.govuk-error-summary').innerText(), /has not been held yet/)
    await giveDay(officer, 'chairOn', town.store.clock.today())
    await press(officer, 'Record')
    assert.match(await words(officer), /by the chair/)
    await officer
      .getByRole('link', { name: /Meeting of the board on/ })
      .first()
      .click()
    await press(officer, 'Record what was promised')
    await type(officer, 'what', 'A nurse joins every strategy discussion.')
    await type(officer, 'owner', 'The designated nurse')
    await type(officer, 'organisation', 'The integrated care board')
    await giveDay(officer, 'dueOn', '2026-11-02')
    await press(officer, 'Record')
    await open(officer, '/board')
    assert.match(await words(officer), /Promised and open \(1\)/)
    await look(officer, 'board')
  })

  step(
    'S114: a member of the board reads all of it on a phone, writes nothing, and reaches no child',
    async () => {
      member = await town.enter('board-member-1', { width: 375, height: 800 })
      await open(member, '/board')
      assert.match(await words(member), /A nurse joins every strategy discussion/)
      assert.equal(await member.getByRole('button', { name: /Add|Record|Give/ }).count(), 0)
      await look(member, 'board-member')
      await member
        .getByRole('link', { name: sayDay(meetsOn()) })
        .first()
        .click()
      await member.getByRole('heading', { level: 1, name: /Meeting of the board/ }).waitFor()
      await look(member, 'board-meeting-member')
      paper = (await member.getByRole('link', { name: 'The business case' }).getAttribute('href')) ?? ''
      const file = await member.request.get(`${town.origin}${paper}`)
      assert.deepEqual(await file.body(), pdf)
      await open(member, '/board')
      await member.locator('main a[href^="/board/reports/"]').first().click()
      await member.waitForLoadState('domcontentloaded')
      assert.match(await words(member), new RegExp(action))
      await look(member, 'board-report-member')
      for (const path of ['/board/report', '/children', '/front-door', '/measures', '/hand-over'])
        assert.ok(((await open(member, path))?.status() ?? 0) >= 400, path)
      const began = await member.request.post(`${town.origin}/begin`, {
        form: { kind: 'board decision' },
        headers: { origin: town.origin },
        maxRedirects: 0,
      })
      assert.ok(began.status() >= 400, 'a member begins no decision')
    },
  )

  step('S114 S115: whoever sits on the committee alone has no way in', async () => {
    const committee = await town.enter('committee-member-1')
    for (const path of ['/board', paper, new URL(await firstReport()).pathname, '/board/report'])
      assert.equal((await open(committee, path))?.status(), 403, path)
  })

  const meetsOn = () => addDays(town.store.clock.today(), 14)

  const firstReport = async (): Promise<string> => {
    await open(officer, '/board')
    const path = await officer.locator('main a[href^="/board/reports/"]').first().getAttribute('href')
    return `${town.origin}${path ?? ''}`
  }
})

const seats = [
  ['Synthetic chair', 'None', '', 'independent chair'],
  ['Synthetic councillor', 'The council', 'Blue', 'member'],
  ['Synthetic colleague', 'The council', 'Yellow', 'member'],
  ['Synthetic officer', 'The police', '', 'member'],
] as const

const choosePlan = async (page: Page): Promise<void> => {
  const select = page.locator('select[name="plan"]')
  if ((await select.count()) > 0) await select.selectOption({ index: 1 })
  else await page.locator('[name="plan"]').first().check()
}
