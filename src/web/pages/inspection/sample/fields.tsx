import type { Problem } from '../../../../plain/result.ts'
import { DateInput } from '../../../govuk/date-input.tsx'
import { ErrorSummary } from '../../../govuk/error-summary.tsx'
import { Input } from '../../../govuk/input.tsx'
import type { Words } from '../../../govuk/parts.ts'
import { errorOf, summaryOf } from './saying.ts'

export type Typed = Readonly<Record<string, string>>

/** What a form was sent with, and what is wrong with it. */
export type Sent = { readonly typed: Typed; readonly problems: readonly Problem[] }

/** All that is wrong with a form, at its top. Nothing where all is well. */
export const Problems = ({
  problems,
  places,
}: Pick<Sent, 'problems'> & { readonly places?: Typed | undefined }): Words =>
  problems.length === 0 ? '' : <ErrorSummary errors={summaryOf(problems, places)} />

/** A day in three boxes with a time beside it. */
export const AtInput = ({
  name,
  legend,
  typed,
  problems,
}: Sent & { readonly name: string; readonly legend: string }) => (
  <div class="gt-at">
    <DateInput
      id={name}
      name={name}
      legend={legend}
      legendClasses="govuk-fieldset__legend--s"
      error={errorOf(problems, name)}
      value={{
        day: typed[`${name}-day`] ?? '',
        month: typed[`${name}-month`] ?? '',
        year: typed[`${name}-year`] ?? '',
      }}
    />
    <Input
      name={`${name}-time`}
      label={
        <>
          Time<span class="govuk-visually-hidden">: {legend}</span>
        </>
      }
      classes="govuk-input--width-5"
      value={typed[`${name}-time`] ?? ''}
    />
  </div>
)
