const prefix = 'target:'

/** Id of the indicator that is the attainment of a target. */
export function indicatorOfTarget(target: string): string {
  return prefix + target
}

/** Id of the target whose attainment an indicator is; null for an indicator of the pack's own. */
export function targetOfIndicator(indicator: string): string | null {
  return indicator.startsWith(prefix) ? indicator.slice(prefix.length) : null
}
