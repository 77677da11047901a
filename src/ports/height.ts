/** As low as the page is still of use in a frame. */
export const LEAST_HEIGHT = 320

/**
 * Tells the height the page would like to have, when it has become another one. Only where the page is laid out by its
 * content: a page that is as high as its frame would ask for more each time it was given more.
 */
export function watchHeight(tell: (height: number) => void): { again(): void; stop(): void } {
  const root = document.getElementById('app')
  let told = -1
  const look = () => {
    if (root === null || !growsWithContent()) return
    const height = Math.ceil(root.getBoundingClientRect().height)
    if (Math.abs(height - told) < 1) return
    told = height
    tell(height)
  }
  const observer = new ResizeObserver(look)
  if (root !== null) observer.observe(root)
  return {
    again() {
      told = -1
      look()
    },
    stop: () => observer.disconnect(),
  }
}

function growsWithContent(): boolean {
  return document.querySelector('.app[data-embedded] > .explore') !== null
}
