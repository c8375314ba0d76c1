import { describe, expect, it } from 'vitest';
import { adrFile } from '../../../../shared/adr/edits/edit.ts';
import { baseOfDecision, baseOfFile } from '../../../../shared/adr/update/update-adr.ts';
import { addCriteria } from '../../../../shared/decision/edits/criteria.ts';
import {
  addConsequences,
  putOutcome,
  setDay,
  setRecordTitle,
  setStatus,
} from '../../../../shared/decision/edits/decide.ts';
import { setContext } from '../../../../shared/decision/edits/frame.ts';
import { addOptions, setOptionText } from '../../../../shared/decision/edits/options.ts';
import { addParticipants } from '../../../../shared/decision/edits/participants.ts';
import { setScore, setScoreNote } from '../../../../shared/decision/edits/score.ts';
import { limits } from '../../../../shared/decision/limits.ts';
import { viewRound } from '../../../../shared/decision/view.ts';
import { corpusFiles, hasCorpora, variants } from '../corpora.ts';
import { fixtureAdrs } from '../fixture-adrs.ts';
import { fuzzRuns } from '../source/markdown-texts.ts';
import { after, ballotOf, openedAs, updated, type Act } from './adr-decision.ts';
import { changedSections } from './changed-sections.ts';

const files = [...corpusFiles, ...fixtureAdrs].filter(
  ({ path, text }) => adrFile(path, text).reading.format !== 'none',
);

interface Case {
  readonly name: string;
  readonly act: Act;
  /** The sections that may change, by what they are for. */
  readonly sections: readonly string[];
  /** How many of all files may refuse it, since they are written in a way that leaves no safe place for it. */
  readonly refused: number;
}

const cases: readonly Case[] = [
  {
    name: 'a status',
    act: (state) => setStatus(state, 'rejected', '2026-03-02'),
    sections: ['top', 'status', 'metadata', 'date'],
    refused: 2,
  },
  {
    name: 'a title',
    act: (state) => setRecordTitle(state, 'Quite another title'),
    sections: ['top', '“Title”'],
    refused: 2,
  },
  {
    name: 'a date',
    act: (state) => setDay(state, 'date', '2026-02-03'),
    sections: ['top', 'date', 'metadata'],
    refused: 1,
  },
  {
    name: 'a review date',
    act: (state) => setDay(state, 'reviewDate', '2027-02-03'),
    sections: ['top', 'more', 'links'],
    refused: 0,
  },
  {
    name: 'people',
    act: (state) => addParticipants(state, 1, ['Zoe Last'], 'decision-maker'),
    sections: ['top', 'people', 'metadata'],
    refused: 1,
  },
  {
    name: 'the context',
    act: (state, view) => setContext(state, 1, `${view.round.context}\n\nOne more paragraph.`),
    sections: ['top', 'context', 'inside context'],
    refused: 0,
  },
  {
    name: 'a driver',
    act: (state, view) => addCriteria(state, 1, view.groups[0]?.group.key ?? '', ['Wholly new driver']),
    sections: ['drivers'],
    refused: 0,
  },
  {
    name: 'a reason',
    act: (state) => putOutcome(state, 1, { reason: 'We tried it for a week' }),
    sections: ['outcome', 'rationale'],
    refused: 2,
  },
  {
    name: 'the confirmation',
    act: (state) => putOutcome(state, 1, { confirmation: 'A test tries it.' }),
    sections: ['confirmation'],
    refused: 0,
  },
  {
    name: 'consequences',
    act: (state) => [
      ...addConsequences(state, 1, 'good', ['It is quick.']),
      ...addConsequences(state, 1, 'bad', ['it costs more']),
    ],
    sections: ['consequences', 'positive', 'negative', 'outcome', '“Pros:”', '“Cons:”'],
    refused: 1,
  },
];

/** What changes what is said of options may touch their sections, which have headings of their own. */
const optionCases: readonly Omit<Case, 'sections'>[] = [
  {
    name: 'another option',
    act: (state, view) => (view.options.length < limits.options ? addOptions(state, 1, ['A wholly new option']) : []),
    refused: 11,
  },
  {
    name: 'another name',
    act: (state, view) =>
      view.options[0] ? setOptionText(state, 1, view.options[0].key, 'name', 'Renamed thing') : [],
    refused: 4,
  },
  {
    name: 'another description',
    act: (state, view) =>
      view.options[0] ? setOptionText(state, 1, view.options[0].key, 'description', 'Told in **other** words.') : [],
    refused: 12,
  },
  {
    name: 'another choice',
    act: (state, view) =>
      putOutcome(state, 1, { option: view.options.find(({ key }) => key !== view.outcome.option)?.key ?? null }),
    refused: 3,
  },
  {
    name: 'a reason for a score',
    act: (state, view) => {
      const [option, criterion] = [view.options[0], view.criteria[0]];
      return option && criterion
        ? setScoreNote(state, ballotOf(view), { option: option.key, criterion: criterion.key }, 'it does well there')
        : [];
    },
    refused: 5,
  },
];

/** A nightly-style run, with more texts than usual, tries everything on every file. */
const isWhole = fuzzRuns > 5_000;

/**
 * Every sixth file, every third for what is done most; another sixth or third for another turn, so that all of them are
 * tried with something. Our own alone are few enough for all of them.
 */
function triedFor(name: string, turn: number): typeof files {
  const isFrequent = ['a status', 'a reason', 'a reason for a score', 'another option'].includes(name);
  const step = isWhole || !hasCorpora ? 1 : isFrequent ? 3 : 6;
  return files.filter((_, index) => index % step === turn % step);
}

/** How a file may have been saved: in each of the ways, or in the usual run in one of them for each file. */
function variantsOf(index: number): readonly (typeof variants)[number][] {
  return isWhole ? variants : variants.filter((_, at) => at === index % variants.length);
}

/** Does something to the decision of every file, and says which files refuse it. */
function tryAll(
  tried: typeof files,
  act: Act,
  look: (path: string, before: string, after: string) => void,
): readonly string[] {
  const refusals: string[] = [];
  for (const { path, text } of tried) {
    const state = after(openedAs(path, text), act);
    const first = updated(path, text, state);
    if (first.kind === 'refused') {
      refusals.push(`${path}: ${first.why}`);
      continue;
    }
    look(path, text, first.text);
    const again = baseOfDecision(viewRound(state, 1), path, first.text);
    expect({ path, again: updated(path, first.text, state, again) }).toEqual({ path, again: first });
  }
  return refusals;
}

describe('updates of real ADRs', { timeout: 300_000 }, () => {
  it('leave a file as it is where nothing was changed, whatever its line ends', () => {
    for (const [index, { path, text }] of files.entries())
      for (const [, variant] of variantsOf(index)) {
        const file = variant(text);
        expect({ path, result: updated(path, file, openedAs(path, file)) }).toEqual({
          path,
          result: { kind: 'text', text: file },
        });
      }
  });

  it.each(cases)('change $name in no other section, and once', ({ name, act, sections, refused }) => {
    const turn = cases.findIndex((one) => one.name === name);
    const refusals = tryAll(triedFor(name, turn), act, (path, before, text) => {
      const odd = changedSections(before, text).filter(
        (name) => !sections.includes(name) && !isInside(before, text, name, sections),
      );
      expect({ path, odd }).toEqual({ path, odd: [] });
    });
    expect(refusals.slice(refused)).toEqual([]);
  });

  it.each(optionCases)('change $name once', ({ name, act, refused }) => {
    const turn = optionCases.findIndex((one) => one.name === name);
    const refusals = tryAll(triedFor(name, turn), act, () => {});
    expect(refusals.slice(refused)).toEqual([]);
  });

  it('are made a second time on what the first time left where the library did not hear of it', () => {
    for (const { path, text } of triedFor('', 1)) {
      const state = after(openedAs(path, text), ...cases.map(({ act }) => act));
      const first = updated(path, text, state);
      if (first.kind === 'refused') continue;
      expect({ path, again: updated(path, first.text, state, baseOfFile(path, text)) }).toEqual({ path, again: first });
    }
  });

  it('keep line ends, byte order mark and a missing final newline', () => {
    for (const [index, { path, text }] of triedFor('', 2).entries()) {
      const act: Act = (state) => putOutcome(state, 1, { confirmation: 'A test tries it.\n\nEvery night.' });
      const plain = updated(path, text, after(openedAs(path, text), act));
      for (const [, variant] of variantsOf(index)) {
        const file = variant(text);
        const result = updated(path, file, after(openedAs(path, file), act));
        if (result.kind === 'refused' || plain.kind === 'refused') continue;
        expect({ path, text: result.text }).toEqual({ path, text: variant(plain.text) });
      }
    }
  });

  it('keep weighted scores in a section of their own', () => {
    for (const { path, text } of triedFor('', 3)) {
      const opened = openedAs(path, text);
      const view = viewRound(opened, 1);
      const [option, criterion] = [view.options[0], view.criteria[0]];
      if (!option || !criterion) continue;
      const place = { option: option.key, criterion: criterion.key };
      const scored = after(opened, (state, present) => setScore(state, ballotOf(present), place, 7));
      const first = updated(path, text, scored);
      if (first.kind === 'refused') throw new Error(`${path}: ${first.why}`);
      expect(
        changedSections(text, first.text).filter((name) => name !== '“Weighted scores”' && name !== 'more'),
      ).toEqual([]);
      const other = after(scored, (state, present) => setScore(state, ballotOf(present), place, 4));
      const second = updated(path, first.text, other, baseOfDecision(viewRound(scored, 1), path, first.text));
      if (second.kind === 'refused') throw new Error(`${path}: ${second.why}`);
      expect({ path, changed: changedSections(first.text, second.text) }).toEqual({
        path,
        changed: ['“Weighted scores”'],
      });
    }
  });

  it.runIf(hasCorpora)('were tried on the real files', () => {
    expect(corpusFiles.length).toBe(216);
  });
});

/** Whether a section that we do not know stands inside one that may change. */
function isInside(before: string, text: string, name: string, sections: readonly string[]): boolean {
  const title = name.slice(1, -1);
  return (
    name.startsWith('“') &&
    [before, text].some(
      (one) => adrFile('0001-x.md', one).reading.parts.context.text.includes(title) && sections.includes('context'),
    )
  );
}
