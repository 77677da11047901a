import { expect, test } from '../support/app.ts'

test('embedded, the frame around the pathway is trimmed and the page scrolls under the wheel', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 600 })
  const frame = await app.open({ query: 'embed=1' })
  await expect(frame.getByRole('button', { name: 'Present' })).toHaveCount(0)
  await expect(frame.getByRole('button', { name: /What has changed since 2016/ })).toBeVisible()
  await expect(frame.getByText('For teaching, not for the care of a person.').first()).toBeVisible()
  const canvas = await frame.locator('.react-flow').boundingBox()
  if (canvas === null) throw new Error('there is no diagram')
  await page.mouse.move(canvas.x + canvas.width / 2, Math.min(500, canvas.y + canvas.height / 2))
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
})

test('a pathway file that is dropped is refused as a whole, with reasons, and the running one stays', async ({
  app,
  page,
}) => {
  const frame = await app.open()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['{"format": 1, "id": "ours"}'], 'ours.json', { type: 'application/json' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  const notice = frame.getByRole('region', { name: /ours.json was not opened/ })
  await expect(notice).toContainText(/title/)
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('tacrolimus or rituximab')
})
