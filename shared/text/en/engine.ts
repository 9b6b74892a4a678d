/** What the engine says of a price: reasons, warnings, holes, exclusions. */
export const engineMessages = {
  'warning.SeaTerm':
    '{rule} is a rule for sea ports. By air and rail it is priced as {counterpart} at the gateway: agree on {counterpart} instead.',
  'warning.ExwExport':
    'Under EXW the buyer would have to declare the export, which a foreign buyer cannot do. FCA leaves the declaration with the seller.',
  'warning.DdpImporter':
    'Under DDP the seller clears the import and pays duty and VAT: it needs an importer of record in the country of delivery.',
} as const
