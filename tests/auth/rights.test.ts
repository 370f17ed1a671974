import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  DEPARTMENT_ROLES,
  isPermission,
  PERMISSIONS,
  PERMISSIONS_OF_ROLE,
  TOKEN_PERMISSIONS,
  type TokenPermission,
} from '../../sync-server/auth/permissions.ts';
import {
  type OrganisationRules,
  FULL_RIGHTS,
  NO_RIGHTS,
  type Rights,
  rightsOf,
  type RoleFacts,
  tokenRights,
} from '../../sync-server/auth/rights.ts';
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

describe('isPermission', () => {
  it('knows each permission there is, and nothing else', () => {
    for (const permission of PERMISSIONS) assert.equal(isPermission(permission), true);
    for (const other of ['', 'everything', 'OPEN', undefined, 1]) {
      assert.equal(isPermission(other), false);
    }
  });
});

/** Everything a caller's rights say, as plain lists. */
function plain(rights: Rights) {
  const { permissions, departments, reads, writes, decides, ...flags } = rights;
  return {
    ...flags,
    permissions: [...permissions].sort(),
    departments: [...departments],
    reads: [...reads],
    writes: [...writes],
    decides: [...decides],
  };
}

describe('rightsOf', () => {
  it('says all of an editor, a manager, an auditor, an admin and a stranger', () => {
    const flags = { isAdmin: false, isAuditor: false, seesCost: false, countsBlind: false };
    const viewing = ['open', 'readLedger', 'runWorkbooks', 'signedIn'];
    const every = [...REGISTER_IDS];
    const sales = ['sales', 'customers', 'sales-orders'];
    assert.deepEqual(plain(member('sales', 'editor')), {
      ...flags,
      permissions: [...viewing, 'writeLedger'],
      departments: [['sales', 'editor']],
      reads: every,
      writes: sales,
      decides: [],
    });
    assert.deepEqual(plain(member('sales', 'manager')), {
      ...flags,
      permissions: ['decide', ...viewing, 'writeLedger'],
      departments: [['sales', 'manager']],
      reads: every,
      writes: sales,
      decides: sales,
    });
    assert.deepEqual(plain(member('sales', 'viewer')), {
      ...flags,
      permissions: viewing,
      departments: [['sales', 'viewer']],
      reads: every,
      writes: [],
      decides: [],
    });
    assert.deepEqual(plain(rightsOf({ ...NOBODY, isAuditor: true, countsBlind: true }, RULES)), {
      ...flags,
      isAuditor: true,
      seesCost: true,
      permissions: ['audit', ...viewing],
      departments: [],
      reads: every,
      writes: [],
      decides: [],
    });
    const admin = {
      ...flags,
      isAdmin: true,
      seesCost: true,
      permissions: [...PERMISSIONS].sort(),
      reads: every,
      writes: every,
      decides: every,
    };
    const memberships = [{ department: 'sales', role: 'viewer' as const }];
    assert.deepEqual(plain(rightsOf({ ...NOBODY, isAdmin: true, memberships }, RULES)), {
      ...admin,
      departments: [['sales', 'viewer']],
    });
    assert.deepEqual(plain(FULL_RIGHTS), { ...admin, departments: [] });
    assert.deepEqual(plain(NO_RIGHTS), {
      ...flags,
      countsBlind: true,
      permissions: ['open'],
      departments: [],
      reads: [],
      writes: [],
      decides: [],
    });
  });

  it('counts blind where that was said, and nowhere else', () => {
    const memberships = [{ department: 'warehouse', role: 'editor' as const }];
    assert.equal(rightsOf({ ...NOBODY, memberships, countsBlind: true }, RULES).countsBlind, true);
    assert.equal(rightsOf({ ...NOBODY, memberships }, RULES).countsBlind, false);
  });

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
      owner.register === 'purchase' ? { ...owner, sharedWith: ['finance', 'hr'] } : owner,
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
    const made = (...permissions: TokenPermission[]) => {
      const { reads, writes, ...rest } = plain(
        tokenRights({ permissions, registers: ['sales'], seesCost: false }),
      );
      assert.deepEqual(rest, {
        isAdmin: false,
        isAuditor: false,
        seesCost: false,
        countsBlind: false,
        permissions: ['open', ...permissions].sort(),
        departments: [],
        decides: [],
      });
      return [reads, writes];
    };
    assert.deepEqual(made('readLedger'), [['sales'], []]);
    assert.deepEqual(made('audit'), [['sales'], []]);
    assert.deepEqual(made('writeLedger'), [[], ['sales']]);
    assert.deepEqual(made('readLedger', 'writeLedger'), [['sales'], ['sales']]);
    assert.deepEqual(made('operate'), [[], []]);
  });

  it('sees costs where it was made to', () => {
    const permissions: TokenPermission[] = ['readLedger'];
    const rights = tokenRights({ permissions, registers: ['purchase'], seesCost: true });
    assert.equal(rights.seesCost, true);
  });
});
