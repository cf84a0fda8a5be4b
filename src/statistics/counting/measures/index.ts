import type { TableMeasure } from '../../../measures/table-measure.ts'
import {
  accompanyingChildren,
  childrenByForm,
  childrenPlaced,
  childrenUnderLvu,
} from './children.ts'
import { dutiesKept, schoolStart } from './outcomes.ts'
import { moves, placedDays, placementsBegun, placementsEnded, stockOnDay } from './placements.ts'

/** All that tables are made of, in the order in which they are offered. */
export const tableMeasures: readonly TableMeasure[] = [
  childrenPlaced,
  childrenByForm,
  placementsBegun,
  placementsEnded,
  moves,
  stockOnDay,
  placedDays,
  childrenUnderLvu,
  accompanyingChildren,
  schoolStart,
  dutiesKept,
]
