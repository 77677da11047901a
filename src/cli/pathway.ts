/** The pack tool: `npm run -s pathway -- check src/content/article-2016`. */
import { runPathway } from './main.ts'

// A reader that stops early (`| head`) is no fault of the call.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await runPathway(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
})
