import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFiles } from './checking.ts'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const header = (...rows: readonly string[]) => `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${rows.join('\n')}\n`
const reviews = (day: string) => `CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/05/2015,${day},PN1\n`
const one = '1,M,01/05/2015,WBRI,UN4,,'

const done = async (...asked: Parameters<typeof checkFiles>) => {
  const came = await checkFiles(...asked)
  if ('refused' in came) throw new Error(came.refused)
  return came
}
const quiet = () => {}

test('return and year are guessed, and what is chosen stands instead', async () => {
  const files = [file('header.csv', header(one)), file('reviews.csv', reviews('01/06/2025'))]
  const guessed = await done(files, {}, quiet)
  assert.deepEqual([guessed.summary.standard, guessed.summary.year], ['ssda903', '2025/26'])
  assert.equal(guessed.summary.yearOfFiles, undefined)
  const chosen = await done(files, { year: '2024/25' }, quiet)
  assert.deepEqual([chosen.summary.year, chosen.summary.yearOfFiles], ['2024/25', '2025/26'])
})

test('files of a year whose rules are not known are checked as the latest, and that is said', async () => {
  const { summary } = await done(
    [file('h.csv', header(one)), file('r.csv', reviews('01/06/2011'))],
    {},
    quiet,
  )
  assert.deepEqual([summary.year, summary.yearOfFiles], ['2026/27', '2011/12'])
})

test('every file is told with what it became: a table, a list beside the return, or nothing', async () => {
  const files = [
    file('header.csv', header(one)),
    file('last/header.csv', header(one)),
    file('ofsted.csv', 'URN,Placement codes\nSC1,K2\n'),
    file('letter.csv', 'Dear Ann\n'),
  ]
  const { summary, problems } = await done(files, {}, quiet)
  assert.deepEqual(
    summary.files.map(({ name, table }) => [name, table]),
    [
      ['header.csv', 'Header'],
      ['last/header.csv', 'Header_last'],
      ['letter.csv', undefined],
      ['ofsted.csv', 'a list of providers'],
    ],
  )
  assert.ok(problems.some(({ file: name }) => name === 'letter.csv'))
})

test('a file that was left out is not read', async () => {
  const files = [file('header.csv', header(one)), file('reviews.csv', reviews('31/02/2025'))]
  const { summary } = await done(files, { when: { 'reviews.csv': 'left out' } }, quiet)
  assert.deepEqual([summary.rows, summary.problems], [1, 0])
})

test('nothing that looks like a return is refused, with what was wrong with each file', async () => {
  const came = await checkFiles([file('letter.txt', 'Dear Ann')], {}, quiet)
  assert.ok('refused' in came && /looks like a return/.test(came.refused))
  const last = await checkFiles([file('last/header.csv', header(one)), file('x.csv', 'a\n')], {}, quiet)
  assert.ok('refused' in last && /Nothing of this year/.test(last.refused))
})

test('a census that says whose it is is of that authority, whatever was chosen before', async () => {
  const xml =
    '<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>999</LEA></Source></Header><Children><Child><ChildIdentifiers><LAchildID>1</LAchildID></ChildIdentifiers></Child></Children></Message>'
  const { summary, checked } = await done([file('cin.xml', xml)], { authority: 'E09000027' }, quiet)
  assert.deepEqual([summary.standard, summary.year], ['cin-census', '2025/26'])
  assert.deepEqual([summary.authorityInFiles, checked.collection.authority], ['999', '999'])
})
