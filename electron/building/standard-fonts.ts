const loader = /require\$1\('#standard-fonts\/(\w+)'\)/g

/** How many fonts that every reader of PDF knows the library describes. */
const known = 14

/**
 * pdfkit reads the measures of the standard fonts from files beside its own, which are not there once it is bundled; it
 * wants Helvetica's at its start, though no document of ours uses one. This plugin of Rolldown bundles them.
 */
export const bundleStandardFonts = () => ({
  name: 'viaduct:standard-fonts',
  transform: {
    filter: { id: /[\\/]pdfkit[\\/]js[\\/]pdfkit\.node\.mjs$/ },
    handler: (code: string): { readonly code: string; readonly map: null } => {
      const names = [...code.matchAll(loader)].map(([, name = '']) => name)
      if (names.length !== known) throw new Error(`pdfkit loads ${names.length} standard fonts, not ${known}`)
      const imports = names.map((name) => `import standard${name} from 'pdfkit/standard-fonts/${name}'\n`)
      // Behind, so that every line keeps its number.
      return { code: `${code.replaceAll(loader, 'standard$1')}\n${imports.join('')}`, map: null }
    },
  },
})
