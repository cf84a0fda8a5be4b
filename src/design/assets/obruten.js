/* Everything here is a convenience: each page does all its work without it. */
const ready = (work) =>
  document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', work) : work()

/* An invalid form comes back with its list of errors first: that is where reading goes on. */
ready(() => document.querySelector('[data-focus-first]')?.focus())

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-print]')) window.print()
  /* A link in the list of errors leads into the field, not only to it. */
  const toField = event.target.closest?.('[data-to-field]')
  const field = toField && document.getElementById(toField.hash.slice(1))
  if (!field) return
  event.preventDefault()
  field.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
})

/* Buttons that only work with scripts are shown only with scripts. */
ready(() => {
  for (const button of document.querySelectorAll('[data-print][hidden]')) button.hidden = false
})

/* A form is sent once, however often the button is pressed. */
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.dataset.sent) event.preventDefault()
  else if (saving.has(form)) {
    event.preventDefault()
    saving.set(form, { submitter: event.submitter })
    setTimeout(sendWaiting, 3000, form)
  } else if (form.method === 'post' && !event.defaultPrevented) {
    form.dataset.sent = 'yes'
    setTimeout(() => delete form.dataset.sent, 8000)
  }
})
/* A form that answered with a file stays on the page: what is changed in it may be sent again. */
document.addEventListener('change', (event) => delete event.target.form?.dataset.sent)
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent
})

/* A draft holds what was typed: a file is chosen anew. */
const typed = (data) => [...data].filter(([, value]) => typeof value === 'string')
document.addEventListener('htmx:config:request', (event) => {
  const request = event.detail.ctx.request
  if (request.body instanceof FormData && draftLine(event)) {
    const kept = new FormData()
    for (const [name, value] of typed(request.body)) kept.append(name, value)
    request.body = kept
  }
})

/* A draft that could not be saved says so, in the words that the page brought with it. */
const draftLine = (event) => event.target.closest?.('[data-draft-line]')
const failed = (event) => {
  const line = draftLine(event)
  if (!line) return
  line.textContent = line.dataset.failed
  line.dataset.state = 'failed'
}
document.addEventListener('htmx:error', failed)
document.addEventListener('htmx:after:request', (event) => {
  const line = draftLine(event)
  if (!line) return
  if (event.detail.ctx.response.status < 400) delete line.dataset.state
  else {
    event.preventDefault()
    failed(event)
  }
})

/*
 * A draft that is on its way is let home before the form is sent, and none sets out after it: it
 * would come after the form, and what was sent would stand there as a draft again.
 */
const saving = new Map()
const sendWaiting = (form) => {
  const waiting = saving.get(form)
  saving.delete(form)
  if (waiting) form.requestSubmit(waiting.submitter)
}
document.addEventListener('htmx:before:request', (event) => {
  const form = draftLine(event)?.closest('form')
  if (!form) return
  if (form.dataset.sent) event.preventDefault()
  else saving.set(form, null)
})
document.addEventListener('htmx:finally:request', (event) => {
  const form = draftLine(event)?.closest('form')
  if (form) sendWaiting(form)
})

/* What was typed in the last second before the page is left is kept too. */
window.addEventListener('pagehide', () => {
  for (const form of document.querySelectorAll('form[data-draft]')) {
    if (form.dataset.typed && !form.dataset.sent) {
      navigator.sendBeacon(form.dataset.draft, new URLSearchParams(typed(new FormData(form))))
    }
  }
})
document.addEventListener('input', (event) => {
  const form = event.target.form
  if (form?.dataset.draft) form.dataset.typed = 'yes'
})
