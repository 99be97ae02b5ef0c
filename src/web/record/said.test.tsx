import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contact } from '../../journey/front-door/contact.ts'
import { Paragraphs, Said } from './said.tsx'

const draw = (answers: object) =>
  String(
    <Said
      type={contact}
      standing={{ answers: answers as Record<string, unknown>, lines: {} }}
      people={[]}
      nameOf={(id) => id}
    />,
  )

test('a grid reads as a table of what was filled, and nothing else of it', () => {
  const html = draw({
    household: { p2: { relation: 'child', given: 'Rosa' }, p4: { relation: 'mother', given: '<b>Lena' } },
    worries: 'A bruise.',
  })
  assert.match(html, /<caption[^>]*>Who is in the family\?<\/caption>/)
  assert.deepEqual(
    [...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/g)].map(([, words]) => words),
    ['Person 2', 'Person 4'],
  )
  assert.deepEqual(
    [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, words]) => words),
    ['Row', 'Who', 'First name'],
  )
  assert.match(html, /<bdi>&lt;b&gt;Lena<\/bdi>/)
  assert.ok(html.indexOf('Who is in the family?') < html.indexOf('What are they worried about?'))
})

test('very long words are folded from some point on, and not one letter of them is lost', () => {
  const words = `${'Said so. '.repeat(2_000)}😢${'x'.repeat(20_000)}`
  const html = String(<Paragraphs words={words} />)
  assert.match(html, /Read on: \d+,\d+ more characters/)
  const said = [...html.matchAll(/<p class="govuk-body gt-said" dir="auto">(.*?)<\/p>/g)].map(
    ([, part]) => part,
  )
  assert.equal(said.join(''), words)
  assert.equal(said.length, 2)
})

test('a pair that makes one letter is not parted where there is no blank to part at', () => {
  const words = `x${'😢'.repeat(9_000)}`
  const html = String(<Paragraphs words={words} />)
  assert.ok(html.isWellFormed())
})
