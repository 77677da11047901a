import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { evaluate } from '../../src/engine/engine.ts'
import { type Claim, type Pack, type Rule, readPatient, STANCES } from '../../src/model/model.ts'

let pack: Pack
let article: Pack

const open = async (folder: string): Promise<Pack> => {
  const loaded = await loadPack(folder)
  expect(loaded.problems).toEqual([])
  if (loaded.pack === undefined) throw new Error(`${folder} does not compile`)
  return loaded.pack
}

beforeAll(async () => {
  pack = await open('src/content/guidelines-2024')
  article = await open('src/content/article-2016')
})

const FAVOURABLE = ['favoured', 'acceptable']
const SECONDARY = 'secondary source; check the guideline'

const claimsOf = ({ claims }: Rule): Claim[] =>
  claims.map((id) => {
    const claim = pack.claims.find((each) => each.id === id)
    if (claim === undefined) throw new Error(`no claim ${id}`)
    return claim
  })
const levelOf = ({ remark }: Claim): string | undefined => /^Level (B-weak|[ABCU])/.exec(remark ?? '')?.[1]
const isLinked = (source: string): boolean =>
  pack.sources.find(({ id }) => id === source)?.identifiers.some(({ verified }) => verified) === true

describe('the pathway of the 2024 guidelines', () => {
  it('carries every row of the guideline logic, by id', () => {
    const expected =
      'B1 B2 B2b B3 B4 B5 S1 S2 S3 I1 I2 I3 I4 I5 I6 I7 I8 I9 I10 I11 I12 I13 I14 I15 V1 V2 V3 V4 ' +
      'P1 P1b P1c P2 P3 P4 P5 P6 P7 R1 R2 R3 R4 R5 R6 R7 R8 D1 D2 D3'
    const ids = pack.rules.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(expected.split(' ').map((id) => `G-${id}`)))
    expect(ids.every((id) => id.startsWith('G-'))).toBe(true)
    expect(pack.discrepancies.map(({ id }) => id)).toEqual(
      Array.from({ length: 8 }, (_, index) => `G-X0${index + 1}`),
    )
  })

  it('stays small enough to be read on one screen', () => {
    expect(pack.nodes).toHaveLength(41)
    expect(pack.stages).toHaveLength(7)
    for (const { title } of pack.nodes) expect(title.length, title).toBeLessThanOrEqual(28)
    for (const { label } of pack.edges) expect(label.length, label).toBeLessThanOrEqual(24)
  })

  it('never says recommended, and has no attribute for ancestry and no free text', () => {
    const { claims, sources: _, ...rest } = pack
    const text = JSON.stringify([rest, claims.map(({ kind: _kind, ...claim }) => claim)])
    expect(text.replaceAll(/\(recommendation 10[^)]*\)/g, '')).not.toMatch(/\brecommended\b/i)
    expect(pack.attributes.map(({ id }) => id)).toEqual(
      expect.not.arrayContaining(['ancestry', 'ethnicity', 'race']),
    )
    expect(pack.attributes.every(({ kind }) => kind === 'choice' || kind === 'number')).toBe(true)
  })
})

describe('two guidelines, two voices', () => {
  it('lets one rule speak for one body only, and names it first', () => {
    const bodies = [
      'kdigo-2024',
      'acr-2024',
      'acr-repro-2020',
      'eular-2019',
      'eular-repro-2024',
      'eular-2023',
    ]
    for (const rule of pack.rules.filter(({ strength }) => strength !== 'derived')) {
      const cited = new Set(claimsOf(rule).flatMap(({ cites }) => cites))
      expect(bodies.filter((body) => cited.has(body)).length, rule.id).toBeLessThanOrEqual(1)
      if (cited.has('kdigo-2024')) expect(rule.why, rule.id).toMatch(/KDIGO 2024/)
      if (cited.has('acr-2024')) expect(rule.why, rule.id).toMatch(/ACR 2024/)
      if (cited.has('acr-repro-2020')) expect(rule.why, rule.id).toMatch(/^ACR 2020, reproductive health/)
    }
  })

  it('prints the grade of the body itself, or says that it was not read', () => {
    const grade =
      /strong|conditional|good practice|1[BC]\b|practice point|chart|grade|level 2a|definitions in use/
    for (const rule of pack.rules.filter(({ strength }) => strength !== 'derived'))
      if (
        claimsOf(rule).some(
          ({ kind, cites }) => kind !== 'caveat' && cites.some((id) => /^(kdigo|acr|eular)-/.test(id)),
        )
      )
        expect(`${rule.id}: ${rule.why}`).toMatch(grade)
  })

  it('says of every claim how far it was read', () => {
    for (const claim of pack.claims)
      expect(claim.check === 'inference' || levelOf(claim) !== undefined, claim.id).toBe(true)
  })

  it('marks what secondary sources print, and favours nothing by it', () => {
    const weak = pack.claims.filter((claim) => levelOf(claim) === 'B-weak')
    expect(weak.length).toBeGreaterThanOrEqual(10)
    for (const { id, check, remark } of weak) {
      expect(check, id).toBe('unverified')
      expect(remark, id).toContain(SECONDARY)
    }
    for (const rule of pack.rules) {
      const levels = claimsOf(rule).map(levelOf)
      if (!levels.includes('B-weak')) continue
      expect(`${rule.id}: ${rule.why}`).toContain(SECONDARY)
      if (levels.every((level) => level === 'B-weak')) expect(FAVOURABLE).not.toContain(rule.stance)
    }
  })

  it('ships what nobody could read as a labelled hole with its link', () => {
    const unread = pack.rules.filter((rule) =>
      claimsOf(rule).some((claim) => 'CU'.includes(levelOf(claim) ?? '-')),
    )
    expect(unread.length).toBeGreaterThanOrEqual(4)
    for (const { id, stance, unverified, why } of unread) {
      expect(unverified, id).toBe(true)
      expect([undefined, 'unverified'], id).toContain(stance)
      expect(why, id).toMatch(/not verified here.*doi 10\./)
    }
    for (const { id, text } of pack.gaps)
      if (/not verified here/.test(text))
        expect(text, id).toMatch(/doi 10\.|see the (label|guideline)|announced|day of/)
  })

  it('lets no source without a stable link carry a stance on its own', () => {
    for (const rule of pack.rules.filter(({ stance }) => stance !== undefined)) {
      const cited = claimsOf(rule).flatMap(({ cites }) => cites)
      expect(cited.some(isLinked), rule.id).toBe(true)
    }
    for (const source of ['obinutuzumab-approvals', 'belimumab-approvals'])
      expect(isLinked(source), source).toBe(false)
  })

  it('keeps obinutuzumab as a start to the lane after the 2024 guidelines', () => {
    const starts = pack.nodes.filter(
      ({ kind, stage, drugs }) => kind === 'option' && stage !== 'salvage' && drugs.includes('obinutuzumab'),
    )
    expect(starts.map(({ id, stage }) => `${id} in ${stage}`)).toEqual([
      'mmf-obinutuzumab-induction in after-2024',
    ])
    for (const { id, title } of pack.nodes.filter(({ stage }) => stage === 'after-2024'))
      expect(title, id).toMatch(/^After 2024/)
  })
})

describe('one patient under both pathways', () => {
  it('asks the same thing under the same id, with the choices of 2016 and some of its own', () => {
    const shared = pack.attributes.filter(({ id }) => article.attributes.some((each) => each.id === id))
    expect(shared.map(({ id }) => id)).toEqual([
      'ln-class',
      'treatment-stage',
      'pregnancy',
      'creatinine',
      'creatinine-trend',
      'hypertension',
      'care-setting',
      'prior-mmf',
      'prior-cyc',
      'steroid-sparing-goal',
      'proteinuria-trend',
      'rituximab-usable',
    ])
    for (const attribute of shared) {
      const before = article.attributes.find(({ id }) => id === attribute.id)
      if (attribute.kind !== 'choice' || before?.kind !== 'choice') {
        expect([attribute.kind, before?.kind]).toEqual(['number', 'number'])
        continue
      }
      expect(attribute.choices.map(({ id }) => id)).toEqual(
        expect.arrayContaining(before.choices.map(({ id }) => id)),
      )
    }
  })

  it('shares the patients of 2016 that it can, with the answers both ask for', () => {
    const shared = pack.cases.filter(({ id }) => article.cases.some((each) => each.id === id))
    expect(shared.length).toBeGreaterThanOrEqual(18)
    for (const { id, patient } of shared) {
      const before = article.cases.find((each) => each.id === id)?.patient ?? {}
      for (const [attribute, answer] of Object.entries(before))
        if (pack.attributes.some((each) => each.id === attribute))
          expect(patient[attribute], `${id}: ${attribute}`).toEqual(answer)
    }
  })

  it('gives the same step the same id and code as in 2016', () => {
    for (const { id, code } of pack.nodes) {
      const before = article.nodes.find((node) => node.id === id)
      if (before !== undefined) expect(code, id).toBe(before.code)
      else expect(article.nodes.map((node) => node.code)).not.toContain(code)
    }
  })

  it('is tied to 2016 by the ten positions read again', () => {
    const known = new Set(
      [...pack.sources, ...article.sources].flatMap(({ identifiers }) => identifiers.map(({ id }) => id)),
    )
    expect(article.since).toHaveLength(10)
    for (const { id, rests } of article.since)
      for (const { short, identifier } of rests)
        if (identifier !== undefined) expect(known.has(identifier.id), `${id}: ${short}`).toBe(true)
  })
})

describe('the studies since 2016', () => {
  it('are all here', () => {
    const expected = [
      'aura-lv aurora-1 aurora-2 aurora-rebiopsy voclosporin-propensity bliss-ln bliss-ln-posthoc bliss-ln-relapse',
      'nobility regency rituxilup-rct rituxilup-5y ring calibrate beat-lupus synbiose-2 ritulup lunar-depletion',
      'zhong-2019-rtx goswami-2019 basu-2017 mok-2020 zheng-2022 zhang-2017 amudalapalli-2025 kolkata-2023 trust-10y',
      'tac-mmf-emulation tac-meta-2019 tac-tic-2016 li-2022-nma nma-2024 nma-2026-cni hong-kong-la-tac',
      'tac-after-failure-lanata tac-after-failure-mok tac-after-failure-choi ajou-2023 synergy preserve',
      'tac-preg-hiramatsu-2018 tac-preg-kitada-2023 tac-preg-nakai-2023 tac-preg-pms-2023 tac-preg-webster-2014',
      'kdigo-2024 acr-2024 kdoqi-2026 eular-2019 eular-2023 eular-2023-letter eular-2025 acr-sle-2025',
      'acr-repro-2020 eular-repro-2024 voclosporin-us-label voclosporin-eu-label voclosporin-swiss-label',
      'obinutuzumab-approvals belimumab-approvals ckd-epi-2021 ckd-epi-stockholm ckd-epi-donors',
    ].flatMap((line) => line.split(' '))
    expect(pack.sources.map(({ id }) => id).sort()).toEqual(expected.sort())
  })

  it('say who was studied, attribute by attribute, and hold every verified figure', () => {
    for (const { id, population, figures } of pack.sources) {
      expect(population.length, id).toBeGreaterThanOrEqual(1)
      for (const { id: figure, value, status } of figures)
        expect(value !== undefined || status === 'unverified', `${id} ${figure}`).toBe(true)
    }
  })

  it('give no number for what nobody could read', () => {
    for (const id of ['zhang-2017', 'ritulup']) {
      const source = pack.sources.find((each) => each.id === id)
      expect(source?.n, id).toBeUndefined()
      expect(
        source?.figures.every(({ value, status }) => value === undefined && status === 'unverified'),
      ).toBe(true)
    }
  })
})

describe('its named patients', () => {
  it('come out as they say', () => {
    expect(pack.cases.length).toBeGreaterThanOrEqual(30)
    for (const each of pack.cases) {
      const { patient, problems } = readPatient(pack, each.patient)
      expect(problems, each.id).toEqual([])
      const evaluation = evaluate(pack, patient)
      const stances = Object.keys(each.expect.stances).map((id) => [
        id,
        evaluation.findings.get(id)?.stance?.stance,
      ])
      const reach = Object.keys(each.expect.reach).map((id) => [id, evaluation.findings.get(id)?.reach])
      expect(
        {
          at: evaluation.at,
          stances: Object.fromEntries(stances),
          reach: Object.fromEntries(reach),
          conflicts: evaluation.conflicts.map(({ id }) => id),
        },
        each.id,
      ).toEqual(each.expect)
    }
  })

  it('reach every step and every stance', () => {
    const evaluations = pack.cases.map((each) => evaluate(pack, readPatient(pack, each.patient).patient))
    for (const node of pack.nodes)
      expect(
        evaluations.some(({ findings }) => findings.get(node.id)?.reach === 'on'),
        node.id,
      ).toBe(true)
    const settled = evaluations.flatMap(({ findings }) =>
      [...findings.values()].flatMap(({ stance }) => (stance?.settled ? [stance.stance] : [])),
    )
    expect(new Set(settled)).toEqual(new Set(STANCES))
  })
})
