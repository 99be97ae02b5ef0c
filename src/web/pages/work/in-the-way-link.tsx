import { mayEver } from '../../../store/as.ts'
import type { Worker } from '../../../store/worker.ts'

/** The way to what stands in the way of the return, for those whose list it is. */
export const InTheWayLink = ({ worker }: { readonly worker: Worker }) =>
  mayEver(worker, 'see what is in the way of returns') ? (
    <p class="govuk-body">
      <a class="govuk-link" href="/in-the-way">
        What stands in the way of the return
      </a>
      : what the census would say is wrong, with where to mend it.
    </p>
  ) : (
    ''
  )
