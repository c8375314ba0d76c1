import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { isSecondVote } from '../../shared/decision/turns.ts';
import { useDecision } from '../session/session-context.tsx';
import { ballotText } from '../text/ballot.ts';
import { Notice } from '../ui/notice.tsx';
import { SaveProblem } from '../workshop/save-problem.tsx';
import { Guided } from '../workshop/score/guided.tsx';
import { Matrix } from '../workshop/score/matrix/matrix.tsx';
import { useScorePlace } from '../workshop/score/score-place.ts';
import { WeighStep } from '../workshop/weigh/weigh-step.tsx';
import { BallotHead } from './ballot-head.tsx';
import { IncompleteBallot } from './incomplete-ballot.tsx';
import styles from './open-ballot.module.css';
import { useHandIn } from './use-hand-in.ts';

const text = ballotText.turn;

/** The ballot of whose turn it is: scores, and weights for who likes. */
export function OpenBallot({ onHandedIn }: { readonly onHandedIn: () => void }) {
  const { ballot } = useDecision();
  const { handIn, missing, handing, refusal } = useHandIn(onHandedIn);
  const [asking, setAsking] = useState(false);
  const ask = (): void => (missing.isComplete ? handIn() : setAsking(true));
  return (
    <div className={styles.ballot}>
      <BallotHead handing={handing} onHandIn={ask} />
      <div className={styles.notices}>
        <SaveProblem />
        {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
      </div>
      {isSecondVote(ballot) ? (
        <div className={styles.panel}>
          <ScoreOnBallot onEnd={ask} />
        </div>
      ) : (
        <Tabs className={styles.tabs ?? ''}>
          <TabList className={styles.list ?? ''} aria-label={text.parts}>
            <Tab id="score" className={styles.tab ?? ''}>
              {text.score}
            </Tab>
            <Tab id="weigh" className={styles.tab ?? ''}>
              {text.weigh}
            </Tab>
          </TabList>
          <TabPanel id="score" className={styles.panel ?? ''}>
            <ScoreOnBallot onEnd={ask} />
          </TabPanel>
          <TabPanel id="weigh" className={styles.panel ?? ''}>
            <p className={styles.say}>{text.weighLead}</p>
            <WeighStep />
          </TabPanel>
        </Tabs>
      )}
      {asking ? (
        <IncompleteBallot
          missing={missing}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            handIn();
          }}
        />
      ) : null}
    </div>
  );
}

/** The scores of the ballot, one criterion at a time or all at once; behind the last one it is handed in. */
function ScoreOnBallot({ onEnd }: { readonly onEnd: () => void }) {
  const place = useScorePlace();
  if (place.criterion === null) return null;
  if (place.mode === 'matrix') return <Matrix start={place.criterion} onMode={place.setMode} />;
  return <Guided place={place} criterion={place.criterion} end={{ text: text.handIn, go: onEnd }} />;
}
