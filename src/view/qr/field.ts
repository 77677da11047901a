/** Reed–Solomon correction over the field of 256 elements, modulo x^8 + x^4 + x^3 + x^2 + 1. */
const MODULUS = 0x11d

/** The product of two elements of the field. */
export function times(a: number, b: number): number {
  let result = 0
  for (let place = 7; place >= 0; place--) {
    result = (result << 1) ^ ((result >>> 7) * MODULUS)
    result ^= ((b >>> place) & 1) * a
  }
  return result
}

/** (x - 1)(x - 2)(x - 4) … of a degree, without its leading coefficient, highest power first. */
export function product(degree: number): number[] {
  const result = Array.from({ length: degree }, (_, index): number => (index === degree - 1 ? 1 : 0))
  let root = 1
  for (let factor = 0; factor < degree; factor++) {
    for (let place = 0; place < degree; place++)
      result[place] = times(result[place] ?? 0, root) ^ (result[place + 1] ?? 0)
    root = times(root, 2)
  }
  return result
}

/** The bytes that make a block divisible: what is left of it after division. */
export function correctionOf(block: readonly number[], divisor: readonly number[]): number[] {
  const rest = divisor.map(() => 0)
  for (const byte of block) {
    const factor = byte ^ (rest.shift() ?? 0)
    rest.push(0)
    divisor.forEach((coefficient, place) => {
      rest[place] = (rest[place] ?? 0) ^ times(coefficient, factor)
    })
  }
  return rest
}
