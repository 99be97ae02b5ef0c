import { readId } from '../../../plain/id.ts'
import { NotificationBanner } from '../../govuk/notification-banner.tsx'

/** Said once, when a draft has just become a record; tells the browser to let go of its copy of the draft. */
export const Recorded = ({ draft }: { readonly draft: string | undefined }) => {
  const id = readId<'draft'>(draft)
  return id.ok ? (
    <>
      <meta name="goldthread-settled" content={id.value} />
      <NotificationBanner isSuccess>Recorded. What you wrote stands below.</NotificationBanner>
    </>
  ) : (
    ''
  )
}
