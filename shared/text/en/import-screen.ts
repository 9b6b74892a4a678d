/** Labels and sentences of the tariffs' management. */
export const importScreenMessages = {
  'manage.exportAll': 'Export all as a workbook',
  'manage.exportOne': 'Export CSV',
  'manage.exported': '{file} was saved.',
  'manage.activate': 'Activate',
  'manage.retire': 'Retire…',
  'manage.retireNow': 'Retire it',
  'manage.keep': 'Keep it',
  'manage.retireTitle': 'Retire “{name}”?',
  'manage.retireText_one':
    'Its *one row* stops pricing at once, and quotes that need it may get a hole or lose an offer. Nothing is deleted: activate it to bring it back.',
  'manage.retireText_other':
    'Its *{n|number} rows* stop pricing at once, and quotes that need them may get holes or lose offers. Nothing is deleted: activate it to bring it back.',
  'manage.retireSample': 'It is a sample tariff: retire it once your own rates cover the same.',
  'manage.activated_one': '“{name}” is in force with one row. Quotes are priced with it now.',
  'manage.activated_other': '“{name}” is in force with {n|number} rows. Quotes are priced with it now.',
  'manage.retired': '“{name}” is retired. Quotes are priced without it now.',
} as const
