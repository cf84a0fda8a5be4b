/** Homes: what must be in order about a home before a child comes there. */
import { eventSteps } from '../children/index.ts'
import { areas } from './catalogue.ts'
import {
  homeAgreement,
  homeInvestigation,
  ivoToldOfHome,
  municipalityConsulted,
  registersChecked,
} from './events.ts'

/** The child's page, forms and words follow from the areas; see children/events. */
export const slice = {
  areas,
  steps: eventSteps({
    'home-investigation': homeInvestigation,
    'home-registers-checked': registersChecked,
    'municipality-consulted': municipalityConsulted,
    'home-agreement': homeAgreement,
    'home-many-children': ivoToldOfHome,
  }),
}
