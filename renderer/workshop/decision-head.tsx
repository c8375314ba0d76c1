import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { call } from '../session/call.ts';
import { useDecision } from '../session/session-context.tsx';
import { toast } from '../shell/toasts.tsx';
import { SaveAsTemplate } from '../templates/save-as-template.tsx';
import { templatesText } from '../text/templates.ts';
import { reviewsText } from '../text/reviews.ts';
import { workshopText as text } from '../text/workshop.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Pill } from '../ui/pill.tsx';
import styles from './decision-head.module.css';
import { EndReview } from './revisit/end-review.tsx';
import { DueReviewButton } from './revisit/end-review-button.tsx';
import { RoundMenu } from './rounds/round-menu.tsx';
import { UndoButtons } from './undo-buttons.tsx';

const tones = { proposed: 'plain', accepted: 'good', rejected: 'bad', deprecated: 'warn', superseded: 'warn' } as const;

/** The decision's title and state, and what can be done with it at any time. */
export function DecisionHead() {
  const { id, view, saving, past, session } = useDecision();
  const { decision } = view;
  const [isReviewAsked, setReviewAsked] = useState(false);
  const [isTemplateAsked, setTemplateAsked] = useState(false);

  const saveFile = async (): Promise<void> => {
    try {
      await session.saved();
      const { path } = await call('file:save', { id });
      if (path !== null) toast({ text: text.fileSaved(path) });
    } catch (error) {
      toast({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <header className={styles.head}>
      <h1 className={styles.title} title={decision.title}>
        {decision.title || text.untitled}
      </h1>
      <span className={styles.pills}>
        <Pill tone={tones[decision.status]}>{text.statuses[decision.status]}</Pill>
        <RoundMenu />
      </span>
      <div className={styles.actions}>
        <DueReviewButton />
        <span role="status" className={styles.saving} data-saving={saving}>
          {saving === 'saved' ? text.saved : saving === 'saving' ? text.saving : text.notSaved}
        </span>
        <UndoButtons />
        <Menu
          label={text.more}
          items={[
            ...(past ? [] : [{ key: 'review', text: reviewsText.reviewIt, onAction: () => setReviewAsked(true) }]),
            { key: 'save', text: text.saveFile, onAction: () => void saveFile() },
            { key: 'template', text: templatesText.saveAs.action, onAction: () => setTemplateAsked(true) },
          ]}
        >
          <Button look="icon" aria-label={text.more}>
            <MoreHorizontal size={16} aria-hidden />
          </Button>
        </Menu>
        {isReviewAsked ? <EndReview onClose={() => setReviewAsked(false)} /> : null}
        {isTemplateAsked ? <SaveAsTemplate onClose={() => setTemplateAsked(false)} /> : null}
      </div>
    </header>
  );
}
