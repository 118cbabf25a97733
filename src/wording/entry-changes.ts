import type { EntryChangedEvent } from '../domain/register-event.ts'

const keys = ['name', 'creditCode', 'township', 'kind'] as const

type EntryChange = { readonly key: (typeof keys)[number] | 'organization'; readonly value: string | null }

/** What has changed of an entry; its key only where nothing else says so. */
export function entryChanges(event: EntryChangedEvent): readonly EntryChange[] {
  const changes = keys.flatMap((key): readonly EntryChange[] => {
    const value = event[key]
    return value === undefined ? [] : [{ key, value }]
  })
  if (changes.length > 0 || event.organization === undefined) return changes
  return [{ key: 'organization', value: event.organization }]
}
