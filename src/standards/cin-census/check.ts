import type { Problem, Result } from '../../plain/result.ts'
import { fine } from '../../plain/result.ts'
import { type Bytes, type Element, type Limits, ordinaryLimits, readXml } from '../xml/xml.ts'
import { type CensusYear, chooseYear } from './census-year.ts'
import {
  childrenShape,
  childShape,
  type Group,
  headerShape,
  type Item,
  inYear,
  isGroup,
  messageShape,
} from './schema.ts'

/** One place where a file departs from the stated shape. `where` is `line 12, PersonBirthDate`; no value is repeated. */
export type Fault = Problem & { readonly line: number; readonly element: string }

const fault = (line: number, element: string, says: string): Fault => ({
  where: `line ${line}, ${element}`,
  line,
  element,
  says,
})

const times = (many: number) => (many === 1 ? 'once' : `${many} times`)

/** Faults of one element and everything in it, in the order of the file. */
export function faultsIn(shape: Item | Group, element: Element, year: CensusYear): Fault[] {
  const faults = element.attributes.map((name) =>
    fault(
      element.line,
      element.name,
      `The attribute ‘${name}’ stands here. Census elements have no attributes.`,
    ),
  )
  return isGroup(shape)
    ? [...faults, ...groupFaults(shape, element, year)]
    : [...faults, ...itemFaults(shape, element, year)]
}

function itemFaults(shape: Item, element: Element, year: CensusYear): Fault[] {
  const [inner] = element.children
  if (inner !== undefined)
    return [fault(inner.line, inner.name.slice(0, 80), `${element.name} holds a value, not other elements.`)]
  if (shape.holds.fits(element.text, year)) return []
  const given = element.text.trim() === '' ? 'Nothing stands here. ' : ''
  return [fault(element.line, element.name, `${given}Expected ${shape.holds.says(year)}.`)]
}

function groupFaults(shape: Group, element: Element, year: CensusYear): Fault[] {
  const parts = shape.parts.filter((part) => inYear(part, year))
  const seen = new Map<string, number>()
  const faults: Fault[] = []
  const say = (of: Element, says: string) => faults.push(fault(of.line, of.name.slice(0, 80), says))
  if (element.text.trim() !== '') say(element, 'Text stands between the elements here; none was expected.')
  let reached = 0
  for (const child of element.children) {
    const place = parts.findIndex((part) => part.name === child.name)
    const part = parts[place]
    if (part === undefined) {
      say(child, sayUnexpected(shape, child.name, parts))
      continue
    }
    if (place < reached) say(child, `${child.name} must come before ${parts[reached]?.name}.`)
    reached = Math.max(reached, place)
    const many = (seen.get(child.name) ?? 0) + 1
    seen.set(child.name, many)
    if (many === part.most + 1) say(child, `${child.name} may stand here only ${times(part.most)}.`)
    faults.push(...faultsIn(part, child, year))
  }
  for (const part of parts)
    if (part.least > 0 && !seen.has(part.name)) say(element, `${part.name} is missing from ${shape.name}.`)
  return faults
}

function sayUnexpected(shape: Group, name: string, parts: readonly (Item | Group)[]): string {
  const otherYear = shape.parts.some((part) => part.name === name)
  const expected = `${shape.name} holds ${parts.map((part) => part.name).join(', ')}.`
  return otherYear
    ? `${name} does not belong to this census year. ${expected}`
    : `This element was not expected. ${expected}`
}

/** `year` is the census year to check by; without it the file's header decides. */
export type CheckOptions = { readonly year?: CensusYear; readonly limits?: Limits }

const textAt = (header: Element, name: string) =>
  header.children
    .find((each) => each.name === 'CollectionDetails')
    ?.children.find((each) => each.name === name)?.text

/** The frame of a file: `Message` and `Children` alone, for their contents are checked as they come. */
const frameShape: Group = {
  ...messageShape,
  parts: [
    { ...headerShape, parts: [] },
    { ...childrenShape, parts: [{ ...childShape, parts: [] }] },
  ],
}

const hollow = (element: Element): Element => ({ ...element, text: '', children: [], attributes: [] })

/** A file of a million strange elements must not fill the memory: a thousand of them are told. */
function addToFrame(frame: Element | undefined, element: Element): void {
  if (frame !== undefined && frame.children.length < 1000) frame.children.push(element)
}

/** What is known half way through a check. */
type Standing = { year: CensusYear | undefined; frame: Element | undefined }

function* wholeFaults(within: Element, element: Element, standing: Standing): Generator<Fault> {
  if (within.name === 'Message' && element.name === 'Header') {
    const chosen = chooseYear(textAt(element, 'ReferenceDate'), textAt(element, 'Year'))
    if (standing.year === undefined && chosen.says !== undefined)
      yield fault(element.line, 'Header', chosen.says)
    standing.year ??= chosen.year
    yield* faultsIn(headerShape, element, standing.year)
  }
  standing.year ??= chooseYear(undefined, undefined).year
  if (within.name === 'Children' && element.name === 'Child')
    yield* faultsIn(childShape, element, standing.year)
  // One element of each name in `Children` is enough to see what is missing or strange, whatever the file's size.
  if (within.name === 'Message' || !within.children.some((each) => each.name === element.name))
    addToFrame(within, hollow(element))
}

/**
 * Compares a file with the stated shape, giving each fault as it is met; memory holds one child. Where the file
 * cannot be read to its end (not XML, cut off, another encoding, too large), the last fault says so. Returns the
 * census year that the file was checked by.
 */
export async function* check(bytes: Bytes, options: CheckOptions = {}): AsyncGenerator<Fault, CensusYear> {
  const standing: Standing = { year: options.year, frame: undefined }
  for await (const event of readXml(bytes, ['Message', 'Children'], options.limits ?? ordinaryLimits)) {
    if (event.kind === 'stop') yield fault(event.stop.line, 'the file', event.stop.says)
    else if (event.kind === 'whole') yield* wholeFaults(event.within, event.element, standing)
    else if (event.kind === 'open' && standing.frame === undefined) standing.frame = event.element
    else if (event.kind === 'open') addToFrame(standing.frame, event.element)
    else if (event.element === standing.frame)
      yield* faultsIn(frameShape, event.element, standing.year ?? chooseYear(undefined, undefined).year)
  }
  return standing.year ?? chooseYear(undefined, undefined).year
}

/** How many faults `checkAll` lists before it says only that there are more. */
const mostListed = 1000

/**
 * Checks a whole file. Fine with the census year it was checked by; otherwise the faults, in the order of the
 * file as far as possible, at most a thousand of them and then how many more there are.
 */
export async function checkAll(bytes: Bytes, options: CheckOptions = {}): Promise<Result<CensusYear>> {
  const faults = check(bytes, options)
  const listed: Problem[] = []
  let more = 0
  for (;;) {
    const step = await faults.next()
    if (step.done !== true) {
      if (listed.length < mostListed) listed.push(step.value)
      else more++
      continue
    }
    if (listed.length === 0) return fine(step.value)
    if (more > 0)
      listed.push({ where: '', says: `${more.toLocaleString('en-GB')} more faults are not listed.` })
    return { ok: false, problems: listed }
  }
}
