/** What the page is for, before any script runs. `promise` says what keeps the files here. */
export const Introduction = ({
  promise,
  worker,
  isOffline,
}: {
  readonly promise: string
  /** The path of the worker, where it is served as a file. */
  readonly worker?: string | undefined
  /** The page looks after being there without a network. */
  readonly isOffline?: boolean | undefined
}) => (
  <>
    <h1 class="govuk-heading-l">Check a return</h1>
    <p class="govuk-body-l">
      Drop the files of a return as your system writes them. Within a moment you see every rule that finds
      something, which children it concerns, and which cells to look at.
    </p>
    <p class="govuk-body">{promise}</p>
    <div id="check" data-worker={worker} data-offline={isOffline ? '' : undefined}>
      <p class="govuk-body">
        This page needs script. Where your browser runs none, the command <code>goldthread check</code> does
        the same.
      </p>
    </div>
  </>
)
