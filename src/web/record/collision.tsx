import { sayChoice, sayCollision } from '../../define/collision.ts'
import { Button } from '../govuk/button.tsx'
import { type Asking, nameIn } from './asking.ts'
import { chooseInput } from './names.ts'

/**
 * Both answers, where two people answered a choice at the same time, with a button for each. Works without script; with
 * it the same element, `data-collision`, is filled as soon as it happens (see `client/collisions.ts`).
 */
export const Collided = ({ asking }: { asking: Asking }) => {
  const { kind } = asking.field
  return (
    <>
      {kind.parts.map(({ name: part }) => {
        const name = nameIn(asking, part)
        const values = asking.collisions?.find((one) => one.name === name)?.values ?? []
        if (values.length === 0) return ''
        const words = (value: string): string => sayChoice(kind, part, value, nameFrom(asking))
        return (
          <div class="gt-collision" data-collision={name} role="status">
            <p class="gt-collision__words">{sayCollision(values.map(words))}</p>
            {values.map((value) => (
              <Button
                key={value}
                name={chooseInput}
                value={`${name}=${value}`}
                classes="govuk-button--secondary gt-collision__answer"
              >
                {words(value)}
              </Button>
            ))}
          </div>
        )
      })}
    </>
  )
}

const nameFrom =
  ({ picks }: Asking) =>
  (id: string): string =>
    Object.values(picks)
      .flat()
      .find((offer) => offer.id === id)?.words ?? 'one chosen before'
