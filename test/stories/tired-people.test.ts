import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { browserMissing } from '../browser.ts'
import { childrenOn, choose, giveDay, press, tick, type, untilKept } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false
const phone = { width: 375, height: 800 }

type Named = readonly [relation: string, given: string, family: string, born: string, sex: string]

const family: readonly Named[] = [
  ['child', 'Noor', 'Ashdale', '14/05/2016', 'F'],
  ['child', 'Idris', 'Ashdale', '02/11/2019', 'M'],
  ['child', 'Sami', 'Ashdale', '20/01/2022', 'M'],
  ['mother', 'Leila', 'Ashdale', '', 'F'],
]

async function takeContact(page: Page, people: readonly Named[], worries: string): Promise<void> {
  await choose(page, 'channel', 'call')
  await choose(page, 'source', '2A')
  await type(page, 'referrer', 'Jo Fenwright, school nurse')
  for (const [at, [relation, given, familyName, born, sex]] of people.entries()) {
    const place = `household.p${at + 1}`
    await choose(page, `${place}.relation`, relation)
    await type(page, `${place}.given`, given)
    await type(page, `${place}.family`, familyName)
    await type(page, `${place}.born`, born)
    await choose(page, `${place}.sex`, sex)
  }
  await type(page, 'worries', worries)
  await choose(page, 'consent', 'given')
}

async function reason(page: Page): Promise<void> {
  await type(page, 'threshold', 'Level 3, neglect')
  await type(page, 'facts', 'The nurse has seen the three hungry on four mornings.')
  await type(page, 'analysis', 'Their mother works nights and nobody is with them at breakfast.')
  await type(page, 'rejected', 'Advice alone was tried in the spring.')
  await type(page, 'wouldChange', 'An adult in the house in the mornings.')
  for (const id of (await childrenOn(page)).values()) {
    await choose(page, `${id}/outcome`, 'referral')
    await type(page, `${id}/view`, 'Likes the breakfast club.')
  }
}

describe('Tired, busy people', { skip }, () => {
  let town: Town
  let officer: Page
  let duty: Page
  let manager: Page
  let worker: Page
  let record = ''
  let child = ''
  before(async () => {
    town = await openTown()
    officer = await town.enter('contact-officer-1')
    duty = await town.enter('team-manager-1')
    manager = await town.enter('team-manager-2')
    worker = await town.enter('social-worker-4', phone)
  })
  after(() => town?.close())
  const step = telling(() => [officer, duty, manager, worker])
  const open = (page: Page, path: string) => page.goto(`${town.origin}${path}`)
  const recorded = (page: Page) => page.getByText('Recorded. What you wrote stands below').first().waitFor()

  step('a contact is taken, the family entered, and what comes next is the one main button', async () => {
    await open(officer, '/front-door')
    await press(officer, 'Take a contact')
    await takeContact(officer, family, 'The three come to school hungry.')
    await choose(officer, 'urgency', 'red')
    await press(officer, /Go on/)
    await press(officer, 'Record this contact')
    await recorded(officer)
    await look(officer, 'tired-contact')
    const table = officer.getByRole('table', { name: 'Who is in the family?' })
    assert.match(await table.innerText(), /Mother\s+Leila\s+Ashdale/)
    record = new URL(officer.url()).pathname
  })

  step('a red contact stands first at the front door, and says when it came', async () => {
    await open(officer, '/front-door')
    await look(officer, 'tired-front-door')
    const first = await officer.locator('.gt-cards tbody tr').first().innerText()
    assert.match(first, /Noor Ashdale, Idris Ashdale and Sami Ashdale/)
    assert.match(first, /Red/)
    await press(officer, 'Decide what happens next')
    await reason(officer)
    await press(officer, 'Record')
    await recorded(officer)
    record = new URL(officer.url()).pathname
  })

  step(
    'the duty manager comes to the question in one step, returns it, and the officer sees why and mends it',
    async () => {
      await open(duty, record)
      await duty.getByRole('button', { name: 'Answer this decision' }).click()
      assert.match(duty.url(), /#authorise$/)
      await type(duty, 'note', 'Say who is with the children at night.')
      await press(duty, 'Return with this note')
      await duty.getByText('Returned by').first().waitFor()
      await open(officer, record)
      await officer.getByText('Say who is with the children at night.').first().waitFor()
      await press(officer, 'Mend this threshold decision')
      assert.match(await officer.locator('main').innerText(), /A manager must authorise it again/)
      await type(
        officer,
        'facts',
        'The nurse has seen the three hungry on four mornings. Their aunt sleeps there.',
      )
      await press(officer, 'Record')
      await recorded(officer)
      await look(officer, 'tired-mended')
      const history = officer.locator('.gt-versions')
      assert.match(await history.innerText(), /1 changed/)
      await history.getByText('What changed').click()
      assert.match(
        await history.innerText(),
        /Before:\s+The nurse has seen the three hungry on four mornings\.\n/,
      )
      await open(duty, record)
      await press(duty, 'Authorise')
      await duty.getByText('Authorised', { exact: true }).first().waitFor()
    },
  )

  step('the referral is opened and the three are given to a social worker of the next team', async () => {
    await open(officer, record)
    await press(officer, 'Open the referral')
    for (const id of (await childrenOn(officer)).values()) await choose(officer, `${id}/primaryNeed`, 'N1')
    await press(officer, 'Record')
    await recorded(officer)
    record = new URL(officer.url()).pathname
    await open(duty, record)
    await press(duty, 'Allocate a social worker')
    const name = (await worker.locator('.gt-who__name').innerText()).replace(/^Signed in: /, '').split(',')[0]
    const option = duty.locator('select[name="worker"] option', { hasText: name ?? '' }).first()
    await choose(duty, 'worker', (await option.getAttribute('value')) ?? '')
    await duty.locator('select[name="team"]').selectOption({ label: 'Assessment, Hallowbridge' })
    await giveDay(duty, 'startedOn', town.store.clock.today())
    await choose(duty, 'why', 'first')
    await press(duty, 'Record')
    await recorded(duty)
  })

  step(
    'on a phone the assessment of three children has its parts at the top and is kept while it is left',
    async () => {
      await open(worker, record)
      await press(worker, 'Start the assessment')
      const parts = worker.getByRole('navigation', { name: 'On this page' })
      assert.deepEqual(await parts.getByRole('link').allInnerTexts(), [
        'What we found',
        'Noor Ashdale',
        'Idris Ashdale',
        'Sami Ashdale',
      ])
      await type(worker, 'purpose', 'To learn how mornings are.')
      await untilKept(worker)
      await look(worker, 'tired-assessment')
      await press(worker, 'Keep this and leave for now')
      await worker.goBack()
      await worker.reload()
      assert.equal(await worker.locator('[name="purpose"]').inputValue(), 'To learn how mornings are.')
      assert.match(await worker.locator('#gt-kept').innerText(), /Kept by Goldthread/)
    },
  )

  step(
    'what is still missing is named child by child, each a step away, also where it was folded',
    async () => {
      await choose(worker, 'finished.is', 'done')
      await giveDay(worker, 'finished', town.store.clock.today())
      await type(worker, 'facts', 'All three were seen at home at breakfast.')
      const children = await childrenOn(worker)
      for (const [name, id] of children) {
        await choose(worker, `${id}/seen.is`, 'done')
        await giveDay(worker, `${id}/seen`, town.store.clock.today())
        await type(worker, `${id}/view`, 'Wants mum to sleep at night.')
        await type(worker, `${id}/analysis`, `${name} is loved and hungry.`)
        await choose(worker, `${id}/outcome`, 'family help')
      }
      await press(worker, 'Record')
      const summary = worker.locator('.govuk-error-summary')
      await summary.waitFor()
      assert.equal(await summary.getByRole('link').count(), 3)
      await look(worker, 'tired-assessment-missing')
      for (const [name, id] of children) {
        await summary.getByRole('link', { name: `${name}: Tick the factors found` }).click()
        await tick(worker, `${id}/factors.21`)
      }
      await press(worker, 'Record')
      await worker.getByText('Waiting to be authorised').waitFor()
      await look(worker, 'tired-assessment-recorded')
    },
  )

  step('a child’s page fits a phone and leads to the page of the whole family', async () => {
    await worker.locator('.gt-for').getByRole('link', { name: 'Idris Ashdale' }).click()
    await worker.waitForLoadState('domcontentloaded')
    child = new URL(worker.url()).pathname
    await look(worker, 'tired-child')
    assert.match(await worker.locator('main').innerText(), /What Idris says\s+Wants mum to sleep at night\./)
    await worker.getByRole('link', { name: 'The whole family' }).click()
    await worker.getByRole('heading', { level: 1, name: 'Ashdale family' }).waitFor()
    await look(worker, 'tired-family')
    await worker.getByRole('button', { name: 'Correct or add details of Leila Ashdale' }).click()
    await worker.waitForLoadState('domcontentloaded')
    await choose(worker, 'interpreter', 'yes')
    await type(worker, 'firstLanguage', 'Arabic')
    await look(worker, 'tired-adult')
    await press(worker, 'Record')
    await recorded(worker)
    assert.match(await worker.locator('main').innerText(), /Interpreter\s+Needed/)
  })

  step(
    'a second contact shows the earlier one, and its taker reads and finishes it though others work with the children',
    async () => {
      await open(officer, '/front-door')
      await press(officer, 'Take a contact')
      await takeContact(officer, family.slice(0, 2), 'Idris had no coat in the frost.')
      await choose(officer, 'urgency', 'green')
      await press(officer, /Go on/)
      await officer.getByRole('heading', { level: 1, name: 'Who are the people?' }).waitFor()
      await look(officer, 'tired-people')
      const people = await officer.locator('main').innerText()
      assert.match(people, /same day of birth, same family name, same first name/)
      assert.match(people, /Noor Ashdale: Referral: child in need\. Why: Their mother works nights/)
      for (const one of await officer.locator('.gt-person').all())
        await one.getByRole('radio').first().check()
      await press(officer, 'Record this contact')
      await recorded(officer)
      await look(officer, 'tired-known-family')
      assert.match(await officer.locator('main').innerText(), /Others work with these children/)
      await officer.getByRole('button', { name: 'Decide what happens next' }).waitFor()
      const reading = await officer.request.get(`${town.origin}${child}`)
      assert.equal(reading.status(), 403, 'the contact opens, the child does not')
    },
  )

  step('a conference chair opens a record for a reason, at the record itself', async () => {
    const chair = await town.enter('conference-chair-1')
    await open(chair, record)
    await look(chair, 'tired-why')
    await type(chair, 'why', 'The conference of Monday.')
    await press(chair, 'Open the record')
    await chair.getByRole('heading', { level: 1, name: 'Referral' }).waitFor()
    await look(chair, 'tired-why-opened')
    await open(worker, child)
    await worker.getByText('Who has read this record').click()
    assert.match(
      await worker.locator('details', { hasText: 'Who has read this record' }).innerText(),
      /Because “The conference of Monday\.”/,
    )
  })

  step('a name of one very long word, signs and other scripts fit a phone and stay words', async () => {
    await open(officer, '/front-door')
    await press(officer, 'Take a contact')
    const long = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft'
    const odd: readonly Named[] = [
      ['child', '<script>alert(1)</script>', 'O’Brien', '01/02/2012', 'M'],
      ['child', 'מרים', long, '03/04/2014', 'F'],
      ['unborn', '', '', '', 'U'],
    ]
    await takeContact(officer, odd, `השכנים שמעו צעקות. 😢\n${'x'.repeat(400)}`)
    await choose(officer, 'urgency', 'amber')
    await press(officer, /Go on/)
    await press(officer, 'Record this contact')
    await recorded(officer)
    const paths = await officer
      .locator('.gt-for a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    assert.equal(paths.length, 4)
    const small = await town.enter('contact-officer-1', { width: 320, height: 640 })
    for (const [at, path] of [...paths, new URL(officer.url()).pathname, '/front-door'].entries()) {
      await open(small, path ?? '')
      await look(small, `tired-odd-${at}`)
      assert.equal(await small.locator('main script').count(), 0)
    }
  })
})

describe('A browser without script', { skip }, () => {
  let town: Town
  let page: Page
  before(async () => {
    town = await openTown()
    page = await town.enter('contact-officer-1', undefined, { javaScriptEnabled: false })
  })
  after(() => town?.close())
  const step = telling(() => [page])

  step('S129: it says when words are kept, and keeps them when one leaves by the button', async () => {
    await page.goto(`${town.origin}/front-door`)
    await press(page, 'Take a contact')
    assert.match(await page.locator('#gt-kept').innerText(), /what you write is kept when you press a button/)
    await takeContact(page, family.slice(0, 1), 'Noor has no coat.')
    await press(page, 'Keep this and leave for now')
    await page.getByRole('heading', { level: 1, name: 'Front door' }).waitFor()
    await page.goBack()
    await page.reload()
    assert.equal(await page.locator('[name="worries"]').inputValue(), 'Noor has no coat.')
    assert.match(await page.locator('#gt-kept').innerText(), /Kept by Goldthread/)
  })

  step('a contact is taken from the first box to the record', async () => {
    await press(page, /Go on/)
    assert.match(await page.locator('.govuk-error-summary').innerText(), /Choose how urgent it is/)
    await choose(page, 'urgency', 'amber')
    await press(page, /Go on/)
    await press(page, 'Record this contact')
    await page.getByText('Recorded. What you wrote stands below').waitFor()
  })
})
