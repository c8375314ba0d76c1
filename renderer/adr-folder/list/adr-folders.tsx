import { Plus, X } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { RepositoryOverview } from '../../../shared/ipc/adr-contract.ts';
import { adrText as text } from '../../text/adr-folder.ts';
import { formatNumber } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import styles from './adr-folders.module.css';

type Folder = RepositoryOverview['folders'][number];

interface Props {
  readonly folders: readonly Folder[];
  /** Paths of those chosen by hand. */
  readonly chosen: readonly string[];
  /** The folder to which the list is narrowed; null for all. */
  readonly selected: string | null;
  readonly onSelect: (folder: string | null) => void;
  readonly onAdd: () => void;
  readonly onRemove: (folder: string) => void;
}

/** The ADR folders of a repository, how each came to be one, and the way to add one. A press narrows the list to it. */
export function AdrFolders({ folders, chosen, selected, onSelect, onAdd, onRemove }: Props) {
  return (
    <section className={styles.folders} aria-label={text.folders}>
      <ul className={styles.list}>
        {folders.map((folder) => (
          <li key={folder.path} className={styles.folder}>
            {folders.length > 1 ? (
              <ToggleButton
                className={styles.name ?? ''}
                isSelected={selected === folder.path}
                onChange={(isSelected) => onSelect(isSelected ? folder.path : null)}
              >
                <Name folder={folder} />
              </ToggleButton>
            ) : (
              <span className={styles.name}>
                <Name folder={folder} />
              </span>
            )}
            <span className={styles.origin}>{originOf(folder)}</span>
            {chosen.includes(folder.path) ? (
              <Button
                look="icon"
                aria-label={text.removeFolder(nameOf(folder))}
                onPress={() => {
                  if (selected === folder.path) onSelect(null);
                  onRemove(folder.path);
                }}
              >
                <X size={14} aria-hidden />
              </Button>
            ) : null}
          </li>
        ))}
        <li>
          <Button look="quiet" onPress={onAdd}>
            <Plus size={14} aria-hidden />
            {text.addFolder}
          </Button>
        </li>
      </ul>
    </section>
  );
}

function Name({ folder }: { readonly folder: Folder }) {
  return (
    <>
      <span className={styles.path}>{nameOf(folder)}</span>
      <span className={`${styles.count} num`}>{formatNumber(folder.files)}</span>
    </>
  );
}

function nameOf({ path }: Folder): string {
  return path === '' ? text.rootFolder : path;
}

function originOf({ origin, packageName, mixed }: Folder): string {
  return [packageName, text.origins[origin], mixed ? text.mixed : null].filter((part) => part !== null).join(', ');
}
