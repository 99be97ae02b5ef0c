import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import type { PersonId } from '../../src/define/record.ts'
import { addWorkingDays } from '../../src/plain/calendar.ts'
import { browserMissing } from '../browser.ts'
import { familyOnAPlan } from './family-on-a-plan.ts'
import { childrenOn, choose, giveDay, press, type, untilKept } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false
const phone = { width: 375, height: 740 }

/** A hand that counts: each tap and each box that is written in is one interaction. */
function countingHand(page: Page) {
  let count = 0
  const counted = async (deed: Promise<unknown>): Promise<void> => {
    count += 1
    await deed
  }
  return {
    count: () => count,
    choose: (name: string, value: string) => counted(choose(page, name, value)),
    type: (name: string, words: string) => counted(type(page, name, words)),
    press: (name: string | RegExp) => counted(press(page, name)),
    tap: (name: string) =>
      counted(page.getByRole('button', { name }).locator('visible=true').first().click()),
    giveDay: async (name: string, day: string) => {
      count += 3
      await giveDay(page, name, day)
    },
  }
}

type Hand = ReturnType<typeof countingHand>

/** What a child said, by their first name. */
const words: Readonly<Record<string, string>> = {
  Isla: '“I have my own bed now and nobody takes the blanket.”',
  Jory: '“I do not like the dark on the stairs.”',
  Mabel: '“Teddy sleeps here too.”',
  Nico: '“School is fine. I was late twice.”',
}

const wordsOf = (name: string): string => words[name.split(' ')[0] ?? ''] ?? ''

/** The whole of a visit on the phone, from the list of visits to the record. */
async function recordVisit(page: Page, hand: Hand, surname: string, nextOn: string): Promise<void> {
  await hand.press(new RegExp(`Record a visit.*${surname}`))
  const children = [...(await childrenOn(page))]
  await hand.choose('mode', 'face to face')
  await hand.choose('place', 'home')
  const [[, first] = ['', '']] = children
  await hand.choose(`${first}/seen.is`, 'yes')
  await hand.choose(`${first}/alone.is`, 'yes')
  await hand.choose(`${first}/bedroom`, 'yes')
  if (children.length > 1) await hand.tap('Same for all the children')
  for (const [name, id] of children) {
    await hand.choose(`${id}/safe`, 'yes')
    await hand.type(`${id}/view`, wordsOf(name))
  }
  await hand.choose('announced', 'announced')
  await hand.type('others', 'The family worker')
  await hand.type('purpose', 'To see the beds and the mornings, as the plan asks.')
  await hand.type('home', 'Warm; three beds with clean covers; food for the week.')
  await hand.type('analysis', 'The plan is working: the mornings hold, and the children say so.')
  await hand.type('nextSteps', 'I ring the school on Friday. The mother keeps the alarm clock.')
  await hand.giveDay('nextOn', nextOn)
}

describe('A visit, recorded on the phone in the car', { skip }, () => {
  let town: Town
  let worker: Page
  let three: readonly PersonId[] = []
  let ofOne = 0
  before(async () => {
    town = await openTown()
    await familyOnAPlan(town, 'social-worker-4', ['Nico'], 'Quenby')
    const family = await familyOnAPlan(town, 'social-worker-4', ['Isla', 'Jory', 'Mabel'], 'Thornby', {
      mother: 'Wren',
    })
    three = family.children
    worker = await town.enter('social-worker-4', phone)
  })
  after(() => town?.close())
  const step = telling(() => [worker])
  const open = (path: string) => worker.goto(`${town.origin}${path}`)
  const nextOn = () => addWorkingDays(town.store.clock.today(), 8)
  const recorded = () => worker.getByText('Recorded. What you wrote stands below').waitFor()

  step('S019: the visits ahead say by when each child must be seen, where, and whom to ask for', async () => {
    await open('/my-work')
    await worker.getByRole('link', { name: 'Your visits' }).click()
    await worker.getByRole('heading', { level: 1, name: 'Visits' }).waitFor()
    const said = await worker.locator('main').innerText()
    assert.match(said, /Isla Thornby, Jory Thornby and Mabel Thornby/)
    assert.match(said, /Due (soon|today)|Due in|Due before/i)
    assert.match(said, /7 Quill Street/)
    assert.match(said, /Wren Thornby, mother/)
    await look(worker, 'visits-ahead')
  })

  step('S019 S136: a visit to one child says how it was made, who was seen and what it was for', async () => {
    const hand = countingHand(worker)
    await recordVisit(worker, hand, 'Quenby', nextOn())
    await untilKept(worker)
    await hand.press('Record')
    await recorded()
    ofOne = hand.count()
    const said = await worker.locator('main').innerText()
    assert.match(said, /Face to face/)
    assert.match(said, /To see the beds and the mornings/)
  })

  step('S019: a visit without its purpose is not recorded, and the purpose is asked for', async () => {
    await open('/visits')
    await press(worker, /Record a visit.*Thornby/)
    await look(worker, 'visit-empty')
    await press(worker, 'Record')
    const said = await worker.locator('.govuk-error-summary').innerText()
    assert.match(said, /Write what this visit was for/)
    assert.match(
      said,
      /Isla Thornby: Say whether you saw this child|Isla Thornby: Say whether this child is safe now/,
    )
    await look(worker, 'visit-problems')
  })

  step('three siblings take at most 1.3 times the taps and boxes of one child', async () => {
    await open('/visits')
    const hand = countingHand(worker)
    await recordVisit(worker, hand, 'Thornby', nextOn())
    assert.match(
      await worker.locator('.gt-same__said').first().innerText(),
      /Copied to Jory Thornby, Mabel Thornby/,
    )
    for (const id of three.slice(1)) {
      assert.equal(await worker.locator(`[name="${id}/seen.is"][value="yes"]`).isChecked(), true)
      assert.equal(await worker.locator(`[name="${id}/alone.is"][value="yes"]`).isChecked(), true)
    }
    await untilKept(worker)
    await look(worker, 'visit-three')
    await hand.press('Record')
    await recorded()
    await look(worker, 'visit-recorded')
    assert.ok(
      hand.count() <= ofOne * 1.3,
      `${hand.count()} for three children, ${ofOne} for one: ${hand.count() / ofOne}`,
    )
  })

  step('each child’s page shows that child’s own words and nobody else’s', async () => {
    const given = ['Isla', 'Jory', 'Mabel']
    for (const [index, child] of three.entries()) {
      await open(`/children/${child}`)
      const said = (await worker.locator('body').textContent()) ?? ''
      for (const [other, name] of given.entries())
        assert.equal(
          said.includes(words[name] ?? '-'),
          other === index,
          `${name}’s words on ${given[index]}’s page`,
        )
      assert.match(said, /Visit face to face: seen alone/)
      if (index === 0) await look(worker, 'child-visited')
    }
  })

  step('S019: the visit has started the clock anew, and the next says what was said last', async () => {
    await open('/visits')
    const said = await worker.locator('main').innerText()
    assert.match(said, /Last seen on .*, alone/)
    assert.match(said, /nobody takes the blanket/)
    assert.doesNotMatch(said, /Late/)
    assert.match(said, /Agreed with the family/)
    await look(worker, 'visits-after')
  })

  step(
    'what is the same is copied by the keyboard too, an answer that is there stays, and words are never copied',
    async () => {
      await press(worker, /Record a visit.*Thornby/)
      const [isla, jory, mabel] = [...(await childrenOn(worker)).values()]
      await choose(worker, 'mode', 'face to face')
      await choose(worker, 'place', 'home')
      await choose(worker, `${isla}/seen.is`, 'yes')
      await choose(worker, `${isla}/safe`, 'yes')
      await type(worker, `${isla}/view`, words.Isla ?? '')
      await choose(worker, `${jory}/seen.is`, 'no')
      await type(worker, `${jory}/seen.because`, 'At football.')
      const same = worker.getByRole('button', { name: 'Same for all the children' })
      assert.equal(await same.count(), 1)
      await same.focus()
      await worker.keyboard.press('Enter')
      assert.match(
        await worker.locator('.gt-same__said').first().innerText(),
        /1 answered otherwise before stays/,
      )
      const isChosen = (name: string, value: string) =>
        worker.locator(`[name="${name}"][value="${value}"]`).isChecked()
      assert.equal(await isChosen(`${jory}/seen.is`, 'no'), true)
      assert.equal(await isChosen(`${mabel}/seen.is`, 'yes'), true)
      assert.equal(await isChosen(`${mabel}/safe`, 'yes'), false)
      assert.equal(await worker.locator(`[name="${mabel}/view"]`).inputValue(), '')
      await untilKept(worker)
      await worker.reload()
      assert.equal(await isChosen(`${mabel}/seen.is`, 'yes'), true)
    },
  )

  step(
    'without script nothing is offered that only a script can do, and the form takes a visit all the same',
    async () => {
      const plain = await town.enter('social-worker-4', phone, { javaScriptEnabled: false })
      await plain.goto(`${town.origin}/visits`)
      await plain.getByRole('button', { name: /Record a visit.*Quenby/ }).click()
      await plain.getByRole('heading', { level: 1, name: 'Record a visit' }).waitFor()
      assert.equal(await plain.getByRole('button', { name: 'Same for all the children' }).count(), 0)
      const [id] = (await childrenOn(plain)).values()
      await choose(plain, 'mode', 'telephone')
      await choose(plain, `${id}/safe`, 'yes')
      await type(plain, `${id}/view`, '“Can you come tomorrow?”')
      await type(plain, 'purpose', 'He rang and asked me to ring back.')
      await type(plain, 'analysis', 'He wants to talk and not on the telephone.')
      await type(plain, 'nextSteps', 'I go to school tomorrow.')
      await plain.getByRole('button', { name: 'Record', exact: true }).click()
      await plain.getByText('Recorded. What you wrote stands below').waitFor()
      assert.match(await plain.locator('main').innerText(), /By telephone/)
    },
  )

  step('S136: how each visit was made is counted, and opens to the visits', async () => {
    const director = await town.enter('director-1')
    await director.goto(`${town.origin}/measures?month=${town.store.clock.today().slice(0, 7)}-01`)
    const said = await director.locator('main').innerText()
    assert.match(said, /Visits made face to face/)
    assert.match(said, /Children on a protection plan who were seen alone at visits/)
  })
})
