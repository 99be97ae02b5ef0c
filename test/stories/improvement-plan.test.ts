import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays, addMonths, monthOf } from '../../src/plain/day.ts'
import { browserMissing } from '../browser.ts'
import { choose, giveDay, press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../shared')
const letter = join(shared, 'seeds/004_30f290db9847e2d7.txt')
const skip = browserMissing() ?? (existsSync(letter) ? false : 'shared data not here')

const sentence = 'the use and tracking of pre-proceedings to bring about change effectively'
const panel = 'A weekly panel looks at every child in pre-proceedings.'

describe('From a letter to a plan, to what changed, to the plan that takes its place', { skip }, () => {
  let town: Town
  let director: Page
  before(async () => {
    town = await openTown({ families: 30 })
    director = await town.enter('director-1')
  })
  after(() => town?.close())
  const step = telling(() => [director])
  const words = (page = director) => page.locator('main').innerText()
  const open = (path: string, page = director) => page.goto(`${town.origin}${path}`)
  const pick = (page: Page, name: string, label: string | RegExp) =>
    page.locator(`[data-question="${name}"]`).getByLabel(label).check()

  step('S107: what a letter says must improve becomes findings, and so does what an audit says', async () => {
    await open('/inspection/read')
    await director.locator('input[type="file"]').setInputFiles(letter)
    await press(director, /^Read/)
    await press(director, /findings/)
    const manager = await town.enter('service-manager-1')
    await open('/improvement', manager)
    await press(manager, /Add a finding/)
    await choose(manager, 'source', 'audit')
    await type(manager, 'words', 'The reason for a step-down is missing in one file of four.')
    await press(manager, 'Record')
    assert.match(await manager.locator('.govuk-error-summary').innerText(), /Say where it was said/)
    await giveDay(manager, 'saidOn', '2026-10-30')
    await type(manager, 'saidIn', 'Audit of 24 step-downs')
    await choose(manager, 'area', 'help and protection')
    await choose(manager, 'priority', 'no')
    await press(manager, 'Record')
    assert.match(await manager.locator('.gt-thread').innerText(), /Audit of 24 step-downs/)
    await manager.close()
  })

  step('S110: a plan is begun, and shows what lacks an action', async () => {
    await open('/improvement')
    assert.match(await words(), /No plan has been begun yet/)
    await press(director, 'Begin a plan')
    await type(director, 'name', 'Accelerated Improvement Plan')
    await giveDay(director, 'startsOn', '2026-11-02')
    await director.locator('select[name="sponsor"]').selectOption({ index: 1 })
    await director.locator('[data-question="letters"]').getByRole('checkbox').first().check()
    await press(director, 'Record')
    assert.match(await words(), /No action in this plan yet/)
    assert.match(await words(), /Focused visit to Gloucestershire/)
  })

  step(
    'S111 S095: one action answers two findings without being copied, and says what it costs and buys',
    async () => {
      await press(director, /Add an action/)
      await type(director, 'what', panel)
      await pick(director, 'answers', new RegExp(sentence))
      await pick(director, 'answers', /step-down is missing/)
      await director.locator('select[name="owner"]').selectOption({ index: 3 })
      await giveDay(director, 'dueOn', inDays(120))
      await choose(director, 'knowBy', 'measure')
      await choose(director, 'measure', await firstMeasure(director))
      await type(director, 'good', 'Nine in ten')
      await type(director, 'cost', '40000')
      await choose(director, 'costIs', 'a year')
      await type(director, 'buys', 'A chair for the panel, one day a week')
      await press(director, 'Record')
      assert.match(await words(), /Answers 2 findings/)
      assert.match(await words(), /£40,000 a year/)
      await open('/improvement/matrix')
      assert.match(await words(), /Findings without an action \(3\)/)
      await look(director, 'matrix')
    },
  )

  step('S132: whether anything typed is lost is a figure of the plan like any other', async () => {
    await open('/improvement')
    await director.getByRole('link', { name: 'Accelerated Improvement Plan' }).click()
    await press(director, /Add an action/)
    await type(director, 'what', 'Nothing that a worker types is lost.')
    await pick(director, 'answers', /step-down is missing/)
    await giveDay(director, 'dueOn', inDays(8))
    await choose(director, 'knowBy', 'kept')
    await choose(director, 'keptMeasure', 'missing')
    await type(director, 'good', 'Nought, every month')
    await press(director, 'Record')
    assert.match(await words(), /0 characters/)
    assert.match(await words(), /Nobody yet/)
  })

  step('a rating of impact is refused without evidence, and stands once it cites some', async () => {
    await openAction(panel)
    await press(director, 'Rate this action')
    await choose(director, 'delivery', 'green')
    await choose(director, 'impact', 'green')
    await type(director, 'because', 'The panel meets, and fewer wait.')
    await press(director, 'Record')
    assert.match(await director.locator('.govuk-error-summary').innerText(), /Choose the evidence/)
    await openAction(panel)
    await press(director, 'Add evidence')
    await giveDay(director, 'standsOn', lastMonth())
    await type(director, 'changed', 'More referrers are told what was decided.')
    await press(director, 'Record')
    assert.match(await words(), /as it stood when this was recorded/)
    await look(director, 'evidence')
    await openAction(panel)
    await press(director, 'Rate this action')
    await choose(director, 'delivery', 'green')
    await choose(director, 'impact', 'green')
    await type(director, 'because', 'The panel meets, and fewer wait.')
    await press(director, 'Record')
    assert.match(await words(), /The panel meets/)
  })

  step('S110: the thread runs from the sentence to the rating, the evidence and the figure', async () => {
    await openAction(panel)
    assert.match(await words(), /Impact: Green/i)
    const thread = await director.locator('.gt-thread').innerText()
    assert.match(thread, new RegExp(sentence))
    assert.match(thread, /Rating: delivery green, impact green/)
    assert.match(thread, /More referrers are told[\s\S]*Figure/)
    await look(director, 'action-rated')
  })

  step('S092: teams are compared on a measure, and a finding is made where it is needed', async () => {
    await open('/improvement/teams')
    await look(director, 'teams')
    assert.match(await words(), /all teams together/)
  })

  step('S121 S122: an issue with a partner is raised, taken further, and awaits its answer', async () => {
    await open('/improvement/issues')
    await press(director, 'Raise an issue')
    await type(director, 'issue', 'Children wait too long for a health assessment.')
    await type(director, 'partner', 'The integrated care board')
    await giveDay(director, 'raisedOn', '2026-09-01')
    await director.locator('select[name="owner"]').selectOption({ index: 1 })
    await type(director, 'evidence', 'A third waited longer than 20 working days (both sides’ count).')
    await type(director, 'wanted', 'Two more paediatric sessions a week')
    await press(director, 'Record')
    await press(director, 'Take this further')
    await choose(director, 'level', 'regional')
    await giveDay(director, 'takenOn', '2026-11-02')
    await type(director, 'takenTo', 'The regional partnership board')
    await type(director, 'asked', 'That they hear both sides.')
    await press(director, 'Record')
    await open('/improvement/issues')
    assert.match(await words(), /Regionally/)
    await look(director, 'issues')
  })

  step(
    'S113: a new plan takes the place of the old: nothing is lost, and the old stays as a record',
    async () => {
      await open('/improvement')
      await look(director, 'improvement')
      await director.getByRole('link', { name: 'Accelerated Improvement Plan' }).click()
      await press(director, 'Begin the plan that takes its place')
      await type(director, 'name', 'Continuous Improvement Plan')
      await giveDay(director, 'startsOn', '2026-11-16')
      await director.locator('select[name="sponsor"]').selectOption({ index: 1 })
      await type(director, 'why', 'The inspectors’ report asks for more.')
      await press(director, 'Record')
      assert.match(await words(), /2 open actions of Accelerated Improvement Plan are not accounted for/)
      await look(director, 'plan-unaccounted')
      await director.getByRole('link', { name: 'Nothing that a worker types is lost.' }).click()
      await press(director, 'Change or close this action')
      await type(director, 'dropped', 'It is part of the service now.')
      await press(director, 'Record')
      await open('/improvement')
      await director.getByRole('link', { name: 'Continuous Improvement Plan' }).click()
      await press(director, 'Carry it into this plan')
      assert.match(
        await words(),
        /Every action of Accelerated Improvement Plan is carried, closed or dropped/,
      )
      assert.match(await words(), new RegExp(panel))
      await director.getByRole('link', { name: 'Accelerated Improvement Plan' }).first().click()
      await director.waitForLoadState('domcontentloaded')
      assert.match(await words(), /Carried into Continuous Improvement Plan/)
      assert.match(await words(), /Not done any more: It is part of the service now/)
    },
  )

  step(
    'S110: on a phone the plan reads as well, and whoever may not change it is offered nothing',
    async () => {
      const member = await town.enter('lead-member-1', { width: 375, height: 800 })
      await open('/improvement', member)
      assert.equal(await member.getByRole('button', { name: 'Begin a plan' }).count(), 0)
      await member.getByRole('link', { name: 'Continuous Improvement Plan' }).click()
      await member.waitForLoadState('domcontentloaded')
      assert.match(await words(member), new RegExp(panel))
      assert.equal(await member.getByRole('button', { name: /Change|Carry|Add/ }).count(), 0)
      await look(member, 'plan-member')
    },
  )

  const openAction = async (what: string) => {
    await open('/improvement')
    await director.getByRole('link', { name: 'Accelerated Improvement Plan' }).click()
    await director.getByRole('link', { name: what }).first().click()
    await director.waitForLoadState('domcontentloaded')
  }

  const inDays = (days: number): string => addDays(town.store.clock.today(), days)

  const lastMonth = (): string => addDays(addMonths(monthOf(town.store.clock.today()), -1), 14)
})

/** The first measure that the form offers. */
const firstMeasure = async (page: Page): Promise<string> =>
  (await page
    .locator('[data-question="measure"] input, [data-question="measure"] option[value]:not([value=""])')
    .first()
    .getAttribute('value')) ?? ''
