import { type Page, page } from '../../page.tsx'

/** `/about/accessibility`: how far Goldthread is usable by everybody, honestly. */
export const accessibility: Page = {
  path: '/about/accessibility',
  show: async () =>
    page({
      title: 'Accessibility',
      body: (
        <>
          <h1 class="govuk-heading-l">Accessibility</h1>
          <p class="govuk-body">
            Goldthread is built to the Web Content Accessibility Guidelines 2.2 at level AA. Its pages work
            with a keyboard alone, without script, enlarged four times, and on a phone; the main pages are
            tested by machine with each change.
          </p>
          <p class="govuk-body">
            It has not been audited by people yet, nor tried with every screen reader. Where something is hard
            for you, tell the person who runs Goldthread in your council.
          </p>
        </>
      ),
    }),
}
