import type { OnRecord } from '../../define/on-record.ts'
import type { RecordId } from '../../define/record.ts'
import { disabilities, ethnicities, sexes, upnUnknownReasons } from '../../journey/codes.ts'
import { person as personRecord } from '../../journey/people/person.ts'
import { dayIn, jsonIn, type PersonAsking } from './asked.ts'
import { findCode } from './codes.ts'
import { rowsOf, textIn } from './dataset.ts'
import type { FieldOf } from './object.ts'
import { address, disability, family, linkedIdentifiers, person } from './people.ts'
import type { Row } from './read.ts'

type PersonRow = Row<FieldOf<typeof person>>

/* Who a person is: the row in ssd_person, with what other objects say of the same person, is one record. */

/** Gender as the data set codes it, and as returns coded it until 2024. */
const genders = { '00': '0', '01': '1', '02': '2', '09': '9' } as const
const isGender = (text: string): text is keyof typeof genders => text in genders

/** Asks for the record of a person. `known` is what stands here about them. */
export function askForPerson(asking: PersonAsking, known: OnRecord | undefined): void {
  const { number } = asking.person
  const [first, ...more] = rowsOf(person, asking.person)
  if (first === undefined) return
  for (const row of more) asking.again('ssd_person', row, first)
  const id = known?.id ?? asking.idOf('ssd_person', number)
  asking.ends.made('ssd_person', first, id)
  for (const row of rowsOf(family, asking.person)) asking.ends.made('ssd_family', row, id)
  asking.want(id, 'ssd_person', number, first, {
    type: personRecord,
    answers: {
      // A child without a number of the council is exported under an identity made here, which is no number.
      ...(known?.id === number ? {} : { localNumber: number }),
      givenName: textIn(first, 'pers_forename'),
      familyName: textIn(first, 'pers_surname'),
      bornOn: dayIn(first, 'pers_dob'),
      expectedOn: dayIn(first, 'pers_expected_dob'),
      diedOn: dayIn(first, 'pers_death_date'),
      ethnicity: asking.code('ssd_person', first, 'pers_ethnicity', 'ethnicity', ethnicities),
      ...numbersOf(asking, id, textIn(first, 'pers_upn')),
      upnUnknown: asking.code('ssd_person', first, 'pers_upn_unknown', 'upn-unknown', upnUnknownReasons),
      disabilities: disabilitiesOf(asking, id),
      ...addressOf(asking, id),
    },
    implied: { answers: { ...sexOf(asking, first), ...genderOf(asking, first) } },
    day: undefined,
  })
}

/** As a return tells the sex: older ones asked for a gender, and what the one does not ask is no news about the other. */
function sexOf(asking: PersonAsking, row: PersonRow): { readonly sex?: 'M' | 'F' | 'U' } {
  const sex = asking.code('ssd_person', row, 'pers_sex', 'sex', sexes)
  return sex === undefined ? {} : { sex }
}

function genderOf(asking: PersonAsking, row: PersonRow): { readonly gender?: string } {
  const text = textIn(row, 'pers_gender')
  if (text === undefined) return {}
  const code = text.padStart(2, '0')
  if (isGender(code)) return { gender: genders[code] }
  asking.ends.value('ssd_person', row, 'pers_gender', 'This is none of the codes of its list (ssd-gender).')
  return {}
}

/** The kinds of number that a person’s record has a place for, as extracts name them. */
function numberNamed(kind: string | undefined): 'upn' | 'formerUpn' | undefined {
  const low = (kind ?? '').toLowerCase()
  if (!/\bupn\b|unique pupil/.test(low) || /unknown/.test(low)) return undefined
  return /former|previous|old/.test(low) ? 'formerUpn' : 'upn'
}

const otherNumber = 'Other numbers than the unique pupil number are not yet held.'

/** Pupil numbers, from the deployed field of the person and from the numbers under which others know them. */
function numbersOf(
  asking: PersonAsking,
  id: RecordId,
  upn: string | undefined,
): { readonly upn: string | undefined; readonly formerUpn: string | undefined } {
  const found = { upn, formerUpn: undefined as string | undefined }
  for (const row of rowsOf(linkedIdentifiers, asking.person)) {
    const [kind, value] = [
      numberNamed(textIn(row, 'link_identifier_type')),
      textIn(row, 'link_identifier_value'),
    ]
    if (kind === undefined || value === undefined)
      asking.ends.ended('ssd_linked_identifiers', row, 'notHeld', otherNumber)
    else if (found[kind] !== undefined && found[kind] !== value)
      asking.ends.ended(
        'ssd_linked_identifiers',
        row,
        'refused',
        'The person has another number of this kind. That one was kept.',
      )
    else {
      found[kind] = value
      asking.ends.made('ssd_linked_identifiers', row, id)
    }
  }
  return found
}

type Disability = (typeof disabilities)[number]['code']

function disabilitiesOf(asking: PersonAsking, id: RecordId): readonly Disability[] | undefined {
  const codes = new Set<Disability>()
  for (const row of rowsOf(disability, asking.person)) {
    const text = findCode('disability', textIn(row, 'disa_disability_code') ?? '')
    const code = disabilities.find((one) => one.code === text)?.code
    if (code === undefined)
      asking.ends.ended(
        'ssd_disability',
        row,
        'refused',
        'This is none of the codes of its list (disability).',
      )
    else if (codes.has(code)) asking.ends.ended('ssd_disability', row, 'same')
    else {
      codes.add(code)
      asking.ends.made('ssd_disability', row, id)
    }
  }
  const inOrder = disabilities.map(({ code }) => code).filter((code) => codes.has(code))
  return inOrder.length === 0 ? undefined : inOrder
}

const otherAddress = 'One address of a person is held, the latest; this is an earlier one.'

/** Where a person lives: the address that has not ended, the latest first. */
function addressOf(
  asking: PersonAsking,
  id: RecordId,
): { readonly address?: string; readonly postcode?: string } {
  const [now, ...earlier] = rowsOf(address, asking.person).toSorted(laterFirst)
  for (const row of earlier) asking.ends.ended('ssd_address', row, 'notHeld', otherAddress)
  if (now === undefined) return {}
  asking.ends.made('ssd_address', now, id)
  const [text, postcode] = [
    sayAddress(jsonIn(now, 'addr_address_json')),
    textIn(now, 'addr_address_postcode'),
  ]
  return {
    ...(text === undefined ? {} : { address: text }),
    ...(postcode === undefined ? {} : { postcode }),
  }
}

type AddressRow = Row<FieldOf<typeof address>>

/** One that has not ended stands before all others. */
function laterFirst(a: AddressRow, b: AddressRow): number {
  const [endA, endB] = [lastOf(a), lastOf(b)]
  return endA < endB ? 1 : endA > endB ? -1 : 0
}

const lastOf = (row: AddressRow): string =>
  `${dayIn(row, 'addr_address_end_date') ?? '9999-12-31'} ${dayIn(row, 'addr_address_start_date') ?? ''}`

/** Parts of an address in the order in which they are written; places on a map are none. */
const parts = ['FLOOR', 'BUILDING', 'HOUSE', 'STREET', 'LOCALITY', 'TOWN', 'COUNTY']

function sayAddress(json: unknown): string | undefined {
  if (typeof json === 'string') return json.trim() === '' ? undefined : json.trim()
  if (typeof json !== 'object' || json === null) return undefined
  const named = new Map(
    Object.entries(json).map(([name, value]) => [
      name.toUpperCase(),
      typeof value === 'object' ? '' : String(value ?? '').trim(),
    ]),
  )
  const said = parts.flatMap((part) => named.get(part) || [])
  return said.length === 0 ? undefined : said.join(', ')
}
