import { describe, expect, it } from 'vitest'
import { blocksOf, dataBytesOf, MOST_VERSION } from '../../src/view/qr/sizes.ts'
import { codeOf } from '../../src/view/qr.ts'
import { readCode, rowsOf } from '../support/qr.ts'

/** Codes made by another program (the package qrcode 1.5, MIT), a hexadecimal number for each row. */
const KNOWN = [
  {
    text: 'HELLO',
    level: 'M',
    version: 1,
    mask: 4,
    rows: '1fda7f 104d41 174f5d 17525d 17515d 105641 1fd57f 001f00 117ef9 03972f 165672 1c88d0 05c9c6 001dcb 1fd98a 104322 175275 17430b 174e78 1048c0 1fd1f5',
  },
  {
    text: 'https://example.org/#v=1',
    level: 'L',
    version: 2,
    mask: 3,
    rows: '1fd857f 1040d41 1753a5d 175ac5d 175e75d 1049541 1fd557f 000a300 1e5039d 1f188a2 06d09f0 1503c0c 197aad7 09867f1 0ddd116 13257f1 05dabff 0015d15 1fcbd57 1045712 174e1f9 1751edf 175b0d6 105ced4 1fdc8ff',
  },
  {
    text: 'https://example.org/lupus/#v=1&k=article-2016&c=2016.10-r1&p=ln-class.III%2BV~pregnancy.planning~creatinine.1.2',
    level: 'M',
    version: 7,
    mask: 2,
    rows: '1fc7aaa8c97f 104829b43241 175426bdda5d 17597ff6235d 175851fe575d 1057a5123041 1fd55555557f 0019ed1f4100 17cbc7fe217c 138c5e99d313 19e1e864c4ea 1f8b9f02f2b4 0f63556ac009 01af5b836bb9 1940453e0d52 1514768bde35 18f0042ce083 083068ab43a1 085ec5560ade 10b5ecb1d21c 15fedffa29f3 07106113e31d 0350d95a1f56 1b1cc11ffd1d 09f97bf00bfa 0d0b67dbe0c9 1b59696eadbe 0736fa39b7ef 12691d160053 0b8318534b49 02eab5f5852e 112e581dbe6d 1f4835b42053 06bd37dae389 017c38463992 0f0b33fd5f4e 134ff3f6a1f3 001d3b1c531d 1fc6e351bf54 105789199b1e 175145f803f8 175f2579e035 175c249d9fce 1044ad6f789c 1fde5c56cdea',
  },
] as const

describe('a QR code (C24, A27)', () => {
  it.each(KNOWN)('is, module for module, what another program makes of “$text”', (known) => {
    const code = codeOf(known.text, known.level)
    expect(code).toMatchObject({ version: known.version, mask: known.mask })
    expect(code?.rows).toEqual(rowsOf(known.rows))
  })

  it('is read back with every mask', () => {
    for (const mask of [0, 1, 2, 3, 4, 5, 6, 7])
      expect(readCode(codeOf('Class III+V, 1.2 mg/dL', 'L', mask)?.rows ?? [], blocksOf)).toBe(
        'Class III+V, 1.2 mg/dL',
      )
  })

  it.each(['L', 'M'] as const)('is read back in every version, filled to the brim, level %s', (level) => {
    for (let version = 1; version <= MOST_VERSION; version++) {
      const most = dataBytesOf(version, level) - (version < 10 ? 2 : 3)
      const text = Array.from({ length: most }, (_, place) =>
        String.fromCharCode(33 + ((place * 7) % 90)),
      ).join('')
      const code = codeOf(text, level, version % 8)
      expect(code?.version).toBe(version)
      expect(readCode(code?.rows ?? [], blocksOf)).toBe(text)
    }
  })

  it('holds letters beyond ASCII as UTF-8', () => {
    expect(readCode(codeOf('88 µmol/L → “ok”')?.rows ?? [], blocksOf)).toBe('88 µmol/L → “ok”')
  })

  it('holds a link of 1,500 characters, and says so when a text is too long for any version', () => {
    expect(codeOf('x'.repeat(1500), 'L')?.version).toBe(28)
    expect(codeOf('x'.repeat(2953), 'L')?.version).toBe(40)
    expect(codeOf('x'.repeat(2954), 'L')).toBeUndefined()
  })
})
