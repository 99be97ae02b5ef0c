import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { addDays, addMonths, monthOf } from '../../src/plain/day.ts'
import { browserMissing } from '../browser.ts'
import { familyOnAPlan } from './family-on-a-plan.ts'
import { choose, giveDay, press, type } from './hand.ts'
import { letter, report, type ToRead } from './letter-and-report.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

const panel = 'A weekly panel looks at every child whose plan does not move.'
const kept = 'Nothing that a worker types is lost.'
const weeks = 'Each plan has a day on which it ends or is looked at again.'
const supervised = 'Every worker has supervision each month, and it is written down.'

describe('From a letter to a plan, to what changed, to the report after which another plan takes its place', {
  skip,
}, () => {
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

  /** Gives a file to be read, as somebody does who has just received it. */
  const read = async (one: ToRead) => {
    await open('/inspection/read')
    await director.locator('input[type="file"]').setInputFiles(one.file)
    await press(director, /^Read/)
    assert.match(await words(), one.title)
    assert.match(await words(), one.days)
  }
  const follow = async (link: Locator) => {
    await link.first().click()
    await director.waitForLoadState('domcontentloaded')
  }
  const link = (name: string | RegExp) => director.getByRole('link', { name })
  const thread = () => director.locator('.gt-thread').innerText()

  step(
    'S096 S097 S109: a letter is read and kept as it came, each paragraph with a place of its own',
    async () => {
      await open('/inspection')
      await look(director, 'inspection-empty')
      await read(letter)
      assert.match(await words(), /ILACS/)
      assert.ok((await director.locator('[id^="p"]').count()) > 8)
      await look(director, 'letter')
    },
  )

  step('S107: what must improve becomes findings that cite the exact words', async () => {
    await press(director, /findings/)
    assert.match(await words(), new RegExp(`${letter.improve} findings were made`))
    await follow(link(new RegExp(`Open the finding.*${letter.sentence.slice(0, 20)}`, 'i')))
    assert.match(await words(), new RegExp(letter.sentence))
    assert.match(await thread(), /Inspectors wrote/)
    await look(director, 'finding')
  })

  step(
    'S112: a finding is answered by an action with an owner, a day, and a figure that somebody enters',
    async () => {
      await press(director, 'Add an action')
      await press(director, 'Record')
      assert.match(await director.locator('.govuk-error-summary').innerText(), /Choose how we shall know/)
      await type(director, 'what', weeks)
      await director.locator('select[name="owner"]').selectOption({ index: 3 })
      await giveDay(director, 'dueOn', inDays(130))
      await choose(director, 'knowBy', 'figure')
      await type(director, 'figureName', 'Median weeks before a plan ends')
      await type(director, 'good', '12 weeks or fewer')
      await press(director, 'Record')
      assert.match(await words(), /No figure entered yet/)
      await press(director, 'Enter a figure')
      await giveDay(director, 'countedOn', town.store.clock.today())
      await type(director, 'figure', '14.5')
      await type(director, 'unit', 'weeks')
      await type(director, 'source', 'The legal tracker, read by the head of service')
      await press(director, 'Record')
      assert.match(await words(), /14\.5 weeks[\s\S]*The legal tracker/)
      assert.match(await thread(), new RegExp(letter.sentence))
      await look(director, 'action')
    },
  )

  step('S112: our response to the letter is one page, sentence by sentence', async () => {
    await open('/inspection')
    await look(director, 'inspection')
    await follow(director.locator('main a[href*="/inspection/letters/"]'))
    await press(director, /response/)
    const said = await words()
    assert.match(said, new RegExp(letter.sentence))
    assert.match(said, new RegExp(weeks))
    await look(director, 'response')
  })

  step('S107: what an audit says becomes a finding like any other', async () => {
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
    assert.match(await words(), letter.title)
  })

  step(
    'S111 S095: one action answers two findings without being copied, and says what it costs and buys',
    async () => {
      await press(director, /Add an action/)
      await type(director, 'what', panel)
      await pick(director, 'answers', new RegExp(letter.sentence))
      await pick(director, 'answers', /step-down is missing/)
      await director.locator('select[name="owner"]').selectOption({ index: 3 })
      await giveDay(director, 'dueOn', inDays(120))
      await choose(director, 'knowBy', 'measure')
      await choose(director, 'measure', 'CP-12')
      await type(director, 'good', 'Nine in ten')
      await type(director, 'cost', '40000')
      await choose(director, 'costIs', 'a year')
      await type(director, 'buys', 'A chair for the panel, one day a week')
      await press(director, 'Record')
      assert.match(await words(), /Answers 2 findings/)
      assert.match(await words(), /£40,000 a year/)
      await open('/improvement/matrix')
      assert.match(await words(), new RegExp(`Findings without an action \\(${letter.improve - 1}\\)`))
      await look(director, 'matrix')
    },
  )

  step('S132: whether anything typed is lost is a figure of the plan like any other', async () => {
    await open('/improvement')
    await director.getByRole('link', { name: 'Accelerated Improvement Plan' }).click()
    await press(director, /Add an action/)
    await type(director, 'what', kept)
    await pick(director, 'answers', /step-down is missing/)
    await giveDay(director, 'dueOn', inDays(8))
    await choose(director, 'knowBy', 'kept')
    await choose(director, 'keptMeasure', 'missing')
    await type(director, 'good', 'Nought, every month')
    await press(director, 'Record')
    assert.match(await words(), /0 characters/)
    assert.match(await words(), /Nobody yet/)
  })

  step('S084 S110: a visit is recorded, and the figure by which the action is known moves', async () => {
    const before = await figureNow()
    const { children } = await familyOnAPlan(town, 'social-worker-4', ['Wren'], 'Quill (synthetic)', {
      daysAgo: 60,
    })
    const worker = await town.enter('social-worker-4')
    await open('/visits', worker)
    await press(worker, /Record a visit.*Quill/)
    await recordVisit(worker, children[0] ?? '', lastMonth())
    const now = await figureNow()
    assert.deepEqual([now.met - before.met, now.of - before.of], [1, 1])
    await worker.close()
  })

  step('a rating of impact is refused without evidence, and stands once it cites some', async () => {
    await openAction(panel)
    await press(director, 'Rate this action')
    await choose(director, 'delivery', 'green')
    await choose(director, 'impact', 'green')
    await type(director, 'because', 'The panel meets, and more are seen alone.')
    await press(director, 'Record')
    assert.match(await director.locator('.govuk-error-summary').innerText(), /Choose the evidence/)
    await openAction(panel)
    await press(director, 'Add evidence')
    await giveDay(director, 'standsOn', lastMonth())
    await type(director, 'changed', 'More children are seen alone.')
    await press(director, 'Record')
    assert.match(await words(), /as it stood when this was recorded/)
    await look(director, 'evidence')
    await openAction(panel)
    await press(director, 'Rate this action')
    await choose(director, 'delivery', 'green')
    await choose(director, 'impact', 'green')
    await type(director, 'because', 'The panel meets, and more are seen alone.')
    await press(director, 'Record')
    assert.match(await words(), /The panel meets/)
  })

  step('S110: the thread runs from the sentence to the rating, the evidence and the figure', async () => {
    await openAction(panel)
    assert.match(await words(), /Impact: Green/i)
    const thread = await director.locator('.gt-thread').innerText()
    assert.match(thread, new RegExp(letter.sentence))
    assert.match(thread, /Rating: delivery green, impact green/)
    assert.match(thread, /More children are seen alone[\s\S]*Figure/)
    await look(director, 'action-rated')
  })

  step('S114: the board is given the report that is made from the plan, frozen', async () => {
    await open('/board/report')
    await press(director, 'Give this report to the board')
    const said = await words()
    assert.match(said, /It is not changed any more/)
    for (const what of [panel, kept]) assert.ok(said.includes(what), what)
    assert.match(said, /, Director of children’s services/)
  })

  step(
    'S115 S119: the committee is given figures of that month, approved by a leader by name and post',
    async () => {
      const analyst = await town.enter('performance-analyst-1')
      await open('/scrutiny/packs', analyst)
      await press(analyst, 'Make a pack of figures')
      await choose(analyst, 'audience', 'committee')
      await type(analyst, 'title', 'What changed since the letter')
      await type(analyst, 'statement', 'More children are seen alone, and not yet enough.')
      await press(analyst, 'Record')
      await press(analyst, 'Freeze it')
      await open(new URL(analyst.url()).pathname)
      await press(director, 'Approve it')
      const said = await words()
      assert.match(said, /Approved by [^,]+, Director of children’s services/)
      assert.match(said, /Children on a protection plan who were seen alone/)
      await analyst.close()
    },
  )

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
    'S097 S107: later the report comes as a PDF, and what it says must improve becomes findings',
    async () => {
      await read(report)
      await press(director, /findings/)
      assert.match(await words(), new RegExp(`${report.improve} findings were made`))
    },
  )

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
      await pick(director, 'letters', report.title)
      await press(director, 'Record')
      assert.match(await words(), /2 open actions of Accelerated Improvement Plan are not accounted for/)
      await look(director, 'plan-unaccounted')
      await director.getByRole('link', { name: kept }).click()
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

  step('S110: an action of the new plan leads back to the sentence and the page of the report', async () => {
    await open('/improvement')
    await follow(link('Continuous Improvement Plan'))
    assert.match(await words(), report.title)
    await press(director, /Add an action/)
    await type(director, 'what', supervised)
    await pick(director, 'answers', new RegExp(report.sentence.slice(0, 60)))
    await giveDay(director, 'dueOn', inDays(200))
    await choose(director, 'knowBy', 'audit')
    await type(director, 'auditQuestion', 'Is it written down?')
    await type(director, 'good', 'Nine in ten')
    await press(director, 'Record')
    assert.match(await thread(), new RegExp(`page \\d+[\\s\\S]*${report.sentence}`))
    await follow(director.locator('.gt-thread').getByRole('link', { name: report.sentence }))
    const [, place = ''] = /#(p\d+)$/.exec(director.url()) ?? []
    assert.match(
      await director.locator(`[id="${place}"]`).innerText(),
      new RegExp(report.sentence.slice(0, 40)),
    )
  })

  step(
    'S110: on a phone the plan reads as well, and whoever may not change it is offered nothing',
    async () => {
      const member = await town.enter('lead-member-1', { width: 375, height: 800 })
      await open('/inspection', member)
      assert.match(await words(member), letter.title)
      assert.equal(await member.getByRole('button', { name: 'Read a letter' }).count(), 0)
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

  /** The figure of the last whole month on the page of the action. */
  const figureNow = async () => {
    await openAction(panel)
    const [, met, of] = /(\d+) of (\d+) child(?:ren)? \(/.exec(await words()) ?? []
    return { met: Number(met), of: Number(of) }
  }

  const inDays = (days: number): string => addDays(town.store.clock.today(), days)

  const lastMonth = (): string => addDays(addMonths(monthOf(town.store.clock.today()), -1), 14)
})

/** A visit to one child on a plan, who was seen alone, written down as it was made. */
async function recordVisit(page: Page, child: string, on: string): Promise<void> {
  await giveDay(page, 'visitedAt', on)
  await type(page, 'visitedAt.time', '16:00')
  await choose(page, 'mode', 'face to face')
  await choose(page, 'place', 'school')
  await choose(page, `${child}/seen.is`, 'yes')
  await choose(page, `${child}/alone.is`, 'yes')
  await choose(page, `${child}/safe`, 'yes')
  await type(page, `${child}/view`, '“I told her about the nights.”')
  await choose(page, 'announced', 'announced')
  await type(page, 'purpose', 'To hear how the mornings are.')
  await type(page, 'analysis', 'The plan is working.')
  await type(page, 'nextSteps', 'I ring the school on Friday.')
  await press(page, 'Record')
}
