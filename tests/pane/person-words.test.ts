import assert from 'node:assert/strict';
import { withFilter } from '../../addin/pane/state/audit-filter.ts';
import { roleWords, withMembership } from '../../addin/pane/state/person-words.ts';
import { authorWords } from '../../addin/pane/sync/author-words.ts';
import { LOCAL_AUTHOR, localAuthorAs } from '../../core/contract/local-author.ts';
import { loadMoreTexts, loadTexts, sayIn } from '../../addin/pane/state/texts.ts';
import { type PersonReport } from '../../core/contract/people.ts';

const PERSON: PersonReport = {
  person: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  login: 'li',
  name: '李强',
  isAdmin: false,
  isAuditor: false,
  countsBlind: false,
  isDisabled: false,
  hasPassword: true,
  createdAt: '2026-03-01T00:00:00Z',
  memberships: [],
};
const NAMES = new Map([['warehouse', '仓库']]);

describe('roleWords', () => {
  before(() => Promise.all([loadMoreTexts('zh'), loadMoreTexts('en')]));

  it('says the role in each department, and what goes beyond them', () => {
    const person: PersonReport = {
      ...PERSON,
      isAuditor: true,
      countsBlind: true,
      memberships: [
        { department: 'warehouse', role: 'editor' },
        { department: 'gone', role: 'viewer' },
      ],
    };
    assert.equal(roleWords(person, NAMES, sayIn('zh')), '审计、仓库 · 编辑、gone · 只看、盲盘');
    assert.equal(roleWords(PERSON, NAMES, sayIn('en')), 'No role yet');
  });
});

describe('withMembership', () => {
  it('puts a person into a department once, and takes them out', () => {
    const editor = withMembership(PERSON, 'sales', 'editor');
    const manager = withMembership({ memberships: editor }, 'sales', 'manager');
    assert.deepEqual(manager, [{ department: 'sales', role: 'manager' }]);
    assert.deepEqual(withMembership({ memberships: manager }, 'sales', null), []);
  });
});

describe('authorWords', () => {
  it('names the machine where nobody has an account, and people by their names', async () => {
    await Promise.all([loadTexts('zh'), loadMoreTexts('zh'), loadMoreTexts('en')]);
    assert.equal(authorWords(LOCAL_AUTHOR, sayIn('zh')), '本机');
    assert.equal(authorWords(LOCAL_AUTHOR, sayIn('en')), 'This computer');
    assert.equal(authorWords(localAuthorAs('sales'), sayIn('zh')), '销售');
    assert.equal(authorWords('李强', sayIn('en')), '李强');
  });
});

describe('withFilter', () => {
  it('leaves out what is blank, and a kind there is none of', () => {
    assert.deepEqual(withFilter({ kind: 'push', author: 'li' }, 'author', ''), { kind: 'push' });
    assert.deepEqual(withFilter({ author: 'li' }, 'kind', 'nothing'), { author: 'li' });
    assert.deepEqual(withFilter({}, 'from', '2026-03-01'), { from: '2026-03-01' });
  });
});
