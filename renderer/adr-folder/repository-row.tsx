import { MoreHorizontal } from 'lucide-react';
import { Link } from 'wouter';
import type { RepositorySummary } from '../../shared/ipc/adr-contract.ts';
import { adrText as text } from '../text/adr-folder.ts';
import { formatInstantDay } from '../text/library.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Pill } from '../ui/pill.tsx';
import { repositoryPath } from './paths.ts';
import styles from './repositories-page.module.css';

interface Props {
  readonly repository: RepositorySummary;
  readonly onForget: () => void;
}

/** One repository: its name opens it, the button at the end has the rest. */
export function RepositoryRow({ repository, onForget }: Props) {
  const { key, name, folder, present, files, openedAt } = repository;
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <Link href={repositoryPath(key)} className={styles.name}>
          {name}
        </Link>
        <div className={styles.folder}>{folder}</div>
      </div>
      <div className={`${styles.files} num`}>{present ? text.files(files) : <Pill tone="warn">{text.gone}</Pill>}</div>
      <div className={`${styles.opened} num`}>
        {text.opened} {formatInstantDay(openedAt)}
      </div>
      <div className={styles.menu}>
        <Menu label={text.actionsFor(name)} items={[{ key: 'forget', text: text.forget, onAction: onForget }]}>
          <Button look="icon" aria-label={text.actionsFor(name)}>
            <MoreHorizontal size={16} aria-hidden />
          </Button>
        </Menu>
      </div>
    </li>
  );
}
