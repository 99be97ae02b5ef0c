import { concernsInput, overrideInput, type Typing } from '../../define/draft.ts'
import { inputName } from '../../define/kind.ts'
import {
  type AnyRecord,
  type DraftId,
  type Field,
  type Guard,
  isEverAsked,
  type PersonId,
} from '../../define/record.ts'
import type { Day, Moment } from '../../plain/day.ts'
import type { Problem } from '../../plain/result.ts'
import { Button } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { Fieldset } from '../govuk/fieldset.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { KeptLine } from '../look/kept-line.tsx'
import { askingOf, type Drawing } from './asking.ts'
import { drawnInput, idOf, keptInput, leaveInput } from './names.ts'
import { inTextarea, Question } from './question.tsx'
import { lastSame, sameButton, sameSaid } from './same.ts'

/** A child whom the record may concern. */
export type FormChild = { readonly id: PersonId; readonly name: string }

export type RecordFormProps = Drawing & {
  readonly type: AnyRecord
  /** What the draft holds: read from the same document as `state`, or the client would take the difference for typing. */
  readonly typing: Typing
  /** The children whom it may concern; none for a record of a person or a service. */
  readonly among: readonly FormChild[]
  /** Guards that warn: each asks why the worker goes on. */
  readonly warnings: readonly Guard[]
  /** `state` is the draft's Yjs document as one update, in base64. */
  readonly draft: {
    readonly id: DraftId
    readonly state: string
    /** The mark of what of the draft is drawn, for a browser without script. */
    readonly drawn?: string
    /** When it was last kept, and the day on which the form is opened: of an old draft the day is said as well. */
    readonly keptAt?: Moment | undefined
    readonly today?: Day | undefined
  }
  readonly submitLabel: string
  readonly action: string
}

// biome-ignore lint/suspicious/noExplicitAny: a form draws fields of every kind
const fieldsOf = (fields: Readonly<Record<string, Field<any>>>) =>
  Object.entries(fields).filter(([, field]) => isEverAsked(field))

const namesOf = (fields: AnyRecord['fields']): readonly string[] =>
  fieldsOf(fields).flatMap(([question, { kind }]) => kind.parts.map(({ name }) => inputName(question, name)))

/** The control that a problem is about: the input it names, or the first input of the question it names. */
export function controlFor(type: AnyRecord, where: string): string {
  const slash = where.indexOf('/')
  const [child, inside] = [where.slice(0, slash + 1), where.slice(slash + 1)]
  const fields = slash === -1 ? type.fields : type.lines
  if (namesOf(fields).includes(inside)) return idOf(where)
  const first = fields[inside]?.kind.parts[0]?.name
  return idOf(first === undefined ? where : child + inputName(inside, first))
}

/** All that is in the way, each leading to its control; of two problems with one control, both are said. */
const Problems = ({ type, problems, among }: Pick<RecordFormProps, 'type' | 'problems' | 'among'>) => {
  const nameOf = (where: string) => among.find(({ id }) => where.startsWith(`${id}/`))?.name
  const says = ({ where, says: words }: Problem) => {
    const name = among.length > 1 ? nameOf(where) : undefined
    return name === undefined || where.endsWith('/concerns') ? words : `${name}: ${words}`
  }
  return (
    <ErrorSummary
      title="Nearly there: your words are safe, and this is still needed"
      errors={inOrderOfPage(type, problems, among).map((problem) => ({
        words: says(problem),
        href: `#${controlFor(type, problem.where)}`,
      }))}
    />
  )
}

/** Which of the family's children it concerns: asked only where there are several. */
const Concerned = ({ of: { among, typing, problems }, first }: { of: RecordFormProps; first: FormChild }) => (
  <Checkboxes
    name="concerns"
    id={idOf(concernsInput(first.id))}
    legend="Which children does it concern?"
    legendClasses="govuk-fieldset__legend--m"
    hint="Answer what they share once; each child ticked has lines of their own below."
    error={problems.find(({ where }) => where.endsWith('/concerns'))?.says}
    choices={among.map(({ id, name }) => ({
      value: 'yes',
      words: name,
      id: idOf(concernsInput(id)),
      isChosen: (typing[concernsInput(id)] ?? '') !== '',
      attributes: { name: concernsInput(id) },
    }))}
  />
)

type Entries = ReturnType<typeof fieldsOf>

/** The questions for all children that stand before each child's own lines, and those after them. */
function aroundLines(type: AnyRecord): { readonly before: Entries; readonly after: Entries } {
  const entries = fieldsOf(type.fields)
  const last = type.linesAfter === undefined ? -1 : entries.findIndex(([name]) => name === type.linesAfter)
  const cut = last === -1 ? entries.length : last + 1
  return { before: entries.slice(0, cut), after: entries.slice(cut) }
}

/** Problems as the page meets them, from its top to its end. */
function inOrderOfPage(
  type: AnyRecord,
  problems: readonly Problem[],
  among: readonly FormChild[],
): readonly Problem[] {
  const isOf = ({ where }: Problem, entries: Entries): boolean =>
    entries.some(([name]) => where === name || where.startsWith(`${name}.`))
  const { after } = aroundLines(type)
  const place = (problem: Problem): number => {
    const child = among.findIndex(({ id }) => problem.where.startsWith(`${id}/`))
    if (child !== -1) return problem.where.endsWith('/concerns') ? -1 : child + 1
    if (problem.where.startsWith(overrideInput(''))) return among.length + 2
    return isOf(problem, after) ? among.length + 1 : 0
  }
  return problems.toSorted((a, b) => place(a) - place(b))
}

const Questions = ({ of, entries }: { of: RecordFormProps; entries: Entries }) => (
  <>
    {entries.map((entry) => (
      <Question key={entry[0]} asking={askingOf(of, entry)} />
    ))}
  </>
)

const partOf = (name: string): string => `part-${name}`

/** Where one is in a long form: its parts, each one step away. Only where several children have lines of their own. */
const OnThisPage = ({ type, own }: { type: AnyRecord; own: readonly FormChild[] }) => {
  if (own.length < 2) return ''
  const headed = (entries: Entries) =>
    entries.flatMap(([name, { heading }]) =>
      heading === undefined ? [] : [{ id: partOf(name), words: heading }],
    )
  const { before, after } = aroundLines(type)
  const children = own.map(({ id, name }) => ({ id: partOf(id), words: name }))
  const parts = [...headed(before), ...children, ...headed(after)]
  return (
    <nav class="gt-parts" aria-label="On this page">
      <p class="gt-parts__title">On this page</p>
      <ul class="gt-parts__list">
        {parts.map(({ id, words }) => (
          <li key={id}>
            <a class="govuk-link" href={`#${id}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** One child's own lines. What may be the same for all is offered below the last question of which that holds. */
const OwnLines = ({ of, child }: { of: RecordFormProps; child: FormChild }) => {
  const last = of.among.length > 1 ? lastSame(of.type) : undefined
  return (
    <Fieldset
      legend={child.name}
      legendClasses="govuk-fieldset__legend--l"
      classes="gt-own-lines"
      attributes={{ 'data-child': child.id, id: partOf(child.id), tabindex: -1 }}
    >
      {fieldsOf(of.type.lines).map((entry) => (
        <>
          <Question key={entry[0]} asking={askingOf(of, entry, child.id)} />
          {entry[0] === last && <SameForAll />}
        </>
      ))}
    </Fieldset>
  )
}

/** Gives the other children what was chosen for this one. Shown by the script that does it, with the first child. */
const SameForAll = () => (
  <div class="gt-same" hidden>
    <Button type="button" classes="govuk-button--secondary" attributes={{ [sameButton]: '' }}>
      Same for all the children
    </Button>
    <p class="govuk-hint">Copies what you chose, not what you wrote. Each child can then be changed.</p>
    <p class="govuk-body gt-same__said" role="status" {...{ [sameSaid]: '' }} />
  </div>
)

/** A guard that warns. It stops nobody: the reason for going on is kept with the record. */
const Warned = ({ guard, of }: { guard: Guard; of: RecordFormProps }) => {
  const name = overrideInput(guard.name)
  return (
    <div class="gt-warned">
      <WarningText>{guard.says}</WarningText>
      <Textarea
        name={name}
        id={idOf(name)}
        label="If you go on: why?"
        hint={`${guard.source}. You may go on; your reason is kept with the record.`}
        error={of.problems.find(({ where }) => where === name)?.says}
        rows={2}
        value={inTextarea(of.typing[name] ?? '')}
      />
    </div>
  )
}

const Ending = ({ of }: { of: RecordFormProps }) => (
  <>
    <KeptLine
      draft={of.draft.id}
      kept={{ onDeviceAt: null, byGoldthreadAt: of.draft.keptAt ?? null, isWaiting: false }}
      today={of.draft.today}
    />
    <div class="govuk-button-group">
      <Button preventDoubleClick>{of.submitLabel}</Button>
      <Button name={leaveInput} value="yes" classes="govuk-button--secondary">
        Keep this and leave for now
      </Button>
    </div>
  </>
)

/** Pressing Enter in a line means to record, and not the first button there is, which would choose an answer. */
const ByEnter = () => (
  <button type="submit" class="govuk-visually-hidden" tabindex={-1}>
    Record
  </button>
)

/**
 * The ordinary form of a record, drawn from its definition: what all children share once, then each child's own lines.
 * Every question is on the page, so that it works without script; the client hides what is not asked. The same on the
 * server and in a browser. Send it to `action` as an ordinary form; read it with `typedFrom`.
 */
export const RecordForm = (props: RecordFormProps) => {
  const { type, among, draft, problems, warnings } = props
  const own = type.concerns === 'children' && fieldsOf(type.lines).length > 0 ? among : []
  const [first, another] = type.concerns === 'children' ? among : []
  const { before, after } = aroundLines(type)
  return (
    <form
      method="post"
      action={props.action}
      class="gt-record-form"
      data-draft={draft.id}
      data-kind={type.name}
      data-state={draft.state}
      autocomplete="off"
      novalidate
    >
      {(props.collisions ?? []).length > 0 && <ByEnter />}
      {problems.length > 0 && <Problems {...props} />}
      <input type="hidden" name={keptInput} value="" />
      {draft.drawn !== undefined && <input type="hidden" name={drawnInput} value={draft.drawn} />}
      <OnThisPage type={type} own={own} />
      {first !== undefined && another !== undefined && <Concerned of={props} first={first} />}
      <Questions of={props} entries={before} />
      {own.map((child) => (
        <OwnLines key={child.id} of={props} child={child} />
      ))}
      <Questions of={props} entries={after} />
      {warnings.map((guard) => (
        <Warned key={guard.name} guard={guard} of={props} />
      ))}
      <Ending of={props} />
    </form>
  )
}
