import { describe, expect, it } from 'vitest'
import { emptyRegister, type Register, type RegisterEntry, type RegisterItem } from '../../src/domain/register.ts'
import type { RegisterEvent, RoundEvent } from '../../src/domain/register-event.ts'
import { createPeriodReader } from '../../src/register/look-back.ts'

const at = { file: 'a.xlsx', sheet: '台账', row: 5 }
const cells = [{ field: 'partyOrgForm', cell: 'J5', text: '单独' }]
const act = { by: '张三', reason: '现场看过' }

function round(asOf: string): RoundEvent {
  return {
    ...{ type: 'round', round: 1, asOf, parameters: {}, blankAsZero: [], requireReview: false, dueIn: null },
    pack: { id: 'sample', version: '1.0.0', sha256: '', title: { zh: '', en: '' } },
    ...{ inputs: [], targets: [], exclusions: [], tool: '', digest: '', events: 0 },
  }
}

const item = (number: string, target = 'E2') => ({ round: 1, number, target })
const registered = (number: string): RegisterEvent => ({
  ...{ type: 'registered', ...item(number), pack: 'sample', dueOn: null, at, cells: [] },
})
const relapsed = (number: string): RegisterEvent => ({
  ...{ type: 'relapsed', ...item(number), pack: 'sample', dueOn: null, at, cells: [] },
})
const submitted = (number: string): RegisterEvent => ({ type: 'submitted', ...item(number), at, cells })
const cancelled = (number: string): RegisterEvent => ({ type: 'cancelled', ...item(number), at, cells })

function entry(number: string, township: string | null, items: readonly RegisterItem[] = []): RegisterEntry {
  return {
    ...{ number, organization: number, name: number, creditCode: null, township, kind: null },
    items: new Map(items.map((each) => [each.target, each])),
    ...{ people: {}, proposals: new Map(), mergedInto: null },
  }
}

function register(...entries: readonly RegisterEntry[]): Register {
  return { ...emptyRegister, entries: new Map(entries.map((each) => [each.number, each])) }
}

const spring = { since: '2012-03-01', until: '2012-05-31' }

function read(events: readonly RegisterEvent[], known = register(entry('甲', '泉溪镇'), entry('乙', '王宅镇'))) {
  const reader = createPeriodReader(spring)
  for (const event of events) reader.add(event)
  return reader.result(known)
}

describe('a cancellation', () => {
  it('is listed with its day and its proof if it lies in the period, both ends included', () => {
    const { cancellations } = read([
      ...[round('2012-02-15'), registered('甲'), registered('乙')],
      ...[round('2012-03-01'), cancelled('甲')],
      ...[round('2012-05-31'), cancelled('乙')],
    ])
    expect(cancellations).toEqual([
      {
        ...{ number: '乙', target: 'E2', pack: 'sample', cancelledOn: '2012-05-31', verifiedBy: null },
        ...{ at, cells, relapsedOn: [] },
      },
      {
        ...{ number: '甲', target: 'E2', pack: 'sample', cancelledOn: '2012-03-01', verifiedBy: null },
        ...{ at, cells, relapsedOn: [] },
      },
    ])
  })

  it('of a day before or after the period is not listed', () => {
    const { cancellations } = read([
      ...[round('2012-02-29'), registered('甲'), registered('乙'), cancelled('甲')],
      ...[round('2012-06-01'), cancelled('乙')],
    ])
    expect(cancellations).toEqual([])
  })

  it('that a person confirmed counts from the day of the act and rests on what was lodged', () => {
    const { cancellations } = read([
      ...[round('2012-02-15'), registered('甲'), submitted('甲')],
      { type: 'verified', number: '甲', target: 'E2', decision: 'confirmed', on: '2012-03-05', ...act },
    ])
    expect(cancellations).toMatchObject([{ cancelledOn: '2012-03-05', verifiedBy: '张三', cells }])
  })

  it('that a person refused is none', () => {
    const { cancellations } = read([
      ...[round('2012-03-15'), registered('甲'), submitted('甲')],
      { type: 'verified', number: '甲', target: 'E2', decision: 'refused', on: '2012-03-20', ...act },
    ])
    expect(cancellations).toEqual([])
  })

  it('that relapsed and was cancelled again is one line with the last day and the relapse', () => {
    const { cancellations } = read([
      ...[round('2012-03-15'), registered('甲'), cancelled('甲')],
      ...[round('2012-04-15'), relapsed('甲')],
      ...[round('2012-05-15'), cancelled('甲')],
    ])
    expect(cancellations).toMatchObject([{ cancelledOn: '2012-05-15', relapsedOn: ['2012-04-15'] }])
  })

  it('from before a compaction is there as the snapshot kept it, and the day of the compaction is told', () => {
    const kept: RegisterItem = {
      ...{ target: 'E3', pack: 'sample', state: 'cancelled', registeredOn: '2012-01-15', reopenedOn: null },
      ...{ dueOn: null, closedOn: '2012-03-15', closedWhy: null, closedDetail: null, relapses: 0, extensions: 0 },
      ...{
        unknown: false,
        missing: false,
        waivedUntil: null,
        grounds: { at, cells },
        openedIn: 1,
        closedIn: 2,
        ruledIn: 1,
      },
    }
    const snapshot: RegisterEvent = {
      ...{ type: 'snapshot', by: '张三', on: '2012-04-01', reason: '换年度', entries: 1, serials: {}, last: null },
      ...{
        history: { file: 'h', sha256: '', head: '', lines: 3 },
        verifiedSince: 0,
        confirmedSince: [],
        linkedSince: 0,
      },
    }
    const { cancellations, compactedOn } = read([snapshot], register(entry('甲', '泉溪镇', [kept])))
    expect(cancellations).toMatchObject([{ number: '甲', target: 'E3', cancelledOn: '2012-03-15', cells }])
    expect(compactedOn).toBe('2012-04-01')
  })
})

describe('relapses by township', () => {
  it('stand beside the items that stood cancelled at some time of the period', () => {
    const { relapses } = read([
      ...[round('2012-01-15'), registered('甲'), registered('乙'), cancelled('甲'), cancelled('乙')],
      ...[round('2012-04-15'), relapsed('甲')],
    ])
    expect(relapses).toEqual([
      { township: '泉溪镇', cancelled: 1, relapsed: 1, organizations: 1 },
      { township: '王宅镇', cancelled: 1, relapsed: 0, organizations: 0 },
    ])
  })

  it('before the period are none of it, and the item that was open all the time is not counted', () => {
    const { relapses } = read([
      ...[round('2012-01-15'), registered('甲'), cancelled('甲')],
      ...[round('2012-02-15'), relapsed('甲')],
    ])
    expect(relapses).toEqual([])
  })

  it('after the period change nothing: the item still stood cancelled', () => {
    const { relapses } = read([
      ...[round('2012-03-15'), registered('甲'), cancelled('甲')],
      ...[round('2012-06-15'), relapsed('甲')],
    ])
    expect(relapses).toEqual([{ township: '泉溪镇', cancelled: 1, relapsed: 0, organizations: 0 }])
  })

  it('of a unit without a township come last', () => {
    const known = register(entry('甲', null), entry('乙', '王宅镇'))
    const { relapses } = read(
      [round('2012-03-15'), registered('甲'), cancelled('甲'), registered('乙'), cancelled('乙')],
      known,
    )
    expect(relapses.map(({ township }) => township)).toEqual(['王宅镇', null])
  })
})
