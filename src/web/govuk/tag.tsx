import { classNames, type Dress, type Words } from './parts.ts'

export type TagColour =
  | 'grey'
  | 'green'
  | 'turquoise'
  | 'teal'
  | 'blue'
  | 'purple'
  | 'magenta'
  | 'red'
  | 'orange'
  | 'yellow'

export type TagProps = Dress & { readonly colour?: TagColour | undefined; readonly children?: Words }

/** GOV.UK tag: a state in a word or two. The colour only repeats what the words say. */
export const Tag = ({ colour, classes, attributes, children }: TagProps) => (
  <strong
    class={classNames('govuk-tag', colour !== undefined && `govuk-tag--${colour}`, classes)}
    {...attributes}
  >
    {children}
  </strong>
)
