import { Ellipsis } from 'lucide-react';
import { libraryArchiveText as text } from '../text/library-archive.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';

interface Props {
  readonly isBusy: boolean;
  readonly onExport: () => void;
  readonly onImport: () => void;
}

/** What can be done with all decisions at once. */
export function ArchiveMenu({ isBusy, onExport, onImport }: Props) {
  return (
    <Menu
      label={text.menu}
      items={[
        { key: 'export', text: text.exportAll, onAction: onExport },
        { key: 'import', text: text.importAll, onAction: onImport },
      ]}
    >
      <Button look="icon" aria-label={text.menu} isDisabled={isBusy}>
        <Ellipsis size={16} aria-hidden />
      </Button>
    </Menu>
  );
}
