import type { AdrFileView } from '../../shared/ipc/adr-contract.ts';
import { adrText as text } from '../text/adr-folder.ts';
import { Pill } from '../ui/pill.tsx';
import styles from './adr-status.module.css';

const tones = {
  draft: 'plain',
  proposed: 'plain',
  accepted: 'good',
  rejected: 'bad',
  deprecated: 'warn',
  superseded: 'warn',
} as const;

type Props = { readonly status: AdrFileView['status'] } | { readonly unknown: true };

/** The status of an ADR: a known one by its word, any other as it stands in the file; `unknown` of a file that is no ADR. */
export function AdrStatus(props: Props) {
  if ('unknown' in props) return <Pill tone="warn">{text.formats.none}</Pill>;
  const { status } = props;
  if (status === null) return null;
  if (status.known !== null) return <Pill tone={tones[status.known]}>{text.statuses[status.known]}</Pill>;
  return <span className={styles.other}>{status.text}</span>;
}
