import { flushSync } from 'react-dom'
import type { Actions } from '../../store/store.ts'

/** The element of one attribute in the patient panel. */
export const attributeElement = (attribute: string) => `attribute-${attribute}`

/** Brings one attribute of the patient panel into view, unfolding the panel first, and puts focus on its control. */
export function goToAttribute(attribute: string, { see }: Pick<Actions, 'see'>): void {
  const find = () => document.getElementById(attributeElement(attribute))
  if (find() === null) flushSync(() => see({ patientPanel: true }))
  const element = find()
  const control = ['input[type="text"]', 'input:checked', 'input']
    .map((selector) => element?.querySelector<HTMLElement>(selector))
    .find((found) => found)
  element?.scrollIntoView?.({ block: 'center' })
  control?.focus({ preventScroll: true })
}
