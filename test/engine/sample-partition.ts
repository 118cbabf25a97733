import { parsePartition } from '../../src/pack/partition-schema.ts'

const title = (text: string) => ({ zh: text, en: text })
const formed = { field: 'partyOrgEstablished', is: true }
const notFormed = { field: 'partyOrgEstablished', is: false }

/** A return with a whole, two states, a part of one of them, and a row for the rest. */
export const samplePartition = parsePartition({
  definitions: { formed, notFormed },
  rows: [
    { id: 'total', title: title('total'), indent: 0, when: { field: 'sector', in: ['enterprise', 'social'] } },
    { id: 'formed', title: title('formed'), indent: 0, when: { ref: 'formed' } },
    { id: 'notFormed', title: title('not formed'), indent: 0, when: { ref: 'notFormed' } },
    {
      id: 'none',
      title: title('no members'),
      indent: 1,
      when: { all: [{ ref: 'notFormed' }, { field: 'members', is: 0 }] },
    },
    { id: 'unknown', title: title('unknown'), indent: 0, rest: true },
  ],
  columns: [
    { id: 'total', title: title('total'), when: { field: 'sector', in: ['enterprise', 'social'] } },
    { id: 'staff50', title: title('50 staff'), when: { field: 'employees', gte: 50 } },
  ],
})
