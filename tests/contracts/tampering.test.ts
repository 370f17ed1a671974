import assert from 'node:assert/strict';
import { type VerifyCheck, type VerifyRequest } from '../../core/contract/sync-ledger.ts';
import { type Head } from '../../core/contract/sync-line.ts';
import { contentHashOf } from '../../sync-server/service/line-content.ts';
import { onEveryStore, type StoreSite } from './every-store.ts';
import { madeBatches } from './made-lines.ts';
import { closeServices, openServices, push, replyOf, SCOPE } from './opened-services.ts';

/** 30 lines in 3 batches of 10: entry 1 has versions and movements 1 to 10, entry 2 11 to 20, entry 3 21 to 30. */
const COMPANY = { lines: 30, items: 4, warehouses: 2 };

interface Tampering {
  readonly what: string;
  readonly statements: readonly string[];
  readonly check: VerifyCheck['name'];
  /** Entry and thing that must be named. */
  readonly entry: number | null;
  readonly named: RegExp;
}

const TAMPERINGS: readonly Tampering[] = [
  {
    what: 'a changed byte of an audit entry',
    statements: [
      `UPDATE audit_entry SET body = REPLACE(body, 'tester', 'Tester') WHERE sequence = 2`,
    ],
    check: 'auditChain',
    entry: 2,
    named: /^entry 2$/,
  },
  {
    what: 'a changed hash of an audit entry',
    statements: [`UPDATE audit_entry SET hash = REPLACE(hash, '0', '1') WHERE sequence = 1`],
    check: 'auditChain',
    entry: 1,
    named: /^entry 1$/,
  },
  {
    what: 'a missing tail of the audit chain',
    statements: [
      'DELETE FROM batch WHERE sequence = 3',
      'DELETE FROM audit_entry WHERE sequence = 3',
    ],
    check: 'auditChain',
    entry: 3,
    named: /^entry 3$/,
  },
  {
    what: 'a missing entry in the middle',
    statements: [
      'DELETE FROM batch WHERE sequence = 2',
      'DELETE FROM audit_entry WHERE sequence = 2',
    ],
    check: 'auditChain',
    entry: 2,
    named: /^entry 2$/,
  },
  {
    what: 'two entries in another order',
    statements: [
      'DELETE FROM batch',
      'UPDATE audit_entry SET sequence = 99 WHERE sequence = 2',
      'UPDATE audit_entry SET sequence = 2 WHERE sequence = 3',
      'UPDATE audit_entry SET sequence = 3 WHERE sequence = 99',
    ],
    check: 'auditChain',
    entry: 2,
    named: /^entry 2$/,
  },
  {
    what: 'a changed byte of a line version',
    statements: [
      `UPDATE line_version SET content = REPLACE(content, '螺栓', '螺丝') WHERE revision = 15`,
    ],
    check: 'lineVersions',
    entry: 2,
    named: /^version 15$/,
  },
  {
    what: 'a line version changed together with its hash',
    statements: [
      `UPDATE line_version SET content = '{}', hash = '${contentHashOf('{}')}' WHERE revision = 22`,
    ],
    check: 'lineVersions',
    entry: 3,
    named: /^versions of entry 3$/,
  },
  {
    what: 'a changed quantity of a movement',
    statements: ['UPDATE movement SET delta = delta + 1 WHERE number = 25'],
    check: 'movements',
    entry: 3,
    named: /^movements of entry 3$/,
  },
  {
    what: 'a changed cost of a movement',
    statements: ['UPDATE movement SET amount = 1 WHERE number = 1'],
    check: 'movements',
    entry: 1,
    named: /^movements of entry 1$/,
  },
  {
    what: 'a missing movement at the end',
    statements: ['DELETE FROM movement WHERE number = 30'],
    check: 'movements',
    entry: 3,
    named: /^movement 30$/,
  },
  {
    what: 'a line that points to another version',
    statements: [`UPDATE line SET revision = 1 WHERE id = 'p0000000003'`],
    check: 'lines',
    entry: null,
    named: /^line p0000000003$/,
  },
  {
    what: 'a line that is said to be of another item',
    statements: [`UPDATE line SET item = 'SKU-00009' WHERE id = 'p0000000003'`],
    check: 'lines',
    entry: null,
    named: /^line p0000000003$/,
  },
  {
    what: 'a balance that is off by a millionth',
    statements: [`UPDATE balance SET quantity = quantity + 1 WHERE item = 'SKU-00002'`],
    check: 'balances',
    entry: null,
    named: /^balance SKU-00002 /,
  },
];

onEveryStore('verify', (newSite) => {
  afterEach(closeServices);
  const checksAfter = async (
    site: StoreSite,
    statements: readonly string[],
    request: VerifyRequest = {},
  ): Promise<readonly VerifyCheck[]> => {
    await closeServices();
    await site.tamper(...statements);
    const services = await openServices(site);
    return replyOf(await services.verify(SCOPE, request)).checks.filter(({ holds }) => !holds);
  };

  for (const { what, statements, check, entry, named } of TAMPERINGS) {
    it(`names the first broken place of ${what}`, async () => {
      const site = await newSite();
      await filled(site);
      const broken = await checksAfter(site, statements);
      const found = broken.find(({ name }) => name === check);
      assert.equal(found?.firstBroken?.entry, entry);
      assert.match(found?.firstBroken?.what ?? '', named);
    });
  }

  it('finds a history that was rewritten consistently by the head that a workbook remembers', async () => {
    const site = await newSite();
    const witness = await filled(site);
    assert.deepEqual(await checksAfter(site, [], { witness }), []);
    const other = {
      ...witness,
      chain: witness.chain.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    };
    const [broken] = await checksAfter(site, [], { witness: other });
    assert.equal(broken?.firstBroken?.what, 'entry 3');
    const [missing] = await checksAfter(site, [], { witness: { ...witness, sequence: 4 } });
    assert.equal(missing?.firstBroken?.what, 'entry 4');
  });
});

async function filled(site: StoreSite): Promise<Pick<Head, 'sequence' | 'chain'>> {
  const services = await openServices(site);
  for (const batch of madeBatches(COMPANY, 10)) await push(services, batch);
  const { head, intact } = replyOf(await services.verify(SCOPE, {}));
  assert.equal(intact, true);
  return { sequence: head.sequence, chain: head.chain };
}
