import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  DEPARTMENT_ROLES,
  PERMISSIONS,
  PERMISSIONS_OF_ROLE,
  TOKEN_PERMISSIONS,
} from '../../sync-server/auth/permissions.ts';
import {
  type OrganisationRules,
  rightsOf,
  type RoleFacts,
  tokenRights,
} from '../../sync-server/auth/rights.ts';
import {
  isCostField,
  shownLine,
  shownRow,
  withheldFields,
} from '../../sync-server/auth/withhold.ts';
import { FIELD_IDS, FIELDS } from '../../core/registers/field.ts';
import { REGISTER_IDS } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';

const RULES: OrganisationRules = {
  departments: [
    { department: 'purchasing', seesCost: true },
    { department: 'sales', seesCost: false },
    { department: 'warehouse', seesCost: false },
    { department: 'finance', seesCost: true },
  ],
  owners: REGISTER_IDS.map((register) => ({
    register,
    department: REGISTERS[register].department,
  })),
};

const NOBODY: RoleFacts = { isAdmin: false, isAuditor: false, countsBlind: false, memberships: [] };
const member = (department: string, role: 'viewer' | 'editor' | 'manager') =>
  rightsOf({ ...NOBODY, memberships: [{ department, role }] }, RULES);

describe('PERMISSIONS_OF_ROLE', () => {
  const may = (role: keyof typeof PERMISSIONS_OF_ROLE): readonly string[] =>
    PERMISSIONS.filter((permission) =>
      (PERMISSIONS_OF_ROLE[role] as readonly string[]).includes(permission),
    );

  it('says what each role may ask for', () => {
    const viewer = ['open', 'signedIn', 'runWorkbooks', 'readLedger'];
    assert.deepEqual(may('viewer'), viewer);
    assert.deepEqual(may('editor'), [...viewer, 'writeLedger']);
    assert.deepEqual(may('manager'), [...viewer, 'writeLedger', 'decide']);
    assert.deepEqual(may('auditor'), [...viewer, 'audit']);
    assert.deepEqual(may('admin'), PERMISSIONS);
  });

  it('keeps managing people to admins, and away from tokens', () => {
    for (const role of ['viewer', 'editor', 'manager', 'auditor'] as const) {
      assert.equal(may(role).includes('managePeople'), false);
    }
    assert.equal((TOKEN_PERMISSIONS as readonly string[]).includes('managePeople'), false);
  });
});

describe('rightsOf', () => {
  it('lets a department write its own registers and read the others', () => {
    const { writes, reads, decides } = member('purchasing', 'editor');
    assert.deepEqual([...writes], ['purchase', 'suppliers', 'purchase-orders']);
    assert.equal(reads.size, REGISTER_IDS.length);
    assert.equal(decides.size, 0);
  });

  it('lets only a manager decide, and only about the department’s own', () => {
    assert.deepEqual(
      [...member('sales', 'manager').decides],
      ['sales', 'customers', 'sales-orders'],
    );
  });

  it('shows costs to editors and managers of departments that see them, auditors and admins', () => {
    assert.equal(member('purchasing', 'viewer').seesCost, false);
    assert.equal(member('purchasing', 'editor').seesCost, true);
    assert.equal(member('warehouse', 'manager').seesCost, false);
    assert.equal(rightsOf({ ...NOBODY, isAuditor: true }, RULES).seesCost, true);
    assert.equal(rightsOf({ ...NOBODY, isAdmin: true }, RULES).seesCost, true);
  });

  it('lets an auditor read everything and write nothing', () => {
    const { reads, writes, decides, permissions } = rightsOf({ ...NOBODY, isAuditor: true }, RULES);
    assert.equal(reads.size, REGISTER_IDS.length);
    assert.equal(writes.size + decides.size, 0);
    assert.equal(permissions.has('writeLedger'), false);
  });

  it('gives somebody without a role nothing but their account', () => {
    const { permissions, reads, writes } = rightsOf(NOBODY, RULES);
    assert.deepEqual([...permissions].sort(), ['open', 'signedIn']);
    assert.equal(reads.size + writes.size, 0);
  });

  it('keeps a register to those it is shared with', () => {
    const owners = RULES.owners.map((owner) =>
      owner.register === 'purchase' ? { ...owner, sharedWith: ['finance'] } : owner,
    );
    const reads = (department: string): boolean =>
      rightsOf(
        { ...NOBODY, memberships: [{ department, role: 'viewer' }] },
        { ...RULES, owners },
      ).reads.has('purchase');
    assert.deepEqual(['purchasing', 'finance', 'sales', 'warehouse'].map(reads), [
      true,
      true,
      false,
      false,
    ]);
  });

  it('makes nothing of a department that is not there', () => {
    const { permissions, departments } = member('dissolved', 'manager');
    assert.equal(departments.size, 0);
    assert.equal(permissions.has('readLedger'), false);
  });

  it('never takes a right away for a role that was added, blind counting aside', () => {
    const memberships = fc.array(
      fc.record({
        department: fc.constantFrom('purchasing', 'sales', 'warehouse', 'finance'),
        role: fc.constantFrom(...DEPARTMENT_ROLES),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(memberships, fc.boolean(), (list, isAuditor) => {
        const unique = [...new Map(list.map((one) => [one.department, one])).values()];
        const all = rightsOf({ ...NOBODY, isAuditor, memberships: unique }, RULES);
        for (const one of unique) {
          const part = rightsOf({ ...NOBODY, memberships: [one] }, RULES);
          for (const set of ['permissions', 'reads', 'writes', 'decides'] as const) {
            const held: ReadonlySet<string> = all[set];
            assert.ok(
              [...part[set]].every((right) => held.has(right)),
              set,
            );
          }
          assert.ok(!part.seesCost || all.seesCost);
        }
      }),
    );
  });
});

describe('tokenRights', () => {
  it('reaches the registers it names, for what it was made for', () => {
    const rights = tokenRights({
      permissions: ['readLedger'],
      registers: ['sales'],
      seesCost: false,
    });
    assert.deepEqual([[...rights.reads], rights.writes.size], [['sales'], 0]);
    assert.deepEqual([...rights.permissions].sort(), ['open', 'readLedger']);
  });
});

describe('isCostField', () => {
  it('knows what things cost from what customers pay', () => {
    assert.equal(isCostField('purchase', 'unitPrice'), true);
    assert.equal(isCostField('purchase', 'freight'), true);
    assert.equal(isCostField('sales', 'unitPrice'), false);
    assert.equal(isCostField('sales', 'costPrice'), true);
    assert.equal(isCostField('items', 'salePrice'), false);
    assert.equal(isCostField('items', 'costPrice'), true);
    assert.equal(isCostField('stock', 'balanceValue'), true);
    assert.equal(isCostField('stock', 'balanceQuantity'), false);
  });
});

describe('shownLine and shownRow', () => {
  const canary = '7919.13';
  const values = Object.fromEntries(FIELD_IDS.map((field) => [field, canary]));
  const extra = [{ header: '毛利', text: canary }];

  it('leave no cost in a register the caller neither writes nor sees the costs of', () => {
    const rights = member('sales', 'viewer');
    for (const register of REGISTER_IDS) {
      const line = {
        ...{ id: 'x', register, item: 'A', values, extra },
        source: { file: 'a', tab: 'b', row: 1 },
      };
      const row = shownRow(rights, register, { fields: values, unread: values, extra });
      for (const field of FIELD_IDS.filter((each) => isCostField(register, each))) {
        assert.equal(shownLine(rights, line).values[field], undefined);
        assert.equal(row.fields[field] ?? row.unread?.[field], undefined);
      }
      assert.equal(shownLine(rights, line).extra ?? row.extra, undefined);
      assert.equal(row.fields.quantity, canary);
    }
  });

  it('change nothing for those who see costs', () => {
    const rights = member('finance', 'editor');
    for (const register of REGISTER_IDS) {
      const row = { fields: values, extra };
      assert.equal(shownRow(rights, register, row), row);
    }
  });

  it('show a department the costs it typed itself', () => {
    assert.equal(withheldFields(member('warehouse', 'editor'), 'stock').size, 0);
    assert.ok(withheldFields(member('warehouse', 'editor'), 'purchase').has('unitPrice'));
  });

  it('do not tell a blind counter what to find', () => {
    const rights = rightsOf(
      {
        ...NOBODY,
        countsBlind: true,
        memberships: [{ department: 'warehouse', role: 'editor' }],
      },
      RULES,
    );
    const { fields } = shownRow(rights, 'counts', { fields: values });
    assert.deepEqual(
      [fields.bookQuantity, fields.differenceQuantity, fields.countedQuantity],
      [undefined, undefined, canary],
    );
  });

  it('knows every money column there is', () => {
    const money = FIELD_IDS.filter((field) => ['price', 'amount'].includes(FIELDS[field].kind));
    assert.ok(money.length >= 20);
  });
});
