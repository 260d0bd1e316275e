import type { ErrorRow } from './error-row'

export const connectorErrors = {
  connector_no_folders: {
    status: 409,
    retryable: false,
    title: 'No folder is open to connectors',
    message:
      'Nobody has said which folders of the server may be read. Set FOOTNOTE_CONNECTOR_FOLDERS on the server and start Footnote again.',
  },
  connector_folder_outside: {
    status: 422,
    retryable: false,
    title: 'Folder not allowed',
    message:
      'This folder is not below one of the folders that may be read. Choose one of those, or add it to FOOTNOTE_CONNECTOR_FOLDERS on the server.',
  },
  connector_folder_missing: {
    status: 422,
    retryable: true,
    title: 'Folder not found',
    message: 'This folder is not there or cannot be opened. Check that it is mounted and readable, then run it again.',
  },
  connector_export_missing: {
    status: 422,
    retryable: true,
    title: 'No export here',
    message:
      'There is no Slack export at this path: a ZIP, or a folder with the file channels.json. Put it there, then run it again.',
  },
  connector_export_unreadable: {
    status: 422,
    retryable: true,
    title: 'Export cannot be read',
    message:
      'This export is damaged or too large. Download it again from Slack, put it in its place, then run it again.',
  },
  connector_item_outside: {
    status: 422,
    retryable: true,
    title: 'File leads out of the folder',
    message: 'This file was replaced by a link that leads elsewhere while it was read. Put the file itself there.',
  },
  connector_address_refused: {
    status: 422,
    retryable: false,
    title: 'Address not allowed',
    message:
      'This address is inside your own network or reserved by it. To allow the host, add it to FOOTNOTE_CONNECTOR_HOSTS on the server.',
  },
  connector_redirected_away: {
    status: 422,
    retryable: true,
    title: 'Sent to another host',
    message: 'The site sends this address to another host, which is not read. Enter the address that it leads to.',
  },
  connector_source_unreachable: {
    status: 502,
    retryable: true,
    title: 'Source cannot be reached',
    message: 'The source did not answer, or answered with an error. Check the address and run it again later.',
  },
  connector_source_refused: {
    status: 502,
    retryable: true,
    title: 'Source does not let Footnote in',
    message: 'The source asks for a sign-in or forbids this address. Make it readable for this server, then run again.',
  },
  connector_source_missing: {
    status: 502,
    retryable: true,
    title: 'Nothing at this address',
    message: 'The source says that there is nothing at this address. Check it for typing errors.',
  },
  connector_secret_needed: {
    status: 422,
    retryable: false,
    title: 'Password or key needed again',
    message:
      'The address or the account has changed. Enter the password or key again: the stored one is not sent elsewhere.',
  },
  connector_secret_unreadable: {
    status: 409,
    retryable: false,
    title: 'Password or key cannot be read',
    message: 'The secret of this installation has changed since the password or key was stored. Enter it again.',
  },
  connector_item_restricted: {
    status: 403,
    retryable: false,
    title: 'Not open to everybody',
    message:
      'At the source not everybody may read this, so it was not taken. Open it there, or say on the connector’s page which groups of the source are which here.',
  },
  connector_robots_refused: {
    status: 422,
    retryable: false,
    title: 'The site asks not to be read',
    message: 'The robots.txt of this site forbids reading this address. Ask its owner to allow FootnoteBot.',
  },
  connector_feed_unreadable: {
    status: 422,
    retryable: false,
    title: 'Not a feed',
    message: 'What is at this address is neither RSS nor Atom. Look for the feed’s own address on the site.',
  },
  connector_sitemap_unreadable: {
    status: 422,
    retryable: false,
    title: 'Not a sitemap',
    message: 'What is at this address is no sitemap. Enter the sitemap’s own address, or follow links instead.',
  },
  connector_mass_removal: {
    status: 409,
    retryable: false,
    title: 'Most of it is gone at the source',
    message:
      'More than half of what was taken from this source is gone there, or all of it. Nothing was deleted. Check the source, then run it again, or confirm that the documents shall go.',
  },
  connector_owner_gone: {
    status: 409,
    retryable: false,
    title: 'Runs in nobody’s name',
    message: 'The admin in whose name this runs has left or is no admin any more. Save its settings to take it over.',
  },
  connector_collection_gone: {
    status: 409,
    retryable: false,
    title: 'Collection is gone',
    message:
      'The collection that this fills was deleted. Delete this connector and add it again for another collection.',
  },
  connector_run_lost: {
    status: 500,
    retryable: true,
    title: 'Run did not come to its end',
    message:
      'This run was started several times and broke off each time. Run it again; if it breaks off again, look at the logs.',
  },
  connector_busy: {
    status: 409,
    retryable: true,
    title: 'Already running',
    message: 'This connector is running. Wait until it has ended, or stop it.',
  },
} as const satisfies Record<string, ErrorRow>
