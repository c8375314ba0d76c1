import type { Role } from '../../shared/decision/entities.ts';
import { formatNumber, formatPoints } from './numbers.ts';

const unnamed = 'without a name';

interface PointLike {
  readonly score: number;
  readonly value: number;
}

/** What the Frame step says. */
export const frameText = {
  sections: {
    label: 'Parts of the frame',
    about: 'Title and context',
    options: 'Options',
    criteria: 'Criteria',
    people: 'Participants',
    questions: 'Questions',
  },
  answered: (done: number, of: number): string => `${done} of ${of}`,
  readMove: (name: string, place: number, of: number, where: string): string =>
    `${name || 'It'} is now ${place} of ${of}${where === '' ? '' : ` in ${where}`}`,
  move: (name: string): string => `Move ${name}`,
  moveHint: 'Drag it, or press the up and down arrow keys',
  unnamed,

  about: {
    title: 'Title',
    titlePlaceholder: 'What is to be decided? For example: Backend for the booking platform',
    tags: 'Tags',
    addTag: 'Add a tag',
    tagPlaceholder: 'Add a tag',
    removeTag: 'Remove',
    context: 'Context and problem',
    contextHint: 'Markdown. It goes into the record, headings as bold lines.',
    contextPlaceholder: 'What is the situation? What has to be decided, by when, and what must hold in any case?',
    view: 'How the context is shown',
    write: 'Write',
    read: 'As it reads',
    nothingToRead: 'Nothing is written yet.',
  },

  options: {
    lead: 'What is compared. Each option keeps its colour through all steps.',
    add: 'Add an option',
    placeholder: 'Add an option, or paste a list',
    name: 'Name of the option',
    description: (name: string): string => `Description of ${name}`,
    describe: 'Describe it in a sentence or two',
    remove: (name: string): string => `Take ${name} out`,
    aside: 'Ready to add',
    takeIn: (name: string): string => `Add ${name}`,
    none: 'No option yet. Two are needed to compare.',
  },

  criteria: {
    lead: 'What the options are scored on. The shield marks a must-have: an option that fails it is ruled out.',
    count: (count: number): string => plural(count, 'criterion', 'criteria'),
    name: 'Name of the criterion',
    groupName: 'Name of the group',
    add: (group: string): string => `Add a criterion to ${group}`,
    placeholder: 'Add a criterion, or paste a list',
    addGroup: 'Add a group',
    groupPlaceholder: 'Add a group of criteria',
    mustHave: 'Must-have',
    mustHaveFor: (name: string): string => `Must-have: ${name}`,
    makeMustHave: 'Make it a must-have',
    noMustHave: 'A must-have; press to take that back',
    facts: (count: number): string => (count === 0 ? 'no evidence' : plural(count, 'fact', 'facts')),
    details: 'Details',
    more: (name: string): string => `More for ${name}`,
    moveTo: (group: string): string => `Move to ${group}`,
    remove: 'Take out',
    fold: (name: string): string => `Show or hide ${name}`,
    foldAll: 'Fold all groups',
    unfoldAll: 'Unfold all groups',
    removeGroup: (name: string): string => `Take out ${name} with its criteria`,
    groupMore: (name: string): string => `More for the group ${name}`,
    aside: (count: number): string => `Taken out (${count})`,
    restore: (name: string): string => `Add ${name} again`,
    none: 'No criterion in this group yet.',
    noGroups: 'No group yet. Add one first, then criteria in it.',
  },

  details: {
    question: 'Question that is scored',
    questionHint: 'Read out while scoring, such as: How well does it carry live updates?',
    scale: 'Scale',
    lowest: 'Lowest',
    highest: 'Highest',
    step: 'Step',
    lowestProblem: (highest: string): string => `Must be a number below ${highest}`,
    highestProblem: (lowest: string): string => `Must be a number above ${lowest}`,
    stepProblem: 'Must be a number above 0',
    unit: 'Unit',
    unitPlaceholder: 'none',
    direction: 'What is better',
    directions: { more: 'More is better', less: 'Less is better' },
    anchors: 'What a score means',
    anchor: (value: string): string => `A score of ${value} means`,
    evidence: 'Evidence',
    noEvidence: 'No evidence yet. A fact with its source makes scores comparable.',
    allOptions: 'All options',
    about: 'Concerns',
    addFact: 'Add a fact',
    factPlaceholder: 'Add a fact, or paste a list',
    fact: 'Fact',
    factYear: 'Year of the fact',
    source: 'Source (publisher)',
    sourceYear: 'Year of the source',
    yearProblem: (first: number, last: number): string => `Must be a year from ${first} to ${last}`,
    url: 'Address',
    quoting: 'Quoted from',
    caveat: 'Caveat',
    asPublished: 'Looks odd, given as it was published',
    quotes: (whom: string): string => `quoting ${whom}`,
    noSource: 'no source given',
    published: 'as published',
    editFact: (fact: string): string => `Edit: ${clipped(fact)}`,
    doneFact: 'Finish',
    remove: 'Remove',
    removeFact: (fact: string): string => `Remove: ${clipped(fact)}`,
    previous: 'Previous',
    next: 'Next',
    close: 'Done',
  },

  valueFunction: {
    heading: 'What each score is worth',
    straight: 'Every step of the scale is worth the same: a straight line from the worst end to the best.',
    bent: 'Between two points the value follows a straight line; the ends of the scale stay 0 and 10.',
    hint: 'Add a point where the line should bend: with the button, or by a double click. Drag points or move them with the arrow keys; Delete takes one out.',
    caption: (criterion: string): string => `Points of the value function of ${criterion || unnamed}`,
    score: (unit: string): string => (unit === '' ? 'Score' : `Score, ${unit}`),
    value: 'Value, 0 to 10',
    point: (place: number): string => `Point ${place} of the value function`,
    scoreOf: (place: number): string => `Score of point ${place}`,
    valueOf: (place: number): string => `Value of point ${place}`,
    worth: ({ score, value }: PointLike, unit: string): string =>
      `${formatNumber(score)}${unit === '' ? '' : `\u00a0${unit}`} is worth ${formatPoints(value)}`,
    scoreProblem: (below: string, above: string): string => `Must be between ${below} and ${above}, not at either`,
    valueProblem: 'Must be a number from 0 to 10',
    add: 'Add a point',
    remove: (place: number): string => `Take out point ${place}`,
    straighten: 'Straight line again',
    added: (point: PointLike, unit: string): string =>
      `Point added: ${formatNumber(point.score)}${unit === '' ? '' : `\u00a0${unit}`} is worth ${formatPoints(point.value)}`,
    removed: (point: PointLike, unit: string): string =>
      `Point at ${formatNumber(point.score)}${unit === '' ? '' : `\u00a0${unit}`} taken out`,
    edits: {
      add: (name: string): string => `Add a point to the values of ${clipped(name)}`,
      move: (name: string): string => `Move a point of the values of ${clipped(name)}`,
      remove: (name: string): string => `Take a point out of the values of ${clipped(name)}`,
      straighten: (name: string): string => `A straight line for ${clipped(name)}`,
    },
  },

  people: {
    lead: 'Who decides, who is asked and who is told. They stand in the record.',
    add: 'Add a person',
    placeholder: 'Add a person, or paste a list',
    name: 'Name of the person',
    role: 'Role',
    roleOf: (name: string): string => `Role of ${name}`,
    roles: {
      'decision-maker': 'Decision-maker',
      consulted: 'Consulted',
      informed: 'Informed',
    } satisfies Record<Role, string>,
    remove: (name: string): string => `Remove ${name}`,
    none: 'Nobody is named yet.',
  },

  questions: {
    lead: 'Answers suggest weights and say which option they speak for. They are suggestions: nothing is set by them.',
    none: 'The template has no context questions.',
    showAll: 'Show what every answer suggests',
    several: 'Several answers are possible.',
    clear: 'Clear',
    clearOf: (question: string): string => `Clear the answer: ${clipped(question)}`,
    swing: (criterion: string, change: number): string => `${criterion}: ${change > 0 ? '+' : '−'}${Math.abs(change)}`,
    leansTo: (option: string): string => `Speaks for ${option}`,
    neither: 'none of the options',
    notAmong: '(not among the options)',
    summary: 'What your answers say',
    nothing: 'No question is answered yet.',
    speakFor: (parts: readonly string[]): string => `Your answers speak for ${listed(parts)}.`,
    reasons: (option: string, count: number): string => `${option} (${plural(count, 'reason', 'reasons')})`,
    noLeans: 'Your answers speak for no option in particular.',
    caution: 'A count of reasons, not a result: weights and scores decide.',
    swings: (count: number): string =>
      count === 0
        ? 'They change no suggested weight.'
        : `They change the suggested swing of ${plural(count, 'criterion', 'criteria')}; Weigh shows each beside what is set.`,
    swingTable: 'Changed suggestions',
    criterion: 'Criterion',
    before: 'Template',
    after: 'With your answers',
    reasonsTable: 'Reasons by option',
  },

  edits: {
    title: 'Change the title',
    context: 'Change the context',
    addTag: 'Add a tag',
    removeTag: (tag: string): string => `Remove the tag ${clipped(tag)}`,
    addOptions: (names: readonly string[]): string =>
      names.length === 1 ? `Add the option ${clipped(names[0] ?? '')}` : `Add ${names.length} options`,
    renameOption: 'Rename an option',
    describeOption: (name: string): string => `Describe ${clipped(name)}`,
    moveOption: (name: string): string => `Move the option ${clipped(name)}`,
    removeOption: (name: string): string => `Take out the option ${clipped(name)}`,
    takeOptionIn: (name: string): string => `Take in the option ${clipped(name)}`,
    addCriteria: (names: readonly string[]): string =>
      names.length === 1 ? `Add the criterion ${clipped(names[0] ?? '')}` : `Add ${names.length} criteria`,
    renameCriterion: 'Rename a criterion',
    changeCriterion: (name: string): string => `Change ${clipped(name)}`,
    moveCriterion: (name: string): string => `Move the criterion ${clipped(name)}`,
    mustHave: (name: string, mustHave: boolean): string =>
      mustHave ? `Make ${clipped(name)} a must-have` : `${clipped(name)} is no must-have`,
    removeCriterion: (name: string): string => `Take out the criterion ${clipped(name)}`,
    restoreCriterion: (name: string): string => `Take in the criterion ${clipped(name)}`,
    addGroups: (names: readonly string[]): string =>
      names.length === 1 ? `Add the group ${clipped(names[0] ?? '')}` : `Add ${names.length} groups`,
    renameGroup: 'Rename a group',
    moveGroup: (name: string): string => `Move the group ${clipped(name)}`,
    removeGroup: (name: string): string => `Take out the group ${clipped(name)}`,
    addEvidence: (name: string): string => `Add evidence to ${clipped(name)}`,
    changeEvidence: (name: string): string => `Change evidence of ${clipped(name)}`,
    removeEvidence: (name: string): string => `Remove evidence of ${clipped(name)}`,
    addPeople: (names: readonly string[]): string =>
      names.length === 1 ? `Add ${clipped(names[0] ?? '')}` : `Add ${names.length} people`,
    renamePerson: 'Rename a person',
    role: (name: string): string => `Change the role of ${clipped(name)}`,
    removePerson: (name: string): string => `Remove ${clipped(name)}`,
    answer: (question: string): string => `Answer: ${clipped(question)}`,
  },
} as const;

/** A name as it fits into the label of an edit, which has an upper bound. */
function clipped(name: string): string {
  const short = Array.from(name);
  return short.length > 80 ? `${short.slice(0, 79).join('')}…` : name || unnamed;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en').format(parts);
}
