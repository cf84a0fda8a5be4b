/* Keys that lead to pages: fetched only for who has turned them on, and nothing depends on them. */
const addresses = JSON.parse(document.body.dataset.shortcuts ?? '{}')
const isField = (element) => element.closest?.('input, select, textarea, [contenteditable]')
const searchField = () => document.querySelector('main input[type="search"]')
const longestPause = 1500
let begun = ''
let forget

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, isComposing, repeat, defaultPrevented } = event
  if (ctrlKey || metaKey || altKey || isComposing || repeat || defaultPrevented) return
  if (key === 'Shift' || isField(target)) return
  const pressed = begun === '' ? key : `${begun} ${key}`
  clearTimeout(forget)
  begun = ''
  const address = addresses[pressed]
  if (address !== undefined) {
    event.preventDefault()
    const field = location.pathname === address && searchField()
    if (field) field.focus()
    else location.assign(key === '/' ? `${address}#skriv` : address)
  } else if (Object.keys(addresses).some((keys) => keys.startsWith(`${pressed} `))) {
    begun = pressed
    forget = setTimeout(() => {
      begun = ''
    }, longestPause)
  }
})

/* Who came here by the key for searching wants to write. */
if (location.hash === '#skriv') searchField()?.focus()
