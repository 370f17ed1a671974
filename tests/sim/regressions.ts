/** Seeds that once broke an invariant, with what was wrong. They are simulated in every run of the tests. */

export interface Regression {
  readonly seed: number;
  /** Left out where it was found with the reference server. */
  readonly server?: 'real';
  /** Left out where its people are not in haste. */
  readonly people?: 'hasty';
  readonly what: string;
}

export const REGRESSIONS: readonly Regression[] = [
  { seed: 1, what: 'rows that were pulled were sent back, for no head had been noted before them' },
  { seed: 8, what: 'the tab of a workbook whose sharing was undone was never synced again' },
  {
    seed: 17,
    what: 'a column moved during a round, and rows were inserted into the wrong columns',
  },
  { seed: 18, what: 'a column moved during a round, and a cell was written beside its column' },
  {
    seed: 19,
    what: 'a sort of some columns left a token on a blank row, and its line was doubled',
  },
  { seed: 6, what: 'a row deleted while it was being sent was noticed a round too late' },
  { seed: 4, what: 'a row undone while it was being pulled was noticed a round too late' },
  { seed: 2030, what: 'a clock set back by years left a workbook leased for years' },
  { seed: 2419, what: 'what was said of a copy of a copy was taken for said of the first copy' },
  {
    seed: 3180,
    what: 'a sort of some columns over a blank row left a token behind, and its line was doubled',
  },
  { seed: 3283, what: 'a sort of some columns over an unfinished row tore tokens from their rows' },
  {
    seed: 3646,
    what: 'a row of no register stood between sorted ones, and took the token of a line',
  },
  {
    seed: 20058,
    what: 'a copy opened after the server was restored took revisions of the lost history for its own',
  },
  { seed: 20069, what: 'an undo between a look and a write put a new identity on an old row' },
  {
    seed: 20023,
    what: 'a file exchanged between two writes got the identity of the newer one, and its rows were deleted',
  },
  {
    seed: 30059,
    what: 'a row that others deleted, and an interrupted round took out, counted as deleted here',
  },
  {
    seed: 100058,
    what: 'a file exchanged before it was read was taken for the one the round had begun with',
  },
  {
    seed: 500,
    what: 'a sort of some columns put another row beside a token, and what others had changed was written into half of it',
  },
  {
    seed: 300337,
    what: 'what a person took out of a copy was noticed a round too late, once it was known what the copy is',
  },
  {
    seed: 1971,
    what: 'a sort of some columns tore rows apart that the server had not yet acknowledged',
  },
  {
    seed: 270,
    server: 'real',
    what: 'a round was killed after it had taken out what others had deleted, they put it back, and it was sent as deleted here',
  },
  {
    seed: 741,
    server: 'real',
    what: 'a copy of a history that was lost sent as deleted what others had deleted before it was told',
  },
  {
    seed: 31155,
    what: 'of a row each side had cleared what the other left, and the blank row was sent as deleted by whoever saw it',
  },
  {
    seed: 3808,
    server: 'real',
    what: 'a column was added beside the last one during a round, and a row was deleted with what had just been typed there',
  },
  {
    seed: 6464,
    server: 'real',
    what: 'a row was copied in while tokens were written, and a new one fell on an edited row, which then counted as deleted',
  },
  {
    seed: 7320,
    server: 'real',
    what: 'a deletion that had met a newer edit was sent once more a round later, over that edit',
  },
  {
    seed: 8896,
    server: 'real',
    what: 'a row that had lived as of the revision pulled was dead when it was fetched, came back, and counted as deleted here',
  },
  {
    seed: 8511,
    what: 'a person cleared the last cell of a row, and the simulation did not know it for taken out',
  },
  {
    seed: 522,
    what: 'a token was cleared while the copy of its row got a new one, and the row counted as deleted',
  },
  {
    seed: 88,
    server: 'real',
    what: 'others revived a row right after it was deleted here, and it was deleted once more, their edit unseen',
  },
  {
    seed: 189,
    what: 'a row was taken out of a copy that only pulls, and was deleted later with an edit nobody had seen there',
  },
  {
    seed: 6835,
    what: 'a row was edited in a copy and then deleted there, and the simulation took what it had said before the edit for unseen',
  },
  {
    seed: 1104,
    server: 'real',
    people: 'hasty',
    what: 'a row that others edited was not taken into a copy which had edited it too, and was deleted there with their edit',
  },
  {
    seed: 80160,
    people: 'hasty',
    what: 'a copy counted half of a round as pulled, and a row that had died in the other half as deleted there',
  },
  {
    seed: 4569,
    people: 'hasty',
    what: 'a copy counted half of a round as pulled, and a row that had died in the other half as deleted there',
  },
  {
    seed: 4778,
    server: 'real',
    what: 'a copy counted half of a round as pulled, and a row that had died in the other half as deleted there',
  },
  {
    seed: 7848,
    server: 'real',
    people: 'hasty',
    what: 'a copy counted half of a round as pulled, and a row that had died in the other half as deleted there',
  },
  {
    seed: 7866,
    server: 'real',
    people: 'hasty',
    what: 'a copy counted half of a round as pulled, and a row that had died in the other half as deleted there',
  },
];
