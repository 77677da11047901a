import { goToAttribute } from '../parts/goTo.ts'
import { useActions } from '../useExplorer.tsx'

/** Attributes by name, each a way to its control in the patient panel. */
export function AttributeLinks({
  attributes,
}: {
  attributes: readonly { readonly attribute: string; readonly label: string }[]
}) {
  const actions = useActions()
  return (
    <ul className="attribute-links">
      {attributes.map(({ attribute, label }) => (
        <li key={attribute}>
          <button
            type="button"
            className="button"
            data-kind="link"
            onClick={() => goToAttribute(attribute, actions)}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  )
}
