/** What the command line says of customers. */
export const customerCommandMessages = {
  'cli.summary.customer list': 'customer list [SEARCH] [--archived] [--json]  customers, newest first',
  'cli.summary.customer show': 'customer show ID|NAME [--json]               what is known of one customer',
  'cli.summary.customer import':
    'customer import FILE [switches]              a list of customers in: CSV or XLSX, all of it or nothing',
  'cli.summary.customer export':
    'customer export [ID|NAME] --to FILE          all that is kept about one (.json, .txt), or all customers (.csv)',
  'cli.summary.customer erase': 'customer erase ID                            removes a customer for good',
  'cli.help.customer list':
    'viaduct customer list [SEARCH…] [--archived] [--json]\n\nCustomers by the beginnings of words in names, people, towns and numbers, newest first, at most 500; the count of all of them goes to standard error. --archived lists the archived ones instead.',
  'cli.help.customer show':
    'viaduct customer show ID|NAME [--json]\n\nEverything that is known of a customer, by its id or its exact name; case and accents do not matter.',
  'cli.help.customer import':
    'viaduct customer import FILE [--encoding E] [--update] [--leave-out-wrong] [--dry-run] [--json]\n\nReads a list of customers, CSV or XLSX, by its headings in English, French or Chinese. Rows of one name with several contacts become one customer. Any row with something wrong keeps all of them out (exit 3), unless --leave-out-wrong leaves those rows out.\nCustomers that are there already, by name or tax number, are skipped; --update completes them with what the list says.\n--dry-run writes nothing and prints the findings by cell.',
  'cli.help.customer export':
    'viaduct customer export ID|NAME --to FILE.json|FILE.txt\nviaduct customer export --to FILE.csv\n\nFor a request of access: everything that is kept about one customer, with the numbers of its quotes; the day is noted. Without a customer, all of them as CSV, which "customer import" reads again.',
  'cli.help.customer erase':
    'viaduct customer erase ID\n\nFor a request of erasure: removes all that is known of a customer. There is no way back. Its id stays, because quotes name it, and the day is noted; quotes stay as they were issued. Backups made before keep it until they are replaced.',
  'cli.customer.unknown': 'There is no customer with the id or the name “{name}”.',
  'cli.customer.several': 'Several customers are called “{name}”. Say which by its id:',
  'cli.customer.count_one': 'One customer',
  'cli.customer.count_other': '{n|number} customers, {shown|number} of them listed',
  'cli.customer.erased':
    'Customer {id} was erased on {date|date}. Its quotes stay, without its name. Backups made before that day keep it until they are replaced.',
  'cli.customer.exportTo':
    'Say where to: ID --to FILE.json or FILE.txt for one customer, --to FILE.csv without an id for all.',
  'cli.customer.known': 'is known already as {id}',
  'cli.customer.repeats': 'says something else than row {row} of the same name: does not count',
  'cli.customer.unread': 'Not read: {columns}',
  'cli.customer.counts':
    '{new|number} new, {known|number} known already, {joins|number} further contacts, {repeats|number} repeated, {wrong|number} with something to correct',
  'cli.customer.imported':
    '{added|number} added, {updated|number} completed, {skipped|number} left as they were',
  'cli.encoding': 'The encoding is one of: {known}.',
} as const
