import { doneOptions } from '../../define/kinds.ts'
import { Input } from '../govuk/input.tsx'
import { classNames } from '../govuk/parts.ts'
import { Textarea } from '../govuk/textarea.tsx'
import { type Asking, errorOf, nameIn, typedIn } from './asking.ts'
import { AttachmentsQuestion } from './attachments.tsx'
import { DoneQuestion, OneOf, OneOfWhy, PickOne, PickSome, SomeOf } from './choices.tsx'
import { Collided } from './collision.tsx'
import { DateQuestion } from './dates.tsx'
import { GridQuestion } from './grid.tsx'
import { directionOf, longText, longTextClass } from './long-text.ts'
import { idOf } from './names.ts'

const labelled = (asking: Asking) => {
  const name = nameIn(asking, '')
  return {
    name,
    id: idOf(name),
    label: asking.field.label,
    labelClasses: 'govuk-label--s',
    hint: asking.field.hint,
    error: errorOf(asking),
  }
}

/** The parser of HTML drops the first line end of a text area; one more is given, so that what was typed comes back. */
export const inTextarea = (words: string): string => (words.startsWith('\n') ? `\n${words}` : words)

/** Writing, wide and quiet. What good writing does stands beside it on a desk, and above it on a phone. */
function WordsQuestion({ asking, rows }: { asking: Asking; rows: number }) {
  const { guidance, hint } = asking.field
  const help =
    guidance === undefined || hint === undefined ? (
      (guidance ?? hint)
    ) : (
      <>
        {hint} {guidance}
      </>
    )
  return (
    <div class={classNames('gt-writing', guidance !== undefined && 'gt-writing--guided')}>
      <Textarea
        {...labelled(asking)}
        hint={help}
        rows={rows}
        value={inTextarea(typedIn(asking, ''))}
        classes={typedIn(asking, '').length > longText ? longTextClass : undefined}
        spellcheck
        attributes={{ dir: directionOf(typedIn(asking, '')) }}
      />
    </div>
  )
}

function LineQuestion({ asking, width, numeric }: { asking: Asking; width: string; numeric: boolean }) {
  return (
    <Input
      {...labelled(asking)}
      value={typedIn(asking, '')}
      classes={width === 'short' ? 'govuk-input--width-10' : 'govuk-!-width-two-thirds'}
      inputmode={numeric ? 'decimal' : undefined}
      attributes={{ dir: 'auto' }}
    />
  )
}

function Control({ asking }: { asking: Asking }) {
  const { control } = asking.field.kind
  switch (control.control) {
    case 'line':
      return <LineQuestion asking={asking} width={control.width} numeric={control.numeric === true} />
    case 'words':
      return <WordsQuestion asking={asking} rows={control.rows} />
    case 'day':
    case 'moment':
      return <DateQuestion asking={asking} />
    case 'one of':
      return <OneOf asking={asking} options={control.options} />
    case 'some of':
      return <SomeOf asking={asking} options={control.options} />
    case 'one of, why':
      return <OneOfWhy asking={asking} options={control.options} />
    case 'pick one':
      return <PickOne asking={asking} of={control.of} />
    case 'pick some':
      return <PickSome asking={asking} of={control.of} />
    case 'done':
      return <DoneQuestion asking={asking} options={doneOptions} />
    case 'attachments':
      return <AttachmentsQuestion asking={asking} />
    case 'grid':
      return <GridQuestion asking={asking} rows={control.rows} columns={control.columns} />
  }
}

/** One question of a record, with its heading where it opens a part of the form. The client hides it where it is not asked. */
export const Question = ({ asking }: { asking: Asking }) => (
  <div class="gt-question" data-question={asking.question}>
    {asking.field.heading !== undefined && (
      <h2 class="govuk-heading-m" id={`part-${asking.question}`} tabindex={-1}>
        {asking.field.heading}
      </h2>
    )}
    {asking.collisions !== undefined && <Collided asking={asking} />}
    <Control asking={asking} />
  </div>
)
