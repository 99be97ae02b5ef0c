import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).sort()
const isTest = (file: string): boolean => /\.test(-data)?\.tsx?$|\/(test-[a-z-]+|specimen)\.tsx?$/.test(file)

/**
 * Which rooms a room may use. A room's own files may always use one another. `store` knows the shapes and never the
 * journey; `standards` could be given away; what runs in a browser never sees the store.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  plain: [],
  define: ['plain'],
  journey: ['plain', 'define'],
  standards: ['plain', 'define'],
  store: ['plain', 'define'],
  sight: ['plain', 'define', 'journey'],
  county: ['plain', 'define', 'journey', 'store'],
  'web/govuk': [],
  'web/look': ['plain', 'web/govuk'],
  'web/chart': ['plain', 'sight', 'web/govuk', 'web/look'],
  'web/record': ['plain', 'define', 'journey', 'web/govuk', 'web/look'],
  'web/client': ['plain', 'define', 'journey', 'standards', 'sight', 'web/govuk', 'web/look', 'web/record'],
  'web/check': ['plain', 'standards', 'web/govuk', 'web/look'],
  web: ['plain', 'define', 'journey', 'standards', 'store', 'sight', 'exchange'],
  jobs: ['plain', 'define', 'journey', 'standards', 'store', 'sight'],
  exchange: ['plain', 'define', 'journey', 'standards', 'store', 'sight'],
  furnishing: ['plain', 'define', 'journey', 'store', 'sight', 'county', 'web'],
  command: ['plain', 'define', 'journey', 'standards', 'store', 'sight', 'county', 'exchange', 'furnishing'],
  house: [
    'plain',
    'define',
    'journey',
    'standards',
    'store',
    'sight',
    'county',
    'exchange',
    'web',
    'furnishing',
    'jobs',
    'command',
  ],
  main: ['plain', 'house', 'command'],
}

/** Files that may use one room more, each for a reason that HOUSE.md gives. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'from-journey': ['journey'],
  'into-journey': ['journey'],
}

/** Shapes alone may be taken from these rooms, by `import type`. */
const shapesOf: Readonly<Record<string, readonly string[]>> = {
  standards: ['store'],
  'web/record': ['store'],
}

const roomOf = (file: string): string => {
  const path = file.replace(/^src\//, '')
  if (!path.includes('/')) return 'main'
  const inner = /^web\/(govuk|look|chart|record|client|check)\//.exec(path)
  return inner === null ? (path.split('/')[0] ?? '') : `web/${inner[1]}`
}

type Import = { readonly file: string; readonly to: string; readonly isType: boolean }

/** What a file imports of ours: the paths, from the root. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/gm),
  ].map((match) => ({
    file,
    to: normalize(join(dirname(file), match[2] ?? match[3] ?? '')),
    isType: match[1] !== undefined,
  }))
}

function mayUse({ file, to, isType }: Import): boolean {
  const [from, into] = [roomOf(file), roomOf(to)]
  if (from === into || (from.startsWith('web') && from === 'web' && into.startsWith('web'))) return true
  const top = into.split('/')[0] ?? ''
  const allowed = [
    ...(arrows[from] ?? []),
    ...Object.entries(doors).flatMap(([name, more]) => (file.includes(`/${name}`) ? more : [])),
  ]
  if (allowed.includes(into) || (allowed.includes(top) && from !== 'web/client' && !into.startsWith('web/')))
    return true
  if (allowed.includes('web') && into.startsWith('web')) return true
  return isType && (shapesOf[from] ?? []).includes(top)
}

test('every room uses only the rooms that its arrows allow', () => {
  const strangers = files.filter((file) => !isTest(file) && arrows[roomOf(file)] === undefined)
  assert.deepEqual(strangers, [], 'a folder that HOUSE.md does not know')
  const wrong = files
    .filter((file) => !isTest(file))
    .flatMap(importsOf)
    .filter((one) => one.to.startsWith('src/') && !mayUse(one))
    .map(({ file, to }) => `${file} → ${to}`)
  assert.deepEqual(wrong, [])
})

test('the clock alone asks what time it is', () => {
  const asks = files.filter((file) => {
    if (
      isTest(file) ||
      file === 'src/plain/clock.ts' ||
      file === 'src/plain/id.ts' ||
      file.startsWith('src/web/client/')
    )
      return false
    return /\bDate\.now\(|\bnew Date\(\)|Temporal\.Now/.test(readFileSync(join(root, file), 'utf8'))
  })
  assert.deepEqual(asks, [])
})

test('no folder is a drawer for odds and ends, and no file only passes things on', () => {
  const drawers = files.filter((file) => /\/(utils?|common|helpers?|managers?|misc|lib)(\/|\.)/.test(file))
  assert.deepEqual(drawers, [])
  assert.deepEqual(
    files.filter((file) => /\/index\.tsx?$/.test(file)),
    [],
  )
})

test('casts, exclamation marks and ‘any’ stay in the rooms that make shapes', () => {
  const loose = files.filter((file) => {
    if (isTest(file) || /^src\/(plain|define)\//.test(file)) return false
    return /\bas any\b|:\s*any\s*[;,)=\]>|&]|@ts-(ignore|expect-error|nocheck)/.test(
      readFileSync(join(root, file), 'utf8'),
    )
  })
  assert.deepEqual(loose, [])
})

/** Lists are written by hand, one line each: a file that defines something must be named where its list is kept. */
const lists: readonly { readonly defines: RegExp; readonly under: string; readonly list: string }[] = [
  { defines: /= defineRecord\(/, under: 'src/journey/', list: 'src/journey/journey.ts' },
  { defines: /= defineRecord\(/, under: 'src/sight/', list: 'src/house/types.ts' },
  {
    defines: /^export const \w+: Measure = /m,
    under: 'src/sight/performance/',
    list: 'src/sight/performance/measures.ts',
  },
  { defines: /^export const \w+: Page = /m, under: 'src/web/pages/', list: 'src/web/pages/pages.ts' },
]

for (const { defines, under, list } of lists)
  test(`everything that ${under} defines for ${list} is on it`, () => {
    const named = new Set(importsOf(list).map(({ to }) => to))
    const missing = files.filter(
      (file) =>
        file.startsWith(under) &&
        file !== list &&
        !isTest(file) &&
        defines.test(readFileSync(join(root, file), 'utf8')) &&
        !named.has(file),
    )
    assert.deepEqual(
      missing.map((file) => relative('.', file)),
      [],
    )
  })
