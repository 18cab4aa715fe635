/**
 * Makes queues, table and buckets on a local stack or for tests. On AWS the template makes them,
 * with what only AWS has (encryption, backups, lifecycle, alarms); names, keys, index and redrive
 * are the same. Uses the adapters' packages for the names, and the SDK's clients.
 */
@NullMarked
package io.quaymaster.aws.bootstrap;

import org.jspecify.annotations.NullMarked;
