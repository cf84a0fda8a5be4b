/** `npm start`. The same start is `npx obruten start`; see serve.ts. */
import { serveUntilEnded } from './serve.ts'

serveUntilEnded()
