declare global {
  /** Written into the code when it is built. */
  const __BUILD__: string
}

/** The id of the build: the same sources always have the same one, and other sources another. */
export const build: string = __BUILD__
