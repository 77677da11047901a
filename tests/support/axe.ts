/** axe, as the tests ask it. It does not load the style sheets a second time: from a file it may not, and no rule needs it. */
import { AxeBuilder as Axe } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export class AxeBuilder extends Axe {
  constructor({ page }: { readonly page: Page }) {
    super({ page })
    this.options({ preload: false })
  }
}
