/** The question of the pack, point by point, for this patient. */
export function Compare() {
  return null
}
