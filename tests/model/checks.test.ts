/** One fault at a time: the small pack with one place changed must be told with file, line and what is allowed. */
import { describe, expect, test } from 'vitest'
import { problemsAfter } from './small.ts'

/** What is wrong, in which file, what is changed to what, and the message; `down` lines below the change. */
type Fault = [what: string, file: string, find: string, replace: string, message: RegExp, down?: number]

// biome-ignore format: one fault a line is how this is read
const FAULTS: Record<string, Fault[]> = {
  'names that lead nowhere': [
    ['stage of an attribute', 'attributes.yaml', 'help: Where it is.\n    stage: start', 'help: Where it is.\n    stage: strat', /no stage "strat"\. Did you mean "start"\? Allowed: start, treat\./, 1],
    ['stage of a node', 'pathway.yaml', 'stage: treat\n    title: Left or right', 'stage: treet\n    title: Left or right', /no stage "treet"\. Did you mean "treat"\?/],
    ['claim of an attribute', 'attributes.yaml', 'claims: [C01]', 'claims: [C10]', /no claim "C10"\. Did you mean "C01"\?/],
    ['claim of a node', 'pathway.yaml', 'claims: [C01]', 'claims: [C99]', /no claim "C99"/],
    ['claim of a rule', 'rules.yaml', 'ones.\n    claims: [C01]', 'ones.\n    claims: [C03]', /no claim "C03"/, 1],
    ['claim of a gap', 'discrepancies.yaml', 'on: [left], claims: [C01] }', 'on: [left], claims: [C9] }', /no claim "C9"/],
    ['claim of a discrepancy', 'discrepancies.yaml', 'claims: [C02]', 'claims: [C02, C04]', /no claim "C04"/],
    ['claim of a rereading', 'discrepancies.yaml', 'on: [left]\n    claims: [C01]', 'on: [left]\n    claims: [C1]', /no claim "C1"/, 1],
    ['drug of a node', 'pathway.yaml', 'drugs: [redix]', 'drugs: [redox]', /no drug "redox"\. Did you mean "redix"\?/],
    ['drug of a rule', 'rules.yaml', 'on: { drugs: [redix] }', 'on: { drugs: [reddix] }', /no drug "reddix"/],
    ['drug of a promise', 'rules.yaml', 'on: { drugs: [bluol] }\n    never', 'on: { drugs: [bluo] }\n    never', /no drug "bluo"/],
    ['drug of a claim', 'claims.yaml', 'drugs: [redix]', 'drugs: [red]', /no drug "red"/],
    ['node of an edge', 'pathway.yaml', 'from: left, to: rest', 'from: left, to: rust', /no node "rust"\. Did you mean "rest"\?/],
    ['origin of an edge', 'pathway.yaml', 'from: left, to: rest', 'from: lift, to: rest', /no node "lift"\. Did you mean "left"\?/],
    ['node of a rule', 'rules.yaml', 'nodes: [left]', 'nodes: [lef]', /no node "lef"/],
    ['node of reason-on', 'rules.yaml', 'reason-on: [choose]', 'reason-on: [chose]', /no node "chose"\. Did you mean "choose"\?/],
    ['node of a gap', 'discrepancies.yaml', 'on: [left], claims', 'on: [links], claims', /no node "links"/],
    ['node of a rereading', 'discrepancies.yaml', 'on: [left]\n', 'on: [lft]\n', /no node "lft"/],
    ['discrepancy of a rule', 'rules.yaml', 'discrepancies: [D01]', 'discrepancies: [D02]', /no discrepancy "D02"\. Did you mean "D01"\?/],
    ['discrepancy of a claim', 'claims.yaml', 'discrepancies: [D01]', 'discrepancies: [D01, D7]', /no discrepancy "D7"/],
    ['source of a claim', 'claims.yaml', 'Red ones do well on redixamide.\n    cites: [small-2015]', 'Red ones do well on redixamide.\n    cites: [smal-2015]', /no source "smal-2015"\. Did you mean "small-2015"\?/, 1],
    ['source of a discrepancy', 'discrepancies.yaml', 'sources: [small-2015]', 'sources: [small-2016]', /no source "small-2016"/],
    ['assumption of a claim', 'claims.yaml', 'assumes: [red-is-red]', 'assumes: [red-is-rad]', /no assumption "red-is-rad"/],
    ['criterion in a condition', 'rules.yaml', 'when: warm-or-low', 'when: warm-or-lo', /no criterion "warm-or-lo"\. Did you mean "warm-or-low"\?/],
    ['attribute in a condition', 'pathway.yaml', 'when: { colour: green }', 'when: { color: green }', /no attribute "color"\. Did you mean "colour"\?/],
    ['choice in a condition', 'pathway.yaml', 'when: { colour: green }', 'when: { colour: gren }', /"gren" is not a choice of "colour"\. Did you mean "green"\? Allowed: red, blue, green\./],
    ['choice in a list', 'pathway.yaml', '[red, blue]', '[red, bleu]', /"bleu" is not a choice of "colour"\. Did you mean "blue"\?/],
    ['attribute of a population', 'sources/small-2015.md', 'attribute: place', 'attribute: palace', /no attribute "palace"/],
    ['attribute a promise ignores', 'rules.yaml', 'ignores: place', 'ignores: plaice', /no attribute "plaice"\. Did you mean "place"\?/],
    ['case the pack opens with', 'pack.yaml', 'opens-with: worked', 'opens-with: walked', /no case "walked"\. Did you mean "worked"\?/],
    ['node a case expects', 'cases/worked.md', 'at: choose', 'at: chooose', /no node "chooose"/],
    ['stance a case expects', 'cases/worked.md', '{ left: favoured }', '{ lefft: favoured }', /no node "lefft"/],
    ['reach a case expects', 'cases/worked.md', '{ right: off }', '{ rihgt: off }', /no node "rihgt"\. Did you mean "right"\?/],
    ['conflict a case expects', 'cases/worked.md', '{ right: off }', '{ right: off }\n  conflicts: [K9]', /no conflict "K9"\. Did you mean "K1"\?/, 1],
    ['an id twice in one list', 'claims.yaml', 'drugs: [redix]', 'drugs: [redix, redix]', /"redix" stands twice in this list/],
  ],
  'figures and what rests on what': [
    ['a source that is not there', 'claims.yaml', 'Three of 40 were harmed.', 'Of 40 {{smal-2015/well}} were harmed.', /\{\{smal-2015\/well\}\}: there is no source "smal-2015"\. Did you mean "small-2015"\?/],
    ['a figure that is not there', 'claims.yaml', 'Three of 40 were harmed.', 'Of 40 {{small-2015/wel}} were harmed.', /"small-2015" has no figure "wel"\. Did you mean "well"\?/],
    ['a field that is no field', 'claims.yaml', 'Three of 40 were harmed.', 'Of 40 {{small-2015/well|unit}} were harmed.', /"unit" is no field of a figure\. Allowed: of, interval, p, at\./],
    ['a field the figure has not', 'claims.yaml', 'Three of 40 were harmed.', 'Of 40 {{small-2015/well|of}} were harmed.', /figure "well" has no "of"; write it there, or quote the figure alone/],
    ['braces that quote nothing', 'claims.yaml', 'Three of 40 were harmed.', 'Of 40 {{ small-2015 / well }} were harmed.', /A figure is quoted as \{\{source\/figure\}\}/],
    ['a figure in a section of a source', 'sources/small-2015.md', 'The article says more', 'The article says {{small-2015/will}}, more', /has no figure "will"\. Did you mean "well"\?/, -1],
    ['a figure where none is drawn', 'pathway.yaml', 'See what colour it is.', 'See {{small-2015/well}}.', /No figure can be quoted here/],
    ['a figure in a title', 'discrepancies.yaml', 'title: Three, not all', 'title: "{{small-2015/well}}, not all"', /No figure can be quoted here/],
    ['a printed figure that the paper has', 'sources/small-2015.md', 'status: verified', 'status: printed', /"printed" is for numbers of the pack's own source/],
    ['an assumption no claim rests on', 'claims.yaml', 'assumes: [red-is-red]', 'assumes: []', /No claim rests on the assumption "red-is-red"; leave it out, or name it under "assumes" of a claim/, 15],
  ],
  'names used twice': [
    ['node', 'pathway.yaml', 'id: rest', 'id: left', /"left" is already the id of another entry/],
    ['code', 'pathway.yaml', 'code: N2', 'code: N0', /The code N0 is already that of node "look"/],
    ['choice', 'attributes.yaml', 'id: blue', 'id: red', /"red" is already the id/],
    ['rule and claim', 'rules.yaml', 'id: R03', 'id: C01', /"C01" is already the id of another entry, in rules/, -999],
    ['edge', 'pathway.yaml', '{ from: left, to: rest }', '{ from: left, to: rest }\n  - { from: look, to: choose }', /already an edge from "look" to "choose"; join the two conditions with "any"/, 1],
    ['unit', 'attributes.yaml', 'unit: µmol/L', 'unit: mg/dL', /The unit "mg\/dL" stands twice/],
    ['figure', 'sources/small-2015.md', 'figures:\n', 'figures:\n  - { id: well, measure: x, status: unverified }\n', /"well" is already the id/, 2],
    ['studied attribute', 'sources/small-2015.md', 'attribute: place', 'attribute: level', /"level" stands twice/],
  ],
  conditions: [
    ['a choice compared with a number', 'rules.yaml', 'when: { level: { at-least: 1.2 } }', 'when: { colour: { below: 1.2 } }', /"colour" is a choice and cannot be compared with a number\. Allowed: red, blue, green\./],
    ['a number compared with a choice', 'rules.yaml', 'when: { level: { at-least: 1.2 } }', 'when: { level: high }', /"level" is a number; compare it with below, at-least, above or at-most, in mg\/dL/],
    ['a threshold out of range', 'rules.yaml', 'when: { level: { at-least: 1.2 } }', 'when: { level: { at-least: 106 } }', /106 mg\/dL is outside the range of "level"\. Allowed: 0\.3 to 15 mg\/dL\./],
    ['a threshold too fine', 'rules.yaml', 'when: { level: { at-least: 1.2 } }', 'when: { level: { at-least: 1.25 } }', /1\.25 mg\/dL is finer than "level" is: values are rounded to 1 decimals/],
    ['never true, by range', 'rules.yaml', 'when: { level: { at-least: 1.2 } }', 'when: { level: { above: 15 } }', /can never be true, for any patient, so the rule never applies/],
    ['never true, through a criterion', 'rules.yaml', 'when: { level: { at-least: 1.2 } }', 'when: { all: [low, { level: { at-least: 1.2 } }] }', /can never be true/],
    ['never true, of an edge', 'pathway.yaml', 'when: { colour: green }', 'when: { all: [{ colour: green }, { colour: red }] }', /can never be true, for any patient, so the edge never applies/],
    ['criteria in a circle', 'attributes.yaml', 'when: { level: { below: 1.2 } }', 'when: { any: [{ level: { below: 1.2 } }, warm-or-low] }', /criteria name each other in a circle: low → warm-or-low → low/],
    ['nested too deep', 'rules.yaml', 'when: warm-or-low', `when: ${'{ not: '.repeat(41)}low${' }'.repeat(41)}`, /nests more than 40 levels deep/],
    ['a study row about another attribute', 'sources/small-2015.md', 'when: { level: { below: 3 } }', 'when: { colour: red }', /This row is about "level"; its condition may speak of that attribute only/],
    ['an attribute no condition uses', 'attributes.yaml', '    shown-only: The paper names it and draws nothing from it.\n', '', /No condition uses the attribute "place"; leave it out, or say under "shown-only" why it is shown/, -8],
    ['a shown-only attribute that is used', 'pathway.yaml', 'when: { colour: green }', 'when: { place: here }', /"place" is marked "shown-only", and a condition uses it/, -999],
  ],
  attributes: [
    ['min above max', 'attributes.yaml', 'min: 0.3', 'min: 20', /The smallest value, 20, must be below the largest, 15/],
    ['a word of conditions', 'attributes.yaml', '- id: place', '- id: any', /"any" is a word of conditions/],
    ['a word of studies', 'attributes.yaml', '- id: warm-or-low', '- id: not-reported', /"not-reported" is what a study did not tell/],
    ['a choice called unknown', 'attributes.yaml', '{ id: there,', '{ id: unknown,', /A choice cannot be called "unknown"/],
    ['a factor of nothing', 'attributes.yaml', 'factor: 88.4', 'factor: 0', /must be greater than 0/],
    ['too many decimals', 'attributes.yaml', 'decimals: 1', 'decimals: 7', /Decimals are a whole number from 0 to 6/],
  ],
  flow: [
    ['a circle', 'pathway.yaml', '{ from: left, to: rest }', '{ from: left, to: rest }\n  - { from: rest, to: choose }', /The edges run in a circle: choose → left → rest → choose/, 1],
    ['no start', 'pathway.yaml', '{ from: left, to: rest }', '{ from: left, to: rest }\n  - { from: left, to: look }', /The edges run in a circle/, 1],
    ['unreachable', 'pathway.yaml', '  - { from: left, to: rest }\n', '', /No edge leads to "rest"; the pathway starts at "look"/, -12],
    ['a step that leads nowhere', 'pathway.yaml', 'kind: note', 'kind: step', /The step "rest" leads nowhere; add an edge from it, or make it an outcome/, -2],
    ['an edge out of an outcome', 'pathway.yaml', '{ from: left, to: rest }', '{ from: outside, to: rest }', /"outside" is an outcome, where the pathway ends; no edge may leave it/],
    ['an option without drugs', 'pathway.yaml', '    drugs: [redix]\n', '', /The option "left" names no drug/, -6],
    ['a step with drugs', 'pathway.yaml', 'title: Look at it', 'title: Look at it\n    drugs: [redix]', /Only an option has drugs, and "look" is a step/, 1],
    ['an outcome that was given', 'pathway.yaml', 'title: Outside the paper', 'title: Outside the paper\n    given: low', /Only an option can have been given, and "outside" is an outcome/, 1],
  ],
  rules: [
    ['no claim', 'rules.yaml', '    claims: [C01]\n', '', /Rule R01 names no claim/, -8],
    ['applicability with a stance', 'rules.yaml', 'tier: applicability', 'tier: applicability\n    stance: avoid', /applicability flags and never has a stance/, 1],
    ['favourable though unverified', 'rules.yaml', 'stance: favoured', 'stance: favoured\n    unverified: true', /unverified statement never gives a favourable stance such as "favoured"\. Allowed: cautioned, avoid, open, unverified/],
    ['bears on nothing', 'rules.yaml', '    on: { drugs: [redix] }\n', '', /Rule R03 bears on nothing; name nodes or drugs under "on", or nodes under "reason-on"/, -3],
    ['a promise of nothing', 'rules.yaml', '    ignores: place\n', '', /Promise place-ignored needs either "never" or "ignores", and not both/, -2],
    ['a promise of both', 'rules.yaml', 'ignores: place', 'ignores: place\n    never: { reaches: [on] }', /needs either "never" or "ignores", and not both/, -2],
    ['a promise against nothing', 'rules.yaml', '{ stances: [favoured, acceptable] }', '{ stances: [] }', /Name at least one stance or reach/],
  ],
  claims: [
    ['no correction', 'claims.yaml', '    correction: Three of 40 were harmed.\n', '', /Claim C02 is checked "overstated" and has no correction/, -7],
    ['a grave discrepancy not listed back', 'claims.yaml', '    discrepancies: [D01]\n', '', /Claim C02 does not list D01 back, and a claim is never shown without a high discrepancy about it; add D01/, -999],
    ['a figure without a value', 'sources/small-2015.md', '    value: "45.9"\n', '', /Figure "well" has no value and is not marked unverified/, -3],
    ['an interval the wrong way', 'sources/small-2015.md', 'low: 30.1', 'low: 70', /low end of the interval lies above the high end/],
    ['reviewed before done', 'pack.yaml', 'due: 2027-01-01', 'due: 2025-01-01', /due before the day it was done/],
  ],
  cases: [
    ['unknown attribute', 'cases/worked.md', 'colour: red', 'color: red', /Unknown attribute "color"\. Did you mean "colour"\?/],
    ['unknown choice', 'cases/worked.md', 'colour: red', 'colour: reed', /"colour": "reed" is not a choice\. Allowed: red, blue, green, or null/],
    ['unknown unit', 'cases/worked.md', '1.0 mg/dL', '1.0 g/L', /unknown unit "g\/L"\. Allowed: mg\/dL, µmol\/L/],
    ['out of range', 'cases/worked.md', '1.0 mg/dL', '16 mg/dL', /16 mg\/dL is out of range\. Allowed: 0\.3 to 15 mg\/dL/],
    ['no unit', 'cases/worked.md', '1.0 mg/dL', '1.0', /"level" is a number with its unit, such as 1\.0 mg\/dL, or unknown; 1 is neither/],
  ],
  decisions: [
    ['an attribute kept that is none', 'cases/worked.md', 'decisions:', 'keeps: [color]\ndecisions:', /no attribute "color"\. Did you mean "colour"\?/],
    ['a node that is none', 'cases/worked.md', 'node: choose', 'node: chose', /no node "chose"\. Did you mean "choose"\?/],
    ['a treatment that is none', 'cases/worked.md', 'takes: right', 'takes: rihgt', /no node "rihgt"\. Did you mean "right"\?/],
    ['a claim that is none', 'cases/worked.md', 'claims: [C02]', 'claims: [C20]', /no claim "C20"/],
    ['a source that is none', 'cases/worked.md', 'sources: [small-2015]', 'sources: [smal-2015]', /no source "smal-2015"/],
    ['a gap that is none', 'cases/worked.md', 'gaps: [dose]', 'gaps: [does]', /no gap "does"\. Did you mean "dose"\?/],
    ['a discrepancy that is none', 'cases/worked.md', 'discrepancies: [D01]', 'discrepancies: [D02]', /no discrepancy "D02"/],
    ['a position that is none', 'cases/worked.md', 'since: [P1]', 'since: [P2]', /no position re-read "P2"\. Did you mean "P1"\?/],
    ['no position at all', 'cases/worked.md', 'since: [P1]', 'since: []', /What guidance of today would say rests on at least one position re-read/],
    ['an option of today that is none', 'cases/worked.md', 'options: [redixamide]', 'options: [bluolimus]', /There is no option "bluolimus"\. Allowed: redixamide, both, neither/],
    ['a verdict that is none', 'cases/worked.md', 'verdict: not-supported', 'verdict: wrong', /"wrong" is not allowed here.* Allowed: article, defensible, not-supported, avoid/],
    ['a reason that only says whether', 'cases/worked.md', 'why: The paper saw harm in three, and says nothing of low ones.', 'why: That is wrong.', /The reason of option "both" has 14 characters; it needs at least 40/],
    ['an option that rests on nothing', 'cases/worked.md', '        gaps: [dose]\n', '', /Option "neither" rests on nothing; name at least one claim, discrepancy, gap or source/, -6],
    ['our reading of the article’s choice', 'cases/worked.md', 'verdict: article', 'verdict: article\n        ours: true', /is the article's choice, so it cannot be our reading/, 1],
    ['no choice of the article', 'cases/worked.md', 'verdict: article', 'verdict: defensible', /No option of decision "which" is the article's choice/, -4],
    ['an option twice', 'cases/worked.md', 'id: neither', 'id: both', /"both" stands twice in this decision; ids are used once/],
    ['an answer that is none', 'cases/worked.md', '{ prior: failed }', '{ prior: fialed }', /"fialed" is not a choice/],
    ['too few options', 'cases/worked.md', `      - id: neither
        text: Neither.
        verdict: defensible
        ours: true
        consequence: Nothing happens.
        why: The paper does not say how much of it would have to be given.
        gaps: [dose]
`, '', /Decision "which" has 2 options; it needs 3 to 5/, -999],
    ['a missing consequence', 'cases/worked.md', '        consequence: Nothing happens.\n', '', /The key "consequence" is missing/, -4],
    ['the compiled spelling', 'cases/worked.md', 'question: Which of the two?', 'question: Which of the two?\n    maySkip: true', /"maySkip" is not known here\. Did you mean "may-skip"\?/, 1],
  ],
  shape: [
    ['an unknown key', 'rules.yaml', 'reason-on: [choose]', 'reasons-on: [choose]', /The key "reasons-on" is not known here\. Did you mean "reason-on"\? Allowed: id, tier, .*reason-on/],
    ['the compiled spelling', 'rules.yaml', 'reason-on: [choose]', 'reasonOn: [choose]', /The key "reasonOn" is not known here\. Did you mean "reason-on"\?/],
    ['a missing key', 'rules.yaml', '    why: It was studied in few.\n', '', /The key "why" is missing/, -4],
    ['a missing key of the pack', 'pack.yaml', '  licence: CC-BY-4.0\n', '', /The key "licence" is missing/, -7],
    ['a word outside the list', 'rules.yaml', 'tier: safety', 'tier: safty', /"safty" is not allowed here\. Did you mean "safety"\? Allowed: pregnancy, safety, salvage, induction, applicability/],
    ['a kind that is none', 'attributes.yaml', 'kind: number', 'kind: numbr', /"numbr" is not allowed here\. Did you mean "number"\? Allowed: choice, number\./],
    ['a check that is none', 'claims.yaml', 'check: supported', 'check: suported', /Did you mean "supported"\?/],
    ['no check', 'claims.yaml', '    check: supported\n', '', /The key "check" is missing/, -5],
    ['silent as a stance', 'rules.yaml', 'stance: avoid', 'stance: silent', /"silent" is not allowed here/],
    ['a number for a text', 'pack.yaml', 'version: 1.0-r1', 'version: 1.0', /A text is needed here, not the number 1\. Put it in quotes/],
    ['a text for a number', 'attributes.yaml', 'min: 0.3', 'min: low', /A number is needed here, not the text "low"/],
    ['a text for a list', 'pathway.yaml', 'drugs: [redix]', 'drugs: redix', /A list is needed here, not the text "redix"/],
    ['a list for an object', 'cases/worked.md', 'stances: { left: favoured }', 'stances: [left]', /An object with keys is needed here/],
    ['nothing for a text', 'pathway.yaml', 'title: Rest', 'title:', /"title" has no value/],
    ['a bad id', 'pathway.yaml', 'id: rest', 'id: "re st"', /An id is at most 64 letters/],
    ['a reserved id', 'pathway.yaml', 'id: rest', 'id: constructor', /is not a name every object has/],
    ['an address that is a script', 'pack.yaml', 'url: https://example.org/paper', 'url: "javascript:alert(1)"', /An address begins with "https:\/\/"/],
    ['an address of an identifier', 'sources/small-2015.md', 'id: https://example.org/trial', 'id: "javascript:alert(1)"', /An address begins with "https:\/\/"/],
    ['a day that is none', 'pack.yaml', 'on: 2026-01-01', 'on: 2026-02-30', /A date is written 2026-12-31/],
    ['HTML', 'rules.yaml', 'why: It was studied in few.', 'why: It was <b>studied</b> in few.', /This text holds HTML \(<b>\)/],
    ['a text that is too long', 'rules.yaml', 'why: It was studied in few.', `why: ${'long '.repeat(900)}`, /This text has 4499 characters; at most 4,000 are allowed/],
    ['an infinite number', 'attributes.yaml', 'max: 15', 'max: .inf', /The number is Infinity; it must be finite/],
    ['a key every object has', 'cases/worked.md', 'colour: red', 'constructor: red', /"constructor" is not allowed as a key/],
    ['a polluting key', 'cases/worked.md', 'colour: red', '__proto__: { polluted: true }', /"__proto__" is not allowed as a key/],
  ],
}

describe.each(Object.entries(FAULTS))('%s', (_, faults) => {
  test.each(faults)('%s', (_what, file, find, replace, message, down = 0) => {
    const { problems, line } = problemsAfter(file, find, replace)
    const told = problems.find((problem) => message.test(problem.message))
    expect(told, JSON.stringify(problems, null, 1)).toBeDefined()
    expect(told?.severity).toBe('error')
    expect(told?.message).toMatch(/[.?)…]$/)
    // A fault between two files is told where it can be mended; -999 says that this is another place.
    if (down === -999) return
    expect(told?.file).toBe(file)
    expect(told?.line).toBe(line + down)
  })
})

test('a fault is told once', () => {
  for (const [, file, find, replace] of Object.values(FAULTS).flat()) {
    const messages = problemsAfter(file, find, replace).problems.map((problem) => JSON.stringify(problem))
    expect(new Set(messages).size).toBe(messages.length)
  }
})

test('the place is told as a path of the pack', () => {
  expect(problemsAfter('rules.yaml', 'when: warm-or-low', 'when: { all: [low, lw] }').problems).toEqual([
    {
      severity: 'error',
      where: 'rules R01 › when › all 2',
      file: 'rules.yaml',
      line: 7,
      message: 'There is no criterion "lw". Did you mean "low"? Allowed: low, warm-or-low.',
    },
  ])
  expect(
    problemsAfter('pathway.yaml', 'from: left, to: rest', 'from: left, to: rust').problems.map(
      ({ where }) => where,
    ),
  ).toEqual(['edges left → rust › to'])
})
