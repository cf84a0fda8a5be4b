import { get, post, type Route } from '../../access/route.ts'
import { addReminder, correctReminder, showNewReminder, showReminder } from './edit-reminder.tsx'
import { showReminders } from './show-reminders.tsx'
import { takeBack, tickOff } from './tick-reminder.tsx'

const own = 'reminder:own'

export const reminderRoutes: readonly Route[] = [
  get('/paminnelser', showReminders, { permission: own, audit: 'reminders-listed' }),
  get('/paminnelser/ny', showNewReminder, { permission: own, audit: 'reminder-form-shown' }),
  post('/paminnelser/ny', addReminder, { permission: own, audit: 'reminder-saved' }),
  get('/barn/:childId/paminnelser/ny', showNewReminder, {
    permission: own,
    audit: 'reminder-form-shown',
  }),
  post('/barn/:childId/paminnelser/ny', addReminder, { permission: own, audit: 'reminder-saved' }),
  get('/paminnelser/:reminderId', showReminder, { permission: own, audit: 'reminder-form-shown' }),
  post('/paminnelser/:reminderId', correctReminder, { permission: own, audit: 'reminder-saved' }),
  post('/paminnelser/:reminderId/klar', tickOff, { permission: own, audit: 'reminder-ticked' }),
  post('/paminnelser/:reminderId/angra', takeBack, {
    permission: own,
    audit: 'reminder-taken-back',
  }),
]
