import { CASE_MESSAGES } from './case-messages.ts'
import { EVIDENCE_MESSAGES } from './evidence-messages.ts'
import { type MessageKey as FirstKey, filled, type Stem, say as sayFirst, type Values } from './messages.ts'
import { PAPER_MESSAGES } from './paper-messages.ts'
import { TEACHING_MESSAGES } from './teaching-messages.ts'

/** The sentences and labels that only late parts and the tools show. See `messages.ts`. */
const LATE_MESSAGES = {
  ...EVIDENCE_MESSAGES,
  ...TEACHING_MESSAGES,
  ...PAPER_MESSAGES,
  ...CASE_MESSAGES,

  // The way in words
  'way.nothing-known': 'Nothing is known of this patient yet.',
  'way.options': '{options}.',

  // The legend, and what else the diagram can do
  'canvas.legend-looks': 'Where a step lies for this patient',
  'canvas.legend-stances': 'What the source says of a treatment',
  'canvas.legend-kinds': 'What kind of step it is',
  'canvas.legend-tags': 'Marked on a step',
  'canvas.legend-changed': 'The last answer changed it.',
  'canvas.legend-pinned': 'How patient A has it, where A and B differ.',
  'canvas.legend-aside': 'A treatment the way passed by.',
  'canvas.legend-given': 'A treatment this patient has had; what is said of it is for a next course.',
  'canvas.pinned-example': 'A: …',
  'canvas.way-only': 'Only the way',
  'canvas.actual': 'Actual size',
  'canvas.copy-link': 'Copy the link',
  'copy.copied-link': 'The link to this view was copied.',

  // What would change this
  'change.stance': '{stance}',

  // The outline
  'outline.title': 'Outline of the pathway',
  'outline.show': 'Show',
  'outline.all': 'Everything ({count})',
  'outline.way': 'This patient’s way ({count})',
  'outline.nothing': 'No step of this stage is on this patient’s way.',
  'outline.leads-to': 'Leads to:',
  'outline.from': 'From:',
  'outline.next-course': 'for a next course:',
  'outline.if': 'if {label} — {verdict}',
  'outline.truth.true': 'yes',
  'outline.truth.false': 'no',
  'outline.truth.unknown': 'not known yet',

  // What the page around this one points out
  'pointed.tag': 'look here',
  'pointed.about': 'Pointed out by the page around this one.',

  // The trace as text
  'trace.heading': 'The way of this patient',
  'trace.because': 'because {reasons}',
  'trace.known': 'What is known',
  'trace.given': 'given before',
  'trace.given-option': '{title} given',
  'trace.for-next': 'for a next course: {stance}',
  'trace.here': 'here now',
  'trace.choices': 'What the source says of the choices here',
  'trace.open': 'Still open',
  'trace.conflicts': 'Answers that cannot all be true',

  // Keys
  'key.undo': 'Undo the last act',
  'key.undo-plain': 'The same as Ctrl+Z',
  'key.redo': 'Redo it',
  'key.search': 'Go to a step, an attribute, a claim or a source',
  'key.help': 'Keys and help',
  'key.onward': 'Next step of the way',
  'key.back': 'The step you came from',
  'key.sibling': 'The step beside',
  'key.first': 'First step of the way',
  'key.last': 'Last step of the way',
  'key.open': 'Open the step',
  'key.zoom-in': 'Closer',
  'key.zoom-out': 'Further away',
  'key.actual': 'Actual size',
  'key.as-stop': 'The map as the stop has it',
  'key.fit-all': 'The whole pathway',
  'key.fit-way': 'The way of this patient',
  'key.fit-focus': 'The map near, on what the stop is about',
  'key.way-only': 'Only the way; the rest is dimmed, and back',
  'key.copy-view': 'Copy the link to what is seen now',
  'key.diagram-option':
    'Open the step with that number of those a step leads to, as they stand in the picture',
  'key.present-option':
    'At a question one more hand for that option; else the step with that number of those it leads to',
  'key.case-option': 'Choose that option; it counts when it is committed to',
  'key.case-undo': 'Take the choice back; once committed, change the answer',
  'key.details': 'What is known of the step, beside the stage',
  'key.undo-live': 'Take back the last answer that was changed here',
  'key.clear-ink': 'Wipe away what was drawn (pointer on, Shift held, drag)',
  'key.next': 'On: the next thing a stop shows, then the next stop',
  'key.previous': 'Back by the same steps',
  'key.first-stop': 'First stop',
  'key.last-stop': 'Last stop',
  'key.next-stop': 'Next stop, past what it would still show',
  'key.previous-stop': 'Previous stop, from its beginning',
  'key.black': 'Black screen, and back',
  'key.white': 'White screen, and back',
  'key.fullscreen': 'Full screen',
  'key.leave': 'Close what is open; twice with nothing open: leave',
  'key.overview': 'The whole pathway, to jump from',
  'key.go-to': 'Go to a stop by number, or a step by name',
  'key.what-if': 'Change one answer of the patient',
  'key.reveal': 'Show the hands that were counted, then the answer',
  'key.laser': 'Pointer on and off',
  'key.speaker': 'Notes in a window of their own, or in a drawer',
  'key.still': 'Less motion, and back',
  'key.copy': 'Copy the link to this stop',
  'key.timer': 'Start and stop the timer',
  'key.swallow': 'Nothing: the page is not loaded again',

  // What was proved
  'proof.patients': '{patients} patients told apart, in {cones} questions; each was looked at once.',
  'proof.nodes': '{reached} of {all} steps are reached by some patient.',
  'proof.rules': '{fired} of {all} rules fire for some patient.',
  'proof.no-dead-end': 'No patient is left without a next step.',
  'proof.dead-ends.one': 'At 1 step some patient is left without a next one.',
  'proof.dead-ends.other': 'At {count} steps some patient is left without a next one.',
  'proof.promises': '{held} of {all} promises hold for every patient.',
  'proof.monotone': 'One more answer was tried against {tried} settled findings.',
  'proof.too-large.one': '1 question has too many patients to look at all: not proved.',
  'proof.too-large.other': '{count} questions have too many patients to look at all: not proved.',
  'fault.unreachable': '{subject}: no patient reaches “{title}”.',
  'fault.cannot-fire': '{subject}: no patient makes this rule fire.',
  'fault.no-next-step': '{subject}: “{title}” leads nowhere for this patient: {patient}.',
  'fault.flips':
    '{subject}: learning {attribute} turns “{title}” from {found} to {instead} for this patient: {patient}.',
  'fault.promise': '{subject}: “{title}” is {found} for this patient: {patient}. Promised: {sentence}',
  'fault.ignores':
    '{subject}: “{title}” depends on {attribute}: {found} instead of {instead} for this patient: {patient}. Promised: {sentence}',
  'fault.too-large':
    '{subject}: “{title}” has {found} patients to tell apart, too many to look at all: not proved.',
  'fault.blank': 'one of whom nothing is known',
  difference: '{title}: {after}; before: {before}',

  // The sheets: trace, differences, since
  'trace.about':
    'Every decision in order, with its reasons. The codes name the rules and claims it rests on.',
  'trace.copy': 'Copy as text',
  'trace.steps': 'Decisions, in order',
  'trace.no-choices': 'No choice of treatment stands here.',
  'jump.to': 'Show “{title}”',
  'differences.about': 'A is kept as it was; B is the patient on the screen.',
  'differences.none-pinned':
    'No patient is kept beside this one. “Keep as A” in the patient panel keeps one.',
  'differences.answers': 'Answers that differ',
  'differences.no-answers': 'A and B have the same answers.',
  'differences.steps.one': '1 step differs',
  'differences.steps.other': '{count} steps differ',
  'differences.no-steps': 'Every step is the same for A and for B.',
  'differences.what': 'What',
  'differences.a': 'A',
  'differences.b': 'B',
  'since.about':
    'The pathway is dated {year}. Below, its positions are read again in the light of what came later. This reading has not been reviewed by a clinician.',
  'since.about-reviewed':
    'The pathway is dated {year}. Below, its positions are read again in the light of what came later.',
  'since.none': 'This pathway has no such reading.',
  'since.position': 'In {year}',
  'since.verdict': 'Since',
  'since.rests': 'Rests on',
  'since.bears': 'Bears on',
  'since.claims': 'Claims ({count})',
  'since.level.A': 'abstract, registry entry or label read',
  'since.level.B': 'a society’s, maker’s or trade page read',
  'since.level.B-weak': 'secondary source; check the guideline',

  // The sheets: proof
  'prove.about':
    'Every patient the pathway can tell apart is looked at once. Nothing is sent anywhere: your browser does the work.',
  'prove.not-run': 'It has not been run here yet.',
  'prove.start': 'Prove it in this browser',
  'prove.again': 'Prove it again',
  'prove.cancel': 'Stop',
  'prove.progress': '{done} of {total} patients',
  'prove.starting': 'Starting …',
  'prove.running': 'Proving',
  'prove.stopped': 'Stopped before it was done: nothing was proved.',
  'prove.failed': 'The proof broke off: nothing was proved.',
  'prove.done': 'Proved: nothing was found that does not hold.',
  'prove.done-faults.one': '1 thing does not hold.',
  'prove.done-faults.other': '{count} things do not hold.',
  'prove.facts': 'What was looked at',
  'prove.promises': 'What is promised for every patient',
  'prove.no-promises': 'This pathway makes no promises.',
  'prove.held': 'holds',
  'prove.broken': 'does not hold',
  'prove.faults': 'What does not hold',
  'prove.load': 'Open this patient',

  // The sheets: share and cite
  'share.link': 'A link to this view',
  'share.link-about':
    'The answers stand in the part after #, which browsers send to no server. Whoever has the link sees them.',
  'share.link-copy': 'Copy the link',
  'share.print': 'On paper',
  'share.print-about': 'A handout of this patient, for the printer or as a PDF.',
  'share.print-open': 'Print …',
  'share.patient': 'The patient as data',
  'share.patient-about': 'JSON, as the tool for pathways reads it.',
  'share.cite': 'How to cite',
  'share.cite-article': 'The article',
  'share.cite-explorer': 'This explorer',
  'share.explorer':
    '{title}: an interactive reading of {source}. Pathway {id}, content {version}, dated {dated}, {review}. Licence {licence}. {address}',
  'share.not-reviewed': 'not reviewed by a clinician',
  'share.reviewed': 'reviewed {on} by {by}',
  'share.copy-article': 'Copy the article’s citation',
  'share.copy-explorer': 'Copy the explorer’s citation',
  'share.report': 'Report an error in the content',
  'share.report-about':
    'Copy this into a mail to whoever gave you this page. Nothing is sent from here. Leave out anyone’s details.',
  'share.report-copy': 'Copy the report',
  'share.report-text':
    'Error in the content\nPathway: {title} ({id})\nContent: {version}, dated {dated}\nStep: {step}\nBuild: {build}\nLink: {link}\n\nWhat is wrong: \nWhere it can be read: ',

  // The sheets: go to
  'search.label': 'Step, attribute, claim, source, term or patient',
  'search.hint': 'A code such as N6 or C35, or a word',
  'search.results': 'Results',
  'search.found.one': '1 result',
  'search.found.other': '{count} results',
  'search.none': 'Nothing is called “{query}”.',
  'search.kind.step': 'step',
  'search.kind.attribute': 'attribute',
  'search.kind.case': 'patient',
  'search.kind.term': 'term',
  'search.kind.source': 'source',
  'search.kind.claim': 'claim',
  'search.back': 'Back to the results',
  'search.resting': 'Steps that rest on it',
  'search.no-resting': 'No step rests on it.',
  'search.leaning': 'Claims that lean on it ({count})',

  // The sheets: help, glossary, pathways
  'help.keys': 'Keys',
  'help.scope.anywhere': 'Anywhere',
  'help.scope.diagram': 'While focus is in the diagram or the outline',
  'help.scope.present': 'While presenting',
  'help.scope.speaker': 'In the window of notes',
  'help.scope.case': 'At a decision of a case',
  'help.key': 'Key',
  'help.does': 'What it does',
  'help.buttons': 'Every key has a button that does the same.',
  'help.read': 'How to read the picture',
  'help.looks': 'Where a step lies for this patient',
  'help.stances': 'What the source says of a treatment',
  'help.strengths': 'How firmly it says so',
  'keyname.space': 'Space',
  'glossary.filter': 'Filter the terms',
  'glossary.found.one': '1 term',
  'glossary.found.other': '{count} terms',
  'glossary.also': 'also: {list}',

  // Pathway files
  'file.refused': 'The pathway file {name} was not opened. The pathway on the screen is as it was.',
  'file.opened': 'Opened beside the others: {title}',
  'file.too-large': 'The file has {size}; at most {most} are opened.',
  'file.unreadable':
    'The file could not be read. Allowed: a compiled pathway, as the pack tool writes it (.json).',
  'file.line': '{where}, line {line}',
  'file.more.one': '… and 1 more.',
  'file.more.other': '… and {count} more.',
  'file.nameless': 'without a name',
  'file.taken':
    'Its id is “{id}”, which is the id of a pathway of this explorer. Allowed: any other id, in pack.yaml.',

  // Pathways
  'packs.now': 'Shown now',
  'packs.switch': 'Show this pathway',
  'packs.version': 'Content',
  'packs.dated': 'Dated',
  'packs.review': 'Review',
  'packs.source': 'From',
  'packs.licence': 'Licence',
  'packs.open': 'Open a pathway file…',
  'packs.open-about': 'A compiled pathway (.json). It is read in this browser and sent nowhere.',
  'share.kept': 'What this browser keeps',
  'share.kept-about': 'How you like to see it: theme, units, open panels. Nothing of a patient.',
  'share.kept-not': 'Nothing: this page may not keep anything here. The link above holds the whole view.',
  'link-out.refused': 'This page may not open another one from here. The address, to copy:',
  'packs.nearby': 'Pathways of this site',
  'packs.nearby-waiting': 'Reading what this site keeps beside the explorer …',
  'packs.nearby-none': 'This site keeps no pathway of its own beside the explorer.',
  'packs.nearby-not-here':
    'A site’s own pathways are read from its web server only. From here, open the file instead, or drop it on the page.',
  'packs.not-ours': 'Not part of this explorer. {way}',
  'packs.way-file': 'Opened from the file {name}.',
  'packs.way-site': 'Kept by this site as {name}.',
  'packs.way-host': 'Given by the page around this one ({name}).',
  'packs.refused': '{name} was refused',
  'packs.beside': 'Compare with {title}',
  'foreign.label': 'Where this pathway is from',
  'foreign.beside': '{title}: {words}',
  'foreign.reviewed': 'Its authors name a review on {on} by {by}; the next is due {due}.',
  'foreign.back': 'Back to {title}',
  'nearby.no-list': 'The list packs/index.json could not be read.',
  'nearby.bad-list':
    'The list packs/index.json is not one: { "format": 1, "packs": ["name.json"] } is allowed, with up to 20 files of that folder.',
  'nearby.gone': 'The file is named in packs/index.json, but could not be read, or is too large.',
} as const

export type MessageKey = FirstKey | keyof typeof LATE_MESSAGES

/** The message of a key of either table. */
export function say(key: MessageKey, values: Values = {}): string {
  return key in LATE_MESSAGES
    ? filled(LATE_MESSAGES[key as keyof typeof LATE_MESSAGES], values)
    : sayFirst(key as FirstKey, values)
}

/** The message of a count, of either table. */
export function sayCount(stem: Stem<MessageKey>, count: number, values: Values = {}): string {
  const key = `${stem}.${count === 1 ? 'one' : 'other'}` as MessageKey
  return say(key, { count, ...values })
}
