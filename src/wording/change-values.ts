import { noRate } from '../domain/format-rate.ts'
import type { BulletinContext } from './bulletin-context.ts'
import { type ChangePart, changeParts } from './bulletin-wording.ts'
import { plainPoints, signedPoints } from './points.ts'

/** The change of the whole and its parts, or why there is none. */
export function changeValues(context: BulletinContext) {
  const { facts, words } = context
  const { change } = facts.input.ranking.total
  const { differs } = facts.input.ranking
  return {
    change: change === null ? noRate : changeText(change.points, context),
    differs: differs.map((what) => words.differs[what]).join(words.listSeparator),
    split: splitText(context),
    ...unitsOf(context),
    ...pointsOf(context),
  }
}

function changeText(points: number, { words }: BulletinContext): string {
  const size = plainPoints(points)
  if (points === 0) return words.change.unchanged(size)
  return words.change[points > 0 ? 'rose' : 'fell'](size)
}

/** The parts that any unit stands behind, in the order of the path. */
function splitText({ facts, words }: BulletinContext): string {
  const { change } = facts.input.ranking.total
  const { parts, units } = change ?? {}
  if (!parts || !units) return words.none
  const told = changeParts.filter((part) => units[part] > 0)
  if (told.length === 0) return words.none
  const texts = told.map((part) =>
    words.partOf({ name: words.part[part], units: units[part], points: signedPoints(parts[part]) }),
  )
  return texts.join(words.listSeparator)
}

function unitsOf({ facts }: BulletinContext) {
  const units = facts.input.ranking.total.change?.units
  const text = (part: ChangePart) => (units ? String(units[part]) : noRate)
  return {
    leftBaseUnits: text('leftBase'),
    becameUnknownUnits: text('becameUnknown'),
    newlyCoveredUnits: text('newlyCovered'),
    lostCoverageUnits: text('lostCoverage'),
    becameKnownUnits: text('becameKnown'),
    enteredBaseUnits: text('enteredBase'),
  }
}

function pointsOf({ facts }: BulletinContext) {
  const parts = facts.input.ranking.total.change?.parts
  const text = (part: ChangePart) => (parts ? signedPoints(parts[part]) : noRate)
  return {
    leftBasePoints: text('leftBase'),
    becameUnknownPoints: text('becameUnknown'),
    newlyCoveredPoints: text('newlyCovered'),
    lostCoveragePoints: text('lostCoverage'),
    becameKnownPoints: text('becameKnown'),
    enteredBasePoints: text('enteredBase'),
  }
}
