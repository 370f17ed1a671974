/** The views of an admin and an auditor. The server decides what is answered; here is only what is shown. */

import { type JSX } from 'preact';
import { type WorkView } from '../state/navigation.ts';
import { AuditView } from './audit-view.tsx';
import { DepartmentsView } from './departments-view.tsx';
import { PeopleView } from './people-view.tsx';
import { TokensView } from './tokens-view.tsx';
import { WorkbooksView } from './workbooks-view.tsx';

export type AdminView = Exclude<WorkView, 'prints' | 'newRegister' | 'turn' | 'masters'>;

export function AdminPanel({ view }: { readonly view: AdminView }): JSX.Element {
  switch (view) {
    case 'people':
      return <PeopleView />;
    case 'departments':
      return <DepartmentsView />;
    case 'tokens':
      return <TokensView />;
    case 'workbooks':
      return <WorkbooksView />;
    case 'audit':
      return <AuditView />;
  }
}
