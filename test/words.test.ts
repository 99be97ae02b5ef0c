import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { recordTypes } from '../src/house/types.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Each word of WORDS.md with what it means: the rows of its tables. */
const defined = [...read('WORDS.md').matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, word, means]) => ({ word: word ?? '', means: means ?? '' }))
  .filter(({ word }) => word !== 'Word')

const words = new Set(defined.map(({ word }) => word))
const isDefined = (word: string): boolean => words.has(word) || words.has(word.replace(/s$/, ''))

const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !/\.test(-data)?\.tsx?$|\/test-/.test(file),
)

/** Words that mean in Goldthread what they mean everywhere. */
const plainEnglish = new Set(
  'alone, colleagues, day, done, grid, may, matches, moment, must, remembering, search, tally, words, work'.split(
    ', ',
  ),
)

const namesIn = (file: string, names: RegExp): readonly string[] =>
  [...read(file).matchAll(names)].map(([, name]) => name ?? '')

/** What a file hands out under a name of one word: its nouns and its verbs. */
const handedOut = (file: string): readonly string[] =>
  namesIn(file, /^export (?:async )?(?:function\*? |const )([a-z]+)\b/gm)

/** What pages and jobs do on somebody’s behalf, under a name of one word. */
const doneFor = (file: string): readonly string[] =>
  namesIn(file, /^export async function ([a-z]+)\(\s*(?:acting|\{[^}]*\}): Acting\b/gm)

test('no word is defined twice, and every word says what it means', () => {
  assert.ok(defined.length > 30)
  const all = defined.map(({ word }) => word)
  assert.deepEqual(
    all.filter((word, at) => all.indexOf(word) !== at),
    [],
  )
  for (const { word, means } of defined) assert.ok(means.trim().length > 10, word)
})

test('every type of record has its word', () => {
  assert.deepEqual(
    recordTypes.map(({ name }) => name).filter((name) => !words.has(name)),
    [],
  )
})

test('every desk at which records are written has its word', () => {
  const desks = ['front door', ...new Set(recordTypes.map(({ desk }) => desk))]
  const told = defined.map(({ word, means }) => `${word} ${means}`).join(' ')
  for (const desk of desks) assert.ok(told.includes(desk), desk)
})

test('the verbs of the house, where the code has them, have their words', () => {
  const verbs = [
    'keep',
    'settle',
    'append',
    'as',
    'read',
    'write',
    'begin',
    'authorise',
    'figure',
    'explain',
    'log',
  ]
  const inCode = new Set(sources.flatMap(handedOut))
  const used = verbs.filter((verb) => inCode.has(verb))
  assert.ok(used.length > 7)
  assert.deepEqual(
    used.filter((verb) => !words.has(verb)),
    [],
  )
})

const rooms = [
  ['define', handedOut],
  ['store', doneFor],
] as const

for (const [room, found] of rooms)
  test(`what ${room} hands out under one word is in WORDS.md, or is plain English`, () => {
    const all = sources.filter((file) => file.startsWith(`src/${room}/`)).flatMap(found)
    assert.ok(all.length > 5)
    assert.deepEqual(
      all.filter((name) => !isDefined(name) && !plainEnglish.has(name)),
      [],
      'give each a row in WORDS.md, or put it on the list of plain English here',
    )
  })

/** `strategy discussion` as a name, in a file’s name or in a sentence. */
const anyForm = (word: string): RegExp => {
  const [first = '', ...rest] = word.split(' ')
  return new RegExp(`(?<![a-z])${[first, ...rest].join('[ _-]?')}`, 'i')
}

test('every word that is defined is used', () => {
  const whole = sources.map((file) => `${file}\n${read(file)}`).join('\n')
  assert.deepEqual(
    defined.map(({ word }) => word).filter((word) => !anyForm(word).test(whole)),
    [],
  )
})
