import { text } from '../shared/text.ts'

export const texts = {
  obruten: text('Obruten', 'Obruten'),
  demoBanner: text('Demostad. Alla personer är påhittade.', 'Demo city. All persons are made up.'),
  absentTitle: text('Sidan finns inte', 'There is no such page'),
  absentBody: text(
    'Adressen kan vara felskriven, eller så hör sidan till någon annans arbete. Sök upp barnet på nytt från dina egna listor.',
    'The address may be mistyped, or the page belongs to somebody else’s work. Find the child again from your own lists.',
  ),
  closedTitle: text('Akten är avslutad', 'The file is closed'),
  closedBody: text(
    'Inget sparades. Enhetschefen kan öppna akten igen på barnets sida; försök sedan på nytt.',
    'Nothing was saved. The unit manager can open the file again on the child’s page; then try once more.',
  ),
  defectTitle: text('Något gick fel hos oss', 'Something went wrong on our side'),
  defectBody: (incident: string) =>
    text(
      `Det du gjorde sparades inte. Försök igen; om det händer igen, uppge numret ${incident} till supporten.`,
      `What you did was not saved. Try again; if it happens again, give the number ${incident} to support.`,
    ),
  originTitle: text('Formuläret kom inte härifrån', 'The form did not come from here'),
  originBody: text(
    'Av säkerhetsskäl tar vi bara emot formulär från våra egna sidor. Öppna sidan på nytt och försök igen.',
    'For safety we only accept forms from our own pages. Open the page again and retry.',
  ),
  tooLargeTitle: text('Det du skickade är för stort', 'What you sent is too large'),
  tooLargeBody: text(
    'Inget har sparats. Gå tillbaka och skicka en mindre fil eller en kortare text.',
    'Nothing was saved. Go back and send a smaller file or a shorter text.',
  ),
  statistics: text('Statistik', 'Statistics'),
  schoolYear: text('Läsår och lov', 'School year and breaks'),
  help: text('Hjälp', 'Help'),
  about: text('Om Obruten', 'About Obruten'),
  toStart: text('Till startsidan', 'To the start page'),
  signIn: text('Logga in', 'Sign in'),
  signInDemo: text('Välj vem du vill vara', 'Choose who to be'),
  signInDemoIntro: text(
    'Det här är en demostad. Välj en person för att se Obruten med hennes eller hans ögon.',
    'This is a demo city. Choose a person to see Obruten through their eyes.',
  ),
  startHere: text('Börja här: en av varje', 'Start here: one of each'),
  everybody: text('Alla i demostaden', 'Everybody in the demo city'),
  signInClosed: text(
    'Inloggningen är inte öppnad här. Den som driver installationen ansluter kommunens inloggning.',
    'Sign-in is not open here. Whoever runs this installation connects the municipality’s sign-in.',
  ),
  signedOut: text('Du är utloggad.', 'You are signed out.'),
  filterStaff: text('Stadsdel', 'District'),
  roleHeading: text('Roll', 'Role'),
  myAccount: text('Min inloggning', 'My sign-in'),
  shortcuts: text('Kortkommandon', 'Keyboard shortcuts'),
  signOutEverywhere: text('Logga ut överallt', 'Sign out everywhere'),
  sessionsOpen: text('Öppna inloggningar', 'Open sign-ins'),
  otherRoles: text('Byt roll', 'Change role'),
  since: text('Sedan', 'Since'),
  lastUsed: text('Senast använd', 'Last used'),
  asRole: text('Som', 'As'),
  timeouts: text(
    'Du loggas ut efter en timme utan att du gjort något, och senast efter tolv timmar.',
    'You are signed out after an hour without activity, and after twelve hours at the latest.',
  ),
}
