import type { Role } from '../../../store/access.ts'
import { go, type Page } from '../../page.tsx'

/** Where each post begins its day. */
const firstOf: Readonly<Record<Role, string>> = {
  'contact officer': '/front-door',
  'social worker': '/my-work',
  'team manager': '/team',
  'service manager': '/team',
  'conference chair': '/my-work',
  'reviewing officer': '/my-work',
  'personal adviser': '/my-work',
  'performance analyst': '/measures',
  director: '/measures',
  'lead member': '/members',
  'board member': '/board',
  'committee member': '/scrutiny',
  'young ambassador': '/young-people',
  inspector: '/inspection/sample',
  'peer reviewer': '/inspection/sample',
  'system administrator': '/about',
}

/** `/`: goes to where the worker's post begins its day. */
export const firstPage: Page = {
  path: '/',
  show: async ({ worker }) => go(firstOf[worker.role]),
}
