import type {
  Attribute,
  ChoiceAttribute,
  Condition,
  Edge,
  NumberAttribute,
  Pack,
  PathwayNode,
  Rule,
} from '../../src/model/model.ts'

/** A choice attribute from its id and its choices. */
export function choice(id: string, ...choices: string[]): ChoiceAttribute {
  return {
    id,
    kind: 'choice',
    label: id,
    help: `What is known of ${id}.`,
    stage: 'first',
    claims: [],
    choices: choices.map((each) => ({ id: each, label: each, short: each })),
  }
}

/** A number attribute in mg/dL, one decimal, with µmol/L beside it. */
export function number(id: string, min = 0.3, max = 15): NumberAttribute {
  return {
    id,
    kind: 'number',
    label: id,
    help: `What is known of ${id}.`,
    stage: 'first',
    claims: [],
    unit: 'mg/dL',
    otherUnits: [{ unit: 'µmol/L', factor: 88.4, decimals: 0 }],
    min,
    max,
    step: 0.1,
    decimals: 1,
  }
}

export function node(id: string, more: Partial<PathwayNode> = {}): PathwayNode {
  const option = more.kind === 'option'
  return {
    id,
    code: id.toUpperCase(),
    kind: 'step',
    stage: 'first',
    title: id,
    text: `About ${id}.`,
    drugs: option ? ['drug'] : [],
    claims: [],
    ...more,
  }
}

export function edge(from: string, to: string, when?: Condition): Edge {
  return { from, to, label: when === undefined ? '' : `to ${to}`, ...(when === undefined ? {} : { when }) }
}

export function rule(id: string, on: string[], more: Partial<Rule> = {}): Rule {
  return {
    id,
    tier: 'induction',
    strength: 'directive',
    on: { nodes: on, drugs: [] },
    reasonOn: [],
    why: `Because of ${id}.`,
    claims: [],
    discrepancies: [],
    unverified: false,
    ...more,
  }
}

/** A pack with everything a pack must have and nothing in it but what is given. */
export function packOf(parts: Partial<Pack> & { attributes?: readonly Attribute[] } = {}): Pack {
  return {
    format: 1,
    id: 'test',
    title: 'Test pathway',
    question: 'What follows?',
    version: '1',
    dated: '2016-10',
    language: 'en',
    licence: 'CC-BY-4.0',
    source: { citation: 'A citation.', short: 'A source' },
    reviewed: 'none',
    notFor: 'For teaching.',
    opensWith: 'blank',
    stages: [{ id: 'first', title: 'First' }],
    attributes: [],
    criteria: [],
    drugs: [{ id: 'drug', name: 'drug', short: 'drug' }],
    nodes: [node('start')],
    edges: [],
    rules: [],
    conflicts: [],
    promises: [],
    claims: [],
    discrepancies: [],
    assumptions: [],
    sources: [],
    outside: [],
    gaps: [],
    since: [],
    wanted: [],
    cases: [],
    lessons: [],
    glossary: [],
    ...parts,
  }
}
