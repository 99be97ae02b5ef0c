import { clockRules } from '../../../journey/clocks.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { rules } from '../../../store/access.ts'
import { mayEver } from '../../../store/as.ts'
import { Table } from '../../govuk/table.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { Wide } from '../../look/wide.tsx'
import { type Page, page } from '../../page.tsx'

/** `/about`: what Goldthread is, and the rules it goes by, so that nobody need guess. */
export const about: Page = {
  path: '/about',
  show: async ({ parts, worker }) =>
    page({
      title: 'About Goldthread',
      body: (
        <>
          <h1 class="govuk-heading-l">About Goldthread</h1>
          <p class="govuk-body-l">
            What you type about a child is kept once. From it a thread runs to the decision, to the figure, to
            what inspectors say, to what is done about it, and back.
          </p>
          <p class="govuk-body">
            This is version {parts.version}, used by {parts.councils.get(worker.authority)}.
          </p>
          {mayEver(worker, 'keep continuity') && (
            <p class="govuk-body">
              <a class="govuk-link" href="/about/health">
                Is all well with the installation?
              </a>
            </p>
          )}
          <h2 class="govuk-heading-m">The clocks</h2>
          <Wide label="The clocks">
            <Table
              caption="Limits of time, in working days"
              captionClasses="govuk-visually-hidden"
              head={[
                { words: 'What' },
                { words: 'Working days', isNumeric: true },
                { words: 'Where it comes from' },
              ]}
              rows={clockRules.map(({ title, workingDays, source, certain, local }) => [
                { words: title },
                { words: String(workingDays), isNumeric: true },
                {
                  words: (
                    <>
                      {source} {local && <Tag colour="grey">Council’s own</Tag>}
                      {!certain && <Tag colour="yellow">To be confirmed</Tag>}
                    </>
                  ),
                },
              ])}
            />
          </Wide>
          <h2 class="govuk-heading-m">What Goldthread watches for</h2>
          <ul class="govuk-list govuk-list--bullet">
            {waits.map(({ does }) => (
              <li>{does}</li>
            ))}
          </ul>
          <h2 class="govuk-heading-m">Who may do what</h2>
          <p class="govuk-body">
            What no rule here names is refused. Every read of a child’s record is written down.
          </p>
          <Wide label="Who may do what">
            <Table
              caption="The rules of access"
              captionClasses="govuk-visually-hidden"
              head={[{ words: 'Rule' }, { words: 'Posts' }, { words: 'May' }]}
              rows={rules.map(({ name, roles, deeds, sayWhy }) => [
                { words: name },
                { words: roles.join(', ') },
                { words: `${deeds.join(', ')}${sayWhy === true ? ' (after giving a reason)' : ''}` },
              ])}
            />
          </Wide>
        </>
      ),
    }),
}
