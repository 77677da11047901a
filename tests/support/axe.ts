/**
 * axe, as the tests ask it: within the page alone, there is no other page to open and to come back from, and without
 * loading the style sheets a second time, which no rule needs and a file may not.
 */
import { AxeBuilder as Axe } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export class AxeBuilder extends Axe {
  constructor({ page }: { readonly page: Page }) {
    super({ page })
    this.options({ preload: false }).setLegacyMode()
  }
}
