/** Made-up, neutral content for the gallery: it is about the parts, not about any child. */
import { parseDay } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import type { ChainLane } from '../chain/chain-lane.ts'

export const galleryToday = parseDay('2026-11-22')

const day = parseDay

/** A recent chain with everything that may occur in one. */
export const recentLanes: readonly ChainLane[] = [
  {
    id: 'beslut',
    title: text('Beslut', 'Decisions'),
    bars: [
      { from: day('2025-09-08'), until: day('2026-01-10'), label: 'Utredning', tone: 'held' },
      {
        from: day('2026-01-27'),
        until: null,
        label: 'LVU 2 §',
        tone: 'held',
        href: '#lvu',
        detail: 'Förvaltningsrättens dom',
      },
    ],
    marks: [
      { at: day('2026-07-20'), label: 'övervägande', tone: 'done', href: '#o1' },
      {
        at: day('2026-12-30'),
        label: 'övervägande senast 30 dec',
        short: 'övervägande',
        tone: 'soon',
        href: '#o2',
      },
    ],
  },
  {
    id: 'boende',
    title: text('Boende', 'Home'),
    bars: [
      {
        from: day('2026-01-20'),
        until: day('2026-04-27'),
        label: 'Jourhem',
        tone: 'held',
        href: '#b1',
      },
      {
        from: day('2026-04-27'),
        until: day('2026-11-09'),
        label: 'Familjehem A',
        tone: 'held',
        href: '#b2',
      },
      { from: day('2026-09-03'), until: day('2026-09-09'), label: 'borta 6 dagar', tone: 'away' },
      { from: day('2026-11-09'), until: null, label: 'Familjehem B', tone: 'held', href: '#b3' },
    ],
    marks: [],
  },
  {
    id: 'skola',
    title: text('Skola', 'School'),
    bars: [
      {
        from: day('2025-08-18'),
        until: day('2026-01-20'),
        label: 'Bergaskolan, åk 2',
        tone: 'held',
      },
      {
        from: day('2026-01-20'),
        until: day('2026-02-10'),
        label: '21 dagar utan skola',
        short: '21 dagar',
        tone: 'gap',
        href: '#g1',
      },
      {
        from: day('2026-02-10'),
        until: day('2026-11-09'),
        label: 'Ekskolan, åk 2–3',
        tone: 'held',
      },
      { from: day('2026-06-12'), until: day('2026-08-17'), label: 'Sommarlov', tone: 'break' },
      { from: day('2025-12-20'), until: day('2026-01-08'), label: 'Jullov', tone: 'break' },
      { from: day('2026-11-09'), until: null, label: '13 dagar utan skola', tone: 'gap' },
    ],
    marks: [
      { at: day('2026-01-27'), label: 'skolstart, 14 dagar sen', tone: 'done-late', href: '#s1' },
      { at: day('2026-11-16'), label: 'skolstart 6 dagar sen', tone: 'late', href: '#s2' },
      { at: day('2026-11-12'), label: 'meddelande till skolan', tone: 'done' },
    ],
  },
  {
    id: 'halsa',
    title: text('Hälsa', 'Health'),
    bars: [],
    marks: [
      { at: day('2026-02-16'), label: 'läkarundersökning', tone: 'done' },
      {
        at: day('2026-12-07'),
        label: 'tandundersökning senast 7 dec',
        short: 'tandundersökning',
        tone: 'soon',
        href: '#t',
      },
    ],
  },
  {
    id: 'rost',
    title: text('Barnets röst', 'The child’s voice'),
    bars: [],
    marks: [
      { at: day('2026-03-09'), label: 'svarade', tone: 'fact' },
      { at: day('2026-07-10'), label: 'svarade', tone: 'fact' },
      { at: day('2027-01-15'), label: 'enkät före uppföljning', tone: 'coming' },
    ],
  },
  {
    id: 'insatser',
    title: text('Insatser', 'Support'),
    bars: [
      {
        from: day('2025-11-01'),
        until: day('2026-01-20'),
        label: 'Familjebehandling',
        tone: 'held',
      },
      { from: day('2026-09-01'), until: null, label: 'Skolfam', tone: 'held' },
      {
        from: day('2027-01-11'),
        until: day('2027-05-01'),
        label: 'Traumafokuserad KBT',
        tone: 'planned',
      },
    ],
    marks: [],
  },
  { id: 'familj', title: text('Familj', 'Family'), bars: [], marks: [] },
]

/** Ten years of moves: crowded on purpose. */
export const longLanes: readonly ChainLane[] = [
  {
    id: 'boende',
    title: text('Boende', 'Home'),
    bars: Array.from({ length: 22 }, (_, index) => {
      const from = day('2017-02-01') + index * 160 + ((index * 37) % 40)
      const next = day('2017-02-01') + (index + 1) * 160 + (((index + 1) * 37) % 40)
      const forms = ['Jourhem', 'Familjehem Norrgården', 'HVB Strandvägen', 'Stödboende', 'SiS']
      return {
        from,
        until: index === 21 ? null : next,
        label: forms[(index * 3) % 5] ?? '',
        tone: 'held' as const,
      }
    }),
    marks: [],
  },
  {
    id: 'skola',
    title: text('Skola', 'School'),
    bars: Array.from({ length: 14 }, (_, index) => ({
      from: day('2017-02-01') + index * 250,
      until: day('2017-02-01') + index * 250 + (index % 3 === 1 ? 40 : 245),
      label: index % 3 === 1 ? '40 dagar utan skola' : `Skola ${index + 1}`,
      tone: index % 3 === 1 ? ('gap' as const) : ('held' as const),
    })),
    marks: Array.from({ length: 22 }, (_, index) => ({
      at: day('2017-02-08') + index * 160,
      label: index % 4 === 0 ? 'skolstart sen' : 'skolstart',
      tone: index % 4 === 0 ? ('done-late' as const) : ('done' as const),
    })),
  },
  {
    id: 'beslut',
    title: text('Beslut', 'Decisions'),
    bars: [],
    marks: Array.from({ length: 19 }, (_, index) => ({
      at: day('2017-07-30') + index * 182,
      label: 'övervägande',
      tone: index === 18 ? ('late' as const) : ('done' as const),
    })),
  },
]
