/**
 * The page of the built app, from `index.html`.
 *
 * Answers "what stands in the page that is shipped?": classic deferred scripts without `crossorigin`, one
 * stylesheet, and the content security policy as a meta element, so that it holds wherever the page is opened.
 */

import type { Pack } from '../model/model.ts'

/** Everything from the page's own place, nothing from elsewhere. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const MODULE = /<script type="module" src="\.\/src\/main\.tsx"><\/script>/
const PACK = /(<script defer src="\.\/packs\/[^"?]+\.js)(")/g
const OUTLINE = /<!-- outline -->/
const ICON = /(<link rel="icon" href=")\.\/icon\.png(?=" type="(image\/png)")/
const CHARSET = /<meta charset="utf-8" \/>/

/**
 * The shipped page: the module script of `template` becomes the built script, the stylesheet and the policy are
 * put in, each pack script is asked for under this build's id, and the icon stands in the page: a browser asks for
 * one that does not anew at every entry of its history, which is at every answer. Throws when the template has not
 * the places.
 */
export function pageOf(
  template: string,
  built: {
    readonly script: string
    readonly style: string
    readonly buildId: string
    readonly outline?: string
    /** The bytes of `icon.png`. */
    readonly icon?: string | Uint8Array | undefined
  },
): string {
  for (const place of [MODULE, CHARSET]) {
    if (!place.test(template)) throw new Error(`index.html has no ${place.source}.`)
  }
  return template
    .replace(OUTLINE, () => built.outline ?? '')
    .replace(ICON, (asked, before, type) =>
      built.icon === undefined
        ? asked
        : `${before}data:${type};base64,${Buffer.from(built.icon).toString('base64')}`,
    )
    .replace(PACK, `$1?${built.buildId}$2`)
    .replace(
      MODULE,
      `<link rel="stylesheet" href="./${built.style}" />\n    <script defer src="./${built.script}"></script>`,
    )
    .replace(
      CHARSET,
      (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
    )
}

/** The pathway as a list, for a browser that runs no script: every step, and where it leads. */
export function outlineHtml(pack: Pack): string {
  const titles = new Map(pack.nodes.map(({ id, title }) => [id, title]))
  const leads = (id: string) =>
    pack.edges
      .filter(({ from }) => from === id)
      .map(({ to, label }) => `${label === '' ? '' : `${label}: `}${titles.get(to) ?? to}`)
      .join('; ')
  const stages = pack.stages.map(({ id, title }) => {
    const steps = pack.nodes.filter(({ stage }) => stage === id)
    const items = steps.map((step) => {
      const onward = leads(step.id)
      return `<li><strong>${escaped(step.title)}</strong> (${escaped(step.code)}). ${escaped(step.text)}${onward === '' ? '' : ` → ${escaped(onward)}`}</li>`
    })
    return `<h3>${escaped(title)}</h3><ul>${items.join('')}</ul>`
  })
  return `<h2>${escaped(pack.title)}</h2>${stages.join('')}<p>${escaped(pack.source.citation)}</p>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
