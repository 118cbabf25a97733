import { templateNotesMark } from '../../domain/doubt-kind.ts'
import type { TemplateWording } from '../template.ts'
import { templateZh } from '../zh/template.ts'

/** What townships fill in stays Chinese; the notes are English. */
export const templateEn: TemplateWording = {
  ...templateZh,
  notesSheet: 'Notes',
  notes: {
    name: 'Full name as on the licence, one row for each organization.',
    creditCode: 'Unified social credit code, 18 characters. The column is text: do not turn it into numbers.',
    township: 'Township or street, in every row.',
    park: 'Name of the industrial park or functional zone; 无 if none.',
    chamber: 'Name of the chamber of commerce it belongs to; 无 if none.',
    kind: 'Choose from the list.',
    status: 'Choose from the list; keep the rows of units that were closed, and say so here.',
    employees: 'Number of staff, digits only; 0 if none, never blank.',
    regularEmployees: 'Regular employees under contract.',
    fullTimeStaff: 'Social organizations: full-time staff.',
    memberUnits: 'Associations: number of member units.',
    ownerName: 'Owner, investor or head.',
    members: 'Party members whose relation is here (full and probationary). 0 if none; blank means unknown.',
    fullMembers: 'Of these, full members; 0 if none.',
    floatingMembers: 'Members who work here but whose relation is elsewhere; 0 if none.',
    activists: '0 if none.',
    partyOrgForm: 'Choose 未建 if no Party organization covers the unit; a Party group alone counts as 未建.',
    partyOrgName: 'Full name of the organization, also of a joint one; 无 if none.',
    partyOrgFoundedOn: 'E.g. 2012-05-01.',
    activities: 'Activities of this year; 0 if none.',
    superiorPartyOrg: 'The superior Party organization.',
    plannedForm: 'Where there is none yet: how it is to be formed.',
    notEstablishedReason: 'Where there is none yet: why.',
    instructor: 'Name of the instructor; 无 if none.',
    liaison: 'Name of the liaison; 无 if none.',
    ownerTrained: 'Whether the owner took part in training this year.',
    linkedBranch: 'Grassroots Party organization linked with the unit; 无 if none.',
  },
  notesTitle: `How to fill in the ledger (made by ${templateNotesMark})`,
  notesHead: ['Column', 'How to fill it in', 'Options'],
  generalNotes: [
    '1. One row for each organization; no organization twice.',
    '2. Write 0 where there is none, 无 where there is nothing; blank means unknown.',
    '3. No identity numbers and no phone numbers.',
    '4. The row marked 示例 is an example; it is not counted.',
    '5. The headings are locked (without a password); rows can be filled in, sorted, filtered and inserted. Clear a row that is not needed.',
  ],
  errors: {
    list: 'Choose from the list.',
    count: 'A whole number, 0 or more.',
    amount: 'A number, in units of 10,000 yuan.',
    date: 'A date such as 2012-05-01.',
    code: 'A unified social credit code has 18 characters; write older codes as the licence has them.',
  },
}
