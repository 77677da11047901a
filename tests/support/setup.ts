// What jsdom has not and React Flow, or our own panels, ask for.
import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

class StillResizeObserver implements ResizeObserver {
  readonly #told: ResizeObserverCallback
  constructor(told: ResizeObserverCallback) {
    this.#told = told
  }
  observe(target: Element): void {
    const contentRect = target.getBoundingClientRect()
    const size = [{ blockSize: contentRect.height, inlineSize: contentRect.width }]
    const entry = {
      target,
      contentRect,
      borderBoxSize: size,
      contentBoxSize: size,
      devicePixelContentBoxSize: size,
    }
    this.#told([entry], this)
  }
  unobserve(): void {}
  disconnect(): void {}
}

/** Only what React Flow reads: the scale of a CSS transform. */
class ScaleOnlyMatrix {
  readonly m22: number
  constructor(transform?: string) {
    this.m22 = Number(/scale\(([\d.]+)\)/.exec(transform ?? '')?.[1] ?? 1)
  }
}

const stillMedia = (media: string) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
})

globalThis.ResizeObserver ??= StillResizeObserver
Object.assign(globalThis, {
  DOMMatrixReadOnly: globalThis.DOMMatrixReadOnly ?? ScaleOnlyMatrix,
  matchMedia: globalThis.matchMedia ?? stillMedia,
})
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { configurable: true, get: () => 200 },
  offsetHeight: { configurable: true, get: () => 60 },
})
Object.assign(SVGElement.prototype, { getBBox: () => ({ x: 0, y: 0, width: 0, height: 0 }) })
Object.assign(Element.prototype, { scrollIntoView: Element.prototype.scrollIntoView ?? (() => {}) })

// Late parts come as scripts of the build; here those that a panel or a fold asks for are there from the start.
globalThis.lnpParts = {
  cards: await import('../../src/late/cards.ts'),
  diagram: await import('../../src/late/diagram.ts'),
  opening: await import('../../src/late/opening.ts'),
}
