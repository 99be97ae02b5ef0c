import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { browserMissing } from '../browser.ts'
import { childrenOn, choose, giveDay, press, tick, type, untilKept } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

const rationale = {
  facts: 'The school nurse saw a bruise on Rosa’s arm on Thursday. Rosa said that her father grabbed her.',
  analysis:
    'Rosa and Milo see their parents fight. Their mother is frightened and is expecting a baby in March.',
  rejected: 'Advice alone would leave the children as they are; family help needs a safe home first.',
  wouldChange: 'A medical that explains the bruise otherwise, and the father living elsewhere.',
}

async function reason(page: Page): Promise<void> {
  for (const [name, words] of Object.entries(rationale)) await type(page, name, words)
}

describe('One family, from the first call to the decision about a conference', { skip }, () => {
  let town: Town
  let officer: Page
  let manager: Page
  let worker: Page
  let director: Page
  let record = ''
  before(async () => {
    town = await openTown()
    officer = await town.enter('contact-officer-1')
    manager = await town.enter('team-manager-1')
    worker = await town.enter('social-worker-4')
  })
  after(() => town?.close())
  const step = telling(() => [officer, manager, worker, director])
  const today = () => town.store.clock.today()
  const open = (page: Page, path: string) => page.goto(`${town.origin}${path}`)

  step('S001 S129: a contact for three children, one not born yet, is kept while it is typed', async () => {
    await open(officer, '/front-door')
    await look(officer, 'front-door-empty')
    await press(officer, 'Take a contact')
    await choose(officer, 'channel', 'call')
    await choose(officer, 'source', '2A')
    await type(officer, 'referrer', 'Jo Fenwright, school nurse')
    const people = [
      ['child', 'Rosa', 'Tarrowby', '14/05/2016', 'F'],
      ['child', 'Milo', 'Tarrowby', '02/11/2019', 'M'],
      ['unborn', '', 'Tarrowby', '09/03/2027', 'U'],
      ['mother', 'Lena', 'Tarrowby', '', 'F'],
    ] as const
    for (const [at, [relation, given, family, born, sex]] of people.entries()) {
      const place = `household.p${at + 1}`
      await choose(officer, `${place}.relation`, relation)
      await type(officer, `${place}.given`, given)
      await type(officer, `${place}.family`, family)
      await type(officer, `${place}.born`, born)
      await choose(officer, `${place}.sex`, sex)
    }
    await type(officer, 'worries', 'A bruise on Rosa’s arm, and Milo does not want to go home.')
    await choose(officer, 'consent', 'dispensed')
    await untilKept(officer)
    await officer.reload()
    assert.equal(
      await officer.locator('[name="worries"]').inputValue(),
      'A bruise on Rosa’s arm, and Milo does not want to go home.',
    )
    await look(officer, 'contact')
  })

  step('S001: what is missing is listed in plain words, and what was typed stays', async () => {
    await press(officer, /Go on/)
    const summary = officer.locator('.govuk-error-summary')
    await summary.waitFor()
    const said = await summary.innerText()
    assert.match(said, /Say why consent was not asked/)
    assert.match(said, /Choose how urgent it is/)
    assert.equal(await officer.locator('[name="household.p1.given"]').inputValue(), 'Rosa')
    await look(officer, 'contact-problems')
    await type(officer, 'whyDispensed', 'Asking the father first could put the children at risk.')
    await choose(officer, 'urgency', 'red')
    await press(officer, /Go on/)
  })

  step('who the people are is asked before anything is decided, and nobody is joined by itself', async () => {
    await officer.getByRole('heading', { level: 1, name: 'Who are the people?' }).waitFor()
    await look(officer, 'people')
    await press(officer, 'Record this contact')
    await officer.getByText('Recorded. What you wrote stands below').waitFor()
    await look(officer, 'contact-recorded')
  })

  step(
    'S001: the threshold decision is written for each child, with what was ruled out and what the child says',
    async () => {
      await press(officer, 'Decide what happens next')
      await type(officer, 'threshold', 'Level 4, physical harm')
      await press(officer, 'Record')
      assert.match(await officer.locator('.govuk-error-summary').innerText(), /Write the facts/)
      await reason(officer)
      const children = await childrenOn(officer)
      assert.equal(children.size, 3)
      for (const [name, id] of children) {
        await choose(officer, `${id}/outcome`, 'strategy')
        await type(
          officer,
          `${id}/view`,
          name.startsWith('Unborn')
            ? 'Not born yet; the midwife is worried about the mother’s sleep.'
            : `${name} says that home is loud and that they want it to stop.`,
        )
      }
      await look(officer, 'threshold-decision')
      await press(officer, 'Record')
      await officer.getByText('Waiting to be authorised').waitFor()
      record = new URL(officer.url()).pathname
    },
  )

  step('S001: a manager who did not write the decision authorises it, and its author cannot', async () => {
    await open(officer, record)
    assert.equal(await officer.getByRole('button', { name: 'Authorise', exact: true }).count(), 0)
    await open(manager, record)
    await look(manager, 'authorise')
    await press(manager, 'Return with this note')
    assert.match(await manager.locator('.govuk-error-summary').innerText(), /Write why you return it/)
    await press(manager, 'Authorise')
    await manager.getByText('Authorised', { exact: true }).first().waitFor()
  })

  step('S005: the referrer is told what was decided, and the telling is recorded', async () => {
    await open(officer, record)
    await press(officer, 'Tell the referrer')
    assert.match(
      await officer.locator('[name="message"]').inputValue(),
      /a social worker will see the children/,
    )
    assert.equal(await officer.locator('[name="recipient"]').inputValue(), 'Jo Fenwright, school nurse')
    await choose(officer, 'how', 'letter')
    await giveDay(officer, 'sentAt', today())
    await type(officer, 'sentAt.time', '00:01')
    await press(officer, 'Record')
    await officer.getByText('Recorded. What you wrote stands below').waitFor()
  })

  step('the referral is opened and a social worker allocated', async () => {
    await open(officer, record)
    await press(officer, 'Open the referral')
    for (const id of (await childrenOn(officer)).values()) await choose(officer, `${id}/primaryNeed`, 'N1')
    await press(officer, 'Record')
    await officer.getByText('Recorded. What you wrote stands below').waitFor()
    const referral = new URL(officer.url()).pathname
    await open(manager, referral)
    await press(manager, 'Allocate a social worker')
    const name =
      (await worker.locator('.gt-who__name').innerText()).replace(/^Signed in: /, '').split(',')[0] ?? ''
    const option = await manager
      .locator('select[name="worker"] option', { hasText: name })
      .first()
      .getAttribute('value')
    await choose(manager, 'worker', option ?? '')
    await manager.locator('select[name="team"]').selectOption({ label: 'Assessment, Hallowbridge' })
    await giveDay(manager, 'startedOn', today())
    await choose(manager, 'why', 'first')
    await press(manager, 'Record')
    await manager.getByText('Recorded. What you wrote stands below').waitFor()
    record = referral
  })

  step(
    'S008: the assessment is one record for the family, with facts apart and each child’s own line',
    async () => {
      await open(worker, record)
      await press(worker, 'Start the assessment')
      await press(worker, 'Record')
      await worker.getByText('Recorded. What you wrote stands below').waitFor()
      await look(worker, 'assessment-started')
    },
  )

  step(
    'S013: the strategy discussion names the agencies invited and present, and warns where the core was not all there',
    async () => {
      await open(worker, record)
      await press(worker, 'Record a strategy discussion')
      await giveDay(worker, 'heldAt', today())
      await type(worker, 'heldAt.time', '00:01')
      await choose(worker, 'mode', 'video')
      await type(worker, 'chair', 'Team manager')
      for (const agency of ['police', 'health', 'education']) await tick(worker, `agencies.${agency}.invited`)
      for (const agency of ['police', 'health']) await tick(worker, `agencies.${agency}.present`)
      await type(worker, 'agencies.police.knew', 'Two calls to the house this year.')
      await reason(worker)
      await type(worker, 'safety', 'The father stays with his brother until the enquiry is finished.')
      for (const [name, id] of await childrenOn(worker)) {
        await choose(worker, `${id}/outcome`, name.startsWith('Unborn') ? 'none' : 'joint')
        await type(worker, `${id}/view`, 'Wants the shouting to stop.')
      }
      await press(worker, 'Record')
      assert.match(await worker.locator('.govuk-error-summary').innerText(), /Say why you are going on/)
      await look(worker, 'strategy-warned')
      await type(
        worker,
        'override.core agencies',
        'The school could not be reached; the nurse spoke for it and the minutes went to the head.',
      )
      await press(worker, 'Record')
      await worker.getByText('Recorded. What you wrote stands below').waitFor()
      assert.match(await worker.locator('main').innerText(), /The school could not be reached/)
      record = new URL(worker.url()).pathname
    },
  )

  step(
    'S014 S015: the enquiry for two of the three cannot be finished without the reason why there is no conference',
    async () => {
      await press(worker, 'Start the section 47 enquiry')
      const children = await childrenOn(worker)
      const unborn = [...children].find(([name]) => name.startsWith('Unborn'))?.[1] ?? ''
      assert.equal(await worker.locator(`[name="${unborn}/concerns"]`).isChecked(), false)
      const two = [...children.values()].filter((id) => id !== unborn)
      await choose(worker, 'finished.is', 'done')
      await giveDay(worker, 'finished', today())
      await type(
        worker,
        'facts',
        'Both were seen alone. The medical found an old bruise that fits being grabbed.',
      )
      for (const id of two) {
        await choose(worker, `${id}/seen.is`, 'done')
        await giveDay(worker, `${id}/seen`, today())
        await choose(worker, `${id}/outcome`, 'no continuing risk')
        await choose(worker, `${id}/conference`, 'no conference')
        await type(
          worker,
          `${id}/rejected`,
          'A conference: the risk left with the father, and the mother works with us.',
        )
        await type(worker, `${id}/view`, 'Feels safer since Sunday.')
      }
      await look(worker, 'enquiry')
      await press(worker, 'Record')
      const said = await worker.locator('.govuk-error-summary').innerText()
      assert.match(said, /Write why a conference is, or is not, held for this child/)
      assert.equal((said.match(/Write why a conference/g) ?? []).length, 2)
      for (const id of two)
        await type(
          worker,
          `${id}/rationale`,
          'The father has left, the mother has an order, and school sees them daily.',
        )
      await press(worker, 'Record')
      await worker.getByText('Waiting to be authorised').waitFor()
      record = new URL(worker.url()).pathname
      await look(worker, 'enquiry-recorded')
    },
  )

  step('the thread leads back from the enquiry to the first call', async () => {
    const thread = await worker.locator('.gt-thread').innerText()
    for (const step of [
      'Contact',
      'Threshold decision',
      'Referral',
      'Strategy discussion',
      'Section 47 enquiry',
    ])
      assert.match(thread, new RegExp(step))
  })

  step(
    'S086: the child’s page says who they are, what happens now, and the whole way here, and its reads are written down',
    async () => {
      await worker.locator('.gt-for a').first().click()
      await worker.waitForLoadState('domcontentloaded')
      await look(worker, 'child')
      const text = await worker.locator('main').innerText()
      assert.match(text, /Rosa Tarrowby/)
      assert.match(text, /10 years old/)
      await worker.getByText('Who has read this record').click()
      assert.match(
        await worker.locator('details', { hasText: 'Who has read this record' }).innerText(),
        /child’s page/,
      )
    },
  )

  step('a colleague elsewhere sees who works with the child and no more', async () => {
    const child = new URL(worker.url()).pathname
    const stranger = await town.enter('social-worker-20')
    await open(stranger, child)
    await stranger.getByRole('heading', { level: 1, name: 'You cannot open this' }).waitFor()
    await look(stranger, 'refused')
    director = await town.enter('director-1')
    await open(director, child)
    await type(director, 'why', 'The chief executive asked whether the children are safe tonight.')
    await press(director, 'Open the record')
    await director.getByRole('heading', { level: 1, name: 'Rosa Tarrowby' }).waitFor()
  })

  step(
    'S103: each decision stands at its point with its reason and its time, and is audited by somebody who had no part in it',
    async () => {
      await open(director, `/performance/decisions?month=${today().slice(0, 7)}&months=1`)
      const nine = await director.locator('main').innerText()
      assert.match(nine, /D1 Front door: is the threshold met\?[\s\S]*?3 of 3, 100%\s+3 of 3, 100%/)
      assert.match(nine, /D9 Leaving care/)
      await director.getByRole('link', { name: /^2\b.*Child protection: is/ }).click()
      const row = director.getByRole('row', { name: /Rosa Tarrowby/ })
      assert.match(await row.innerText(), /No conference[\s\S]*The father has left[\s\S]*15 allowed/)
      await look(director, 'decisions')
      await row.getByRole('button', { name: /^Audit/ }).click()
      for (const [name, value] of Object.entries({
        safeToday: 'yes',
        level: 'right',
        sound: 'sound',
        view: 'written',
        grade: 'good',
      }))
        await choose(director, name, value)
      await type(director, 'toDo', 'Say what became of what the children want.')
      await press(director, 'Record')
      await director.getByText('Recorded. What you wrote stands below').waitFor()
      await director.getByRole('link', { name: 'Open the decision' }).click()
      await director.getByRole('heading', { name: 'Audits of this decision' }).waitFor()
      assert.match(await director.locator('main').innerText(), /Audits of this decision\s+Good/)
    },
  )

  step(
    'S087: days are counted, not typed: the assessment is due 45 working days after the referral',
    async () => {
      const text = await worker.locator('main').innerText()
      assert.match(text, /Finish the assessment/)
      assert.match(text, /Due by /)
    },
  )
})
