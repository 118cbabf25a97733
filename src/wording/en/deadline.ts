import type { DeadlineWording } from '../deadline-wording.ts'

export const deadlineEn: DeadlineWording = {
  name: 'goals',
  title: 'How far the goals are',
  sheets: { goals: 'Goals', nearest: 'Nearest units' },
  columns: {
    group: 'Group',
    known: 'Units needed',
    atBest: 'at best',
    atWorst: 'at worst',
    between: 'Once the unknowns are settled',
    gaps: 'Gaps',
    goalFrom: 'Goal from',
    nearest: 'Nearest units (first three)',
    place: 'Place',
    steps: 'Facts to change',
    list: 'On the list',
    floating: 'Floating members',
    targets: 'Gaps of targets',
    why: 'Why it stands here',
  },
  goalFrom: { pack: 'pack', asked: 'as given' },
  reading: {
    goals: [
      'Units needed: how many gaps of the present base have to be closed until the rate reaches the goal, by the units that are decided.',
      'At best and at worst: the same once the units to be checked turn out most and least favorably; those that turn out a gap have to be closed, too. Groups do not add up to the whole.',
    ],
    nearest: [
      'Every group lists as many units as may be needed, the nearest first: by the fewest facts to change, then by the condition on a planning list, then by members, floating members and staff.',
    ],
  },
  why: ({ steps, list, figures }) =>
    [
      ...(steps === null ? [] : [`at least ${steps} to change`]),
      ...(list === null ? [] : [list]),
      ...(figures.length === 0 ? [] : [figures.map(([label, value]) => `${label} ${value}`).join(', ')]),
    ].join('; '),
  figures: { members: 'members', floatingMembers: 'floating members', employees: 'staff' },
  list: (plan, tier) => `${plan} (${tier})`,
  nearestLine: (group, units, more) =>
    `${group}: nearest ${units.join(', ')}${more === 0 ? '' : `, of ${units.length + more}`}`,
  noGoals: 'There is no goal to measure against.',
  titled: (title, goal) => `${title} (goal ${goal})`,
}
