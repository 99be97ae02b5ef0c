import { type Day, readTypedDay } from '../../plain/day.ts'
import type { Problem, Result } from '../../plain/result.ts'
import { type Role, roles } from '../../store/access.ts'
import type { Row, Sheets } from './sheets.ts'

/** What a team is for. By `front door` access knows who receives contacts; the others tell people where they are. */
export const purposes = [
  'front door',
  'family help',
  'assessment',
  'safeguarding',
  'children in care',
  'disabled children',
  'leaving care',
  'fostering',
  'adoption',
  'conferences and reviews',
  'virtual school',
  'quality and performance',
  'leadership',
] as const

export type Team = { readonly name: string; readonly locality: string; readonly purpose: string }

/** Somebody who works for the council. Who they are is `issuer` and `subject` together, which never change. */
export type Worker = {
  /** Where the row stands that says so, for telling what became of it. */
  readonly where: string
  readonly name: string
  readonly post: string
  readonly role: Role
  /** The name of a team of this council; nothing for somebody who stands in none. */
  readonly team: string | undefined
  readonly issuer: string
  readonly subject: string
  /** The last day on which they work here. */
  readonly endedOn: Day | undefined
}

/** A council as it is to be set up, whole and without contradiction. */
export type Council = {
  readonly name: string
  /** The Department for Education's three-digit number of the local authority. */
  readonly code: string
  readonly teams: readonly Team[]
  readonly workers: readonly Worker[]
}

const headings = {
  council: ['name', 'code'],
  teams: ['name', 'locality', 'purpose'],
  workers: ['name', 'post', 'role', 'team', 'issuer', 'subject'],
} as const
const mayBeThere: readonly string[] = ['ended_on']

const longest = 200

/** Gathers what is wrong, so that one reading tells everything. */
class Reading {
  readonly problems: Problem[] = []

  say(row: Row, field: string, says: string): void {
    this.problems.push({ where: `${row.where}, ${field}`, says })
  }

  /** The words of a cell that must be given. */
  words(row: Row, field: string): string {
    const text = row.cells[field] ?? ''
    if (text === '') this.say(row, field, 'Give this; it is empty.')
    else if (text.length > longest) this.say(row, field, `This is longer than ${longest} characters.`)
    else if (/\p{Cc}/u.test(text))
      this.say(row, field, 'This holds a line break or another control character.')
    return text
  }

  oneOf<T extends string>(row: Row, field: string, allowed: readonly T[]): T | undefined {
    const text = this.words(row, field)
    const found = allowed.find((one) => one === text.toLowerCase())
    if (found === undefined && text !== '')
      this.say(row, field, `This is not one that Goldthread knows. Give one of: ${allowed.join(', ')}.`)
    return found
  }
}

/**
 * Judges a description of a council: every heading there and none unknown, every team and worker whole, each named once,
 * each worker in a team that is listed. Tells everything that is wrong, each with its row and field.
 */
export function readCouncil(sheets: Sheets): Result<Council> {
  const reading = new Reading()
  checkHeadings(reading, sheets)
  const [row, second] = sheets.council
  if (row === undefined) reading.problems.push({ where: 'council', says: 'Give one row: name and code.' })
  if (second !== undefined) reading.say(second, 'name', 'Give one council; this is a second.')
  const teams = sheets.teams.flatMap((one) => readTeam(reading, one))
  checkTeams(reading, sheets.teams)
  const teamNames = sheets.teams.map(({ cells }) => cells.name ?? '')
  const workers = sheets.workers.flatMap((one) => readWorker(reading, one, teamNames))
  checkOnce(reading, sheets.workers)
  const council = row === undefined ? undefined : readNameAndCode(reading, row)
  if (council === undefined || reading.problems.length > 0) return { ok: false, problems: reading.problems }
  return { ok: true, value: { ...council, teams, workers } }
}

function checkHeadings(reading: Reading, sheets: Sheets): void {
  for (const sheet of ['council', 'teams', 'workers'] as const) {
    const wanted: readonly string[] = headings[sheet]
    const [row] = sheets[sheet]
    if (row === undefined) continue
    const strange = new Set(sheets[sheet].flatMap(({ cells }) => Object.keys(cells)))
    for (const name of strange)
      if (!wanted.includes(name) && !(sheet === 'workers' && mayBeThere.includes(name)))
        reading.problems.push({
          where: sheet,
          says: `There is no heading ‘${name.slice(0, 40)}’ here. The headings are: ${wanted.join(', ')}${sheet === 'workers' ? ' and, if wanted, ended_on' : ''}.`,
        })
  }
}

function readNameAndCode(reading: Reading, row: Row): Pick<Council, 'name' | 'code'> {
  const [name, code] = [reading.words(row, 'name'), reading.words(row, 'code')]
  if (code !== '' && !/^\d{3}$/.test(code))
    reading.say(row, 'code', 'Give the three digits by which the Department for Education knows the council.')
  return { name, code }
}

function readTeam(reading: Reading, row: Row): readonly Team[] {
  const [name, locality] = [reading.words(row, 'name'), reading.words(row, 'locality')]
  const purpose = reading.oneOf(row, 'purpose', purposes)
  return purpose === undefined ? [] : [{ name, locality, purpose }]
}

function checkTeams(reading: Reading, rows: readonly Row[]): void {
  const seen = new Map<string, Row>()
  for (const row of rows) {
    const name = (row.cells.name ?? '').toLowerCase()
    const first = seen.get(name)
    if (first !== undefined && name !== '')
      reading.say(row, 'name', `A team of this name stands already in ${first.where}.`)
    else seen.set(name, row)
  }
  if (!rows.some(({ cells }) => cells.purpose?.toLowerCase() === 'front door'))
    reading.problems.push({
      where: 'teams',
      says: 'Give at least one team with the purpose ‘front door’: nobody else may take a contact.',
    })
}

function readWorker(reading: Reading, row: Row, teamNames: readonly string[]): readonly Worker[] {
  const [name, post] = [reading.words(row, 'name'), reading.words(row, 'post')]
  const role = reading.oneOf(row, 'role', roles)
  const issuer = readIssuer(reading, row)
  const subject = reading.words(row, 'subject')
  const team = findTeam(reading, row, teamNames)
  const endedOn = readEnd(reading, row)
  return role === undefined ? [] : [{ where: row.where, name, post, role, team, issuer, subject, endedOn }]
}

function findTeam(reading: Reading, row: Row, teamNames: readonly string[]): string | undefined {
  const text = row.cells.team ?? ''
  if (text === '') return undefined
  const found = teamNames.find((name) => name.toLowerCase() === text.toLowerCase())
  if (found === undefined)
    reading.say(row, 'team', 'There is no such team among the teams. Give its name as it stands there.')
  return found
}

/** OpenID Connect Core 1.0 (8 November 2014), section 2: an https address, without a question mark or a hash. */
function readIssuer(reading: Reading, row: Row): string {
  const text = reading.words(row, 'issuer')
  const url = URL.parse(text)
  const isIssuer = url?.protocol === 'https:' && url.search === '' && url.hash === '' && url.username === ''
  if (text !== '' && !isIssuer)
    reading.say(
      row,
      'issuer',
      'Give the address of the identity provider as it calls itself, beginning with https://.',
    )
  return text
}

function readEnd(reading: Reading, row: Row): Day | undefined {
  const text = row.cells.ended_on ?? ''
  if (text === '') return undefined
  const day = readTypedDay(text)
  if (day.ok) return day.value
  reading.say(row, 'ended_on', 'Give the last working day, such as 26/11/2026, or leave it empty.')
  return undefined
}

/** A name at an identity provider is one person. */
function checkOnce(reading: Reading, rows: readonly Row[]): void {
  const seen = new Map<string, Row>()
  for (const row of rows) {
    const key = JSON.stringify([row.cells.issuer, row.cells.subject])
    const first = seen.get(key)
    if (first !== undefined && (row.cells.subject ?? '') !== '')
      reading.say(row, 'subject', `This issuer and subject stand already in ${first.where}.`)
    else seen.set(key, row)
  }
}
