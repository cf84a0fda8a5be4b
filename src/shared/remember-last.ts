/**
 * The same answer as long as the very same is asked: for what is made of something that seldom
 * changes and is asked for by every row of a page.
 */
export function rememberLast<Asked extends object, Answer>(
  make: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | null = null
  return (asked) => {
    if (last?.asked !== asked) last = { asked, answer: make(asked) }
    return last.answer
  }
}
