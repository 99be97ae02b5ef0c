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
  why,
  about,
  whatIsKept,
  accessibility,
]
