/**
 * The page of the built app, from `index.html`.
 *
 * Answers "what stands in the page that is shipped?": classic deferred scripts without `crossorigin`, one
 * stylesheet, and the content security policy as a meta element, so that it holds wherever the page is opened.
 */

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
const CHARSET = /<meta charset="utf-8" \/>/

/**
 * The shipped page: the module script of `template` becomes the built script, the stylesheet and the policy are
 * put in, and each pack script is asked for under this build's id. Throws when the template has not the places.
 */
export function pageOf(
  template: string,
  built: { readonly script: string; readonly style: string; readonly buildId: string },
): string {
  for (const place of [MODULE, CHARSET]) {
    if (!place.test(template)) throw new Error(`index.html has no ${place.source}.`)
  }
  return template
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
