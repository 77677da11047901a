/**
 * Every sentence and label of the program itself that the first screen may show; those of late parts stand in
 * `late-messages.ts`. The two tables are what a translator would be given. Clinical words are not here; they come from
 * the pack. `{name}` is replaced; a pair `key.one` and `key.other` is chosen by count.
 */
const MESSAGES = {
  // Words that join what the pack says
  'join.and': ' and ',
  'join.or': ' or ',
  'join.comma': ', ',
  'join.nested': '({text})',
  'compare.is': '{label}: {value}',
  'compare.asks': '{label} {value}',
  'compare.not-value': 'not {value}',
  'compare.below': '{label} below {value}',
  'compare.at-least': '{label} {value} or more',
  'compare.above': '{label} above {value}',
  'compare.at-most': '{label} {value} or less',
  'compare.between': '{label} {low} to {high}',
  'compare.not': 'not: {text}',
  'answer.not-asked': 'not asked',
  'answer.not-known': 'asked, not known',
  'answer.approximately': 'about {value}',
  always: 'always',

  // Where a node lies for this patient
  'node.option-given': 'given',
  'node.option-failed': 'given before',
  'node.left-aside': 'not taken',
  'node.next-course': 'for a next course: {stance}',
  'node.depends': 'depends on {list}',
  'node.step': 'step',
  'node.decision': 'decision',
  'node.option': 'treatment',
  'node.note': 'note',
  'node.outcome': 'end of the way',

  // The way in words
  'way.at': 'Now: {title}',
  'way.option': '{title}: {stance}',
  'way.open.one': 'One question is still open: {list}.',
  'way.open.other': '{count} questions are still open: {list}.',
  'way.without.one': '1 assumption is switched off: what is marked “weaker” rests on less.',
  'way.without.other': '{count} assumptions are switched off: what is marked “weaker” rests on less.',
  'way.settled': 'Nothing here is still open.',
  'way.conflict': 'Two answers cannot both be true: {why}',

  // What changed
  'changed.none': 'Nothing on the way changed.',
  'changed.one': '1 step changed: {list}.',
  'changed.other': '{count} steps changed: {list}.',
  'changed.more': '{list} and {count} more',
  'changed.short.one': '1 step changed.',
  'changed.short.other': '{count} steps changed.',

  // What would change this
  'change.reach.on': 'the way leads here',
  'change.reach.off': 'the way does not lead here',
  'change.reach.open': 'still open whether the way leads here',

  // The frame around everything
  'skip.label': 'Skip to',
  'skip.patient': 'Skip to the patient',
  'skip.way': 'Skip to the way in words',
  'skip.pathway': 'Skip to the pathway',
  'skip.details': 'Skip to the details',
  'skip.screen': 'Skip to the content',
  'pathway.label': 'Pathway',
  'way.label': 'The way in words',
  'header.not-reviewed': 'not yet reviewed by a clinician',
  'header.since': 'What has changed since {year}',
  'header.history': 'History',
  'header.undo': 'Undo',
  'header.redo': 'Redo',
  'header.undo-keys': 'Undo (Ctrl+Z)',
  'header.redo-keys': 'Redo (Ctrl+Shift+Z or Ctrl+Y)',
  'header.present': 'Present',
  'header.more': 'More',
  'header.years': 'Pathway and date',
  'header.beside': 'Side by side',
  'header.screens': 'Screens',
  'screen.explore': 'Pathway',
  'screen.evidence': 'Evidence',
  'screen.claims': 'Claim check',
  'screen.compare': 'The debate',
  'screen.cases': 'Cases',
  'header.outline': 'Outline instead of diagram',
  'header.theme': 'Colours',
  'header.start-over': 'Start over with a blank patient',
  'header.differences.one': 'A and B: 1 difference',
  'header.differences.other': 'A and B: {count} differences',
  'theme.auto': 'As the system has it',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.contrast': 'High contrast',
  'notice.close': 'Close',
  'foot.source': 'Source: {source}.',
  'foot.content': 'Content {version}, dated {dated}; build {build}.',
  'foot.not-reviewed': 'Not yet reviewed by a clinician.',
  'foot.reviewed': 'Reviewed {on} by {by}; next review {due}.',
  'foot.cite': 'Cite, or report an error',

  // Panels that open over the screen
  'sheet.close': 'Close',
  'sheet.trace': 'Trace',
  'sheet.differences': 'Patient A and patient B',
  'sheet.since': 'What has changed since',
  'sheet.proof': 'What was proved',
  'sheet.share': 'Share and cite',
  'sheet.print': 'Print',
  'sheet.search': 'Go to',
  'sheet.help': 'Keys and help',
  'sheet.glossary': 'Glossary',
  'sheet.packs': 'Pathways',
  'sheet.lesson': 'Add this view to a lesson',

  // The patient panel
  'patient.title': 'Patient',
  'patient.panel': 'Patient panel',
  'patient.made-up': 'Made-up patients only: do not enter anyone’s details.',
  'patient.start-from': 'Start from',
  'patient.own': 'A patient of your own',
  'patient.story': 'The story',
  'patient.changed-since.one': '1 answer changed since',
  'patient.changed-since.other': '{count} answers changed since',
  'patient.unchanged': 'Just as in the story',
  'patient.put-back': 'Put back',
  'patient.start-over': 'Start over',
  'patient.copy': 'Copy as JSON',
  'patient.tools': 'This patient',
  'patient.keep': 'Keep as A',
  'patient.beside': 'A and B',
  'patient.b-now': 'A is kept as it was. What you change is B.',
  'patient.differences.one': '1 step differs between A and B.',
  'patient.differences.other': '{count} steps differ between A and B.',
  'patient.show-differences': 'Show differences',
  'patient.swap': 'Swap A and B',
  'patient.let-go': 'Let A go',
  'patient.clear': 'Clear',
  'patient.unknown': '?',
  'patient.short-and-full': '{short}: {label}',
  'patient.about-mark': 'i',
  'patient.about': 'About {label}',
  'patient.choices': 'The choices in full',
  'patient.shown-only': 'Shown, never judged: {why}',
  'patient.unused': 'Not used on this way; kept',
  'patient.in-unit': '{label} in {unit}',
  'patient.slider': '{label}, slider',
  'patient.in-words': '{label}: {words}',
  'patient.unit': 'Unit of {label}',
  'patient.same': '= {value}',
  'patient.counts-as': 'counts as {value}',
  'patient.kept': 'Still used: {value}.',
  'patient.band-short': '{low}–{high}',
  'patient.threshold': 'What is said can change at {list}.',
  'patient.out-of-range': '{text} {unit} is out of range. Allowed: {allowed}.',
  'patient.not-a-number': '“{text}” is not a number. Allowed: {allowed}.',
  'patient.allowed': '{low} to {high} {unit}',
  'patient.allowed-other': '{allowed} ({other})',
  'patient.conflict': 'These answers cannot all be true',
  'patient.conflict-here': 'Does not fit with another answer: {why}',
  'patient.conflict-see': 'Look at:',

  // What to ask next
  'ask.title': 'Ask next',
  'ask.settles': 'An answer could settle: {list}.',
  'ask.changes': 'An answer could change what is said, though it settles nothing alone.',
  'ask.more': '{list} and {count} more',
  'ask.then': 'Then:',
  'ask.none': 'Nothing is left to ask.',
  'ask.not-known': 'Nothing is left to ask. Still open, since asked and not known: {list}.',

  // A figure, in a sentence or in a table
  'figures.confidence': '{level}% CI {low} to {high}',
  'figures.credible': '{level}% CrI {low} to {high}',
  'figures.p': 'p {p}',
  'figures.unverified': 'not verified',

  // The details of one step
  'details.title': 'Details',
  'details.panel': 'Details panel',
  'details.depends': 'Not known yet. It depends on:',
  'details.possible': 'Still possible:',
  'details.given': 'Given before. For a next course:',
  'details.drugs': 'Contains {list}.',
  'details.why': 'Why, for this patient',
  'details.why-step': 'What bears on this step',
  'details.silent': 'No rule of the pathway fires here: nothing is said about it for this patient.',
  'details.beside': 'Also said',
  'details.could-still': 'Could still speak',
  'details.could-still-about': 'These would change what is said, once what they need is known.',
  'details.rule': 'Rule {id}',
  'details.this-patient': 'this patient: {value}',
  'details.always': 'For every patient',
  'details.unverified': 'Not verified here; see the guideline.',
  'details.claims.one': 'Claim {list}',
  'details.claims.other': 'Claims {list}',
  'details.corrected.one': '1 with a correction',
  'details.corrected.other': '{count} with corrections',
  'details.ways': 'Ways here',
  'details.why-not': 'Why not',
  'details.why-open': 'Why it is still open',
  'details.starts': 'The pathway starts here.',
  'details.not-here': 'For this patient the way does not lead here.',
  'details.opens': 'The smallest change that would bring it here:',
  'details.opens-pair': 'No single answer would bring it here. Two together would:',
  'details.opens-none': 'No single answer would bring the way here.',
  'details.way-from': 'From',
  'details.way-always': 'no condition',
  'details.way-not-from': 'It would hold, but the way does not come to “{title}”.',
  'details.way-open-from': 'It holds; whether the way comes to “{title}” is still open.',
  'details.changes': 'What would change this',
  'details.changes-pair': 'No single answer would change it. Two together would:',
  'details.changes-none': 'Nothing that one or two answers could change.',
  'details.changes-all.one': 'Show 1 more',
  'details.changes-all.other': 'Show {count} more',
  'details.try': 'Try: {steps}',
  'details.outcome': 'then: {outcome}',
  'details.rests': 'What it rests on',
  'details.sources': 'Sources',
  'details.no-source': 'No source is cited for what is said here.',
  'details.people': '{count} people',
  'details.all-claims': 'All claims behind this ({count})',
  'details.discrepancies': 'Where what is said and its papers differ ({count})',
  'details.gaps': 'Where the source is silent or ambiguous',
  'details.gap.silent': 'silent',
  'details.gap.ambiguous': 'ambiguous',
  'details.since': 'Since {year}',
  'details.since-about': 'Positions of {year}, read again:',
  'details.since-more': 'What came later',
  'details.since-all': 'All that has changed since {year}',

  // Links
  'link.dropped': 'This link was opened as far as it goes. Left out:',
  'link.too-long': 'Everything after the first {longest} characters.',
  'link.unknown-key': 'The unknown part “{key}”.',
  'link.other-pack': 'The pathway “{asked}”, which is not here; shown is “{pack}”.',
  'link.version':
    'The link is of version {version}, which this page does not know; what it could read is shown.',
  'link.content': 'The link was made with content {made}; shown is {now}, so the way may have changed.',
  'link.unknown-step': 'The step “{step}”, which this pathway does not have.',
  'link.unknown-attribute': 'The attribute “{attribute}”, which this pathway does not have.',
  'link.unknown-screen': 'The screen “{screen}”, which there is not.',
  'link.unknown-assumption': 'The assumption “{assumption}”, which this pathway does not name.',
  'link.unknown-unit': 'The unit “{unit}”, which is not a unit of that attribute.',

  // Copying
  'copy.copied': 'Copied',
  'copy.report': 'Copy this report',
  'copy.by-hand': 'Nothing could be copied from here. This is the text to copy:',

  // The diagram
  'canvas.label': 'Diagram of {pack}',
  'canvas.tools': 'Tools of the diagram',
  'canvas.fit-all': 'Whole pathway',
  'canvas.fit-way': 'This way',
  'canvas.zoom-in': 'Closer',
  'canvas.zoom-out': 'Further away',
  'canvas.room': 'Diagram only',
  'canvas.room-meaning': 'Folds the patient and the details away, and back',
  'canvas.legend': 'Legend',
  'canvas.weaker': 'weaker',
  'canvas.weaker-name': 'Rests on less: an assumption is switched off.',
  'canvas.given': 'given before',
  'canvas.given-next': 'given, next:',
  'canvas.next': 'next:',
  'canvas.said': 'Said of it: {stance}',
  'canvas.aside': 'not taken',
  'canvas.lies': 'It lies {look}',
  'canvas.next-course': 'What is said is for a next course',
  'canvas.changed-tag': 'changed',
  'canvas.changed': 'Changed by the last answer',
  'canvas.pinned': 'A: {word}',
  'canvas.pinned-name': 'Patient A: {word}',
  'canvas.choice': 'Treatment {place} of {count} after: {after}',
  'canvas.start': 'The way starts here',
  'canvas.from': 'From: {list}',
  'canvas.to': 'Leads to: {list}',

  // Why a step is as it is, in one line
  'reason.silent': 'No rule fires: nothing is said about it for this patient.',
  'reason.only-if': 'Only if {text}.',
  'reason.not-from': 'The way does not come to {list}.',

  // Parts that are loaded when they are first asked for
  'late.waiting': 'One moment …',
  'late.failed':
    'This part of the page could not be loaded. Everything else still works; loading the page again may help.',
  'canvas.keys-wide':
    'Right arrow goes on along the way, left arrow back, up and down arrow to the steps beside; Home and End to the first and last step of the way; Enter opens a step.',
  'canvas.keys-narrow':
    'Down arrow goes on along the way, up arrow back, left and right arrow to the steps beside; Home and End to the first and last step of the way; Enter opens a step.',
} as const

export type MessageKey = keyof typeof MESSAGES
export type Values = Readonly<Record<string, string | number>>

/** A text with its values put in. */
export function filled(text: string, values: Values = {}): string {
  return text.replace(/\{([a-z-]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

/** The message of a key with its values put in. */
export function say(key: MessageKey, values: Values = {}): string {
  return filled(MESSAGES[key], values)
}

/** The keys that come in a pair by count: what stands before `.one` and `.other`. */
export type Stem<Key> = Key extends `${infer Before}.other` ? Before : never

/** The message of a count: `stem.one` for 1, else `stem.other`, with `{count}` put in. */
export function sayCount(stem: Stem<MessageKey>, count: number, values: Values = {}): string {
  const key = `${stem}.${count === 1 ? 'one' : 'other'}` as MessageKey
  return say(key, { count, ...values })
}

/** "a, b and c". */
export function listed(items: readonly string[], join: 'join.and' | 'join.or' = 'join.and'): string {
  if (items.length < 2) return items[0] ?? ''
  const last = items[items.length - 1] ?? ''
  return `${items.slice(0, -1).join(say('join.comma'))}${say(join)}${last}`
}
