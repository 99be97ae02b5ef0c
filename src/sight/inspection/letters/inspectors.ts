import type { Inspector, Places } from './letter.ts'
import { type PlacedLine, type Sheets, unmarked } from './pages.ts'
import { placeOf } from './places.ts'

export type Team = {
  readonly lead?: Inspector
  readonly others: readonly Inspector[]
  /** Whether the lead was printed as such, or is the one who signed a letter. */
  readonly leadIs: 'printed' | 'signed' | 'not found'
  readonly lines: ReadonlySet<PlacedLine>
  readonly places: Pick<Places, 'leadInspector' | 'inspectors'>
}

const rank =
  /^(?:\(?(?:senior )?(?:her|his) majesty['’]s inspectors?\)?(?: \(HMI\))?|\(?(?:senior )?HMI\)?|\(?(?:AI|OI|SHMI)\)?|\(?(?:additional|seconded|ofsted|regulatory)(?: associate)? inspector\)?|senior her majesty['’]s inspector)\b.*$/iu
const rankInside =
  /[\s,]+(\(?(?:senior )?(?:(?:her|his) majesty['’]s inspectors?|HMI|SHMI|AI|OI|(?:additional|seconded|ofsted|regulatory)(?: associate)? inspector|social care regulatory inspector).*)$/iu

/** A name and its rank, both as printed: `Nick Stacey AI`, `Lisa Williams (AI)`, `Joy Howick, Her Majesty's Inspector`. */
function inspectorOf(words: string): Inspector {
  const text = words.replace(/[\s,.;]+$/u, '').trim()
  const inside = rankInside.exec(text)
  if (inside === null) return { name: text, rank: '' }
  return { name: text.slice(0, inside.index).replace(/[\s,]+$/u, ''), rank: inside[1] ?? '' }
}

/** Splits a list at commas and at *and*; a part that is only a rank belongs to the name before it. */
function inspectorsOf(list: string): readonly Inspector[] {
  const found: Inspector[] = []
  for (const part of list.split(/,\s*(?:and\s+)?|\s+and\s+|;\s*/u)) {
    const text = part.replace(/[\s.]+$/u, '').trim()
    const before = found.at(-1)
    if (text === '') continue
    if (rank.test(text) && before !== undefined) found.splice(-1, 1, { ...before, rank: text })
    else if (!rank.test(text)) found.push(inspectorOf(text))
  }
  return found
}

const label = /^(?:lead|reporting|deputy|team|quality|judgement|inspection|report|contents|the office)\b/iu
const leadLabel = /^(?:lead|reporting) inspectors?(?: on site)?\s*:\s*/iu
const teamLabel = /^(?:deputy lead|team) inspectors?\s*:?\s*/iu

/** Whether a line goes on with who led: it begins with a rank, or the words before it are not at their end. */
const leadGoesOn = (text: string, before: string): boolean =>
  rank.test(text) || /(?::|,|\band|\b(?:her|his)|majesty['’]s)$/iu.test(before)

/** A labelled line and the lines that go on with it: up to a blank one, a new label or a new paragraph. */
function labelled(
  lines: readonly PlacedLine[],
  at: number,
  goesOn: (text: string, before: string) => boolean,
) {
  const first = lines[at]
  if (first === undefined) return []
  const taken = [first]
  for (const line of lines.slice(at + 1, at + 8)) {
    const before = taken.at(-1) ?? first
    const far = line.size > 0 && (line.page !== before.page || before.y - line.y > line.size * 1.6)
    if (far || line.text === '' || label.test(unmarked(line)) || !goesOn(unmarked(line), unmarked(before)))
      break
    taken.push(line)
  }
  return taken
}

const sayAll = (lines: readonly PlacedLine[]): string => lines.map(unmarked).join(' ')

function placesOf(lead: readonly PlacedLine[], others: readonly PlacedLine[]): Team['places'] {
  const [leadInspector, inspectors] = [lead, others].map(placeOf)
  return {
    ...(leadInspector === undefined ? {} : { leadInspector }),
    ...(inspectors === undefined ? {} : { inspectors }),
  }
}

function labelledTeam(lines: readonly PlacedLine[]): Team | undefined {
  const at = lines.findIndex((line) => leadLabel.test(unmarked(line)))
  if (at < 0) return undefined
  const leadLines = labelled(lines, at, leadGoesOn)
  const [lead, ...more] = inspectorsOf(sayAll(leadLines).replace(leadLabel, ''))
  const teamLines = lines.flatMap((line, from) =>
    teamLabel.test(unmarked(line)) ? [labelled(lines, from, () => true)] : [],
  )
  const others = teamLines.flatMap((taken) => inspectorsOf(sayAll(taken).replace(teamLabel, '')))
  const used = new Set([...leadLines, ...teamLines.flat()])
  const places = placesOf(leadLines, teamLines.flat())
  const found = { others: [...more, ...others], lines: used, places }
  return lead === undefined ? { ...found, leadIs: 'not found' } : { ...found, lead, leadIs: 'printed' }
}

/** In a letter: `The inspectors were …`, and the name under *Yours sincerely*. */
function lettersTeam(sheets: Sheets): Team {
  const words = sheets.text.replace(/\s+/gu, ' ')
  const prose =
    /\b(?:the |your )?inspectors?(?: for this visit)? (?:were|was)\s+(.{3,400}?)\.(?:\s|$)/iu.exec(words)
  const list = prose?.[1] ?? ''
  const shared = /^((?:her|his) majesty['’]s inspectors?(?: \(HMI\))?(?: social care)?)(?:,\s*|\s+)/iu.exec(
    list,
  )
  const listed = inspectorsOf(list.slice(shared?.[0].length ?? 0))
  const named = listed.map((each) => (each.rank === '' ? { ...each, rank: shared?.[1] ?? '' } : each))
  const at = sheets.lines.findLastIndex((line) => /^yours (?:sincerely|faithfully)/iu.test(line.text))
  const signed =
    at < 0 ? undefined : sheets.lines.slice(at + 1).find((line) => /^\p{Lu}/u.test(unmarked(line)))
  const name = signed === undefined ? undefined : inspectorOf(unmarked(signed)).name
  const lead =
    named.find((each) => each.name === name) ?? (name === undefined ? undefined : { name, rank: '' })
  const others = named.filter((each) => each.name !== lead?.name)
  const told = sheets.lines.filter((line) => named.some((each) => line.text.includes(each.name)))
  const places = placesOf(signed === undefined ? [] : [signed], told.slice(0, 1))
  const found = { others, lines: new Set<PlacedLine>(), places }
  return lead === undefined ? { ...found, leadIs: 'not found' } : { ...found, lead, leadIs: 'signed' }
}

/** The lead inspector and the others, as a report lists them or a letter tells them. */
export const readTeam = (sheets: Sheets): Team => labelledTeam(sheets.lines) ?? lettersTeam(sheets)
