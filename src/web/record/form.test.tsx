import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concernsInput, type Input, inputsOf, lineInput, overrideInput } from '../../define/draft.ts'
import type { AnyRecord, DraftId, PersonId } from '../../define/record.ts'
import { contact } from '../../journey/front-door/contact.ts'
import { journey } from '../../journey/journey.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { strategyDiscussion } from '../../journey/protection/strategy-discussion.ts'
import { visit } from '../../journey/visits/visit.ts'
import { newId } from '../../plain/id.ts'
import { questionsNotAsked } from './asked.ts'
import { controlFor, RecordForm, type RecordFormProps } from './form.tsx'
import { idOf } from './names.ts'
import { sameInputs } from './same.ts'
import { typedFrom } from './typed-from.ts'

const among = [
  { id: newId<'person'>() satisfies PersonId, name: 'Synthetic Ann' },
  { id: newId<'person'>() satisfies PersonId, name: 'Synthetic Ben' },
]
const worker = { id: newId<'worker'>(), words: 'Synthetic Worker' }
const ids = among.map(({ id }) => id)

const draw = (type: AnyRecord, more: Partial<RecordFormProps> = {}): string =>
  String(
    <RecordForm
      type={type}
      typing={{}}
      among={among}
      problems={[]}
      warnings={[]}
      picks={{ worker: [worker], team: [{ id: newId(), words: 'Synthetic Team' }] }}
      draft={{ id: newId<'draft'>() satisfies DraftId, state: 'AAA=' }}
      submitLabel="Record"
      action="/here"
      {...more}
    />,
  )

type Control = { tag: string; type: string | undefined; text: string }

/** The controls of a page by name: enough of HTML for markup that is our own. */
function controlsIn(html: string): Map<string, Control[]> {
  const controls = new Map<string, Control[]>()
  for (const [text, tag = ''] of html.matchAll(/<(input|textarea|select)\b[^>]*>/g)) {
    const names = [...text.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name)
    const name = names.at(-1)?.replaceAll('&#39;', "'").replaceAll('&amp;', '&') ?? ''
    const type = / type="([^"]*)"/.exec(text)?.[1]
    controls.set(name, [...(controls.get(name) ?? []), { tag, type, text }])
  }
  return controls
}

const holdsOf = ({ tag, type }: Control): Input['holds'] =>
  tag === 'select' || type === 'radio' || type === 'checkbox' ? 'choice' : 'words'

for (const type of journey)
  test(`the form of ‘${type.name}’ has a control for every input, and each holds what the draft expects`, () => {
    const controls = controlsIn(draw(type, { warnings: type.guards ?? [] }))
    for (const input of inputsOf(type, ids)) {
      const drawn = controls.get(input.name)
      assert.ok(drawn !== undefined, `no control for ${input.name}`)
      for (const control of drawn) assert.equal(holdsOf(control), input.holds, input.name)
    }
    const known = new Set(inputsOf(type, ids).map(({ name }) => name))
    const others = [...controls.keys()].filter((name) => !known.has(name))
    assert.deepEqual(others, ['kept'])
  })

test('every id on a form stands once', () => {
  for (const type of journey) {
    const html = draw(type, { warnings: type.guards ?? [] })
    const all = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    assert.deepEqual(
      all.filter((id, at) => all.indexOf(id) !== at),
      [],
      type.name,
    )
  }
})

test('what was typed stands in the form again, also what no answer can be read from, and hostile text stays text', () => {
  const [ann] = ids
  assert.ok(ann)
  const html = draw(strategyDiscussion, {
    typing: {
      'heldAt.day': '31',
      'heldAt.month': 'Febtober',
      chair: '"><script>alert(1)</script>',
      facts: '\nA line first. </textarea><b>',
      mode: 'video',
      'agencies.police.invited': 'yes',
      [concernsInput(ann)]: 'yes',
      [lineInput(ann, 'outcome')]: 'joint',
    },
  })
  assert.ok(html.includes('value="Febtober"'))
  assert.ok(!html.includes('<script>') && !html.includes('</textarea><b>'))
  assert.ok(html.includes('\n\nA line first. &lt;/textarea&gt;&lt;b&gt;</textarea>'))
  for (const [name, value] of [
    ['mode', 'video'],
    ['agencies.police.invited', 'yes'],
    [concernsInput(ann), 'yes'],
    [lineInput(ann, 'outcome'), 'joint'],
  ] as const) {
    const checked = controlsIn(html)
      .get(name)
      ?.filter(({ text }) => / checked/.test(text))
    assert.equal(checked?.length, 1, name)
    assert.ok(checked?.[0]?.text.includes(`value="${value}"`))
  }
})

test('each problem is said at the top, linked to a control that is there, and again at its question', () => {
  const [ann] = ids
  assert.ok(ann)
  const problems = [
    { where: 'startedOn.day', says: 'Give the day on which it started.' },
    { where: 'finished.is', says: 'Say whether the enquiry is finished.' },
    { where: 'startedOn', says: 'Something about the whole.' },
    { where: lineInput(ann, 'conference'), says: 'Decide.' },
    { where: concernsInput(ann), says: 'Tick the children whom this concerns.' },
    { where: overrideInput('strategy discussion'), says: 'Say why.' },
  ]
  const html = draw(enquiry, { problems, warnings: enquiry.guards ?? [] })
  for (const { where, says } of problems) {
    const id = controlFor(enquiry, where)
    assert.ok(html.includes(`href="#${id}"`), where)
    assert.ok(html.includes(` id="${id}"`), where)
    assert.ok(html.split(says).length >= 3, says)
  }
  assert.ok(html.includes('Synthetic Ann: Decide.'))
})

test('a single child is not asked for, and a record without children has no lines', () => {
  assert.ok(!draw(enquiry, { among: among.slice(0, 1) }).includes('Which children'))
  assert.ok(draw(enquiry).includes('Which children'))
})

test('a guard that warns asks why, and one that does not is not shown', () => {
  assert.ok(!draw(enquiry).includes('you go on: why?'))
  const html = draw(enquiry, { warnings: enquiry.guards ?? [] })
  assert.ok(html.includes('name="override.strategy discussion"'))
  assert.ok(html.includes('No strategy discussion'))
})

test('what was picked before and is not on offer any more stays picked, and is said to be gone', () => {
  const gone = newId<'worker'>()
  const html = draw(allocation, { typing: { worker: gone } })
  assert.match(html, new RegExp(`value="${gone}"[^>]*checked`))
  assert.ok(html.includes('not on offer any more'))
})

test('the rows of a long grid that nobody needs yet are folded away, and a filled one never is', () => {
  const folded = (html: string) => html.slice(html.indexOf('<details'), html.indexOf('</details>'))
  assert.ok(folded(draw(contact)).includes('household.p5.given'))
  assert.ok(!folded(draw(contact, { typing: { 'household.p6.given': 'X' } })).includes('household.p6.given'))
})

test('a form sent without script is read: boxes not ticked are empty, words not on it are left alone', () => {
  const [ann, ben] = ids
  assert.ok(ann && ben)
  const form = new FormData()
  form.set('facts', 'One\r\nTwo')
  form.set(concernsInput(ann), 'yes')
  form.set('stranger', 'x')
  const typing = typedFrom(form, inputsOf(enquiry, ids))
  assert.equal(typing.facts, 'One\nTwo')
  assert.equal(typing[concernsInput(ann)], 'yes')
  assert.equal(typing[concernsInput(ben)], '')
  assert.equal(typing.by, '')
  assert.ok(!('delay' in typing) && !('stranger' in typing))
  const several = typedFrom({ cites: ['a', 'b'], facts: 'x' }, [
    { name: 'cites', holds: 'choice' },
    { name: 'toString', holds: 'words' },
  ])
  assert.deepEqual(several, { cites: 'a b' })
})

test('a question is asked only once an earlier answer calls for it', () => {
  const [ann, ben] = ids
  assert.ok(ann && ben)
  const closed = questionsNotAsked(enquiry, {}, ids)
  assert.deepEqual([...closed].slice(0, 3), ['facts', 'dissent', lineInput(ann, 'outcome')])
  const done = { 'finished.is': 'done', 'finished.day': '1', 'finished.month': '11', 'finished.year': '2026' }
  assert.deepEqual([...questionsNotAsked(enquiry, done, ids)], [])
  const typing = { mode: 'video', [lineInput(ann, 'outcome')]: 'more' }
  assert.deepEqual([...questionsNotAsked(strategyDiscussion, typing, ids)], [lineInput(ben, 'moreBy')])
})

test('different names have different ids, fit for a page', () => {
  const names = ['a.b', 'a b', 'a/b', 'a_b', 'in person.x', 'ab', 'a’b']
  const all = names.map(idOf)
  assert.ok(all.every((id) => /^[\w-]+$/.test(id)))
  assert.equal(new Set(all).size, names.length)
})

test('each child’s own lines stand where the record says, and problems are told in the order of the page', () => {
  const [ann, ben] = ids
  assert.ok(ann && ben)
  const problems = [
    { where: 'purpose', says: 'Third.' },
    { where: 'mode', says: 'First.' },
    { where: lineInput(ben, 'safe'), says: 'Second.' },
    { where: overrideInput('not seen'), says: 'Fourth.' },
  ]
  const html = draw(visit, { problems, warnings: visit.guards ?? [] })
  const places = [
    'data-question="mode"',
    `data-child="${ann}"`,
    `data-child="${ben}"`,
    'data-question="purpose"',
  ]
  const found = places.map((place) => html.indexOf(place))
  assert.ok(found.every((at) => at > 0))
  assert.deepEqual(
    found,
    found.toSorted((a, b) => a - b),
  )
  assert.deepEqual([...html.matchAll(/(First|Second|Third|Fourth)\./g)].map(([, word]) => word).slice(0, 4), [
    'First',
    'Second',
    'Third',
    'Fourth',
  ])
})

test('what may be the same for all is what is chosen: never words, never a reason, nothing that is each child’s own', () => {
  assert.deepEqual(sameInputs(visit), ['seen.is', 'alone.is', 'bedroom'])
  assert.ok(!sameInputs(enquiry).some((input) => /rationale|view|because|day/.test(input)))
  assert.equal(draw(visit).split('data-gt-same=').length - 1, 2)
  assert.ok(!draw(visit, { among: among.slice(0, 1) }).includes('data-gt-same='))
  assert.ok(!draw(allocation).includes('data-gt-same='))
})
