import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assessment } from '../../../journey/assessment/assessment.ts'
import { addWorkingDays } from '../../../plain/calendar.ts'
import { aDay } from '../../../plain/day.ts'
import { measures } from '../../../sight/performance/measures.ts'
import {
  assessed,
  onDay,
  type Practice,
  practiceIn,
  referred,
} from '../../../sight/performance/practice.test-data.ts'
import { openCouncil, restrict, say } from '../../../store/council.test-data.ts'
import { beginDraft } from '../drafts/begin.ts'
import { draftForm } from '../drafts/form.tsx'
import { measureChildren } from './children.tsx'
import { commentaryPage } from './commentary.tsx'
import { measurePage } from './measure.tsx'
import { measuresPage } from './overview.tsx'
import { type Site, siteOf } from './site.test-data.ts'

let it: Practice
let site: Site
before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-16'))
  site = siteOf(it.council, [
    measuresPage,
    measurePage,
    measureChildren,
    commentaryPage,
    beginDraft,
    draftForm,
  ])
  const { harbour, hill } = it.council.teams
  for (const [name, days, team] of [
    ['Ann', 30, harbour],
    ['Ben', 46, harbour],
    ['Cat', 45, hill],
  ] as const)
    await october(name, days, team)
  const alone = await assessed(it, [await it.child('Dot')], '2026-10-01')
  await it.answer(alone, 1, assessment, { verdict: 'authorised', on: aDay('2026-10-20') })
})
after(() => it.council.stop())

/** A child whose assessment was authorised on 20 October, so many working days after the referral. */
async function october(name: string, days: number, team: (typeof it.council.teams)['hill']) {
  const child = await it.child(name)
  const from = addWorkingDays(aDay('2026-10-20'), -days)
  const made = await assessed(it, [child], '2026-10-01', { team, before: [await referred(it, child, from)] })
  await it.answer(made, 1, assessment, { verdict: 'authorised', on: aDay('2026-10-20') })
  return { child, made }
}

test('the month in figures begins with the last whole month, and says each figure in words', async () => {
  const { status, words } = await site('director', '/measures')
  assert.equal(status, 200)
  assert.match(words, /Measures, October 2026/)
  assert.match(words, /Assessments authorised within 45 working days/)
  assert.match(words, /A child waits for help/)
  assert.match(words, /2 of 3 children: .*?, 67%; 1 not known/)
  assert.match(words, /Target: 85% or more, the council’s own target/)
  assert.match(words, /Nobody has written about October 2026 yet/)
  assert.match(words, /Nobody to count/)
  assert.equal(words.split('Nobody has been counted yet').length - 1, measures.length - 1)
  assert.equal(words.split('Nobody has written about October 2026 yet').length - 1, measures.length)
})

test('another month can be chosen, the running one says that it is not whole, and nonsense is told', async () => {
  assert.match((await site('director', '/measures?month=2026-09')).words, /Measures, September 2026/)
  const running = await site('director', '/measures?month=2026-11')
  assert.match(running.words, /Measures, November 2026 so far/)
  for (const odd of ['2027-01', '2026-13', 'soon', '2026-10-05']) {
    const { status, words } = await site('director', `/measures?month=${odd}`)
    assert.equal(status, 200)
    assert.match(words, /That month cannot be shown, so this is October 2026/)
  }
})

test('from the headline to the child’s record are three clicks', async () => {
  const month = await site('director', '/measures')
  const opens = month.links.find((href) => href.startsWith('/measures/AS-01/children'))
  const list = await site('director', opens ?? '')
  assert.equal(list.status, 200)
  assert.ok(list.links.some((href) => /^\/children\/[0-9a-f-]{36}$/.test(href)))
  assert.ok(list.links.some((href) => /^\/records\/[0-9a-f-]{36}$/.test(href)))
  assert.match(list.words, /2 of 3, 67%; 1 not known/)
  assert.match(list.words, /Ben Sand .*? Not met 46 working days/)
  assert.match(list.words, /Dot Sand .*? Not known no referral stands before it/)
  assert.ok(list.words.indexOf('Ben Sand') < list.words.indexOf('Ann Sand'), 'not met first')
})

test('a measure is taken apart by team and locality, each count leading to its own children', async () => {
  const { words, links } = await site('director', '/measures/AS-01?month=2026-10')
  assert.match(words, /By locality, October 2026 .*? Coast 2 met, Coast 1 not met, Coast 0 67%/)
  assert.match(words, /harbour 1 met, harbour 1 not met, harbour 0 50%/)
  assert.match(words, /hill 1 met, hill 0 0 100%/)
  assert.match(words, /No team recorded 0 0 1 cannot tell, No team recorded no figure/)
  assert.match(words, /Counts each child whose assessment was first authorised in the month/)
  const late = links.find((href) => href.includes(`team=${it.council.teams.harbour}&is=not+met`))
  const list = await site('director', late ?? '')
  assert.match(list.words, /Ben Sand/)
  assert.doesNotMatch(list.words, /Ann Sand|Cat Sand/)
  const nobody = links.find((href) => href.includes('team=none'))
  assert.match((await site('director', nobody ?? '')).words, /Dot Sand/)
  const coast = await site('director', '/measures/AS-01/children?month=2026-10&locality=Coast')
  assert.match(coast.words, /3 children listed/)
  const one = await site('director', '/measures/AS-01?month=2026-10&by=team')
  assert.doesNotMatch(one.words, /By locality/)
})

test('what does not exist is not found', async () => {
  for (const path of [
    '/measures/XX-99',
    '/measures/XX-99/children',
    '/measures/AS-01/children?team=nobody',
    '/measures/AS-01/children?locality=Nowhere',
    '/measures/commentary/nonsense',
    '/measures/commentary/018f0000-0000-7000-8000-000000000000',
  ])
    assert.equal((await site('director', path)).status, 404, path)
})

test('a reviewing officer sees every figure and no child, and reads why not', async () => {
  const { words, links } = await site('reviewing officer', '/measures/AS-01?month=2026-10')
  assert.match(words, /2 of 3, 67%; 1 not known/)
  assert.match(words, /The children behind the figure open to managers/)
  assert.ok(!links.some((href) => href.includes('/children')))
  const refused = await site('reviewing officer', '/measures/AS-01/children?month=2026-10')
  assert.equal(refused.status, 403)
  assert.doesNotMatch(refused.words, /Sand/)
  assert.match(refused.words, /because no rule lets a reviewing officer open figures to children/)
  assert.equal((await site('contact officer', '/measures')).status, 403)
})

test('members and outsiders meet no figure in which small numbers are not hidden, by whatever address', async () => {
  for (const role of ['lead member', 'board member', 'committee member', 'young ambassador'] as const)
    for (const path of ['/measures', '/measures/AS-01?month=2026-10', '/measures/AS-01/children'])
      assert.equal((await site(role, path)).status, 403, `${role}, ${path}`)
})

test('an analyst sees who is behind a figure, without ways into records that the post does not open', async () => {
  const { words, links } = await site('performance analyst', '/measures/AS-01/children?month=2026-10')
  assert.match(words, /Ben Sand/)
  assert.match(words, /Your post counts and does not open children’s records/)
  assert.ok(!links.some((href) => /^\/(children|records)\//.test(href)))
})

test('a restricted child is counted, said to be missing from the list, and not named', async () => {
  const { child } = await october('Secret', 20, it.council.teams.hill)
  await restrict(it.council, child, [])
  const { words } = await site('director', '/measures/AS-01/children?month=2026-10')
  assert.match(words, /One child is counted and not listed here: only named workers may open that record/)
  assert.doesNotMatch(words, /Secret/)
  assert.match(words, /3 of 4, 75%; 1 not known/)
})

/** Begins a commentary from the page's own form, sends it, and gives where it went. */
async function comment(what: string, extra: Readonly<Record<string, string>> = {}): Promise<string> {
  const page = await site('director', '/measures/AS-01?month=2026-10')
  const fields = [...page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const form = Object.fromEntries(fields.map(([, name, value]) => [name ?? '', value ?? '']))
  assert.equal(form['with.measure'], 'AS-01')
  const draft = await site('director', '/begin', form)
  assert.doesNotMatch((await site('director', draft.to ?? '')).html, /name="(met|notMet|signedAs)"/)
  const typed = {
    measure: 'AS-01',
    'month.day': '1',
    'month.month': '10',
    'month.year': '2026',
    what,
    soWhat: 'Children wait.',
    nowWhat: 'The manager looks weekly.',
    ...extra,
  }
  return (await site('director', draft.to ?? '', typed)).to ?? ''
}

test('a commentary is signed with the figure as it stands then, whatever the form says', async () => {
  const to = await comment('One in four is late.', { met: '999', notMet: '0', signedAs: 'King' })
  assert.match(to, /^\/measures\/commentary\/[0-9a-f-]{36}\?recorded=/)
  const { words } = await site('reviewing officer', to)
  assert.match(words, /One in four is late/)
  assert.match(words, /, director, on 16 November 2026, on the figure 3 of 4, 75%; 1 not known/)
  assert.doesNotMatch(words, /999|King|when this was signed/)
  const month = await site('director', '/measures')
  assert.match(month.words, /One in four is late/)
  assert.equal(month.words.split('Nobody has written about October 2026 yet').length - 1, measures.length - 1)
})

test('where records made since change the figure, the commentary says both', async () => {
  await october('Eve', 10, it.council.teams.hill)
  const { words } = await site('director', '/measures/AS-01?month=2026-10')
  assert.match(
    words,
    /It was 3 of 4 \(1 not known\) when this was signed; records made since make it 4 of 5 \(1 not known\)/,
  )
  const later = await site('director', '/measures/AS-01?month=2026-09')
  assert.match(later.words, /Commentary on other months October 2026: 3 of 4, 75%; 1 not known/)
})

test('a commentary that is corrected is signed anew, and the first signing stays readable', async () => {
  const [row] = await say<{ record: string }>(it.council.addresses.adminUrl, 'select record from commentary')
  const draft = await site('director', '/begin', { kind: 'commentary', record: row?.record ?? '' })
  const to = await site('director', draft.to ?? '', {
    measure: 'AS-01',
    'month.day': '17',
    'month.month': '10',
    'month.year': '2026',
    what: 'One in five is late.',
    soWhat: 'Children wait.',
    nowWhat: 'The manager looks weekly.',
  })
  const { words } = await site('director', to.to ?? '')
  assert.match(words, /One in five is late/)
  assert.match(words, /on the figure 4 of 5, 80%; 1 not known/)
  assert.match(words, /Version 1, signed on 16 November 2026 .*? 3 of 4, 75%.*? One in four is late/)
})

test('a commentary needs its words, and nobody signs a month that has not begun', async () => {
  const draft = await site('director', '/begin', { kind: 'commentary', 'with.measure': 'AS-01' })
  const sent = await site('director', draft.to ?? '', {
    measure: 'AS-01',
    'month.day': '1',
    'month.month': '12',
    'month.year': '2026',
    what: 'Guesses.',
  })
  assert.equal(sent.status, 422)
  assert.match(sent.words, /Write what it means for children/)
  assert.match(sent.words, /This month has not come yet/)
  const member = await site('lead member', '/begin', { kind: 'commentary' })
  assert.equal(member.status, 403)
})
