import type { Page } from '../page.tsx'
import { about } from './about/about.tsx'
import { accessibility } from './about/accessibility.tsx'
import { whatIsKept } from './about/kept.tsx'
import { why } from './ask-why.tsx'
import { childPage } from './children/child.tsx'
import { authoriseRecord, recordPage } from './children/record.tsx'
import { findChildren } from './children/search.tsx'
import { beginDraft } from './drafts/begin.ts'
import { draftForm } from './drafts/form.tsx'
import { contactPeople } from './drafts/people.tsx'
import { frontDoorQueue } from './front-door/queue.tsx'
import { actionPage, progressPage } from './inspection/action.tsx'
import { findingPage } from './inspection/finding.tsx'
import { letterFindings, letterOriginal, letterPage } from './inspection/letter.tsx'
import { inspectionOverview } from './inspection/overview.tsx'
import { readLetterPage } from './inspection/read-letter.tsx'
import { letterResponse } from './inspection/response.tsx'

/** Every page of Goldthread behind the sign-in. */
export const pages: readonly Page[] = [
  frontDoorQueue,
  beginDraft,
  draftForm,
  contactPeople,
  findChildren,
  childPage,
  recordPage,
  authoriseRecord,
  inspectionOverview,
  readLetterPage,
  letterPage,
  letterFindings,
  letterOriginal,
  letterResponse,
  findingPage,
  actionPage,
  progressPage,
  why,
  about,
  whatIsKept,
  accessibility,
]
