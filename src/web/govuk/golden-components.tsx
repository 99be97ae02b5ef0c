import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { raw } from 'hono/html'
import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import type { Choice } from './choice.tsx'
import { DateInput, type DatePart } from './date-input.tsx'
import { Details } from './details.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Fieldset } from './fieldset.tsx'
import { FileUpload } from './file-upload.tsx'
import { Hint } from './hint.tsx'
import { Input } from './input.tsx'
import { InsetText } from './inset-text.tsx'
import { Label } from './label.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { Pagination } from './pagination.tsx'
import { Panel } from './panel.tsx'
import type { Attributes, HeadingLevel, Words } from './parts.ts'
import { PhaseBanner } from './phase-banner.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { SkipLink } from './skip-link.tsx'
import { type SummaryAction, SummaryList } from './summary-list.tsx'
import { type Cell, Table } from './table.tsx'
import { Tag } from './tag.tsx'
import { Textarea } from './textarea.tsx'
import { WarningText } from './warning-text.tsx'

/** Options as GOV.UK Frontend's own macros take them: anything that JSON can say. */
type Json = string | number | boolean | null | Json[] | Options
export type Options = { [name: string]: Json }
export type Fixture = { name: string; options: Options; html: string }

const need = createRequire(import.meta.url)
/** The golden fixtures that GOV.UK Frontend ships for one of its components. */
export const fixturesOf = (component: string): Fixture[] =>
  JSON.parse(
    readFileSync(need.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`), 'utf8'),
  ).fixtures

const isOptions = (value: Json | undefined): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const part = (of: Options, name: string): Options => {
  const value = of[name]
  return isOptions(value) ? value : {}
}
const list = (of: Options, name: string): Options[] => {
  const value = of[name]
  return Array.isArray(value) ? value.filter(isOptions) : []
}
const str = (of: Options, name: string): string | undefined => {
  const value = of[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
const num = (of: Options, name: string): number | undefined => {
  const value = of[name]
  return typeof value === 'number' ? value : undefined
}
const yes = (of: Options, name: string): boolean | undefined => {
  const value = of[name]
  return typeof value === 'boolean' ? value : undefined
}
const oneOf = <T extends string>(of: Options, name: string, allowed: readonly T[]): T | undefined =>
  allowed.find((one) => one === of[name])
const level = (of: Options, name: string): HeadingLevel | undefined =>
  ([1, 2, 3, 4, 5, 6] as const).find((one) => one === of[name])

const words = (of: Options, text = 'text', html = 'html'): Words => {
  const markup = str(of, html)
  return markup !== undefined && markup !== '' ? raw(markup) : str(of, text)
}
const attributes = (of: Options): Attributes =>
  Object.fromEntries(Object.entries(part(of, 'attributes')).map(([name, value]) => [name, String(value)]))
const dress = (of: Options) => ({ classes: str(of, 'classes'), attributes: attributes(of) })
const about = (of: Options) => ({
  hint: words(part(of, 'hint')),
  error: words(part(of, 'errorMessage')),
  describedBy: str(of, 'describedBy'),
})
const labelled = (of: Options) => ({
  ...dress(of),
  ...about(of),
  id: str(of, 'id'),
  name: str(of, 'name') ?? '',
  label: words(part(of, 'label')),
  labelClasses: str(part(of, 'label'), 'classes'),
  labelIsHeading: yes(part(of, 'label'), 'isPageHeading'),
  isDisabled: yes(of, 'disabled'),
})
const legend = (of: Options) => ({
  legend: words(part(of, 'legend')),
  legendClasses: str(part(of, 'legend'), 'classes'),
  legendIsHeading: yes(part(of, 'legend'), 'isPageHeading'),
})
const choice = (of: Options): Choice =>
  typeof of.divider === 'string'
    ? { divider: of.divider }
    : {
        value: str(of, 'value') ?? '',
        words: words(of),
        id: str(of, 'id'),
        hint: words(part(of, 'hint')),
        labelClasses: str(part(of, 'label'), 'classes'),
        reveals: words(part(of, 'conditional')),
        isChosen: yes(of, 'checked'),
        isDisabled: yes(of, 'disabled'),
        attributes: {
          ...attributes(of),
          ...(typeof of.behaviour === 'string' ? { 'data-behaviour': of.behaviour } : {}),
        },
      }
const choices = (of: Options) => ({
  ...dress(of),
  ...about(of),
  describedBy: str(of, 'describedBy') ?? str(part(of, 'fieldset'), 'describedBy'),
  id: str(of, 'idPrefix'),
  name: str(of, 'name') ?? '',
  ...legend(part(of, 'fieldset')),
  choices: list(of, 'items').map(choice),
})
const action = (of: Options): SummaryAction => ({
  ...dress(of),
  href: str(of, 'href') ?? '',
  words: words(of),
  hidden: str(of, 'visuallyHiddenText'),
})
const actions = (of: Options) => list(part(of, 'actions'), 'items').map(action)
const cell = (of: Options): Cell => ({
  ...dress(of),
  words: words(of),
  isNumeric: of.format === 'numeric',
  colspan: num(of, 'colspan'),
  rowspan: num(of, 'rowspan'),
})
const link = (of: Options, name: string) => {
  const step = part(of, name)
  const href = str(step, 'href')
  return href === undefined
    ? undefined
    : { href, words: words(step), label: str(step, 'labelText'), attributes: attributes(step) }
}
const dateParts: readonly DatePart[] = ['day', 'month', 'year']

/** How the options of GOV.UK Frontend's macro become the props of our component. */
export type Component = {
  readonly render: (options: Options) => { toString(): string | Promise<string> }
  /** Options we leave out, each with the reason. The list is checked: an entry that no fixture uses fails. */
  readonly without: Readonly<Record<string, string>>
  /** Single fixtures we answer differently, each with the reason. */
  readonly differs?: Readonly<Record<string, string>>
}

const noGroup = 'a form group is never dressed or filled by the page that uses it'
const noLabelAttributes = 'a label needs no attributes of its own'
const noFieldsetDress = 'the fieldset of a set of choices is not dressed'
const noInterruption = 'the interruption panel is not used'
const noAffixDress = 'prefix and suffix are words alone'
const noCellDress = 'cells are not dressed: the widths are the same on every page'
const threeParts = 'a date has a day, a month and a year'
const wrongByName = 'wrong parts are named, not found by leaving others out'
const oddItems = 'null, false, a number or nothing among the items: our types forbid it'

/** Our components, by the names of GOV.UK Frontend. */
export const components: Readonly<Record<string, Component>> = {
  'back-link': {
    render: (of) => (
      <BackLink {...dress(of)} href={str(of, 'href') || '#'}>
        {words(of) || undefined}
      </BackLink>
    ),
    without: {},
  },
  breadcrumbs: {
    render: (of) => (
      <Breadcrumbs
        {...dress(of)}
        label={str(of, 'labelText')}
        collapseOnMobile={yes(of, 'collapseOnMobile')}
        crumbs={list(of, 'items').map((item) => ({
          words: words(item),
          href: str(item, 'href'),
          attributes: attributes(item),
        }))}
      />
    ),
    without: {},
  },
  button: {
    render: (of) => (
      <Button
        {...dress(of)}
        href={str(of, 'href')}
        id={str(of, 'id')}
        type={oneOf(of, 'type', ['submit', 'button', 'reset'])}
        name={str(of, 'name')}
        value={str(of, 'value')}
        isDisabled={yes(of, 'disabled')}
        preventDoubleClick={yes(of, 'preventDoubleClick')}
      >
        {words(of)}
      </Button>
    ),
    without: { isStartButton: 'Goldthread has no start pages' },
  },
  checkboxes: {
    render: (of) => (
      <Checkboxes {...choices(of)} values={Array.isArray(of.values) ? of.values.map(String) : undefined} />
    ),
    without: {
      formGroup: noGroup,
      'fieldset.classes': noFieldsetDress,
      'fieldset.attributes': noFieldsetDress,
      'items[].name': 'all boxes of a set share its name',
      'items[].label.attributes': noLabelAttributes,
    },
    differs: { 'with falsy values': oddItems },
  },
  'date-input': {
    render: (of) => {
      const items = list(of, 'items')
      const typed = items.length > 0 ? items : dateParts.map((name) => ({ ...part(of, name), name }))
      const isWrong = (item: Options) =>
        item.error === true || (str(item, 'classes') ?? '').includes('govuk-input--error')
      return (
        <DateInput
          {...dress(of)}
          {...about(of)}
          describedBy={str(part(of, 'fieldset'), 'describedBy')}
          {...legend(part(of, 'fieldset'))}
          id={str(of, 'id') ?? ''}
          name={str(of, 'namePrefix')}
          value={Object.fromEntries(
            dateParts.map((name, at) => [
              name,
              str(typed[at] ?? {}, 'value') ??
                str(part(of, 'values'), `${of.namePrefix === undefined ? '' : `${of.namePrefix}-`}${name}`),
            ]),
          )}
          wrongParts={dateParts.filter((_, at) => isWrong(typed[at] ?? {}))}
          isBirthday={typed.some((item) => str(item, 'autocomplete')?.startsWith('bday') === true)}
        />
      )
    },
    without: {
      formGroup: noGroup,
      'day.label': 'the parts have English labels',
      'month.name': 'the parts are named day, month and year',
      'items[].pattern': 'a part is a number, as typed',
      'items[].id': 'a part has the id of the whole and its own name',
      'items[].attributes': 'a part has no attributes of its own',
    },
    differs: {
      'day and month': threeParts,
      'day and month (using items)': threeParts,
      'month and year': threeParts,
      'month and year (using items)': threeParts,
      'with nested name': 'the parts are named day, month and year',
      'with error on single field by omission': wrongByName,
      'with error on single item by omission': wrongByName,
      'items with classes': 'a part is not dressed',
    },
  },
  details: {
    render: (of) => (
      <Details
        {...dress(of)}
        id={str(of, 'id')}
        summary={words(of, 'summaryText', 'summaryHtml')}
        isOpen={yes(of, 'open')}
      >
        {words(of)}
      </Details>
    ),
    without: {},
  },
  'error-message': {
    render: (of) => (
      <ErrorMessage
        {...dress(of)}
        id={str(of, 'id')}
        before={of.visuallyHiddenText === false ? '' : str(of, 'visuallyHiddenText')}
      >
        {words(of)}
      </ErrorMessage>
    ),
    without: {},
  },
  'error-summary': {
    render: (of) => (
      <ErrorSummary
        {...dress(of)}
        title={words(of, 'titleText', 'titleHtml')}
        description={words(of, 'descriptionText', 'descriptionHtml')}
        disableAutoFocus={yes(of, 'disableAutoFocus')}
        errors={list(of, 'errorList').map((item) => ({
          words: words(item),
          href: str(item, 'href'),
          attributes: attributes(item),
        }))}
      />
    ),
    without: {},
  },
  fieldset: {
    render: (of) => (
      <Fieldset {...dress(of)} {...legend(of)} describedBy={str(of, 'describedBy')} role={str(of, 'role')}>
        {words(of)}
      </Fieldset>
    ),
    without: {},
  },
  'file-upload': {
    render: (of) => (
      <FileUpload {...labelled(of)} takesMany={yes(of, 'multiple')} hasDropArea={yes(of, 'javascript')} />
    ),
    without: {
      formGroup: noGroup,
      chooseFilesButtonText: 'the English words of the script stand',
      wrapperClasses: 'the drop area is not dressed',
    },
  },
  hint: {
    render: (of) => (
      <Hint {...dress(of)} id={str(of, 'id')}>
        {words(of)}
      </Hint>
    ),
    without: {},
  },
  input: {
    render: (of) => (
      <Input
        {...labelled(of)}
        value={str(of, 'value')}
        type={oneOf(of, 'type', ['text', 'email', 'tel', 'url', 'search', 'number', 'password'])}
        inputmode={oneOf(of, 'inputmode', ['text', 'numeric', 'decimal', 'email', 'tel', 'url', 'search'])}
        autocomplete={str(of, 'autocomplete')}
        autocapitalize={oneOf(of, 'autocapitalize', [
          'none',
          'off',
          'on',
          'sentences',
          'words',
          'characters',
        ])}
        pattern={str(of, 'pattern')}
        spellcheck={yes(of, 'spellcheck')}
        prefix={words(part(of, 'prefix'))}
        suffix={words(part(of, 'suffix'))}
      />
    ),
    without: {
      formGroup: noGroup,
      inputWrapper: 'the wrapper of prefix and suffix is not dressed',
      'prefix.classes': noAffixDress,
      'prefix.attributes': noAffixDress,
      'suffix.classes': noAffixDress,
      'suffix.attributes': noAffixDress,
    },
  },
  'inset-text': {
    render: (of) => (
      <InsetText {...dress(of)} id={str(of, 'id')}>
        {words(of)}
      </InsetText>
    ),
    without: {},
  },
  label: {
    render: (of) => (
      <Label {...dress(of)} for={str(of, 'for')} isHeading={yes(of, 'isPageHeading')}>
        {words(of)}
      </Label>
    ),
    without: {},
    differs: { empty: 'a label without words shows nothing: the field leaves it out' },
  },
  'notification-banner': {
    render: (of) => (
      <NotificationBanner
        {...dress(of)}
        isSuccess={of.type === 'success'}
        title={words(of, 'titleText', 'titleHtml')}
        titleId={str(of, 'titleId')}
        level={level(of, 'titleHeadingLevel')}
        role={str(of, 'role')}
        disableAutoFocus={yes(of, 'disableAutoFocus')}
      >
        {words(of)}
      </NotificationBanner>
    ),
    without: {},
  },
  pagination: {
    render: (of) => (
      <Pagination
        {...dress(of)}
        label={str(of, 'landmarkLabel')}
        previous={link(of, 'previous')}
        next={link(of, 'next')}
        pages={
          of.items === undefined
            ? undefined
            : list(of, 'items').map((item) =>
                item.ellipsis === true
                  ? { isGap: true as const }
                  : {
                      number: str(item, 'number') ?? '',
                      href: str(item, 'href') ?? '',
                      isCurrent: yes(item, 'current'),
                      spoken: str(item, 'visuallyHiddenText'),
                      attributes: attributes(item),
                    },
              )
        }
      />
    ),
    without: {},
    differs: { 'with empty items': oddItems },
  },
  panel: {
    render: (of) => (
      <Panel {...dress(of)} title={words(of, 'titleText', 'titleHtml')} level={level(of, 'headingLevel')}>
        {words(of)}
      </Panel>
    ),
    without: { actions: noInterruption },
    differs: {
      'interruption with custom classes': noInterruption,
      'interruption, no actions': noInterruption,
    },
  },
  'phase-banner': {
    render: (of) => (
      <PhaseBanner {...dress(of)} tag={words(part(of, 'tag'))} tagClasses={str(part(of, 'tag'), 'classes')}>
        {words(of)}
      </PhaseBanner>
    ),
    without: {},
  },
  radios: {
    render: (of) => <Radios {...choices(of)} value={str(of, 'value')} />,
    without: {
      formGroup: noGroup,
      'fieldset.classes': noFieldsetDress,
      'fieldset.attributes': noFieldsetDress,
      'items[].label.attributes': noLabelAttributes,
    },
    differs: { 'with falsy items': oddItems },
  },
  select: {
    render: (of) => (
      <Select
        {...labelled(of)}
        value={str(of, 'value')}
        options={list(of, 'items').map((item) => ({
          value: str(item, 'value'),
          words: str(item, 'text') ?? '',
          isSelected: yes(item, 'selected'),
          isDisabled: yes(item, 'disabled'),
          attributes: attributes(item),
        }))}
      />
    ),
    without: { formGroup: noGroup },
    differs: { 'with falsy values': oddItems },
  },
  'skip-link': {
    render: (of) => (
      <SkipLink {...dress(of)} href={str(of, 'href') || undefined}>
        {words(of)}
      </SkipLink>
    ),
    without: {},
  },
  'summary-list': {
    render: (of) => {
      const card = part(of, 'card')
      const title = part(card, 'title')
      return (
        <SummaryList
          {...dress(of)}
          card={
            of.card === undefined
              ? undefined
              : {
                  ...dress(card),
                  title: words(title),
                  titleClasses: str(title, 'classes'),
                  level: level(title, 'headingLevel'),
                  actions: actions(card),
                }
          }
          rows={list(of, 'rows').map((row) => ({
            key: words(part(row, 'key')),
            value: words(part(row, 'value')),
            classes: str(row, 'classes'),
            actions: actions(row),
          }))}
        />
      )
    },
    without: {
      'rows[].key.classes': noCellDress,
      'rows[].value.classes': noCellDress,
      'rows[].actions.classes': noCellDress,
    },
    differs: {
      translated: 'an action with empty hidden words gets an empty span from the macro and ours gets none',
    },
  },
  table: {
    render: (of) => (
      <Table
        {...dress(of)}
        caption={str(of, 'caption')}
        captionClasses={str(of, 'captionClasses')}
        head={of.head === undefined ? undefined : list(of, 'head').map(cell)}
        rows={(Array.isArray(of.rows) ? of.rows : []).flatMap((row) =>
          Array.isArray(row) ? [row.filter(isOptions).map(cell)] : [],
        )}
        firstCellIsHeader={yes(of, 'firstCellIsHeader')}
      />
    ),
    without: {},
  },
  tag: {
    render: (of) => <Tag {...dress(of)}>{words(of)}</Tag>,
    without: {},
  },
  textarea: {
    render: (of) => (
      <Textarea
        {...labelled(of)}
        value={str(of, 'value')}
        rows={num(of, 'rows')}
        autocomplete={str(of, 'autocomplete')}
        spellcheck={yes(of, 'spellcheck')}
      />
    ),
    without: { formGroup: noGroup },
  },
  'warning-text': {
    render: (of) => (
      <WarningText {...dress(of)} before={str(of, 'iconFallbackText') || undefined}>
        {words(of)}
      </WarningText>
    ),
    without: {},
  },
}

/** Every option that a fixture uses, as a path: `items[].hint.text`. */
export function pathsIn(value: Json, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${at}[]`))
  if (!isOptions(value)) return [at]
  const inside = Object.entries(value).flatMap(([name, item]) =>
    pathsIn(item, at === '' ? name : `${at}.${name}`),
  )
  return at === '' ? inside : [at, ...inside]
}
