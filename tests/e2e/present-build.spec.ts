import { readFile } from 'node:fs/promises'
import { expect, HERE, test } from '../support/app.ts'
import { stage } from '../support/room.ts'

test('A1 a lesson is built from what is on the screen, put into order, saved, opened, shared and presented', async ({
  app,
  page,
  context,
}) => {
  await app.open()
  const sheet = page.getByRole('dialog')
  const openSheet = async () => {
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'Add this view to a lesson' }).click()
    await expect(sheet).toBeVisible()
  }
  await openSheet()
  await sheet.getByRole('button', { name: 'Add this view as the first stop' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: /^Planning/ }).check({ force: true })
  await openSheet()
  await sheet.getByRole('button', { name: 'Add this view as a stop' }).click()
  await sheet.getByRole('textbox', { name: 'Stop 2', exact: true }).fill('And with a pregnancy in view')
  await sheet.getByRole('textbox', { name: 'Notes for stop 2' }).fill('Ask first.')
  await sheet.getByText('A question to the room at stop 2').click()
  await sheet
    .getByRole('textbox', { name: /^The question/ })
    .last()
    .fill('What now?')
  await sheet.getByRole('textbox', { name: /^The options/ }).fill('One way\n\nThe other')
  await sheet.getByRole('combobox', { name: 'Which the article takes' }).selectOption('The other')
  await expect(sheet.getByRole('alert')).toHaveCount(0)
  await sheet.getByRole('textbox', { name: 'Title', exact: true }).fill('Two of mine')
  await sheet.getByRole('button', { name: 'Stop 2 earlier' }).click()
  await expect(sheet.getByRole('textbox', { name: 'Stop 1', exact: true })).toHaveValue(
    'And with a pregnancy in view',
  )

  const saved = async () => {
    const download = page.waitForEvent('download')
    await sheet.getByRole('button', { name: 'Save as a file' }).click()
    return readFile(await (await download).path(), 'utf8')
  }
  // Where no file can be saved there is its text to copy.
  const copied = () =>
    app.copied(async () => {
      await expect(sheet.getByRole('button', { name: 'Save as a file' })).toHaveCount(0)
      await sheet.getByRole('button', { name: 'Copy the file as text' }).click()
      await expect(sheet.getByRole('button', { name: 'Copied' })).toBeVisible()
    })
  const text = await (HERE === 'sandbox' ? copied() : saved())
  expect(JSON.parse(text)).toMatchObject({
    lesson: 1,
    pack: 'article-2016',
    content: { title: 'Two of mine' },
  })

  // A reload keeps it in the address.
  await page.reload()
  await expect(sheet).toBeVisible()
  await expect(sheet.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Two of mine')

  // A file that is none is refused in words, and what was there stays.
  const file = sheet.locator('input[type="file"]')
  await file.setInputFiles({
    name: 'odd.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"lesson":1}'),
  })
  await expect(sheet.getByRole('alert')).toContainText('odd.json was not opened.')
  await expect(sheet.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Two of mine')
  await file.setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text.replace('Two of mine', 'From the file')),
  })
  await expect(sheet.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('From the file')
  await expect(sheet.getByRole('alert')).toHaveCount(0)

  await sheet.getByRole('button', { name: 'Present it…' }).click()
  await page.getByRole('button', { name: /^From the file/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('And with a pregnancy in view')
  await expect(stage(page)).toContainText('planning a pregnancy')
  await page.keyboard.press('PageDown')
  await expect(stage(page)).toContainText('What now?')
  await page.keyboard.press('r')
  await expect(page.locator('[data-option="option-2"] .question-take')).toContainText('the article')
  await page.keyboard.press('Home')
  await expect(page).toHaveURL(/&s=0&/)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('And with a pregnancy in view')
})

test('a lesson too long for a link says so, and is not forgotten while the page is there', async ({
  app,
  page,
}) => {
  await app.open()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Add this view to a lesson' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Add this view as the first stop' }).click()
  await expect(sheet.getByText('It fits into a link.', { exact: false })).toBeVisible()
  await sheet.getByRole('textbox', { name: 'Notes for stop 1' }).fill('long '.repeat(700))
  await expect(sheet.getByText('It is too long for a link; share the file.')).toBeVisible()
  expect(page.url().length).toBeLessThan(4_000)
  await sheet.getByRole('button', { name: 'Present it…' }).click()
  await page.getByRole('button', { name: /^A lesson of my own/ }).click()
  await expect(stage(page)).toBeVisible()
})
