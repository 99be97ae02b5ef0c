import { mayEver } from '../../../store/as.ts'
import type { Worker } from '../../../store/worker.ts'

/** The way to where it is kept what people say of the service, for whoever hears them. */
export const VoicesLink = ({ worker }: { readonly worker: Worker }) =>
  mayEver(worker, 'hear voices') ? (
    <p class="govuk-body">
      <a class="govuk-link" href="/voices">
        What people tell us
      </a>
      : record what a child, a parent or a carer said of how the service is for them.
    </p>
  ) : (
    ''
  )
