/** Shows one of the views that are loaded when they are first needed; those of an admin come in a file of their own. */

import { type JSX } from 'preact';
import './work.css';
import { type WorkView } from '../state/navigation.ts';
import { later } from '../views/later.tsx';
import { MastersView } from './masters-view.tsx';
import { NewRegisterView } from './new-register-view.tsx';
import { PrintsView } from './prints-view.tsx';
import { TurnView } from './turn-view.tsx';

const AdminPanel = later(async () => (await import('../admin/admin-panel.tsx')).AdminPanel);

export function WorkPanel({ view }: { readonly view: WorkView }): JSX.Element {
  switch (view) {
    case 'prints':
      return <PrintsView />;
    case 'newRegister':
      return <NewRegisterView />;
    case 'turn':
      return <TurnView />;
    case 'masters':
      return <MastersView />;
    default:
      return <AdminPanel view={view} />;
  }
}
