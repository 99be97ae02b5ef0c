import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { CensusYear } from './census-year.ts'
import { checkAll } from './check.ts'

const bytesOf = (text: string) => [new TextEncoder().encode(text)]
const golden = (name: string) =>
  readFileSync(new URL(`../../../test/golden/cin-census/${name}`, import.meta.url), 'utf8')
const complete = golden('complete-2025-26.xml')

/** Faults of a file as `line 3, Name: sentence`. */
async function faultsOf(text: string, year?: CensusYear): Promise<string[]> {
  const result = await checkAll(bytesOf(text), year === undefined ? {} : { year })
  return result.ok ? [] : result.problems.map(({ where, says }) => `${where}: ${says}`)
}

/** The complete census of 2025/26 with one thing changed; throws where there is nothing to change. */
function changed(from: string | RegExp, to: string): string {
  const text = complete.replace(from, to)
  assert.notEqual(text, complete)
  return text
}

for (const [what, text, fault] of [
  [
    'an element that must be there',
    changed(/<LAchildID>.*\n/, '\n'),
    'line 20, ChildIdentifiers: LAchildID is missing from ChildIdentifiers.',
  ],
  [
    'an element with nothing in it',
    changed(/<LAchildID>.*</, '<LAchildID> <'),
    'line 21, LAchildID: Nothing stands here. Expected some text.',
  ],
  [
    'an element out of order',
    changed(/( *<CINreferralDate>.*\n)( *<ReferralSource>.*\n)/, '$2$1'),
    'line 37, CINreferralDate: CINreferralDate must come before ReferralSource.',
  ],
  [
    'an element given too often',
    changed(/( *<Ethnicity>.*\n)/, '$1$1'),
    'line 30, Ethnicity: Ethnicity may stand here only once.',
  ],
  [
    'an element nobody knows',
    changed('<Children>', '<Children><Adult/>'),
    'line 18, Adult: This element was not expected. Children holds Child.',
  ],
  [
    'a day that does not exist',
    changed('2023-06-01', '2023-06-31'),
    'line 36, CINreferralDate: Expected a day from 1900 to 2199, written 2026-03-31.',
  ],
  [
    'a code that does not exist',
    changed('>RC7<', '>RC0<'),
    'line 40, ReasonForClosure: Expected a code for reason for closure (RC1, RC2, RC3, RC4, RC5, RC6, RC7, RC8, RC9).',
  ],
  [
    'a code with blanks around it',
    changed('>M<', '> M <'),
    'line 25, Sex: Expected a code for sex (M, F, U).',
  ],
  [
    'a UPN of the wrong form',
    changed('A123456789123', 'A12345678912'),
    'line 22, UPN: Expected a letter, eleven figures and a last figure or letter (13 characters).',
  ],
  [
    'a number that is none',
    changed('<NumberOfPreviousCPP>1', '<NumberOfPreviousCPP>one'),
    'line 71, NumberOfPreviousCPP: Expected a whole number, 0 or more.',
  ],
  [
    'a local authority that is none',
    changed('>201<', '>20A<'),
    'line 11, LEA: Expected three figures, such as 201.',
  ],
  ['another collection', changed('>CIN<', '>CLA<'), 'line 5, Collection: Expected CIN.'],
  [
    'text between elements',
    changed('<ChildCharacteristics>', '<ChildCharacteristics>words'),
    'line 28, ChildCharacteristics: Text stands between the elements here; none was expected.',
  ],
  [
    'an attribute',
    changed('<Child>', '<Child id="1">'),
    'line 19, Child: The attribute ‘id’ stands here. Census elements have no attributes.',
  ],
  [
    'a namespace',
    changed('<Message>', '<Message xmlns="urn:x">'),
    'line 2, Message: The attribute ‘xmlns’ stands here. Census elements have no attributes.',
  ],
  [
    'an element inside a value',
    changed('>SYNTHETIC1<', '><b>S</b><'),
    'line 21, b: LAchildID holds a value, not other elements.',
  ],
  [
    'an element of another place',
    changed('<Children>', '<Child/><Children>'),
    'line 18, Child: This element was not expected. Message holds Header, Children.',
  ],
  [
    'the header at the end',
    complete.replace(/( *<Header>.*<\/Header>\n)(.*)(<\/Message>)/s, '$2$1$3'),
    'line 126, Header: Header must come before Children.',
  ],
  [
    'a file cut off',
    complete.slice(0, 3000),
    'line 79, the file: The file ends too early: an element that was opened here or before is never closed. It may have been cut off while it was copied.',
  ],
] as const)
  test(`${what} is told with its line, its element and what was expected`, async () => {
    assert.deepEqual(await faultsOf(text), [fault])
  })

test('a file without children is told', async () => {
  assert.deepEqual(await faultsOf('<Message>\n<Children>\n</Children>\n</Message>', 2026), [
    'line 2, Children: Child is missing from Children.',
  ])
  assert.deepEqual(await faultsOf('<Message></Message>', 2026), [
    'line 1, Message: Children is missing from Message.',
  ])
})

test('the coding of sex, yes and no, and withdrawn codes are judged by the census year', async () => {
  const older = golden('complete-2023-24.xml')
  assert.deepEqual(await faultsOf(older), [])
  assert.match((await faultsOf(older, 2025)).join('\n'), /GenderCurrent does not belong to this census year/)
  assert.match((await faultsOf(complete, 2024)).join('\n'), /Sex does not belong to this census year/)

  const trueFalse = older.replaceAll(/>0<\/(ReferralNFA|ICPC)/g, '>false</$1')
  assert.deepEqual(await faultsOf(trueFalse, 2023), [])
  assert.match((await faultsOf(trueFalse, 2024)).join('\n'), /Expected 1 \(yes\) or 0 \(no\)/)

  const withdrawn = (text: string) => text.replaceAll('>24A<', '>18A<')
  assert.deepEqual(await faultsOf(withdrawn(older)), [])
  assert.match((await faultsOf(withdrawn(complete))).join('\n'), /42 codes for assessment factor/)
})

test('the year is the one of the reference date, and one that is not stated is told', async () => {
  const dated = (year: string, reference: string) =>
    complete.replace('<Year>2026', `<Year>${year}`).replace('>2026-03-31<', `>${reference}<`)
  const yearOf = async (text: string) => {
    const result = await checkAll(bytesOf(text))
    return result.ok ? result.value : result.problems[0]?.says
  }
  assert.equal(await yearOf(dated('2024', '2025-03-31')), 2025)
  assert.equal(await yearOf(dated('2025', '2025-07-21')), 2025)
  assert.match(String(await yearOf(dated('2031', '2031-03-31'))), /2030\/31, whose shape is not stated here/)
  assert.match(String(await yearOf(dated('', ''))), /names no census year/)
})

test('of very many faults a thousand are listed and the rest are counted', async () => {
  const faults = await faultsOf(changed('</Ethnicity>', `</Ethnicity>${'<x/>'.repeat(5000)}`))
  assert.equal(faults.length, 1001)
  assert.equal(faults.at(-1), ': 4,000 more faults are not listed.')
})
