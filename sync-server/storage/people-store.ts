/** What the store keeps of an organisation's people. Secrets reach it hashed; it knows nothing of what a role may do. */

export interface StoredPerson {
  readonly person: string;
  readonly login: string;
  readonly name: string;
  /** scrypt with its settings; null for somebody who signs in elsewhere, or has not set one yet. */
  readonly password: string | null;
  readonly isAdmin: boolean;
  readonly isAuditor: boolean;
  readonly countsBlind: boolean;
  readonly isDisabled: boolean;
  readonly createdAt: string;
  /** Wrong passwords in a row, and until when no more are tried. */
  readonly failures: number;
  readonly blockedUntil: string | null;
}

export interface StoredMembership {
  readonly person: string;
  readonly department: string;
  readonly role: string;
}

export interface StoredDepartment {
  readonly department: string;
  readonly name: string;
  readonly seesCost: boolean;
}

export interface StoredOwner {
  readonly register: string;
  readonly department: string;
  /** Null: every department reads it. */
  readonly sharedWith: readonly string[] | null;
}

export interface StoredSession {
  readonly secretHash: string;
  /** code: handed from an add-in's dialog to its pane, for a minute. */
  readonly kind: 'web' | 'access' | 'refresh' | 'code';
  /** All secrets that came of one signing in; a family ends as one. */
  readonly family: string;
  readonly person: string;
  readonly signedInAt: string;
  readonly expiresAt: string;
  /** A refresh that was used; seeing it again means that somebody copied it. */
  readonly isSpent: boolean;
  /** What the browser or program calls itself, for the list of sessions. */
  readonly client: string;
}

export interface StoredToken {
  readonly token: string;
  readonly secretHash: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly registers: readonly string[];
  readonly seesCost: boolean;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** A one-time link. Without a person it makes the organisation's first admin. */
export interface StoredInvitation {
  readonly secretHash: string;
  readonly person: string | null;
  readonly expiresAt: string;
}

export interface PeopleReader {
  /** All, disabled ones too, by login. */
  readonly people: () => Promise<readonly StoredPerson[]>;
  readonly person: (person: string) => Promise<StoredPerson | undefined>;
  readonly personByLogin: (login: string) => Promise<StoredPerson | undefined>;
  readonly personByIdentity: (issuer: string, subject: string) => Promise<StoredPerson | undefined>;
  readonly countPeople: () => Promise<number>;
  readonly memberships: () => Promise<readonly StoredMembership[]>;
  readonly departments: () => Promise<readonly StoredDepartment[]>;
  readonly owners: () => Promise<readonly StoredOwner[]>;
  readonly session: (secretHash: string) => Promise<StoredSession | undefined>;
  /** Sessions that are neither spent nor over. */
  readonly sessions: (now: string) => Promise<readonly StoredSession[]>;
  readonly token: (secretHash: string) => Promise<StoredToken | undefined>;
  readonly tokens: () => Promise<readonly StoredToken[]>;
  readonly invitation: (secretHash: string) => Promise<StoredInvitation | undefined>;
}

/** The same, with the organisation's head locked until the end. */
export interface PeopleWriter extends PeopleReader {
  /** Adds or changes; throws `LastAdmin` when nobody who can act as admin would be left. */
  readonly savePerson: (person: StoredPerson) => Promise<void>;
  readonly replaceMemberships: (
    person: string,
    memberships: readonly StoredMembership[],
  ) => Promise<void>;
  readonly addIdentity: (issuer: string, subject: string, person: string) => Promise<void>;
  readonly saveDepartment: (department: StoredDepartment) => Promise<void>;
  readonly removeDepartment: (department: string) => Promise<void>;
  readonly saveOwner: (owner: StoredOwner) => Promise<void>;
  readonly addSession: (session: StoredSession) => Promise<void>;
  /** Lets a session last until then, if it is still there. */
  readonly prolongSession: (secretHash: string, expiresAt: string) => Promise<void>;
  readonly spendSession: (secretHash: string) => Promise<void>;
  readonly endFamily: (family: string) => Promise<void>;
  readonly endSessionsOf: (person: string) => Promise<void>;
  /** Forgets sessions and invitations that are over. */
  readonly forgetExpired: (now: string) => Promise<void>;
  readonly addToken: (token: StoredToken) => Promise<void>;
  readonly revokeToken: (token: string, at: string) => Promise<void>;
  readonly addInvitation: (invitation: StoredInvitation) => Promise<void>;
  /** All links made for a person; null: those that make the first admin. */
  readonly removeInvitations: (person: string | null) => Promise<void>;
}

/** An organisation that has people always has an admin who is not disabled. */
export class LastAdmin extends Error {}
