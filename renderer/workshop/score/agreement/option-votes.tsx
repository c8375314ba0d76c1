import type { KeyboardEvent } from 'react';
import type { CellAgreement, Vote } from '../../../../shared/decision/agreement.ts';
import { nameOfOption, personName } from '../../../../shared/decision/agreement/names.ts';
import type { Row } from '../../../../shared/decision/entities.ts';
import { More } from '../../../charts/figure.tsx';
import { agreementText as text } from '../../../text/agreement.ts';
import { OptionDot } from '../../../ui/option-dot.tsx';
import { Pill } from '../../../ui/pill.tsx';
import type { Change } from '../../rounds/use-changes.ts';
import { ScoreChange } from '../score-change.tsx';
import type { ScoreEdits } from '../use-score-edits.ts';
import { AgreedScore } from './agreed-score.tsx';
import styles from './option-votes.module.css';

interface Props {
  readonly criterion: Row<'criterion'>;
  readonly cell: CellAgreement;
  /** What changed since the round before; undefined where nothing did. */
  readonly change: Change | undefined;
  readonly readOnly: boolean;
  readonly edits: ScoreEdits;
}

/** One option on a criterion: how far people are apart in words, who said what, and the score agreed on. */
export function OptionVotes({ criterion, cell, change, readOnly, edits }: Props) {
  const { option, votes, dispersion } = cell;
  const said = votes.filter(({ value, note }) => value !== null || note !== '');
  const isApart = dispersion?.flagged === true;
  const table = <SaidTable criterion={criterion} option={option} votes={said} />;
  return (
    <section className={styles.option} aria-label={text.option(nameOfOption(option))}>
      <h3 className={styles.name}>
        <OptionDot colour={option.colour} />
        <span>{nameOfOption(option)}</span>
        {isApart ? <Pill tone="warn">{text.farApart}</Pill> : null}
      </h3>
      <p className="muted sm">
        {dispersion ? text.spread(dispersion.median, dispersion.lowest, dispersion.highest, dispersion.n) : text.nobody}
      </p>
      <AgreedScore
        criterion={criterion}
        cell={cell}
        readOnly={readOnly}
        onChange={(value, focus) => edits.score(option, criterion, value, focus)}
        onKeyDown={goOnEnter}
      />
      <ScoreChange option={option} criterion={criterion} change={change} edits={edits} />
      {said.length === 0 ? null : isApart ? table : <More title={text.saidTitle}>{table}</More>}
    </section>
  );
}

/** Enter goes on to the agreed score of the next option. */
function goOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const inputs = [
    ...(event.currentTarget.closest('article')?.querySelectorAll<HTMLInputElement>('[data-agreed] input') ?? []),
  ];
  inputs[inputs.indexOf(event.currentTarget) + 1]?.focus();
}

interface SaidProps {
  readonly criterion: Row<'criterion'>;
  readonly option: Row<'option'>;
  readonly votes: readonly Vote[];
}

function SaidTable({ criterion, option, votes }: SaidProps) {
  const hasBefore = votes.some(({ previous }) => previous !== null);
  const hasNotes = votes.some(({ note }) => note !== '');
  const figure = (value: number | null): string => (value === null ? text.none : text.figure(value, criterion.unit));
  return (
    <table className={`${styles.said} num`}>
      <caption className="visually-hidden">{text.said(nameOfOption(option))}</caption>
      <thead>
        <tr>
          <th scope="col">{text.person}</th>
          <th scope="col" data-numeric>
            {text.score}
          </th>
          {hasBefore ? (
            <th scope="col" data-numeric>
              {text.before}
            </th>
          ) : null}
          {hasNotes ? (
            <th scope="col" className={styles.note}>
              {text.note}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {votes.map(({ participant, value, previous, note }) => (
          <tr key={participant.key}>
            <th scope="row">{personName(participant)}</th>
            <td data-numeric>{figure(value)}</td>
            {hasBefore ? <td data-numeric>{figure(previous)}</td> : null}
            {hasNotes ? <td className={styles.note}>{note}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
