import type { Services } from '../services/services.ts';
import type { Handlers } from './router.ts';

/** Which service answers which channel. */
export function createHandlers(services: Services): Handlers {
  const { adr, adrCheck, adrDecision, adrEdit, app, ballot, decision, file, library, record, repository, template } =
    services;
  return {
    'app:info': app.info,
    'app:mark': app.mark,
    'app:open-external': app.openExternal,
    'library:list': library.list,
    'library:create': library.create,
    'library:open-example': library.openExample,
    'library:duplicate': library.duplicate,
    'template:list': template.list,
    'decision:read': decision.read,
    'decision:edit': decision.edit,
    'decision:undo': decision.undo,
    'decision:redo': decision.redo,
    'ballot:reveal': ballot.reveal,
    'ballot:vote-again': ballot.voteAgain,
    'ballot:discard': ballot.discard,
    'file:save-ballot': file.saveBallot,
    'file:save': file.save,
    'file:open': file.open,
    'file:open-text': file.openText,
    'record:plan': record.plan,
    'record:pick-folder': record.pickFolder,
    'record:write': record.write,
    'record:compare': record.compare,
    'record:show': record.show,
    'repository:list': repository.list,
    'repository:add': repository.add,
    'repository:open': repository.open,
    'repository:forget': repository.forget,
    'repository:overview': repository.overview,
    'repository:add-folder': repository.addFolder,
    'repository:remove-folder': repository.removeFolder,
    'repository:changes': repository.changes,
    'adr:list': adr.list,
    'adr:relations': adr.relations,
    'adr:read': adr.read,
    'adr:lint': adrCheck.lint,
    'adr:plan-fix': adrCheck.planFix,
    'adr:write-fix': adrCheck.writeFix,
    'adr:open-as-decision': adrDecision.openAsDecision,
    'adr:plan-edit': adrEdit.planEdit,
    'adr:write-edit': adrEdit.writeEdit,
  };
}
