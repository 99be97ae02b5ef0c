import { mayEver } from '../../../store/as.ts'
import { type Page, page } from '../../page.tsx'

/** `/about/what-is-kept`: what is kept of whom, for how long as far as is settled, and who sees it. */
export const whatIsKept: Page = {
  path: '/about/what-is-kept',
  show: async ({ worker }) =>
    page({
      title: 'What is kept, and why',
      body: (
        <>
          <h1 class="govuk-heading-l">What is kept, and why</h1>
          <h2 class="govuk-heading-m">Of children and families</h2>
          <p class="govuk-body">
            What workers record. Nothing recorded is changed or removed: a correction is a new version beside
            the old one, with its reason. How long records are kept is for the council’s retention schedule;
            Goldthread removes nothing by itself.
          </p>
          <p class="govuk-body">
            Photographs are kept without the place at which they were taken. A file that was taken out of a
            form before it was recorded is kept all the same
            {mayEver(worker, 'read the log') ? (
              <>
                , and is on the{' '}
                <a class="govuk-link" href="/about/files-not-in-use">
                  list of files not in use
                </a>
              </>
            ) : (
              ''
            )}
            .
          </p>
          <h2 class="govuk-heading-m">Of people who work here</h2>
          <p class="govuk-body">
            Name, post and team; what they wrote; and every time they read a child’s record: when, what, and
            for what reason. Those who work with a child can see who read the record.
          </p>
          <h2 class="govuk-heading-m">On your device</h2>
          <p class="govuk-body">
            What you type in a form that is not recorded yet, and the files you chose for it, so that nothing
            is lost when the network or the browser fails; it is removed once it is recorded. The visits that
            you take along, until the end of the day. All of it is locked with a key of yours, which leaves
            the device when you sign out or lock it. One cookie, which says that you are signed in. Goldthread
            keeps a list of{' '}
            <a class="govuk-link" href="/devices">
              your devices
            </a>
            : when each was last heard of, and how much waits there. Nothing else, and nothing is sent to
            anybody but Goldthread.
          </p>
        </>
      ),
    }),
}
