import { MoreHorizontal } from 'lucide-react';
import { Link } from 'wouter';
import type { TemplateSummary } from '../../shared/ipc/template-contract.ts';
import { libraryText } from '../text/library.ts';
import { templatesText as text } from '../text/templates.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Pill } from '../ui/pill.tsx';
import { draftOf } from './stored-draft.ts';
import styles from './templates-page.module.css';
import { templatePath, type TemplateActions } from './use-template-actions.ts';

interface Props {
  readonly template: TemplateSummary;
  readonly actions: TemplateActions;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

/** One template: its name opens it, a decision begins with a button, the menu has the rest. */
export function TemplateRow({ template, actions, onRename, onRemove }: Props) {
  const { slug, name, description, origin } = template;
  const isOwn = origin === 'own';
  const contents = libraryText.created.contents(template.options, template.criteria, template.questions);
  const shared = [
    { key: 'duplicate', text: text.duplicate, onAction: () => void actions.duplicate(template) },
    { key: 'export', text: text.export, onAction: () => void actions.sendOut(template) },
  ];
  const changing = [
    { key: 'rename', text: text.rename, onAction: onRename },
    { key: 'remove', text: text.remove, onAction: onRemove },
  ];
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <div className={styles.title}>
          <Link href={templatePath(slug)} className={styles.name}>
            {name}
          </Link>
          {isOwn && draftOf(slug).read() !== null ? <Pill tone="warn">{text.unsaved}</Pill> : null}
        </div>
        <div className={styles.description}>{description}</div>
        <div className={styles.contents}>{contents || text.empty}</div>
      </div>
      <div className={styles.actions}>
        <Button aria-label={text.decideWith(name)} onPress={() => void actions.decide(template)}>
          {text.newDecision}
        </Button>
        <Menu label={text.actionsFor(name)} items={isOwn ? [...shared, ...changing] : shared}>
          <Button look="icon" aria-label={text.actionsFor(name)}>
            <MoreHorizontal size={16} aria-hidden />
          </Button>
        </Menu>
      </div>
    </li>
  );
}
