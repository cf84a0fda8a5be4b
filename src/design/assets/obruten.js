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
  else if (form.method === 'post' && !event.defaultPrevented) {
    form.dataset.sent = 'yes'
    setTimeout(() => delete form.dataset.sent, 8000)
  }
})
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent
})

/* A draft that could not be saved says so, in the words that the page brought with it. */
const draftLine = (event) => {
  const element = event.target
  return element instanceof Element ? element.closest('[data-draft-line]') : null
}
for (const failure of ['htmx:error', 'htmx:response:error', 'htmx:after:request']) {
  document.addEventListener(failure, (event) => {
    const line = draftLine(event)
    const status = event.detail?.ctx?.response?.status ?? event.detail?.ctx?.response?.raw?.status
    if (!line || (failure === 'htmx:after:request' && status && status < 400)) return
    line.textContent = line.dataset.failed
    line.dataset.state = 'failed'
  })
}

/* What was typed in the last second before the page is left is kept too. */
window.addEventListener('pagehide', () => {
  for (const form of document.querySelectorAll('form[data-draft]')) {
    if (form.dataset.typed && !form.dataset.sent) {
      navigator.sendBeacon(form.dataset.draft, new URLSearchParams(new FormData(form)))
    }
  }
})
document.addEventListener('input', (event) => {
  const form = event.target.form
  if (form?.dataset.draft) form.dataset.typed = 'yes'
})
