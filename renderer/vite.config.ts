import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // Both hosts serve the page from the root of their own origin, `app://` included.
  base: '/',
  build: {
    target: 'chrome150',
    // A font or image inlined as `data:` would need a hole in the content security policy.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    sourcemap: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        codeSplitting: {
          // Our own code changes at every build, React and Mantine seldom: the browser keeps what has not changed.
          groups: [{ name: 'libraries', test: /node_modules/, entriesAware: true }],
        },
      },
    },
  },
})
