import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { scriptsInDevelopment } from './src/cli/dev.ts'

// The development server and the unit tests. What is shipped is built by src/cli/build.ts.
export default defineConfig({
  plugins: [react(), scriptsInDevelopment()],
  define: { __BUILD__: JSON.stringify('dev') },
  optimizeDeps: { entries: ['index.html', 'src/late/*.{ts,tsx}'] },
  test: {
    testTimeout: 20_000,
    hookTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/e2e/**', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: ['tests/ui/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/setup.ts'],
        },
      },
    ],
  },
})
