import type { Problem } from '../plain/result.ts'
import { concernsInput, lineInput, overrideInput, type Typing } from './draft.ts'
import { inputName, problemAt } from './kind.ts'
import type { AnyRecord, Fields, Guard, Known, PersonId } from './record.ts'

export type Answers = Readonly<Record<string, unknown>>

/** A guard that warned, and why the worker went on. */
export type Override = { readonly guard: string; readonly because: string }

/** What a draft says once every answer in it could be read: ready to be appended. Only `settle` makes one. */
export type Settled = {
  readonly type: AnyRecord
  readonly answers: Answers
  /** Each child's own line, by the child's id. */
  readonly lines: ReadonlyMap<PersonId, Answers>
  readonly overrides: readonly Override[]
}

/** Either a settled record, or the whole list of problems and warnings. What was typed is never touched. */
export type Settling =
  | { readonly ok: true; readonly value: Settled }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Guard[] }

/**
 * Takes in a record from another system or a national return. Its answers have been read already; what that system
 * never asked stays open and is shown as not stated.
 */
export const bringIn = (type: AnyRecord, answers: object, lines: ReadonlyMap<PersonId, object>): Settled => ({
  type,
  answers: stated(answers),
  lines: new Map([...lines].map(([child, line]) => [child, stated(line)])),
  overrides: [],
})

const stated = (answers: object): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))

type ReadAnswers = { readonly answers: Answers; readonly problems: readonly Problem[] }

/** The children ticked on a form. Where there is only one to choose, that one. */
export const childrenTicked = (typing: Typing, children: readonly PersonId[]): readonly PersonId[] =>
  children.length === 1 ? children : children.filter((child) => (typing[concernsInput(child)] ?? '') !== '')

/**
 * Turns what was typed into a record, or into the list of what is in the way. `several` says of inputs, by name, that more
 * than one answer was given to them at once: where such a question is asked, nobody has answered it yet.
 */
export function settle(
  type: AnyRecord,
  typing: Typing,
  known: Known,
  several: ReadonlyMap<string, string> = new Map(),
): Settling {
  const children = type.concerns === 'children' ? childrenTicked(typing, known.children) : []
  const concerning: Known = { ...known, children }
  const whole = readAnswers(type.fields, {
    typedIn: (input) => typing[input] ?? '',
    severalIn: (input) => several.get(input),
  })
  const own = children.map((child) => ({
    child,
    ...readAnswers(
      type.lines,
      {
        typedIn: (input) => typing[lineInput(child, input)] ?? '',
        severalIn: (input) => several.get(lineInput(child, input)),
      },
      whole.answers,
    ),
  }))
  const lines = new Map(own.map(({ child, answers }) => [child, answers]))
  const warnings = (type.guards ?? []).filter((guard) => guard.stands(concerning, whole.answers, lines))
  const overrides = warnings.map(({ name }) => ({
    guard: name,
    because: (typing[overrideInput(name)] ?? '').trim(),
  }))
  const problems = [
    ...concernProblems(type, known, children),
    ...whole.problems,
    ...checked(type.checks, (check) => check(whole.answers, concerning), whole.problems),
    ...own.flatMap((line) => lineProblems(type, line, whole.answers, concerning)),
    ...overrides.filter(({ because }) => because === '').map(({ guard }) => unanswered(guard)),
  ]
  if (problems.length > 0) return { ok: false, problems, warnings }
  return { ok: true, value: { type, answers: whole.answers, lines, overrides } }
}

/** What can be read of a draft so far: its answers, and each ticked child's own line. What cannot be read yet is left out. */
export function readSoFar(
  type: AnyRecord,
  typing: Typing,
  children: readonly PersonId[],
): Pick<Settled, 'answers' | 'lines'> {
  const severalIn = () => undefined
  const { answers } = readAnswers(type.fields, { typedIn: (input) => typing[input] ?? '', severalIn })
  const ticked = type.concerns === 'children' ? childrenTicked(typing, children) : []
  const lineOf = (child: PersonId): Answers =>
    readAnswers(type.lines, { typedIn: (input) => typing[lineInput(child, input)] ?? '', severalIn }, answers)
      .answers
  return { answers, lines: new Map(ticked.map((child) => [child, lineOf(child)])) }
}

const unanswered = (guard: string): Problem => ({
  where: overrideInput(guard),
  says: 'Say why you are going on although this is not usual.',
})

function concernProblems(type: AnyRecord, known: Known, children: readonly PersonId[]): readonly Problem[] {
  const first = known.children[0]
  if (type.concerns !== 'children' || children.length > 0 || first === undefined) return []
  return [{ where: concernsInput(first), says: 'Tick the children whom this concerns.' }]
}

function lineProblems(
  type: AnyRecord,
  line: ReadAnswers & { child: PersonId },
  answers: Answers,
  known: Known,
): readonly Problem[] {
  const problems = [
    ...line.problems,
    ...checked(type.lineChecks, (check) => check(line.answers, answers, known), line.problems),
  ]
  return problems.map(({ where, says }) => ({ where: lineInput(line.child, where), says }))
}

/** Runs checks; a check on a question that already has a problem of its own would only say it twice. */
function checked<C>(
  checks: readonly C[] | undefined,
  run: (check: C) => Problem | undefined,
  had: readonly Problem[],
): readonly Problem[] {
  const places = new Set(had.map(({ where }) => where))
  return (checks ?? []).flatMap((check) => run(check) ?? []).filter(({ where }) => !places.has(where))
}

/** What stands in an input, and what is said of it where it was answered in several ways. */
type Inputs = {
  readonly typedIn: (input: string) => string
  readonly severalIn: (input: string) => string | undefined
}

/** Reads the answers to a list of questions. A question that is not asked has no answer, whatever was typed. */
function readAnswers(fields: Fields, { typedIn, severalIn }: Inputs, above: Answers = {}): ReadAnswers {
  const answers: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const [question, field] of Object.entries(fields)) {
    if (field.asked !== undefined && !field.asked({ ...above, ...answers })) continue
    const typed = Object.fromEntries(
      field.kind.parts.map(({ name }) => [name, typedIn(inputName(question, name))]),
    )
    const read = field.kind.parse(typed)
    const open = severalOf(question, field, severalIn)
    if (open.length > 0) problems.push(...open)
    else if (!read.ok) problems.push(...read.problems.map((problem) => problemAt(question, problem)))
    else if (read.value !== undefined) answers[question] = read.value
    else if (field.needed !== undefined)
      problems.push({ where: inputName(question, field.kind.parts[0]?.name ?? ''), says: field.needed })
  }
  return { answers, problems }
}

const severalOf = (
  question: string,
  { kind }: Fields[string],
  severalIn: Inputs['severalIn'],
): readonly Problem[] =>
  kind.parts.flatMap(({ name }) => {
    const [where, says] = [inputName(question, name), severalIn(inputName(question, name))]
    return says === undefined ? [] : [{ where, says }]
  })

/** The other way round: what a person would have typed to give these answers. */
export function typingOf(
  fields: Fields,
  answers: Answers,
  name: (input: string) => string = (input) => input,
): Typing {
  const typing: Record<string, string> = {}
  for (const [question, field] of Object.entries(fields)) {
    const value = answers[question]
    if (value === undefined || value === null) continue
    for (const [part, text] of Object.entries(field.kind.type(value)))
      typing[name(inputName(question, part))] = text
  }
  return typing
}
