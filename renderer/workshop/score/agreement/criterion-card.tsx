import { votesChart } from '../../../../shared/charts/votes-chart.ts';
import type { CellAgreement, CriterionAgreement } from '../../../../shared/decision/agreement.ts';
import { setScore } from '../../../../shared/decision/edits/score.ts';
import { explainVotes } from '../../../../shared/decision/explain/agreement.ts';
import { voteFigures } from '../../../../shared/decision/explain/agreement-figures.ts';
import { Figure } from '../../../charts/figure.tsx';
import { useDecision } from '../../../session/session-context.tsx';
import { useEdit } from '../../../session/use-edit.ts';
import { agreementText as text } from '../../../text/agreement.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useChangedScores } from '../../rounds/use-changes.ts';
import { CriterionHead } from '../criterion-head.tsx';
import { useScoreEdits } from '../use-score-edits.ts';
import styles from './criterion-card.module.css';
import { DiscussionNote } from './discussion-note.tsx';
import { OptionVotes } from './option-votes.tsx';
import { VoteAgain } from './vote-again.tsx';

/** One criterion: what everybody scored, who said what, what was said of it and what is agreed on. */
export function CriterionCard({ entry }: { readonly entry: CriterionAgreement }) {
  const { closed } = useDecision();
  const { edits, refusal } = useScoreEdits();
  const { criterion, cells, standing } = entry;
  const changes = useChangedScores(criterion);
  const isVoting = standing === 'voting';
  const { lead, how } = explainVotes(entry);
  return (
    <article className={styles.card}>
      <CriterionHead criterion={criterion}>
        {closed || isVoting ? null : <VoteAgain criterion={criterion} />}
      </CriterionHead>
      {isVoting ? (
        <Notice kind="info">{text.voting}</Notice>
      ) : (
        <>
          <Figure
            heading={text.votes}
            lead={lead}
            chart={(width) => votesChart(voteFigures(entry), width)}
            how={how.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          />
          {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
          <div>
            {cells.map((cell) => (
              <OptionVotes
                key={cell.option.key}
                criterion={criterion}
                cell={cell}
                change={changes.get(cell.option.key)}
                readOnly={closed}
                edits={edits}
              />
            ))}
            {closed ? null : <AllMedians entry={entry} />}
          </div>
        </>
      )}
      <DiscussionNote criterion={criterion} readOnly={closed} />
    </article>
  );
}

/** Enters the median of every option that has none entered yet; nothing where that is at most one. */
function AllMedians({ entry: { criterion, cells } }: { readonly entry: CriterionAgreement }) {
  const { view } = useDecision();
  const { edit, refusal } = useEdit();
  const derived = cells.filter(({ agreed }) => agreed.derived);
  if (derived.length < 2) return null;
  const enter = ({ option, agreed }: CellAgreement) => ({
    place: { criterion: criterion.key, option: option.key },
    value: agreed.value,
  });
  return (
    <div className={styles.all}>
      <Button
        onPress={() =>
          edit({
            label: text.edits.allMedians(criterion.name),
            make: (state) => {
              // The ballot itself is brought along by the first of them.
              const isThere = Object.hasOwn(state.ballot, `${view.round.round}/${view.agreed.ballot.key}`);
              return derived
                .map(enter)
                .flatMap(({ place, value }, index) =>
                  setScore(state, view.agreed.ballot, place, value).filter(
                    ({ entity }) => entity !== 'ballot' || (!isThere && index === 0),
                  ),
                );
            },
          })
        }
      >
        {text.enterAllMedians}
      </Button>
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </div>
  );
}
