/** What we use of GOV.UK Frontend's script; the package ships no types of its own. */
declare module 'govuk-frontend' {
  export type Component = { readonly moduleName: string; new (root: HTMLElement): unknown }
  export function createAll(
    component: Component,
    config?: object,
    within?: Document | Element | null,
  ): unknown[]
  export const Button: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const FileUpload: Component
  export const NotificationBanner: Component
  export const SkipLink: Component
}
