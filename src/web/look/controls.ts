import {
  Button,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  SkipLink,
} from 'govuk-frontend'
import { startReveals } from './reveal.ts'

const components = [Button, Checkboxes, ErrorSummary, FileUpload, NotificationBanner, SkipLink]

/**
 * Brings the controls of a page, or of a part drawn later, to life with GOV.UK Frontend's script. A control that is
 * alive already is left as it is. Runs in a browser.
 */
export function startControls(within: Document | Element): void {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  for (const component of components) createAll(component, {}, within)
  startReveals(within)
}
