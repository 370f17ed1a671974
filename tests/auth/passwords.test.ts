import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passwordFault } from '../../sync-server/auth/password-rules.ts';
import {
  createPasswords,
  MAX_AT_ONCE,
  MAX_WAITING,
  PASSWORD_COST,
  PasswordsBusy,
} from '../../sync-server/auth/passwords.ts';
import { delayAfter, FREE_FAILURES } from '../../sync-server/auth/sign-in-delay.ts';
import { newSecret, readSecret } from '../../sync-server/auth/secrets.ts';

const CHEAP = { logN: 4, r: 8, p: 1 };

describe('createPasswords', () => {
  it('keeps a password by the strength OWASP asks for', async () => {
    assert.deepEqual(PASSWORD_COST, { logN: 17, r: 8, p: 1 });
    const passwords = createPasswords();
    const stored = await passwords.hash('correct horse battery');
    assert.match(stored, /^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    assert.equal(await passwords.matches('correct horse battery', stored), true);
    assert.equal(passwords.isOutdated(stored), false);
    assert.equal(createPasswords(CHEAP).isOutdated(stored), true);
  });

  it('knows the password and no other, however its letters are composed', async () => {
    const passwords = createPasswords(CHEAP);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (own, other) => {
        const stored = await passwords.hash(own.normalize('NFD'));
        assert.equal(await passwords.matches(own.normalize('NFC'), stored), true);
        if (other.normalize('NFC') !== own.normalize('NFC')) {
          assert.equal(await passwords.matches(other, stored), false);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('stores the same password differently each time', async () => {
    const passwords = createPasswords(CHEAP);
    assert.notEqual(await passwords.hash('x'), await passwords.hash('x'));
  });

  it('says no where there is no password to compare with', async () => {
    const passwords = createPasswords(CHEAP);
    assert.equal(await passwords.matches('', null), false);
    assert.equal(await passwords.matches('', undefined), false);
  });

  it('lets two work and some wait, and turns the rest away at once', async () => {
    const passwords = createPasswords(CHEAP);
    const all = Array.from({ length: MAX_AT_ONCE + MAX_WAITING + 3 }, () =>
      passwords.matches('x', null).then(
        () => 'checked',
        (error: unknown) => (error instanceof PasswordsBusy ? 'busy' : 'fault'),
      ),
    );
    const outcomes = await Promise.all(all);
    assert.equal(outcomes.filter((outcome) => outcome === 'busy').length, 3);
    assert.equal(
      outcomes.filter((outcome) => outcome === 'checked').length,
      MAX_AT_ONCE + MAX_WAITING,
    );
    assert.equal(await passwords.matches('x', null), false);
  });
});

describe('passwordFault', () => {
  const person = { login: 'li.wei', name: '李伟' };

  it('refuses what is short, a run, a name, or tried by everybody', () => {
    const faults = [
      'short one',
      'abcdefghijkl',
      '9876543210',
      'li.wei12345',
      'Password2026!',
      '对账本2026!!!!',
    ];
    assert.deepEqual(
      faults.map((password) => passwordFault(password, person)),
      ['short', 'common', 'common', 'name', 'common', 'common'],
    );
  });

  it('takes a few words in a row, in any language', () => {
    for (const password of [
      'correct horse battery',
      '今天库房的灯还亮着呢',
      'p4ssw0rds are weak',
    ]) {
      assert.equal(passwordFault(password, person), undefined);
    }
  });
});

describe('delayAfter', () => {
  it('costs nothing at first, then doubles, and never more than a quarter of an hour', () => {
    assert.equal(delayAfter(FREE_FAILURES - 1), 0);
    assert.deepEqual([5, 6, 7].map(delayAfter), [30_000, 60_000, 120_000]);
    assert.equal(delayAfter(1_000), 15 * 60_000);
  });
});

describe('readSecret', () => {
  it('knows its own secrets, and nothing else', () => {
    const secret = newSecret('token', 12);
    const { kind, organisation, secretHash } = readSecret(secret)!;
    assert.deepEqual([kind, organisation, secretHash.length], ['token', 12, 64]);
    fc.assert(fc.property(fc.string(), (text) => readSecret(text) === undefined));
    for (const text of [
      `${secret}x`,
      secret.slice(1),
      secret.replace('_12_', '_012_'),
      ` ${secret}`,
    ]) {
      assert.equal(readSecret(text), undefined);
    }
  });
});
