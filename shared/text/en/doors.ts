/** What the window says when the program behind it does not answer, and what the browser's host prints. */
export const doorMessages = {
  'door.gone':
    'Viaduct has stopped answering. Everything that was saved is safe; the very last change may not be in it. Start Viaduct again and open the address that it prints, then look at the last change before repeating it.',
  'door.noKey':
    'This page was opened without its key, so Viaduct does not answer it. Nothing was changed. Open the whole address that Viaduct printed when it started, with the part after #.',
  'door.refused':
    'Viaduct did not accept the request of this page. Nothing was changed. Open the address that Viaduct printed when it started; if this comes again, report the details below.',
  'door.broken':
    'Viaduct met a defect while answering. Everything that was saved is safe; the very last change may not be in it. Look at the last change before repeating it, and report the details below.',
  'serve.at': 'Viaduct is at {url}',
  'serve.stop': 'Press Ctrl C to stop it.',
  'serve.usage':
    'Use: --port NUMBER (0 to 65535), --home FOLDER for the data, --no-open to leave the browser closed.',
  'serve.portTaken':
    'Port {port} is used by another program. Nothing was changed. Choose another with --port, or leave it out and a free one is taken.',
  'serve.portForbidden':
    'This system does not let Viaduct use port {port}. Nothing was changed. Choose one above 1023 with --port, or leave it out and a free one is taken.',
  'serve.notBuilt':
    'The window is not built yet. Nothing was changed. Run npm start, which builds what is missing.',
} as const
