/** The cases of the pack, to be worked through alone. */
export function Cases() {
  return null
}
