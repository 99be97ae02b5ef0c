import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { aDay, addDays, addMonths, monthOf } from '../../src/plain/day.ts'
import { browserMissing } from '../browser.ts'
import { choose, giveDay, press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../shared')
const letter = join(shared, 'seeds/004_30f290db9847e2d7.txt')
const skip = browserMissing() ?? (existsSync(letter) ? false : 'shared data not here')

const phone = { width: 375, height: 800 }

describe('We know ourselves, and say what it rests on', { skip }, () => {
  let town: Town
  let director: Page
  let analyst: Page
  let small: Page
  before(async () => {
    town = await openTown({ families: 20 })
    director = await town.enter('director-1')
    analyst = await town.enter('performance-analyst-1')
    small = await town.enter('director-1', phone)
  })
  after(() => town?.close())
  const step = telling(() => [director, analyst, small])
  const words = (page: Page) => page.locator('main').innerText()
  const open = async (page: Page, path: string) => {
    await page.goto(`${town.origin}${path}`)
  }
  const see = async (path: string, name: string) => {
    await open(director, path)
    await look(director, name)
  }
  const seeOnPhone = async (path: string, name: string) => {
    await open(small, path)
    await look(small, name)
  }
  let citedForWeakness = ''
  const owner = (page: Page) => page.locator('select[name="owner"]').selectOption({ index: 2 })

  step('S105: before anything is said, the page says what belongs there', async () => {
    await open(director, '/self-evaluation')
    assert.match(await words(director), /Nothing is said yet/)
    await open(director, '/inspection/read')
    await director.locator('input[type="file"]').setInputFiles(letter)
    await press(director, /^Read/)
    await press(director, /findings/)
  })

  step(
    'S105: a claim that nobody answers for is not taken; with an owner it stands in its area',
    async () => {
      await open(director, '/self-evaluation')
      await press(director, 'Add a claim')
      await choose(director, 'area', 'help and protection')
      await choose(director, 'question', 'what')
      await type(director, 'says', 'Most children are assessed in time, and their families know why we ask.')
      await choose(director, 'confidence', 'fairly')
      await press(director, 'Record')
      assert.match(await director.locator('.govuk-error-summary').innerText(), /Choose who answers for it/)
      await owner(director)
      await press(director, 'Record')
      assert.match(await words(director), /No evidence cited/)
    },
  )

  step('S105: a measure is cited, and its figure is frozen beside the figure of today', async () => {
    const claim = director.url()
    await press(director, /Cite evidence/)
    await choose(director, 'by', 'measure')
    await choose(director, 'measure', 'AS-01')
    await giveDay(director, 'month', addMonths(monthOf(town.store.clock.today()), -6))
    await type(director, 'shows', 'Most assessments are authorised within 45 working days.')
    await press(director, 'Record')
    assert.match(await words(director), /When it was cited on/)
    assert.match(await words(director), /days ago; 90 is our limit/)
    await director.goto(claim.split('?')[0] ?? claim)
    assert.match(await words(director), /Only stale evidence/)
    await look(director, 'claim-stale')
  })

  step('S105: cited again with the last whole month, the evidence holds', async () => {
    await director.locator('main a[href^="/self-evaluation/"]').first().click()
    await press(director, 'Cite the last whole month')
    await press(director, 'Record')
    assert.doesNotMatch(await words(director), /is our limit/)
    assert.match(await words(director), /How it read before \(1\)/)
  })

  step('S105: an open finding is cited, and says so itself once its actions are closed', async () => {
    await open(director, '/self-evaluation')
    await press(director, 'Add a claim')
    await choose(director, 'area', 'leaders')
    await choose(director, 'question', 'how')
    await type(director, 'says', 'We do not yet track pre-proceedings well enough.')
    await choose(director, 'confidence', 'sure')
    await owner(director)
    await press(director, 'Record')
    const claim = director.url().split('?')[0] ?? ''
    await press(director, /Cite evidence/)
    await choose(director, 'by', 'finding')
    await look(director, 'cite-form')
    await director.locator('[name="finding"]').first().check()
    await type(director, 'shows', 'Inspectors said so, and it is open.')
    await press(director, 'Record')
    assert.match(await words(director), /Evidence holds/)
    await director.locator('.gt-thread a[href^="/inspection/findings/"]').click()
    await press(director, /Add an action/)
    await type(director, 'what', 'A weekly panel looks at every child in pre-proceedings.')
    await owner(director)
    await giveDay(director, 'dueOn', town.store.clock.today())
    await choose(director, 'knowBy', 'measure')
    await choose(director, 'measure', 'AS-01')
    await type(director, 'good', 'Nine of ten in time')
    await giveDay(director, 'closedOn', town.store.clock.today())
    await type(director, 'evidence', 'Families are told within a week.')
    await press(director, 'Record')
    await director.goto(claim)
    assert.match(await words(director), /was open when it was cited and is closed now/)
  })

  step(
    'S105: the whole document reads by area, on paper too, and as it stood on an earlier day',
    async () => {
      await see('/self-evaluation', 'self-evaluation')
      await seeOnPhone('/self-evaluation', 'self-evaluation')
      assert.match(await words(director), /2 claims: the evidence holds for 1/)
      await director.emulateMedia({ media: 'print' })
      assert.equal(await director.getByRole('button', { name: 'Add a claim' }).isVisible(), false)
      await director.emulateMedia({ media: 'screen' })
      const yesterday = addDays(town.store.clock.today(), -1)
      await open(director, `/self-evaluation?on=${yesterday}`)
      assert.match(await words(director), /Nothing was said on that day/)
      await open(director, '/self-evaluation?on=2999-01-01')
      assert.match(await words(director), /That day cannot be shown/)
    },
  )

  step(
    'S106: a weakness that we know is proposed as a line of enquiry, on paper for the inspectors',
    async () => {
      await open(director, '/self-evaluation/weaknesses')
      await press(director, 'Add a weakness')
      await type(director, 'what', 'Too few children on a plan are seen alone.')
      await choose(director, 'area', 'help and protection')
      await giveDay(director, 'since', '2026-06-01')
      await type(director, 'knownBy', 'The measure of visits, and an audit of twenty files.')
      await owner(director)
      await choose(director, 'enquiry', 'proposed')
      await press(director, 'Record')
      assert.match(await director.locator('.govuk-error-summary').innerText(), /Say for which visit/)
      await giveDay(director, 'proposedOn', town.store.clock.today())
      await type(director, 'visit', 'the focused visit of January 2027')
      await press(director, 'Record')
      await press(director, /Cite evidence/)
      await choose(director, 'by', 'audit')
      await type(director, 'called', 'Audit of twenty files')
      await giveDay(director, 'madeOn', addDays(town.store.clock.today(), -20))
      await type(director, 'source', 'Quality assurance')
      await type(director, 'shows', 'Eleven of twenty were seen alone.')
      await press(director, 'Record')
      citedForWeakness = new URL(director.url()).pathname
      await see('/self-evaluation/weaknesses', 'weaknesses')
      await open(director, '/self-evaluation/lines-of-enquiry')
      assert.match(await words(director), /the focused visit of January 2027/)
      assert.match(await words(director), /Audit of twenty files/)
    },
  )

  step(
    'S099 S096: judgements are entered with their framework and read as one line of progress',
    async () => {
      await enterJudgement(director, '2017-02-27', 'SIF', 'leadership and governance', 'inadequate')
      await enterJudgement(director, '2022-02-07', 'ILACS 2018', 'leaders', 'requires improvement')
      await press(director, /Enter another/)
      await choose(director, 'area', 'care leavers')
      await choose(director, 'grade', 'good')
      await press(director, 'Record')
      await see('/inspection/judgements', 'judgements')
      await seeOnPhone('/inspection/judgements', 'judgements')
      const said = await words(director)
      assert.match(said, /From inadequate in 2017 to requires improvement in 2022/)
      assert.match(said, /Visits without a grade/)
      assert.match(said, /Focused visit to Gloucestershire/)
    },
  )

  step('S105: what we said stands beside what they found, and a person says how the two differ', async () => {
    await open(director, '/self-evaluation/they-found')
    await press(director, 'Record a difference')
    await choose(director, 'area', 'leaders')
    await giveDay(director, 'foundOn', '2022-03-28')
    await type(director, 'found', 'Supervision does not always look back at what was decided.')
    await choose(director, 'differs', 'unseen')
    await press(director, 'Record')
    assert.match(await director.locator('.govuk-error-summary').innerText(), /Write why we saw it otherwise/)
    await type(director, 'why', 'We counted supervisions and did not read them. We read ten each month now.')
    await press(director, 'Record')
    await see('/self-evaluation/they-found', 'they-found')
    assert.match(await words(director), /They found what we had not seen: 1 of 1/)
  })

  step(
    'S104 S108: what inspectors will see: published figures, judgements, findings with our answers',
    async () => {
      await open(analyst, '/inspection/what-they-see')
      const said = await words(analyst)
      assert.match(said, /85\.7% \(2025\)/)
      assert.match(said, /330\.3 \(2025\)/)
      assert.match(said, /From inadequate in 2017/)
      assert.match(said, /synthetic county: nothing is published of it/)
      await see('/inspection/what-they-see?beside=916', 'what-they-see')
      await seeOnPhone('/inspection/what-they-see?beside=916', 'what-they-see')
      assert.match(await words(director), /Middle of its 10 neighbours/)
      await open(analyst, '/inspection/what-they-see?beside=nowhere')
      assert.doesNotMatch(await words(analyst), /neighbours/)
    },
  )

  step(
    'S104: the country’s most frequent weaknesses, narrowed, with our own findings beside them',
    async () => {
      await see('/country', 'country')
      await seeOnPhone('/country', 'country')
      const said = await words(director)
      assert.match(said, /151 of 259, 58%/)
      assert.match(said, /of our 4 findings speak/)
      await director.locator('select[name="grade"]').selectOption('inadequate')
      await press(director, 'Show')
      assert.match(await words(director), /31 of 33, 94%/)
      await director.locator('select[name="region"]').selectOption('London')
      await press(director, 'Show')
      assert.match(await words(director), /known one by one/)
    },
  )

  step(
    'a lead member reads the self-evaluation and changes nothing; known weaknesses stay with those who prepare',
    async () => {
      const member = await town.enter('lead-member-1', phone)
      await open(member, '/self-evaluation')
      assert.match(await words(member), /Most children are assessed in time/)
      assert.doesNotMatch(await words(member), /When it was cited on|Evidence holds/)
      assert.equal(await member.getByRole('button', { name: 'Add a claim' }).count(), 0)
      await look(member, 'self-evaluation-member')
      const answered = await member.goto(`${town.origin}/self-evaluation/weaknesses`)
      assert.equal(answered?.status(), 403)
      assert.match(citedForWeakness, /^\/self-evaluation\/[0-9a-f-]{36}$/)
      assert.equal((await member.goto(`${town.origin}${citedForWeakness}`))?.status(), 404)
    },
  )

  const enterJudgement = async (page: Page, on: string, framework: string, area: string, grade: string) => {
    await open(page, '/inspection/judgements')
    await press(page, 'Enter a judgement')
    await giveDay(page, 'startedOn', aDay(on))
    await choose(page, 'visit', 'inspection')
    await choose(page, 'framework', framework)
    await choose(page, 'area', area)
    await choose(page, 'grade', grade)
    await type(page, 'source', 'Ofsted’s report of the inspection, as published')
    await press(page, 'Record')
  }
})
