import { classNames, type Dress, type Words } from './parts.ts'

export type BadgeProps = Dress & { readonly children?: Words }

/** MoJ badge: a lasting mark on a person or a record, such as "Sibling group" or "Restricted". */
export const Badge = ({ classes, attributes, children }: BadgeProps) => (
  <span class={classNames('moj-badge', classes)} {...attributes}>
    {children}
  </span>
)
